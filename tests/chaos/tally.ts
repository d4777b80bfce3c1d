import { isMostTalked } from '#src/delivery/most-talked.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import type { Delivered } from './collect-delivered.ts';
import { type GivenUp, judgeManner, type Verdict } from './judge-manner.ts';

/** A published article, with the word that only its headline has. */
export type PublishedArticle = { readonly word: string; readonly subject: string };

/** What the channels have, compared with what was promised. */
export type Tally = Verdict & {
	/** Promises that were kept: a slot or an alert, however many messages it took. */
	readonly promises: number;
	/** Stories that subscriptions were owed, in total. */
	readonly owed: number;
	/** Owed stories that never reached their channel, by name. */
	readonly lost: readonly string[];
	/** Stories or messages that a channel got more than once, by name. */
	readonly duplicated: readonly string[];
};

/** What is compared with the messages. */
export type Promised = {
	readonly subscriptions: readonly Subscription[];
	readonly published: readonly PublishedArticle[];
	/** What the bots said that they would not do. */
	readonly givenUp: readonly GivenUp[];
	/** From when on nothing was in the way, by Discord’s clock; undefined: not yet. */
	readonly calmSince: Date | undefined;
};

/** Counts what was kept, lost and duplicated. */
export function tallyOf(
	delivered: readonly Delivered[],
	{ subscriptions, published, givenUp, calmSince }: Promised,
): Tally {
	const bySubscription = Map.groupBy(delivered, (message) => message.for);
	const counts = subscriptions.map((subscription) => {
		const own = bySubscription.get(subscription.id) ?? [];
		const stories = isMostTalked(subscription.wish)
			? { owed: 0, lost: lostTalk(subscription, own, calmSince), duplicated: [] }
			: tallyStories(subscription, own, published);
		return {
			...stories,
			...judgeManner(subscription, own, givenUp),
			promises: new Set(own.map(({ part }) => part.split('.')[0])).size,
			duplicated: [...stories.duplicated, ...repeatedMessages(subscription, own)],
		};
	});
	return {
		promises: counts.reduce((sum, { promises }) => sum + promises, 0),
		owed: counts.reduce((sum, { owed }) => sum + owed, 0),
		lost: counts.flatMap(({ lost }) => lost),
		duplicated: counts.flatMap(({ duplicated }) => duplicated),
		undone: counts.flatMap(({ undone }) => undone),
		wrong: counts.flatMap(({ wrong }) => wrong),
	};
}

/** Each covers the same days, so only the one that is due after the trouble has to come. */
function lostTalk(
	{ id }: Subscription,
	own: readonly Delivered[],
	calmSince: Date | undefined,
): readonly string[] {
	const hasCome = own.some(({ at }) => calmSince !== undefined && at > calmSince);
	return hasCome ? [] : [`${id} the most talked about`];
}

/** The unique word of an article; see `createNews`. */
const wordPattern = /\bw\d+[a-z]{7}\b/g;

function tallyStories(
	{ id, wish }: Subscription,
	own: readonly Delivered[],
	published: readonly PublishedArticle[],
): Pick<Tally, 'owed' | 'lost' | 'duplicated'> {
	const wanted = published.filter(
		({ subject }) =>
			wish.topics.length === 0 ||
			wish.topics.some((topic) => topic.kind === 'words' && topic.words === subject),
	);
	const text = own.map((message) => message.text).join('\n');
	const counts = Map.groupBy(text.match(wordPattern) ?? [], (word) => word);
	const timesPosted = (word: string) => counts.get(word)?.length ?? 0;
	// A digest shows as many stories as fit, and a button counts the others.
	const counted = [...text.matchAll(/^([\d,]+) more$/gm)].reduce(
		(sum, [, more = '']) => sum + Number(more.replaceAll(',', '')),
		0,
	);
	const missing = wanted
		.filter(({ word }) => timesPosted(word) === 0)
		.map(({ word }) => `${id} ${word}`);
	return {
		owed: wanted.length,
		lost: missing.length === counted ? [] : missing,
		duplicated: wanted
			.filter(({ word }) => timesPosted(word) > 1)
			.map(({ word }) => `${id} ${word}`),
	};
}

function repeatedMessages({ id }: Subscription, own: readonly Delivered[]): readonly string[] {
	return [...Map.groupBy(own, ({ part }) => part)].flatMap(([part, messages]) =>
		messages.length > 1 ? [`${id} ${part}, ${secondsApart(messages)} s apart`] : [],
	);
}

/** Discord’s seconds between the first and the last copy: past its memory of a nonce, or within it. */
function secondsApart(copies: readonly Delivered[]): number {
	const times = copies.map(({ at }) => at.getTime());
	return Math.round((Math.max(...times) - Math.min(...times)) / 1_000);
}
