import type { Subscription } from '#src/subscriptions/subscription.ts';

/** A published article, with the word that only its headline has. */
export type PublishedArticle = { readonly word: string; readonly subject: string };

/** What the channels have, compared with what was promised. */
export type Tally = {
	/** Promises that were kept: a slot or an alert, however many messages it took. */
	readonly promises: number;
	/** Stories that subscriptions were owed, in total. */
	readonly owed: number;
	/** Owed stories that never reached their channel, by name. */
	readonly lost: readonly string[];
	/** Stories or messages that a channel got more than once, by name. */
	readonly duplicated: readonly string[];
};

/** A message of the bot: its subscription, the id of its promise and part, its text, and when Discord stored it. */
export type Delivered = {
	readonly for: string;
	readonly part: string;
	readonly text: string;
	readonly at: Date;
};

/** Counts what was kept, lost and duplicated. */
export function tallyOf(
	delivered: readonly Delivered[],
	subscriptions: readonly Subscription[],
	published: readonly PublishedArticle[],
): Tally {
	const counts = subscriptions.map((subscription) => {
		const own = delivered.filter((message) => message.for === subscription.id);
		return tallyOne(subscription, own, published);
	});
	return {
		promises: counts.reduce((sum, { promises }) => sum + promises, 0),
		owed: counts.reduce((sum, { owed }) => sum + owed, 0),
		lost: counts.flatMap(({ lost }) => lost),
		duplicated: counts.flatMap(({ duplicated }) => duplicated),
	};
}

/** The unique word of an article; see `createNews`. */
const wordPattern = /\bw\d+[a-z]{7}\b/g;

function tallyOne(
	{ id, wish }: Subscription,
	own: readonly Delivered[],
	published: readonly PublishedArticle[],
): Tally {
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
	const parts = Map.groupBy(own, ({ part }) => part);
	return {
		promises: new Set(own.map(({ part }) => part.split('.')[0])).size,
		owed: wanted.length,
		lost: missing.length === counted ? [] : missing,
		duplicated: [
			...wanted.filter(({ word }) => timesPosted(word) > 1).map(({ word }) => `${id} ${word}`),
			...[...parts].flatMap(([part, messages]) =>
				messages.length > 1 ? [`${id} ${part}, ${secondsApart(messages)} s apart`] : [],
			),
		],
	};
}

/** Discord’s seconds between the first and the last copy: past its memory of a nonce, or within it. */
function secondsApart(copies: readonly Delivered[]): number {
	const times = copies.map(({ at }) => at.getTime());
	return Math.round((Math.max(...times) - Math.min(...times)) / 1_000);
}
