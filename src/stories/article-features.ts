import { type Article, namesIn } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { capitalOfCountry, countryAt } from '#src/text/countries.ts';
import { hashOf } from '#src/text/fold.ts';
import { type TermReader, termsOf } from '#src/text/terms.ts';
import { wordSet } from '#src/text/word-set.ts';
import {
	dayOf,
	monthOf,
	monthOfDay,
	type Token,
	tellingPartOf,
	tokensOf,
} from './article-words.ts';
import { type Contrasts, contrastsOf } from './contrasts.ts';

/** What two articles are compared by; computed from the article alone. */
export type ArticleFeatures = {
	/** The hashes of its terms, ascending, each once. */
	readonly terms: Uint32Array;
	/** By term, how much it is emphasized: by how often it occurs and what it is. */
	readonly emphasis: Float32Array;
	/** By term, what it is: a sum of values of `termKinds`. */
	readonly kinds: Uint8Array;
	/** Numbers that distinguish things of one kind, by the word before them: 6.1 by “magnitude”. */
	readonly labels: ReadonlyMap<string, ReadonlySet<string>>;
	/** All words of the headline in order, to recognize a series. */
	readonly wording: readonly HeadlineWord[];
	/** What a report of another event says differently. */
	readonly contrasts: Contrasts;
	/** Publication time, in milliseconds since 1970. */
	readonly at: number;
};

/** A word of a headline. */
export type HeadlineWord = {
	readonly word: string;
	/** Its hash as a term. */
	readonly term: number;
	/** Whether it is a number or can be a name: its capital letter, or its script, does not say otherwise. */
	readonly canIdentify: boolean;
};

/** What a term can be, as bits. */
export const termKinds = {
	headline: 1,
	name: 2,
	country: 4,
	year: 8,
	date: 16,
	number: 32,
	place: 64,
} as const;

/** Reads the features of an article; `read` returns the terms of a text. */
export function featuresOf(article: Article, read: TermReader = termsOf): ArticleFeatures {
	const { headline, summary = headline } = article;
	const inHeadline = tokensOf(headline, headlineTokensMax, read(headline));
	const inSummary = summary === headline ? [] : tokensOf(summary, openingMax, read(summary));
	const at = instantOf(article.publishedAt).getTime();
	const draft: Draft = { uses: new Map(), labels: new Map(), at };
	const showsNames = !isTitleCase(inHeadline);
	addText(draft, inHeadline, { kinds: termKinds.headline, showsNames });
	addText(draft, inSummary, { kinds: 0, showsNames: true });
	for (const { name } of namesIn(article))
		addText(draft, tokensOf(name, headlineTokensMax, read(name)), ofName);
	return {
		...usedTerms(draft.uses),
		contrasts: contrastsOf(article, inHeadline, inSummary, at),
		labels: draft.labels,
		wording: inHeadline.map((token) => headlineWord(token, draft)),
		at,
	};
}

function headlineWord({ word, isNumber, isCapital }: Token, { uses }: Draft): HeadlineWord {
	const term = tellingPartOf(word);
	const canBeName = isCapital ? (uses.get(term)?.lowercase ?? 0) === 0 : caseless.test(word);
	return { word, term: hashOf(term), canIdentify: isNumber || canBeName };
}

/** A letter of a script without capital letters. */
const caseless = /\p{Lo}/u;

/** How an article uses one term; a capital letter at the beginning of a sentence counts half. */
type TermUse = { times: number; kinds: number; capitals: number; lowercase: number };

/** What has been read of an article so far. */
type Draft = {
	readonly uses: Map<string, TermUse>;
	readonly labels: Map<string, Set<string>>;
	/** When it was published, to know which month a day is in. */
	readonly at: number;
};

type Reading = {
	/** What all terms of the text are. */
	readonly kinds: number;
	/** Whether its capital letters show which words are names. */
	readonly showsNames: boolean;
};

const ofName: Reading = { kinds: termKinds.name, showsNames: false };

