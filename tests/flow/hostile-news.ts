import { fillWith } from '../harness/fill-with.ts';
import { naughtyStrings } from '../render/hostile.ts';

/** What anyone could write: the big list of naughty strings if it is there, and text that Discord interprets. */
export const hostileTexts: readonly string[] = [
	...naughtyStrings,
	'@everyone look @here',
	'<@80351110224678912> <@!80351110224678912> <@&1100000000000001011> <#1100000000000001001>',
	'[x](javascript:alert(1)) [y](https://evil.example) https://evil.example',
	'</who:1> <t:1:R> <:a:12> <id:customize>',
	'** __ ~~ || ` ``` \\ > # -# - 1. ](',
	'\u202eright to left\u202c \u2067isolated\u2069',
	`tower ${'e\u0301'.repeat(10)}${'\u0301\u0302\u0303'.repeat(100)}`,
	'👩‍👩‍👧‍👦'.repeat(200),
	'團'.repeat(4_000),
	'*'.repeat(4_000),
	'賴清德\u200b\u2060',
];

/** A data folder whose articles have each text in every field. */
export const hostileNews = fillWith({
	'hostile.jsonl': hostileTexts
		.map((text, index) => JSON.stringify(hostileArticle(text, index)))
		.join('\n'),
});

function hostileArticle(text: string, index: number): object {
	const label = cut(text, 120);
	const named = { name: label, aliases: [cut(`${text} too`, 120)] };
	return {
		id: `hostile-${index}`,
		headline: cut(text, 300),
		summary: cut(text, 4_000),
		kicker: cut(text, 100),
		publishedAt: '2025-06-19',
		source: label,
		people: [{ ...named, role: cut(text, 200) }, `Number ${index}`],
		organizations: [named],
		places: [label],
		topics: [named],
		statements: [{ person: label, text: cut(text, 1_000), about: cut(text, 200) }],
	};
}

/** Cuts a text without splitting a character. */
export function cut(text: string, charactersMax: number): string {
	const whole = text.slice(0, charactersMax);
	return whole.isWellFormed() ? whole : whole.slice(0, -1);
}
