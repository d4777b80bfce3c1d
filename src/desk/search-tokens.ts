import type { SourceCount } from '#src/archive/archive.ts';
import { foldName, hashOf } from '#src/text/fold.ts';
import { termText } from '#src/text/terms.ts';
import { readDay } from './read-day.ts';

/** The filters that a search can have. */
export type FilterField = 'from' | 'since' | 'until';

/** A piece of a search as it was typed. */
export type SearchToken =
	| { readonly kind: 'or' }
	/** A quoted single word keeps its quotation marks. */
	| { readonly kind: 'word'; readonly value: string; readonly isLeftOut: boolean }
	| {
			readonly kind: 'filter';
			readonly field: FilterField;
			/** '' if nothing follows the colon. */
			readonly value: string;
			readonly isLeftOut: boolean;
	  }
	/** A filter from other search engines, such as `after:`, and our nearest one. */
	| {
			readonly kind: 'other-filter';
			readonly written: string;
			readonly nearest: SuggestedFilter;
	  };

/** A filter to suggest; `since-until` stands for both dates. */
export type SuggestedFilter = FilterField | 'since-until';

/**
 * Divides a search into words, phrases, filters with their values, and ORs; skips text without letters
 * or digits. Dates such as `yesterday` are relative to `now`. A source can have several words.
 */
export function searchTokens(
	text: string,
	sources: readonly SourceCount[],
	now: Date,
): SearchToken[] {
	const pieces = splitSearch(isShouted(text) ? text.toLowerCase() : text);
	const tokens: SearchToken[] = [];
	for (let index = 0; index < pieces.length; index += 1) {
		const piece = pieces[index];
		if (piece === undefined) continue;
		const { field, value, isLeftOut, operator } = piece;
		if (operator !== undefined) {
			if (operator !== 'AND') tokens.push({ kind: 'or' });
		} else if (field === undefined) {
			const other = foreignFilterAt(pieces.slice(index, index + dateWordsMax + 1), now);
			if (other !== undefined) tokens.push(other);
			else if (termText(value) !== '') {
				tokens.push({ kind: 'word', value: asTerm(piece), isLeftOut });
			}
		} else {
			const further =
				field === 'from'
					? countSourceWords(pieces.slice(index, index + sourceWordsMax), sources)
					: countDateWords(pieces.slice(index, index + dateWordsMax), now);
			const values = pieces.slice(index, index + 1 + further).map((one) => one.value);
			tokens.push({ kind: 'filter', field, value: values.join(' '), isLeftOut });
			index += further;
		}
	}
	return tokens;
}

/** A sentence in capitals has OR, AND and NOT as words; “NATO OR EU” is not a sentence. */
function isShouted(text: string): boolean {
	return !/\p{Ll}/u.test(text) && /(?<!\S)(?:A|AN|THE|OF|IN|ON|TO|BY|FOR|WITH)(?!\S)/.test(text);
}

/** A quoted word keeps its quotation marks, because it is meant exactly; several words are a phrase anyway. */
function asTerm({ value, isQuoted }: SearchPiece): string {
	return isQuoted && !/\s/.test(value) ? `"${value}"` : value;
}

type SearchPiece = {
	readonly operator: string | undefined;
	readonly field: FilterField | undefined;
	readonly value: string;
	readonly isLeftOut: boolean;
	/** Whether it is only a word, without quotation marks, minus or filter. */
	readonly isBare: boolean;
	readonly isQuoted: boolean;
};

/** A minus or NOT before a word leaves it out. */
const searchPiece =
	/(?<operator>\||(?<!\S)(?:OR|AND)(?!\S))|(?<minus>[-−–]|(?<!\S)NOT\s+(?=\S))?(?:(?<field>[Ff][Rr][Oo][Mm]|[Ss][Ii][Nn][Cc][Ee]|[Uu][Nn][Tt][Ii][Ll]):\s*)?(?:["“](?<phrase>[^"“”]*)["”]?|(?<word>[^\s"“”|]+))?/g;

function splitSearch(text: string): SearchPiece[] {
	return Array.from(text.matchAll(searchPiece), ({ groups = {} }) => groups)
		.filter(({ operator, field, phrase, word }) => operator ?? field ?? phrase ?? word)
		.map(({ operator, minus, field, phrase, word }) => ({
			operator,
			field: fieldNamed(field),
			value: (phrase ?? word ?? '').trim(),
			isLeftOut: minus !== undefined,
			isQuoted: phrase !== undefined,
			isBare: word !== undefined && minus === undefined && field === undefined,
		}));
}

function fieldNamed(name: string | undefined): FilterField | undefined {
	return (['from', 'since', 'until'] as const).find((field) => field === name?.toLowerCase());
}

const sourceWordsMax = 8;
const grammaticalArticle = /^(?:the|an?|der|die|das|le|la|les|el|los|las|il|os?|as)$/i;