/** Adds the terms of a text. */
function addText(draft: Draft, tokens: readonly Token[], reading: Reading): void {
	const words = tokens.map(({ word }) => word);
	for (let index = 0; index < tokens.length; ) {
		const taken =
			addDate(draft, tokens, index, reading) ||
			addDayWithUnit(draft, tokens, index, reading) ||
			addCountry(draft, words, tokens[index], index, reading);
		const token = tokens[index];
		if (taken === 0 && token !== undefined) addWord(draft, token, words[index - 1], reading);
		index += Math.max(1, taken);
	}
}

/** Adds a date, like “7 December” or “Dec. 7”; returns how many tokens it has. */
function addDate(
	draft: Draft,
	tokens: readonly Token[],
	index: number,
	{ kinds }: Reading,
): number {
	const first = tokens[index];
	const second = tokens[index + 1];
	if (first === undefined) return 0;
	const iso = first.isNumber ? isoDate.exec(first.word) : null;
	const monthFirst = monthOf(first);
	if (monthFirst === undefined && !first.isNumber) return 0;
	const month = iso === null ? (monthFirst ?? (second && monthOf(second))) : Number(iso[1]);
	const dayToken = monthFirst === undefined ? first : second;
	const day = iso === null ? dayToken && dayOf(dayToken) : Number(iso[2]);
	if (month === undefined || day === undefined) return 0;
	useOf(draft, `@${month}-${day}`, kinds | termKinds.date);
	return iso === null ? 2 : 1;
}

/** Adds a date with units, like “6月17日” or “17日”; returns how many tokens it has. */
function addDayWithUnit(
	draft: Draft,
	tokens: readonly Token[],
	index: number,
	{ kinds }: Reading,
): number {
	const [first, second] = [tokens[index], tokens[index + 1]];
	if (first?.unit === undefined) return 0;
	const hasMonth = first.unit === '月' && second?.unit === '日';
	const token = hasMonth ? second : first;
	const day = token?.unit === '日' ? dayOf(token) : undefined;
	if (day === undefined) return 0;
	const month = hasMonth ? Number(first.word) : monthOfDay(day, draft.at);
	useOf(draft, `@${month}-${day}`, kinds | termKinds.date);
	return hasMonth ? 2 : 1;
}

/** Adds what a script without spaces names as places. */
function addPlaces(draft: Draft, { places = [] }: Token, { kinds }: Reading): void {
	for (const { country, pair } of places) {
		if (country !== undefined)
			useOf(draft, `=${country}`, kinds | termKinds.name | termKinds.country);
		if (pair !== undefined) useOf(draft, pair, kinds | termKinds.name | termKinds.place).times -= 1;
	}
}

/** Adds a country that is named at the index, or its capital and itself; returns how many tokens name it. */
function addCountry(
	draft: Draft,
	words: readonly string[],
	token: Token | undefined,
	index: number,
	{ kinds }: Reading,
): number {
	if (!token?.isCapital) return 0;
	const country = countryAt(words, index);
	if (country === undefined) return 0;
	const end = index + country.words;
	useOf(draft, `=${country.code}`, kinds | termKinds.name | termKinds.country);
	if (country.isCapital) useOf(draft, words.slice(index, end).join(' '), kinds | termKinds.name);
	if (country.isCapital || words[end] !== 'capital') return country.words;
	useOf(draft, capitalOfCountry.get(country.code) ?? 'capital', kinds | termKinds.name);
	return country.words + 1;
}

function addWord(draft: Draft, token: Token, before: string | undefined, reading: Reading): void {
	const { word, isNumber, isCapital, startsSentence } = token;
	const { kinds, showsNames } = reading;
	if (isNumber) {
		addNumber(draft, token, before, reading);
		return;
	}
	addPlaces(draft, token, reading);
	const term = tellingPartOf(word);
	if (term === '') return;
	const use = useOf(draft, term, kinds);
	if (!showsNames) return;
	if (!isCapital) use.lowercase += 1;
	else use.capitals += startsSentence ? 0.5 : 1;
}

