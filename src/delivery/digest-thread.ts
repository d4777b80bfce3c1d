import type { Log } from '#src/observe/log.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { noteThread } from '#src/subscriptions/transitions.ts';
import { noteFailure, type StreakSettings, waitFor } from './failure-streaks.ts';
import type { ThreadStarter } from './owed-message.ts';
import type { Sender } from './sender.ts';

type ThreadSettings = Omit<StreakSettings, 'sender'> & {
	readonly book: Book;
	readonly sender: Pick<Sender, 'isAnswering' | 'startThread'>;
	readonly log: Log;
};

/** How often a thread is tried, and how long Discord can ask to wait: a digest does not wait for its thread. */
const triesMax = 5;
const waitMaxMs = 60_000;

/**
 * Starts the thread of a promise and notes it. Because a thread has the id of its message, a repeat
 * changes nothing. If there can be none, the other messages go into the channel.
 */
export async function startThread(
	{ id, channelId }: Pick<Subscription, 'id' | 'channelId'>,
	{ messageId, title }: ThreadStarter,
	settings: ThreadSettings,
): Promise<void> {
	const { book, sender, log, streaks } = settings;
	const outcome = await sender.startThread({ channelId, messageId }, title);
	const tries = streaks.get(id)?.tries ?? 0;
	if (outcome.kind === 'wait' && tries < triesMax && outcome.ms <= waitMaxMs) {
		log.warn({ subscription: id, why: outcome.why, ms: outcome.ms }, 'thread-waits');
		noteFailure(id, outcome, settings);
		await waitFor(id, outcome.ms, settings);
		return;
	}
	if (outcome.kind !== 'done') {
		log.warn({ subscription: id, message: messageId, ...outcome }, 'thread-not-started');
	}
	const threadId = outcome.kind === 'done' ? messageId : undefined;
	await book.change(id, (current) => noteThread(current, { messageId, threadId }));
	streaks.delete(id);
}
