import type { Reader } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { parseTopics, type Topic, topicKey, writeTopics } from '#src/desk/topics.ts';
import type { NameIndex } from '#src/names/name.ts';
import { oneOf, saying } from '#src/phrases/catalogue.ts';
import { plain, quotation } from '#src/render/text/plain-text.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { type Refusal, refuse } from '#src/subscriptions/destination.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { foldName } from '#src/text/fold.ts';
import { type LabelNames, suggestSubscriptions } from './summary.ts';

/** A server's digests or alerts, oldest first. */
export function subscriptionsOf(book: Book, guildId: string, kind: Wish['kind']): Subscription[] {
	return book
		.inServer(guildId)
		.filter(({ wish }) => wish.kind === kind)
		.sort((a, b) => (a.madeAt < b.madeAt || (a.madeAt === b.madeAt && a.id < b.id) ? -1 : 1));
}

/** The digest or the alerts with this id among a server's subscriptions. */
export function findById(
	inServer: readonly Subscription[],
	{ kind, which }: { readonly kind: Wish['kind']; readonly which: string },
): { readonly kind: 'found'; readonly subscription: Subscription } | Refusal {
	const subscription = inServer.find(({ id, wish }) => id === which && wish.kind === kind);
	return subscription === undefined ? noSuchSubscription(kind) : { kind: 'found', subscription };
}

export function noSuchSubscription(kind: Wish['kind']): Refusal {
	return refuse(
		'subscription-unknown',
		saying(kind === 'digest' ? 'digestUnknown' : 'alertsUnknown'),
	);
}

/** The subscription with this id if the reader may see it: their server’s or their own. */
export function findVisible(
	book: Book,
	id: string,
	{ userId, guildId }: Reader,
): Subscription | undefined {
	const found = book.find(id);
	if (found === undefined) return undefined;
	const isVisible =
		found.guildId === undefined ? found.madeBy === userId : found.guildId === guildId;
	return isVisible ? found : undefined;
}

/** The subscriptions that post where the reader is: in this channel, forum post or direct messages. */
export function subscriptionsHere(
	book: Book,
	{ userId, guildId, here }: Reader,
): readonly Subscription[] {
	if (guildId === undefined) return book.ofMember(userId);
	return book
		.inServer(guildId)
		.filter(
			({ channelId, posted }) =>
				channelId === here?.id || posted.some((message) => message.channelId === here?.id),
		);
}

/** Subscriptions that may need a moderator’s attention first, then the oldest. */
export function mostUrgentFirst(subscriptions: readonly Subscription[]): readonly Subscription[] {
	return [...subscriptions].sort(
		(a, b) => urgencyOf(b) - urgencyOf(a) || (a.madeAt < b.madeAt ? -1 : 1),
	);
}

function urgencyOf({ blocked, leftOut, owed, paused }: Subscription): number {
	if (blocked !== undefined) return 4;
	if (leftOut.length > 0) return 3;
	if (owed !== undefined) return 2;
	return paused === undefined ? 0 : 1;
}

/** Replaces the text in the option `which` by the id of the subscription it means. */
export function withId<Options extends object>(
	options: Options,
	{
		archive,
		book,
		channelIn,
		phrases,
	}: Pick<Newsroom, 'archive' | 'book' | 'channelIn' | 'phrases'>,
	{ guildId, kind }: { readonly guildId: string; readonly kind: Wish['kind'] },
): Options | Refusal {
	if (!('which' in options) || typeof options.which !== 'string') return options;
	const labelNames = {
		phrases,
		names: archive.names(),
		channelName: (channelId: string) => channelIn(guildId, channelId)?.name,
	};
	const [only, ...others] = findByText(
		options.which,
		subscriptionsOf(book, guildId, kind),
		labelNames,
	);
	if (only === undefined) return noSuchSubscription(kind);
	if (others.length > 0) return severalMatch(options.which, [only, ...others], labelNames);
	return { ...options, which: only.id };
}

/** The subscriptions that match a typed text: by id, otherwise by topics, otherwise by label. */
function findByText(
	text: string,
	subscriptions: readonly Subscription[],
	labelNames: LabelNames,
): readonly Subscription[] {
	const byId = subscriptions.filter(({ id }) => id === text);
	if (byId.length > 0) return byId;
	const byTopics = subscriptions.filter(hasTopics(text, labelNames.names));
	if (byTopics.length > 0 || text.trim() === '') return byTopics;
	const suggested = suggestSubscriptions(subscriptions, text, labelNames);
	return subscriptions.filter(({ id }) => suggested.some(({ value }) => value === id));
}

/** How many subscriptions are listed if the typed text matches several. */
const matchesListed = 3;

function severalMatch(
	text: string,
	subscriptions: readonly Subscription[],
	labelNames: LabelNames,
): Refusal {
	const labels = suggestSubscriptions(subscriptions, '', labelNames)
		.slice(0, matchesListed)
		.map(({ name }) => `**${plain(name)}**`);
	const values = { typed: quotation(text), count: subscriptions.length, labels: oneOf(labels) };
	return refuse('subscription-shared', saying('subscriptionsMatch', values));
}

/** Tests whether a subscription has exactly these topics, in any spelling. */
function hasTopics(text: string, names: NameIndex): (one: Subscription) => boolean {
	const parsed = parseTopics(text, names);
	const wanted = parsed.kind === 'topics' ? keysOf(parsed.topics) : undefined;
	const folded = foldName(text);
	return ({ wish }) =>
		keysOf(wish.topics) === wanted || foldName(writeTopics(wish.topics, names)) === folded;
}

function keysOf(topics: readonly Topic[]): string {
	return JSON.stringify(topics.map(topicKey).sort());
}
