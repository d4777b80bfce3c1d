import { hashOf } from '#src/text/fold.ts';
import { type KnownWords, wordClasses } from './known-words.ts';

/** What the features of a word are made of: hashes, a coarse shape and a class. */
export type WordFacts = {
	readonly lower: number;
	readonly shape: number;
	readonly look: Look;
	readonly classes: number;
	/** The class that tells most, beside being a given name or a surname. */
	readonly role: number;
	/** Hashes of the first two, three and four letters, and of the last one to four. */
	readonly prefixes: readonly number[];
	readonly suffixes: readonly number[];
};

/** How a word is written: the numbers are part of features. */
export const looks = {
	sign: 0,
	number: 1,
	lower: 2,
	capital: 3,
	capitals: 4,
	initial: 5,
	mixed: 6,
	hyphenated: 7,
	address: 8,
} as const;
export type Look = (typeof looks)[keyof typeof looks];

/** Whether a word of this look can be part of a name. */
export function isNameLook(look: Look): boolean {
	return look >= looks.capital && look <= looks.hyphenated;
}

/** Creates a reader of facts that remembers words, up to a number. */
export function createWordReader(known: KnownWords): (word: string) => WordFacts {
	const facts = new Map<string, WordFacts>();
	return (word) => {
		const held = facts.get(word);
		if (held !== undefined) return held;
		if (facts.size === rememberedMax) facts.clear();
		const read = factsOf(word, known);
		facts.set(word, read);
		return read;
	};
}

/** Words that are remembered. Range 5,000 to 50,000: an English newspaper of a week has some 20,000; 0.4 KB each. */
const rememberedMax = 20_000;

function factsOf(word: string, known: KnownWords): WordFacts {
	const lower = word.toLowerCase();
	const classes = known(word);
	const role = roles.find((bit) => (classes & bit) !== 0) ?? 0;
	return {
		lower: hashOf(lower),
		shape: hashOf(shapeOf(word)),
		look: lookOf(word),
		classes,
		role,
		prefixes: [2, 3, 4].map((length) => hashOf(lower.slice(0, length))),
		suffixes: [1, 2, 3, 4].map((length) => hashOf(lower.slice(-length))),
	};
}

/** The classes in the order in which they tell, when a word has several. */
const roles = [
	wordClasses.honorific,
	wordClasses.calendar,
	wordClasses.title,
	wordClasses.nationality,
	wordClasses.place,
	wordClasses.company,
	wordClasses.organization,
	wordClasses.geography,
	wordClasses.kin,
	wordClasses.saying,
	wordClasses.particle,
	wordClasses.syllable,
	wordClasses.ordinary,
] as const;

/** “Jong-un” is “Xx-x”, “U.S.” is “X.X.”, “2,000” is “d,d”. */
function shapeOf(word: string): string {
	return word
		.replace(/\p{Lu}/gu, 'X')
		.replace(/[\p{Ll}\p{Lo}\p{M}]/gu, 'x')
		.replace(/\p{N}/gu, 'd')
		.replace(/(.)\1+/gu, '$1$1');
}

function lookOf(word: string): Look {
	if (/^(?:[@#]|https?:|www\.)./u.test(word)) return looks.address;
	if (/^\p{N}/u.test(word)) return looks.number;
	if (!/^\p{L}/u.test(word)) return looks.sign;
	if (/^\p{Lu}\p{M}*\.?$|^(?:\p{Lu}\.-?)+$/u.test(word)) return looks.initial;
	if (!/\p{Lu}/u.test(word)) return looks.lower;
	if (/^\p{Lu}.*[-‐‑]/u.test(word)) return looks.hyphenated;
	if (!/\p{Ll}/u.test(word)) return looks.capitals;
	return /^\p{Lu}[^\p{Lu}]*$/u.test(word) ? looks.capital : looks.mixed;
}
