import type { ArrivalPosition } from '#src/archive/archive.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { type Topic, type TopicSelection, topicKey } from '#src/desk/topics.ts';
import { saying } from '#src/phrases/catalogue.ts';
import type { Book, OwnerState } from '#src/subscriptions/book.ts';
import { type Refusal, refuse } from '#src/subscriptions/destination.ts';
import { withFirstLanguage } from '#src/subscriptions/settings.ts';
import type { DigestWish, Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { foldCase } from '#src/text/fold.ts';

/** The most subscriptions that a server can have. */
export const subscriptionsMax = 50;

/** What a subscription is created from. */
export type NewSubscription = Pick<
	Subscription,
	'id' | 'guildId' | 'channelId' | 'place' | 'madeBy' | 'wish' | 'manner' | 'language'
> & {
	readonly now: Date;
	/** What arrives after this position is new to the subscription. */
	readonly position: ArrivalPosition;
	/** Whether some of that arrived before the subscription. */
	readonly hasOlder?: boolean;
};

/** Creates a subscription that starts now and owes nothing. */
export function createSubscription({
	now,
	position,
	hasOlder = false,
	...own
}: NewSubscription): Subscription {
	const at = now.toISOString();
	const cursor = { slot: at, position, ...(hasOlder && { hasOlder }) };
	return { ...own, madeAt: at, cursor, posted: [], leftOut: [] };
}

/** Creates a subscription in a running newsroom, which chooses its id and from where on arrivals are new to it. */
export function startSubscription(
	{ archive, digestsHaveOlder, newId, now }: Newsroom,
	own: Omit<NewSubscription, 'id' | 'now' | 'position' | 'hasOlder'>,
): Subscription {
	const hasOlder = digestsHaveOlder && own.wish.kind === 'digest' && own.place !== 'dm';
	const latest = archive.position();
	const position = hasOlder ? { ...latest, seq: 0 } : latest;
	return createSubscription({ ...own, id: newId(), now: now(), position, hasOlder });
}

/** The new subscription, or the existing one that posts the same. */
export type Addition = {
	readonly kind: 'added' | 'duplicate';
	readonly subscription: Subscription;
};

/**
 * Adds what `create` returns, unless the server already has the same or has reached its limit. The first
 * subscription of a server sets its language.
 */
export function addSubscription(
	book: Book,
	{ guildId, guildLocale }: { readonly guildId: string; readonly guildLocale: string | undefined },
	create: (state: OwnerState) => Subscription,
): Promise<Addition | Refusal> {
	return book.decide({ guildId }, (state) => {
		const created = create(state);
		const outcome = admit(created, state.subscriptions);
		if (outcome.kind !== 'added') return { outcome };
		return { outcome, put: [created], settings: withFirstLanguage(state.settings, guildLocale) };
	});
}

/** Whether a server with these subscriptions can have the new one too. */
export function admit(
	created: Subscription,
	inServer: readonly Subscription[],
): Addition | Refusal {
	const duplicate = inServer.find((one) => isDuplicate(one, created));
	if (duplicate !== undefined) return { kind: 'duplicate', subscription: duplicate };
	if (inServer.length < subscriptionsMax) return { kind: 'added', subscription: created };
	return refuse(
		'subscriptions-too-many',
		saying('subscriptionsTooMany', { count: subscriptionsMax }),
	);
}

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
	return (
		one.kind === other.kind &&
		contentOf(one) === contentOf(other) &&
		topicsKey(one) === topicsKey(other)
	);
}

function contentOf(wish: Wish): DigestWish['content'] {
	return wish.kind === 'digest' ? wish.content : undefined;
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
