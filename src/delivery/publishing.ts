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

/** What is to be done about messages that wait to be published. */
export type PublishingPlan = {
	/** Published now, the oldest first; others wait for room in their channel. */
	readonly now: readonly Publication[];
	/** Waited too long, and are not published any more. */
	readonly tooLate: readonly Publication[];
};

/** Decides what is published now. */
export function planPublishing(
	subscriptions: Iterable<Pick<Subscription, 'id' | 'manner' | 'posted' | 'leftAt'>>,
	discordNow: Date,
): PublishingPlan {
	const nowMs = discordNow.getTime();
	const published = new Map<string, number>();
	const waiting: Publication[] = [];
	const tooLate: Publication[] = [];
	for (const { id, manner, posted, leftAt } of subscriptions) {
		for (const { channelId, messageId, publish } of posted) {
			if (publish === undefined) continue;
			if (publish !== 'wanted') {
				const isRecent = nowMs - Date.parse(publish) < hourMs;
				if (isRecent) published.set(channelId, (published.get(channelId) ?? 0) + 1);
				continue;
			}
			if (manner?.publish !== true || leftAt !== undefined) continue;
			const isNews = nowMs - snowflakeTimeMs(messageId) <= waitMaxMs;
			(isNews ? waiting : tooLate).push({ channelId, messageId, subscription: id });
		}
	}
	const now = waiting.sort(byAge).filter(({ channelId }) => {
		const count = (published.get(channelId) ?? 0) + 1;
		published.set(channelId, count);
		return count <= publishedAnHourMax;
	});
	return { now, tooLate };
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
	readonly sender: Pick<Sender, 'publish' | 'discordNow'>;
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
			const { now, tooLate } = planPublishing(book.all(), discordNow());
			// By this machine’s clock, which can be wrong, nothing is given up.
			const areLate = sender.discordNow() !== undefined && !signal.aborted;
			for (const publication of areLate ? tooLate : []) {
				await giveUp(publication, { why: 'too late' });
			}
			for (const publication of now) {
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
	async function note(publication: Publication, outcome: ActResult): Promise<void> {
		const ids = idsOf(publication);
		if (outcome.kind === 'wait') {
			log.warn({ ...ids, why: outcome.why, ms: outcome.ms }, 'publishing-waits');
		} else if (outcome.kind === 'impossible') {
			await giveUp(publication, { code: outcome.code });
		} else {
			log.info(ids, 'message-published');
			await store(publication, discordNow());
		}
	}

	async function giveUp(
		publication: Publication,
		reason: { readonly code: number } | { readonly why: string },
	): Promise<void> {
		log.warn({ ...idsOf(publication), ...reason }, 'message-not-published');
		await store(publication, undefined);
	}

	async function store({ subscription, messageId }: Publication, at: Date | undefined) {
		try {
			await book.change(subscription, (current) => notePublished(current, { messageId, at }));
		} catch (error) {
			log.error({ err: error, subscription }, 'state-not-written');
		}
	}
}

function idsOf({ subscription, messageId }: Publication) {
	return { subscription, message: messageId };
}