/** How many words after the value of a source filter belong to the name, as in `from: The Daily Example`. */
function countSourceWords(pieces: readonly SearchPiece[], sources: readonly SourceCount[]): number {
	const phrases = growingPhrases(pieces);
	const whole = phrases.findLastIndex((phrase) =>
		sources.some(({ name }) => foldName(name) === foldName(phrase)),
	);
	if (whole >= 0) return whole;
	// “The” alone does not name a source: “from: The Daily” is not The Times.
	const shortest = grammaticalArticle.test(phrases[0] ?? '') ? 1 : 0;
	const part = phrases.findIndex(
		(phrase, index) => index >= shortest && findSource(phrase, sources).kind === 'one',
	);
	return part >= 0 ? part : shortest * (phrases.length - 1);
}

/** The value of a filter, then the same with one, two, … of the bare words after it. */
function growingPhrases([filter, ...others]: readonly SearchPiece[]): string[] {
	if (filter === undefined) return [];
	const end = others.findIndex(({ isBare }) => !isBare);
	const bare = end < 0 ? others : others.slice(0, end);
	return [0, ...bare.keys().map((index) => index + 1)].map((count) =>
		[filter, ...bare.slice(0, count)].map(({ value }) => value).join(' '),
	);
}

const dateWordsMax = 4;

/** How many words after the value of a date filter belong to the date, as in `since: 2 weeks ago`. */
function countDateWords(pieces: readonly SearchPiece[], now: Date): number {
	const dates = growingPhrases(pieces);
	return Math.max(
		0,
		dates.findLastIndex((date) => readDay(date, now) !== undefined),
	);
}

/**
 * Recognizes a filter from other search engines. With a space after the colon it needs a date, because
 * “Before: a story” can be a headline.
 */
function foreignFilterAt(
	[piece, ...others]: readonly SearchPiece[],
	now: Date,
): SearchToken | undefined {
	if (piece === undefined || piece.isQuoted) return undefined;
	const [, written = '', value = ''] = /^(\p{L}+)[:：](.*)$/u.exec(piece.value) ?? [];
	const nearest = foreignFilters.find(([pattern]) => pattern.test(written))?.[1];
	if (nearest === undefined) return undefined;
	const isDated = growingPhrases(others).some((date) => readDay(date, now) !== undefined);
	const isFilter = value !== '' || (nearest === 'from' ? others.length > 0 : isDated);
	return isFilter ? { kind: 'other-filter', written: written.toLowerCase(), nearest } : undefined;
}

const foreignFilters: readonly (readonly [RegExp, SuggestedFilter])[] = [
	[
		/^(?:after|newer|start|ab|seit|nach|depuis|apr[eè]s|desde|despu[eé]s|ap[oó]s|depois)$/i,
		'since',
	],
	[/^(?:before|older|to|till|end|bis|vor|avant|jusque?|hasta|antes|at[eé])$/i, 'until'],
	[/^(?:during|on|date|day|year|month|am|datum|fecha|data)$/i, 'since-until'],
	[/^(?:source|src|site|by|publisher|outlet|paper|newspaper|quelle|von|fuente|fonte)$/i, 'from'],
	[/^(?:來源|来源|出典|출처)$/, 'from'],
];

/** The source that a reader means, or the nearest ones. */
export type FoundSource =
	| { readonly kind: 'one'; readonly name: string }
	| { readonly kind: 'none'; readonly nearest: readonly string[] };

/** Finds a source by its name, by a part that no other source has, or by its `sourceKey`; ignores case. */
export function findSource(text: string, sources: readonly SourceCount[]): FoundSource {
	const folded = foldName(text);
	const names = sources.map(({ name }) => name);
	const exact =
		names.find((name) => name === text) ?? names.find((name) => foldName(name) === folded);
	const found = exact ?? names.find((name) => shortSourceKey(name) === text);
	if (found !== undefined) return { kind: 'one', name: found };
	const containing = folded === '' ? [] : names.filter((name) => foldName(name).includes(folded));
	const [only] = containing;
	if (only !== undefined && containing.length === 1) return { kind: 'one', name: only };
	const nearest = containing.length > 0 ? containing : names;
	return { kind: 'none', nearest: nearest.slice(0, nearestMax) };
}

/** A short text for a button, by which `findSource` finds a source; the name itself if it is short or if two share a key. */
export function sourceKey(name: string, sources: readonly SourceCount[]): string {
	const key = shortSourceKey(name);
	const isShared = sources.filter((source) => shortSourceKey(source.name) === key).length > 1;
	return name.length <= shortMax || isShared ? name : key;
}

function shortSourceKey(name: string): string {
	return `#${hashOf(name).toString(36)}`;
}

const shortMax = 20;
const nearestMax = 5;
