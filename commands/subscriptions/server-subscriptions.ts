import type { Position } from '#src/archive/archive.ts';
import { keyOf, type Topic, type Wanted } from '#src/desk/topics.ts';
import type { Book, OwnerState } from '#src/subscriptions/book.ts';
import { type Refusal, refuse } from '#src/subscriptions/destination.ts';
import { settleLanguage } from '#src/subscriptions/settings.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { countFrom } from '#src/subscriptions/transitions.ts';
import { foldCase } from '#src/text/fold.ts';

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

/** What came of adding one: `subscription` is the new one, or the one that tells the same already. */
export type Added = {
	readonly kind: 'added' | 'here already';
	readonly subscription: Subscription;
};

/**
 * Adds what `begin` makes, unless the server has one like it, or as many as it may. The first that is
 * made in a server settles its language.
 */
export function addSubscription(
	book: Book,
	{ guildId, guildLocale }: { readonly guildId: string; readonly guildLocale: string | undefined },
	begin: (standing: OwnerState) => Subscription,
): Promise<Added | Refusal> {
	return book.decide({ guildId }, (standing) => {
		const made = begin(standing);
		const outcome = admit(made, standing.subscriptions);
		if (outcome.kind !== 'added') return { outcome };
		return { outcome, put: [made], settings: settleLanguage(standing.settings, guildLocale) };
	});
}

/** Whether a new one may stand beside those that are here. */
export function admit(made: Subscription, here: readonly Subscription[]): Added | Refusal {
	const same = here.find((one) => isAlike(one, made));
	if (same !== undefined) return { kind: 'here already', subscription: same };
	if (here.length < subscriptionsMax) return { kind: 'added', subscription: made };
	return refuse(
		'subscriptions-too-many',
		`A server has at most ${subscriptionsMax} digests and alerts. Remove one that nobody needs.`,
	);
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
	asked: { readonly kind: Kind; readonly which: string },
): FoundHere<Kind> | Refusal {
	return findAmong(book.inServer(guildId), asked);
}

/** The digest or the alerts of this id among those of a server. */
export function findAmong<Kind extends Wish['kind']>(
	here: readonly Subscription[],
	{ kind, which }: { readonly kind: Kind; readonly which: string },
): FoundHere<Kind> | Refusal {
	const found = here.find(({ id }) => id === which);
	if (found === undefined || !isWishFor(found.wish, kind)) return notHere(kind);
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
	if (scheduleOf(subscription.wish) === scheduleOf(wish)) return changed;
	return { ...changed, cursor: countFrom(cursor, now) };
}

function scheduleOf(wish: Wish): string {
	return wish.kind === 'digest' ? JSON.stringify([wish.schedule, wish.timezone]) : '';
}

/**
 * Whether a channel would get the same from both. Alerts about the same are alike whatever their budget
 * and quiet hours, since each story would come twice; digests about the same are if they come at the
 * same times.
 */
export function isAlike(one: Posting, other: Posting): boolean {
	return (
		one.channelId === other.channelId &&
		isAboutSame(one.wish, other.wish) &&
		timesOf(one.wish) === timesOf(other.wish)
	);
}

type Posting = Pick<Subscription, 'channelId' | 'wish'>;

/** Whether both are digests, or both alerts, about the same: in whatever order, case and number its topics were typed. */
export function isAboutSame(one: Wish, other: Wish): boolean {
	return one.kind === other.kind && aboutOf(one) === aboutOf(other);
}

function aboutOf({ topics, except }: Wanted): string {
	return JSON.stringify([topics, except].map(setOf));
}

function setOf(topics: readonly Topic[]): readonly string[] {
	const keys = topics.map((topic) => foldCase(keyOf(topic)).replace(/\s+/g, ' ').trim());
	return [...new Set(keys)].sort();
}

function timesOf(wish: Wish): string {
	if (wish.kind === 'alert') return '';
	const { days, times } = wish.schedule;
	return JSON.stringify([days, times, zoneOf(wish.timezone)]);
}

/** One name for a zone that has several, such as Asia/Calcutta and Asia/Kolkata. */
function zoneOf(timezone: string): string {
	return new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone;
}
