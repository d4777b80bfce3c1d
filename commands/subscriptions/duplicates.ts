import { type Topic, type TopicSelection, topicKey } from '#src/desk/topics.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { foldCase } from '#src/text/fold.ts';

/**
 * Whether a channel would get the same from both. Alerts on the same topics are duplicates regardless of
 * budget and quiet hours, because each story would be posted twice; digests on the same topics are
 * duplicates if they come at the same times.
 */
export function isDuplicate(one: Posting, other: Posting): boolean {
	return (
		one.channelId === other.channelId &&
		isAboutSame(one.wish, other.wish) &&
		timesOf(one.wish) === timesOf(other.wish)
	);
}

type Posting = Pick<Subscription, 'channelId' | 'wish'>;

/** The first of these subscriptions that has the same kind and the same topics as a wish. */
export function findAboutSame(
	subscriptions: readonly Subscription[],
	wish: Wish,
): Subscription | undefined {
	return subscriptions.find((one) => isAboutSame(one.wish, wish));
}

/** Neither order, case nor repetition of topics matters. */
function isAboutSame(one: Wish, other: Wish): boolean {
	return one.kind === other.kind && topicsKey(one) === topicsKey(other);
}

function topicsKey({ topics, except }: TopicSelection): string {
	return JSON.stringify([topics, except].map(distinctKeys));
}

function distinctKeys(topics: readonly Topic[]): readonly string[] {
	const keys = topics.map((topic) => foldCase(topicKey(topic)).replace(/\s+/g, ' ').trim());
	return [...new Set(keys)].sort();
}

function timesOf(wish: Wish): string {
	if (wish.kind === 'alert') return '';
	const { days, times } = wish.schedule;
	return JSON.stringify([days, times, canonicalZone(wish.timezone)]);
}

/** One name for a zone that has several, such as Asia/Calcutta and Asia/Kolkata. */
function canonicalZone(timezone: string): string {
	return new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone;
}
