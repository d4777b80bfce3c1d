import type { Filter, SearchTerms, SourceCount } from '#src/archive/archive.ts';
import { withoutHidden } from '#src/text/hidden-characters.ts';
import { readDay, readWrittenDay } from './read-day.ts';
import { findSource, type SearchFilter, type SearchToken, searchTokens } from './search-tokens.ts';

/** What a reader wants searched, or why their words cannot be; without words all that the filter lets through. */
export type ParsedSearch =
	| { readonly kind: 'search'; readonly words: SearchTerms; readonly filter: Filter }
	| SearchProblem;

export type FilterField = 'from' | 'since' | 'until';

export type SearchProblem =
	| { readonly kind: 'nothing-to-find' }
	| { readonly kind: 'only-left-out' }
	| {
			readonly kind: 'source-unknown';
			readonly source: string;
			readonly nearest: readonly string[];
	  }
	| { readonly kind: 'date-unclear'; readonly date: string }
	/** A filter without a value, one that stands there twice, or a date that is to be left out. */
	| {
			readonly kind: 'filter-empty' | 'filter-twice' | 'date-left-out';
			readonly field: FilterField;
	  }
	/** A filter of other search fields; `nearest` is ours. */
	| { readonly kind: 'filter-unknown'; readonly written: string; readonly nearest: SearchFilter }
	/** Begins after it ends. */
	| { readonly kind: 'dates-reversed' }
	/** OR beside something other than words to look for. */
	| { readonly kind: 'or-unclear' };

/**
 * Takes a reader's search apart: words and "phrases" that must occur, -those that must not, `OR` or
 * `|` between those of which one is enough, and the filters from:, since: and until:, whose last day is
 * included. `now` is what dates such as `yesterday` are counted from.
 */
export function parseSearch(
	text: string,
	sources: readonly SourceCount[],
	now: Date = new Date(0),
): ParsedSearch {
	const tokens = searchTokens(withoutHidden(text), sources, now);
	const other = tokens.find(({ kind }) => kind === 'other-filter');
	if (other?.kind === 'other-filter') {
		return { kind: 'filter-unknown', written: other.written, nearest: other.nearest };
	}
	const words = parseWords(tokens);
	const filter = parseFilters(tokens, sources, now);
	if ('kind' in words) return words;
	if ('kind' in filter) return filter;
	const { notFrom, ...narrowing } = filter;
	const isAnything = words.all.length + (words.either?.length ?? 0) === 0;
	const isLeavingOut = words.none.length + (notFrom?.length ?? 0) > 0;
	if (isAnything && isLeavingOut) return { kind: 'only-left-out' };
	if (isAnything && Object.keys(narrowing).length === 0) return { kind: 'nothing-to-find' };
	return {
		kind: 'search',
		words: { ...words, ...(notFrom && { notFrom }) },
		filter: narrowing,
	};
}

/** The same of a day or month that stands alone, such as `June 2025`: then all that appeared in it. */
export function parseSearchOrDay(
	text: string,
	sources: readonly SourceCount[],
	now: Date,
): ParsedSearch {
	const day = readWrittenDay(withoutHidden(text));
	if (day === undefined) return parseSearch(text, sources, now);
	return {
		kind: 'search',
		words: { all: [], none: [] },
		filter: { since: day.from, until: day.until },
	};
}

/** Whether it asks for more than words: what arrives is not looked through by its source or its date. */
export function isFiltered({ words, filter }: Extract<ParsedSearch, { kind: 'search' }>): boolean {
	return words.notFrom !== undefined || Object.keys(filter).length > 0;
}

function parseWords(tokens: readonly SearchToken[]): SearchTerms | SearchProblem {
	const wanted: string[][] = [];
	const none: string[] = [];
	let group: string[] | undefined;
	let isAlternative = false;
	let before: SearchToken | undefined;
	for (const token of tokens) {
		if (token.kind === 'or') {
			if (before !== undefined && !isWanted(before)) return { kind: 'or-unclear' };
			isAlternative = group !== undefined;
			continue;
		}
		before = token;
		if (isAlternative && !isWanted(token)) return { kind: 'or-unclear' };
		if (token.kind !== 'word') continue;
		if (token.isLeftOut) none.push(token.value);
		else if (isAlternative) group?.push(token.value);
		else {
			group = [token.value];
			wanted.push(group);
		}
		isAlternative = false;
	}
	const either = wanted.filter(({ length }) => length > 1);
	const all = wanted.flatMap((words) => (words.length === 1 ? words : []));
	return { all, none, ...(either.length > 0 && { either }) };
}

function isWanted(token: SearchToken): boolean {
	return token.kind === 'word' && !token.isLeftOut;
}

type ParsedFilter = Filter & Pick<SearchTerms, 'notFrom'>;

function parseFilters(
	tokens: readonly SearchToken[],
	sources: readonly SourceCount[],
	now: Date,
): ParsedFilter | SearchProblem {
	let filter: ParsedFilter = {};
	const fields = new Set<FilterField>();
	for (const token of tokens) {
		if (token.kind !== 'filter') continue;
		const { field, value, isLeftOut } = token;
		if (value === '') return { kind: 'filter-empty', field };
		if (!isLeftOut && fields.has(field)) return { kind: 'filter-twice', field };
		if (!isLeftOut) fields.add(field);
		const parsed = field === 'from' ? parseSource(token, sources) : parseDate(token, now);
		if ('kind' in parsed) return parsed;
		const notFrom = [...(filter.notFrom ?? []), ...(parsed.notFrom ?? [])];
		filter = { ...filter, ...parsed, ...(notFrom.length > 0 && { notFrom }) };
	}
	const { since, until } = filter;
	return since && until && since >= until ? { kind: 'dates-reversed' } : filter;
}

type FilterToken = Extract<SearchToken, { kind: 'filter' }>;

function parseSource(
	{ value, isLeftOut }: FilterToken,
	sources: readonly SourceCount[],
): ParsedFilter | SearchProblem {
	const found = findSource(value, sources);
	if (found.kind === 'none') {
		return { kind: 'source-unknown', source: value, nearest: found.nearest };
	}
	return isLeftOut ? { notFrom: [found.name] } : { source: found.name };
}

function parseDate(
	{ field, value, isLeftOut }: FilterToken,
	now: Date,
): ParsedFilter | SearchProblem {
	if (isLeftOut) return { kind: 'date-left-out', field };
	const day = readDay(value, now);
	if (day === undefined) return { kind: 'date-unclear', date: value };
	return field === 'since' ? { since: day.from } : { until: day.until };
}
