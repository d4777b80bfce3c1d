import type { Subscription } from '#src/subscriptions/subscription.ts';

/** An article that was let loose, by the word of its headline that no other has. */
export type Loosed = { readonly word: string; readonly subject: string };

/** What all channels have, held against what was promised to them. */
export type Tally = {
	/** Slots and alerts that were kept: messages, without further parts. */
	readonly promises: number;
	/** Stories that a subscription was owed. */
	readonly owed: number;
	/** Of these, those that its channel never got, each named. */
	readonly lost: readonly string[];
	/** Stories or messages that a channel got more than once, each named. */
	readonly duplicated: readonly string[];
};

/** A message of the bot's: the subscription that it came for, what tells its promise and part from others, and its text. */
export type Delivered = { readonly for: string; readonly part: string; readonly text: string };

export function tallyOf(
	delivered: readonly Delivered[],
	subscriptions: readonly Subscription[],
	loosed: readonly Loosed[],
): Tally {
	const counts = subscriptions.map((subscription) => {
		const own = delivered.filter((message) => message.for === subscription.id);
		return tallyOne(subscription, own, loosed);
	});
	return {
		promises: counts.reduce((sum, { promises }) => sum + promises, 0),
		owed: counts.reduce((sum, { owed }) => sum + owed, 0),
		lost: counts.flatMap(({ lost }) => lost),
		duplicated: counts.flatMap(({ duplicated }) => duplicated),
	};
}

/** What no two articles have in common; see `openLoosing`. */
const wordPattern = /\bw\d+[a-z]{7}\b/g;

function tallyOne(
	{ id, wish }: Subscription,
	own: readonly Delivered[],
	loosed: readonly Loosed[],
): Tally {
	const wanted = loosed.filter(
		({ subject }) =>
			wish.topics.length === 0 ||
			wish.topics.some((topic) => topic.kind === 'words' && topic.words === subject),
	);
	const text = own.map((message) => message.text).join('\n');
	const counts = Map.groupBy(text.match(wordPattern) ?? [], (word) => word);
	const told = (word: string) => counts.get(word)?.length ?? 0;
	// A digest tells ten stories and counts the others.
	const counted = [...text.matchAll(/· ([\d,]+) more$/gm)].reduce(
		(sum, [, more = '']) => sum + Number(more.replaceAll(',', '')),
		0,
	);
	const missing = wanted.filter(({ word }) => told(word) === 0).map(({ word }) => `${id} ${word}`);
	const parts = Map.groupBy(own, ({ part }) => part);
	return {
		promises: new Set(own.map(({ part }) => part.split('.')[0])).size,
		owed: wanted.length,
		lost: missing.length === counted ? [] : missing,
		duplicated: [
			...wanted.filter(({ word }) => told(word) > 1).map(({ word }) => `${id} ${word}`),
			...[...parts].filter(([, messages]) => messages.length > 1).map(([part]) => `${id} ${part}`),
		],
	};
}
