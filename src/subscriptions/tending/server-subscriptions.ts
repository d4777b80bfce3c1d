import type { Position } from '#src/archive/archive.ts';
import type { Book } from '../book.ts';
import type { Subscription, Wish } from '../subscription.ts';
import { type Refusal, refuse } from './refusal.ts';

/** How many subscriptions a server has at most. */
export const subscriptionsMax = 50;

/** What a new subscription begins with. */
export type Beginning = Pick<
	Subscription,
	'id' | 'guildId' | 'channelId' | 'place' | 'madeBy' | 'wish' | 'language'
> & {
	readonly now: Date;
	/** How far arrivals have come: what arrives from here on is told. */
	readonly position: Position;
};

/** A subscription that begins now and owes nothing. */
export function beginSubscription({ now, position, ...own }: Beginning): Subscription {
	const at = now.toISOString();
	return { ...own, madeAt: at, cursor: { slot: at, position }, posted: [], leftOut: [] };
}

/** Adds a subscription, unless its server has as many as it may. */
export async function addSubscription(
	book: Book,
	subscription: Subscription,
): Promise<{ readonly kind: 'added' } | Refusal> {
	const { guildId = '' } = subscription;
	if (book.inServer(guildId).length >= subscriptionsMax) {
		return refuse(
			'subscriptions-too-many',
			`A server has at most ${subscriptionsMax} digests and alerts. Remove one that nobody needs.`,
		);
	}
	await book.add(subscription);
	return { kind: 'added' };
}

/** A server's digests or alerts, in the order in which they were made. */
export function subscriptionsOf(book: Book, guildId: string, kind: Wish['kind']): Subscription[] {
	return book
		.inServer(guildId)
		.filter(({ wish }) => wish.kind === kind)
		.sort((a, b) => (a.madeAt < b.madeAt || (a.madeAt === b.madeAt && a.id < b.id) ? -1 : 1));
}

/** The digest or the alerts of this id; refused when another server has them, or nobody. */
export function findHere<Kind extends Wish['kind']>(
	book: Book,
	guildId: string,
	{ kind, which }: { readonly kind: Kind; readonly which: string },
): FoundHere<Kind> | Refusal {
	const found = book.find(which);
	if (found?.guildId !== guildId || !isWishFor(found.wish, kind)) return notHere(kind);
	return { kind: 'found', subscription: found, wish: found.wish };
}

type FoundHere<Kind> = {
	readonly kind: 'found';
	readonly subscription: Subscription;
	readonly wish: Extract<Wish, { kind: Kind }>;
};

function isWishFor<Kind extends Wish['kind']>(
	wish: Wish,
	kind: Kind,
): wish is Extract<Wish, { kind: Kind }> {
	return wish.kind === kind;
}

export function notHere(kind: Wish['kind']): Refusal {
	const what = kind === 'digest' ? 'is no such digest' : 'are no such alerts';
	return refuse(
		'subscription-unknown',
		`There ${what} here. \`/${kind} list\` shows those there are.`,
	);
}

/**
 * Gives a subscription another wish. What has arrived stays to be told; a digest whose times change
 * counts its slots from now, so that no time of the new ones that is past comes late.
 */
export function changeWish(subscription: Subscription, wish: Wish, now: Date): Subscription {
	const { cursor } = subscription;
	const changed = { ...subscription, wish };
	if (timesOf(subscription.wish) === timesOf(wish)) return changed;
	return { ...changed, cursor: { ...cursor, slot: now.toISOString() } };
}

function timesOf(wish: Wish): string {
	return wish.kind === 'digest' ? JSON.stringify([wish.schedule, wish.timezone]) : '';
}
