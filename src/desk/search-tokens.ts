import type { SourceCount } from '#src/archive/archive.ts';
import { foldName } from '#src/text/fold.ts';
import { hashOf } from '#src/text/hash.ts';
import { termText } from '#src/text/terms.ts';
import { readDay } from './read-day.ts';

/** A piece of a search as it was typed. */
export type SearchToken =
	| { readonly kind: 'or' }
	| { readonly kind: 'word'; readonly value: string; readonly isLeftOut: boolean }
	| {
			readonly kind: 'filter';
			readonly field: 'from' | 'since' | 'until';
			/** '' where nothing stands behind it. */
			readonly value: string;
			readonly isLeftOut: boolean;
	  }
	/** A filter of other search fields, such as `after:`, and ours that comes nearest. */
	| {
			readonly kind: 'other-filter';
			readonly written: string;
			readonly nearest: SearchFilter;
	  };

export type SearchFilter = 'from' | 'since' | 'until' | 'since-until';

/**
 * Takes a search apart into words, phrases, filters with their values, and ORs; signs alone are left
 * out. `now` is what dates are counted from; a source may be named in several words.
 */
export function searchTokens(
	text: string,
	sources: readonly SourceCount[],
	now: Date,
): SearchToken[] {
	const pieces = splitSearch(text);
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
			else if (termText(value) !== '') tokens.push({ kind: 'word', value, isLeftOut });
		} else {
			const more =
				field === 'from'
					? countSourceWords(pieces.slice(index, index + sourceWordsMax), sources)
					: countDateWords(pieces.slice(index, index + dateWordsMax), now);
			const words = pieces.slice(index, index + 1 + more).map((one) => one.value);
			tokens.push({ kind: 'filter', field, value: words.join(' '), isLeftOut });
			index += more;
		}
	}
	return tokens;
}

type SearchPiece = {
	readonly operator: string | undefined;
	readonly field: 'from' | 'since' | 'until' | undefined;
	readonly value: string;
	readonly isLeftOut: boolean;
	/** Whether it is a word as it stands, without quotation marks or anything before it. */
	readonly isBare: boolean;
	readonly isQuoted: boolean;
};

/** Before a word, a minus or NOT leaves it out. */
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

function fieldNamed(written: string | undefined): SearchPiece['field'] {
	return (['from', 'since', 'until'] as const).find((field) => field === written?.toLowerCase());
}

const sourceWordsMax = 8;
const grammaticalArticle = /^(?:the|an?|der|die|das|le|la|les|el|los|las|il|os?|as)$/i;

/** How many of the words behind a source filter's own value belong to the source: `from: The Daily Example`. */
function countSourceWords(pieces: readonly SearchPiece[], sources: readonly SourceCount[]): number {
	const named = growingPhrases(pieces);
	const whole = named.findLastIndex((words) =>
		sources.some(({ name }) => foldName(name) === foldName(words)),
	);
	if (whole >= 0) return whole;
	// An article alone names no source: “from: The Daily” is not The Times.
	const begins = grammaticalArticle.test(named[0] ?? '') ? 1 : 0;
	const part = named.findIndex(
		(words, place) => place >= begins && findSource(words, sources).kind === 'one',
	);
	return part >= 0 ? part : begins * (named.length - 1);
}

/** The value of a filter alone, then with each more of the bare words behind it. */
function growingPhrases([filter, ...others]: readonly SearchPiece[]): string[] {
	if (filter === undefined) return [];
	const ends = others.findIndex(({ isBare }) => !isBare);
	const bare = ends < 0 ? others : others.slice(0, ends);
	return [0, ...bare.keys().map((place) => place + 1)].map((count) =>
		[filter, ...bare.slice(0, count)].map(({ value }) => value).join(' '),
	);
}

const dateWordsMax = 4;

/** How many of the words behind a date filter's own value belong to its date: `since: 2 weeks ago`. */
function countDateWords(pieces: readonly SearchPiece[], now: Date): number {
	const dates = growingPhrases(pieces);
	return Math.max(
		0,
		dates.findLastIndex((words) => readDay(words, now) !== undefined),
	);
}

/** A filter that is none here; behind a space it is one only with a date, for “Before: a story” may be a headline. */
function foreignFilterAt(
	[piece, ...others]: readonly SearchPiece[],
	now: Date,
): SearchToken | undefined {
	if (piece === undefined || piece.isQuoted) return undefined;
	const [, written = '', value = ''] = /^(\p{L}+)[:：](.*)$/u.exec(piece.value) ?? [];
	const nearest = foreignFilters.find(([pattern]) => pattern.test(written))?.[1];
	if (nearest === undefined) return undefined;
	const isDated = growingPhrases(others).some((words) => readDay(words, now) !== undefined);
	const isFilter = value !== '' || (nearest === 'from' ? others.length > 0 : isDated);
	return isFilter ? { kind: 'other-filter', written: written.toLowerCase(), nearest } : undefined;
}

const foreignFilters: readonly (readonly [RegExp, SearchFilter])[] = [
	[
		/^(?:after|newer|start|ab|seit|nach|depuis|apr[eè]s|desde|despu[eé]s|ap[oó]s|depois)$/i,
		'since',
	],
	[/^(?:before|older|to|till|end|bis|vor|avant|jusque?|hasta|antes|at[eé])$/i, 'until'],
	[/^(?:during|on|date|day|year|month|am|datum|fecha|data)$/i, 'since-until'],
	[/^(?:source|src|site|by|publisher|outlet|paper|newspaper|quelle|von|fuente|fonte)$/i, 'from'],
	[/^(?:來源|来源|出典|출처)$/, 'from'],
];

/** The one source a reader means, or the nearest that they could. */
export type FoundSource =
	| { readonly kind: 'one'; readonly name: string }
	| { readonly kind: 'none'; readonly nearest: readonly string[] };

/** Finds a source by its name or a part of it that no other source has, whatever the case; or by its `sourceKey`. */
export function findSource(words: string, sources: readonly SourceCount[]): FoundSource {
	const wanted = foldName(words);
	const names = sources.map(({ name }) => name);
	const exact =
		names.find((name) => name === words) ?? names.find((name) => foldName(name) === wanted);
	const known = exact ?? names.find((name) => shortSourceKey(name) === words);
	if (known !== undefined) return { kind: 'one', name: known };
	const partly = wanted === '' ? [] : names.filter((name) => foldName(name).includes(wanted));
	const [only] = partly;
	if (only !== undefined && partly.length === 1) return { kind: 'one', name: only };
	return { kind: 'none', nearest: (partly.length > 0 ? partly : names).slice(0, nearestMax) };
}

/** A short text that `findSource` finds the source by, for a button; the name itself where that is short, or two share a key. */
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