/** Adds a number; one with a unit differs from the same number with another. */
function addNumber(
	draft: Draft,
	{ word, unit }: Token,
	before: string | undefined,
	{ kinds }: Reading,
): void {
	const isYear = year.test(word) && (unit === undefined || unit === '年');
	const term = isYear || unit === undefined ? word : `${word}${unit}`;
	useOf(draft, term, kinds | (isYear ? termKinds.year : termKinds.number));
	const label = score.test(word) ? 'score' : labelOf(before, unit);
	if (label === undefined) return;
	draft.labels.set(label, (draft.labels.get(label) ?? new Set()).add(word.replace('–', '-')));
}

/** The word that says what a number distinguishes, before or after it. */
function labelOf(before = '', unit = ''): string | undefined {
	if (labelWords.has(before)) return before;
	if (before === '规模' || unit === '级') return 'magnitude';
	return before.endsWith('第') && ordinalUnits.has(unit) ? unit : undefined;
}

/** A result, like 3–1: one event has one. */
const score = /^\d{1,3}[-–]\d{1,3}$/;
const isoDate = /^\d{4}-(\d\d?)-(\d\d?)$/;
const year = /^(?:19|20)\d\d$/;

/** Counts one more use of a term. */
function useOf({ uses }: Draft, term: string, kinds: number): TermUse {
	const known = uses.get(term);
	const use = known ?? { times: 0, kinds: 0, capitals: 0, lowercase: 0 };
	if (known === undefined) uses.set(term, use);
	use.times += 1;
	use.kinds |= kinds;
	return use;
}

/** The terms by hash. Their numbers are sorted with the hashes, in one number each, which needs no comparison of ours. */
function usedTerms(uses: ReadonlyMap<string, TermUse>) {
	const byNumber = [...uses.values()];
	const sorted = Float64Array.from(
		[...uses.keys()].map((term, number) => hashOf(term) * usesMax + number),
	).sort();
	const terms = new Uint32Array(sorted.length);
	const emphasis = new Float32Array(sorted.length);
	const kinds = new Uint8Array(sorted.length);
	for (const [index, hashAndNumber] of sorted.entries()) {
		const use = byNumber[hashAndNumber % usesMax];
		if (use === undefined) continue;
		const isName = use.capitals >= 1 && use.capitals > use.lowercase;
		terms[index] = Math.floor(hashAndNumber / usesMax);
		kinds[index] = use.kinds | (isName ? termKinds.name : 0);
		emphasis[index] = Math.sqrt(use.times) * kindEmphasis(kinds[index] ?? 0);
	}
	return { terms, emphasis, kinds };
}

/** More than an article can have; times a hash it stays an exact number. */
const usesMax = 2 ** 20;

function kindEmphasis(kinds: number): number {
	if (kinds & termKinds.date) return dateEmphasis;
	if (kinds & (termKinds.number | termKinds.year)) return numberEmphasis;
	return kinds & termKinds.name ? nameEmphasis : 1;
}

/** Whether nearly all words begin with a capital letter, so that it does not show which are names. */
function isTitleCase(tokens: readonly Token[]): boolean {
	const long = tokens.filter(({ word, isNumber }) => !isNumber && word.length > 3);
	return long.filter(({ isCapital }) => isCapital).length > long.length * titleCaseMin;
}

/** How much more a name counts than another word. Range 1.5 to 2; at 1 F1 was 0.03 lower. */
const nameEmphasis = 2;

/** How much more a number counts. Range 1.5 to 3. */
const numberEmphasis = 2;

/** How much more a date counts. Range 2 to 3. */
const dateEmphasis = 3;

/** In a title, at least this share of the longer words has a capital letter. Range 0.5 to 0.8. */
const titleCaseMin = 0.6;

/**
 * How many words of a summary are read. Range 250 to 700; about 2,500 letters. With 250, F1 was 0.05
 * lower; with 700 alike events were joined.
 */
const openingMax = 420;

/** More than the longest headline or name has. */
const headlineTokensMax = 160;

/** Words before a number that distinguishes things of one kind. A count, like that of victims, changes within one event. */
const labelWords = wordSet(
	'magnitude roundup part round episode season volume issue edition chapter game stage flight ' +
		'version phase level grade category act article section bill case route unit week',
);

/** What 第 numbers: issues, episodes, editions, sessions, rounds, chapters. */
const ordinalUnits = new Set('期集届回轮号版章场季话局节');
