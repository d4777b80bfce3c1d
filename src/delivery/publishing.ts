import type { Log } from '#src/observe/log.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { type Subscription, snowflakeTimeMs } from '#src/subscriptions/subscription.ts';
import { notePublished } from '#src/subscriptions/transitions.ts';
import type { ActResult, Sender, SentMessage } from './sender.ts';

/** A message to publish, and the subscription that it belongs to. */
export type Publication = SentMessage & { readonly subscription: string };

const hourMs = 3_600_000;
/** Discord’s limit for a channel. */
const publishedAnHourMax = 10;
/** A message that has waited longer stays unpublished: by then it is no news to those who follow. */
const waitMaxMs = 3 * hourMs;

/** Decides which messages are published now, oldest first; the others wait for room in their channel. */
export function planPublishing(
	subscriptions: Iterable<Pick<Subscription, 'id' | 'manner' | 'posted' | 'leftAt'>>,
	discordNow: Date,
): Publication[] {
	const nowMs = discordNow.getTime();
	const published = new Map<string, number>();
	const waiting: Publication[] = [];
	for (const { id, manner, posted, leftAt } of subscriptions) {
		for (const { channelId, messageId, publish } of posted) {
			if (publish === undefined) continue;
			if (publish !== 'wanted') {
				const isRecent = nowMs - Date.parse(publish) < hourMs;
				if (isRecent) published.set(channelId, (published.get(channelId) ?? 0) + 1);
				continue;
			}
			const isNews = nowMs - snowflakeTimeMs(messageId) <= waitMaxMs;
			const isWanted = manner?.publish === true && leftAt === undefined;
			if (isNews && isWanted) waiting.push({ channelId, messageId, subscription: id });
		}
	}
	return waiting.sort(byAge).filter(({ channelId }) => {
		const count = (published.get(channelId) ?? 0) + 1;
		published.set(channelId, count);
		return count <= publishedAnHourMax;
	});
}

function byAge(one: SentMessage, other: SentMessage): number {
	return BigInt(one.messageId) < BigInt(other.messageId) ? -1 : 1;
}

/** Publishes messages that were posted in announcement channels. */
export type Publishing = {
	/** Publishes what can be published now; nothing else waits for it. */
	publishAll(): Promise<void>;
};

export type PublishingSettings = {
	readonly book: Book;
	readonly sender: Pick<Sender, 'publish'>;
	readonly log: Log;
	/** Discord’s clock, or this machine’s while that is not known. */
	readonly discordNow: () => Date;
	/** Milliseconds that count up steadily, however the clock is set. */
	readonly elapsedMs: () => number;
	/** Aborted when the delivery stops. */
	readonly signal: AbortSignal;
};

export function createPublishing(settings: PublishingSettings): Publishing {
	const { book, sender, log, discordNow, elapsedMs, signal } = settings;
	/** By channel, until when Discord publishes nothing there, by `elapsedMs`. */
	const busyUntilMs = new Map<string, number>();

	return {
		async publishAll() {
			for (const publication of planPublishing(book.all(), discordNow())) {
				const { channelId } = publication;
				const isBusy = (busyUntilMs.get(channelId) ?? -Infinity) > elapsedMs();
				if (isBusy || signal.aborted) continue;
				const outcome = await sender.publish(publication);
				if (outcome.kind === 'wait') busyUntilMs.set(channelId, elapsedMs() + outcome.ms);
				else busyUntilMs.delete(channelId);
				await note(publication, outcome);
			}
		},
	};

	/** What is not noted is published again, which changes nothing. */
	async function note({ subscription, messageId }: Publication, outcome: ActResult): Promise<void> {
		const ids = { subscription, message: messageId };
		if (outcome.kind === 'wait') {
			log.warn({ ...ids, why: outcome.why, ms: outcome.ms }, 'publishing-waits');
			return;
		}
		if (outcome.kind === 'done') log.info(ids, 'message-published');
		else log.warn({ ...ids, code: outcome.code }, 'message-not-published');
		const at = outcome.kind === 'done' ? discordNow() : undefined;
		try {
			await book.change(subscription, (current) => notePublished(current, { messageId, at }));
		} catch (error) {
			log.error({ err: error, subscription }, 'state-not-written');
		}
	}
}
