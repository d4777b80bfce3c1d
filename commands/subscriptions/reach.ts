import { keyOf, parseTopics, type Topic, writeTopics } from '#src/desk/topics.ts';
import type { NameIndex } from '#src/names/name.ts';
import { plain, quote } from '#src/render/text/plain-text.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { type Refusal, refuse } from '#src/subscriptions/destination.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { foldName } from '#src/text/fold.ts';
import { type Known, suggestSubscriptions } from './options.ts';
import { newAlertWish, newDigestWish, readAlertWish, readDigestWish } from './read-wish.ts';
import { isAboutSame, notHere, subscriptionsOf } from './server-subscriptions.ts';

/** Who asks, and where. */
type Asker = {
	readonly userId: string;
	readonly guildId: string | undefined;
	readonly here: { readonly id: string } | undefined;
};

/** A subscription that whoever asks may know of: one of this server, or their own. */
export function findWithinReach(book: Book, id: string, asker: Asker): Subscription | undefined {
	const found = book.find(id);
	if (found === undefined) return undefined;
	const isWithin =
		found.guildId === undefined ? found.madeBy === asker.userId : found.guildId === asker.guildId;
	return isWithin ? found : undefined;
}

/** What posts where they are: in this channel, in this post of a forum, or in their direct messages. */
export function postingHere(book: Book, { userId, guildId, here }: Asker): readonly Subscription[] {
	if (guildId === undefined) return book.ofMember(userId);
	return book
		.inServer(guildId)
		.filter(
			({ channelId, posted }) =>
				channelId === here?.id || posted.some((message) => message.channelId === here?.id),
		);
}

/** So many are named where words fit several. */
const severalNamed = 3;

type Desk = {
	readonly archive: { names(): NameIndex };
	readonly book: Book;
	readonly placeIn: (guildId: string, channelId: string) => { readonly name: string } | undefined;
};

/** What was asked, with the id of what its words mean in the place of the words. */
export function withWhich<Asked extends object>(
	asked: Asked,
	{ archive, book, placeIn }: Desk,
	{ guildId, kind }: { readonly guildId: string; readonly kind: Wish['kind'] },
): Asked | Refusal {
	if (!('which' in asked) || typeof asked.which !== 'string') return asked;
	const nameOf = (channelId: string) => placeIn(guildId, channelId)?.name;
	const known = { names: archive.names(), nameOf };
	const found = findWhich(book, guildId, { kind, which: asked.which, known });
	return found.kind === 'refused' ? found : { ...asked, which: found.id };
}

/**
 * The id of the digest or the alerts that a moderator means: by the id itself, by its topics, or by
 * words that stand in what is offered for it.
 */
function findWhich(
	book: Book,
	guildId: string,
	{ kind, which, known }: { kind: Wish['kind']; which: string; known: Known },
): { readonly kind: 'which'; readonly id: string } | Refusal {
	const here = subscriptionsOf(book, guildId, kind);
	const called = here.filter(({ id }) => id === which);
	const about = here.filter(isAbout(which, known.names));
	const offered = suggestSubscriptions(here, which, known).map(({ value }) => value);
	const labelled = which.trim() === '' ? [] : here.filter(({ id }) => offered.includes(id));
	const [only, ...others] = [called, about, labelled].find((some) => some.length > 0) ?? [];
	if (only === undefined) return notHere(kind);
	if (others.length === 0) return { kind: 'which', id: only.id };
	const labels = suggestSubscriptions([only, ...others], '', known).slice(0, severalNamed);
	return refuse(
		'subscription-shared',
		`${quote(which)} fits ${others.length + 1} of them. Choose one of those that are offered: ${labels.map(({ name }) => `**${plain(name)}**`).join(', ')}.`,
	);
}

/** Whether it has these topics and no others, however they are written. */
function isAbout(words: string, names: NameIndex): (one: Subscription) => boolean {
	const parsed = parseTopics(words, names);
	const wanted = parsed.kind === 'topics' ? keysOf(parsed.topics) : undefined;
	const folded = foldName(words);
	return ({ wish }) =>
		keysOf(wish.topics) === wanted || foldName(writeTopics(wish.topics, names)) === folded;
}

function keysOf(topics: readonly Topic[]): string {
	return JSON.stringify(topics.map(keyOf).sort());
}

/** What one member may follow. */
const followsMax = 25;

/** Reads what is to be followed; all else of the wish is as it is for everybody. */
export function readFollowed(
	topics: string,
	{ as, timezone }: { readonly as: Wish['kind']; readonly timezone: string },
	names: NameIndex,
): { readonly kind: 'wish'; readonly wish: Wish } | Refusal {
	return as === 'digest'
		? readDigestWish({ topics }, newDigestWish(timezone), names)
		: readAlertWish({ topics }, newAlertWish(timezone), names);
}

/** Adds what a member follows, unless they follow it already, or as much as they may. */
export function addFollow(
	book: Book,
	subscription: Subscription & { readonly madeBy: string },
): Promise<{ readonly kind: 'added' | 'followed already' } | Refusal> {
	return book.decide({ userId: subscription.madeBy }, ({ subscriptions }) => {
		const outcome = admitFollow(subscription, subscriptions);
		return outcome.kind === 'added' ? { outcome, put: [subscription] } : { outcome };
	});
}

function admitFollow(
	{ wish }: Subscription,
	followed: readonly Subscription[],
): { readonly kind: 'added' | 'followed already' } | Refusal {
	if (findSame(followed, wish) !== undefined) return { kind: 'followed already' };
	if (followed.length < followsMax) return { kind: 'added' };
	return refuse(
		'follows-too-many',
		`You follow ${followsMax} topics, which is as many as there can be. \`/following\` removes what you no longer want.`,
	);
}

/** The one of these that tells the same in the same way already. */
export function findSame(
	subscriptions: readonly Subscription[],
	wish: Wish,
): Subscription | undefined {
	return subscriptions.find((one) => isAboutSame(one.wish, wish));
}

/** The subscriptions with those first that somebody may have to look after; otherwise as they were made. */
export function troubledFirst(subscriptions: readonly Subscription[]): readonly Subscription[] {
	return [...subscriptions].sort(
		(a, b) => troubleOf(b) - troubleOf(a) || (a.madeAt < b.madeAt ? -1 : 1),
	);
}

function troubleOf({ blocked, leftOut, owed, paused }: Subscription): number {
	if (blocked !== undefined) return 4;
	if (leftOut.length > 0) return 3;
	if (owed !== undefined) return 2;
	return paused === undefined ? 0 : 1;
}
