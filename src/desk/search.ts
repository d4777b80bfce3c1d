import type { SourceCount } from '#src/archive/archive.ts';
import type { Filter, SearchTerms } from '#src/archive/wanted.ts';
import { withoutHidden } from '#src/text/scripts.ts';
import { type ReadersClock, readDay, readWrittenDay } from './read-day.ts';
import {
	type FilterField,
	findSource,
	type SearchToken,
	type SuggestedFilter,
	searchTokens,
} from './search-tokens.ts';

/** What to search for (without words, everything that passes the filter), or why a text cannot be searched. */
export type ParsedSearch =
	| { readonly kind: 'search'; readonly words: SearchTerms; readonly filter: Filter }
	| SearchProblem;

/** Why a text cannot be searched. */
export type SearchProblem =
	| { readonly kind: 'nothing-to-find' }
	| { readonly kind: 'only-left-out' }
	| {
			readonly kind: 'source-unknown';
			readonly source: string;
			readonly nearest: readonly string[];
	  }
	| { readonly kind: 'date-unclear'; readonly date: string }
	/** A filter without a value, a repeated one, or a minus before a date. */
	| {
			readonly kind: 'filter-empty' | 'filter-twice' | 'date-left-out';
			readonly field: FilterField;
	  }
	/** A filter from other search engines; `nearest` is ours. */
	| { readonly kind: 'filter-unknown'; readonly written: string; readonly nearest: SuggestedFilter }
	/** `since:` is not before `until:`. */
	| { readonly kind: 'dates-reversed' }
	/** OR next to something other than a word to find. */
	| { readonly kind: 'or-unclear' };

/**
 * Parses a reader's search: words and "phrases" that must occur, -words that must not, alternatives
 * with `OR` or `|` between them, and the filters from:, since: and until:, which includes its last day.
 * Dates such as `yesterday` are relative to `now`.
 */
export function parseSearch(
	text: string,
	sources: readonly SourceCount[],
	now: Date = new Date(0),
	clock?: ReadersClock,
): ParsedSearch {
	const tokens = searchTokens(withoutHidden(text), sources, now);
	const other = tokens.find(({ kind }) => kind === 'other-filter');
	if (other?.kind === 'other-filter') {
		return { kind: 'filter-unknown', written: other.written, nearest: other.nearest };
	}
	const words = parseWords(tokens);
	const filter = parseFilters(tokens, sources, { now, clock });
	if ('kind' in words) return words;
	if ('kind' in filter) return filter;
	const { notFrom, ...narrowing } = filter;
	const hasNoWords = words.all.length + (words.either?.length ?? 0) === 0;
	const leavesOut = words.none.length + (notFrom?.length ?? 0) > 0;
	if (hasNoWords && leavesOut) return { kind: 'only-left-out' };
	if (hasNoWords && Object.keys(narrowing).length === 0) return { kind: 'nothing-to-find' };
	return {
		kind: 'search',
		words: { ...words, ...(notFrom && { notFrom }) },
		filter: narrowing,
	};
}

/** What a search wants to find, without what it leaves out and its filters. */
export function wantedText({ all, either = [] }: SearchTerms): string {
	return [...all, ...either.flat()].join(' ');
}

/** Like `parseSearch`, but a day or month alone, such as `June 2025`, finds everything published then. */
export function parseSearchOrDay(
	text: string,
	sources: readonly SourceCount[],
	now: Date,
	clock?: ReadersClock,
): ParsedSearch {
	const day = readWrittenDay(withoutHidden(text), clock);
	if (day === undefined) return parseSearch(text, sources, now, clock);
	return {
		kind: 'search',
		words: { all: [], none: [] },
		filter: day,
	};
}

/** Whether a search has a filter; topics cannot, because arrivals are matched by their words only. */
export function isFiltered({ words, filter }: Extract<ParsedSearch, { kind: 'search' }>): boolean {
	return words.notFrom !== undefined || Object.keys(filter).length > 0;
}

function parseWords(tokens: readonly SearchToken[]): SearchTerms | SearchProblem {
	const groups: string[][] = [];
	const none: string[] = [];
	let group: string[] | undefined;
	let isAlternative = false;
	let previous: SearchToken | undefined;
	for (const token of tokens) {
		if (token.kind === 'or') {
			if (previous !== undefined && !isWanted(previous)) return { kind: 'or-unclear' };
			isAlternative = group !== undefined;
			continue;
		}
		previous = token;
		if (isAlternative && !isWanted(token)) return { kind: 'or-unclear' };
		if (token.kind !== 'word') continue;
		if (token.isLeftOut) none.push(token.value);
		else if (isAlternative) group?.push(token.value);
		else {
			group = [token.value];
			groups.push(group);
		}
		isAlternative = false;
	}
	const either = groups.filter(({ length }) => length > 1);
	const all = groups.flatMap((words) => (words.length === 1 ? words : []));
	return { all, none, ...(either.length > 0 && { either }) };
}

function isWanted(token: SearchToken): boolean {
	return token.kind === 'word' && !token.isLeftOut;
}

type ReadersTime = { readonly now: Date; readonly clock: ReadersClock | undefined };

type ParsedFilter = Filter & Pick<SearchTerms, 'notFrom'>;

function parseFilters(
	tokens: readonly SearchToken[],
	sources: readonly SourceCount[],
	readersTime: ReadersTime,
): ParsedFilter | SearchProblem {
	let filter: ParsedFilter = {};
	const fields = new Set<FilterField>();
	for (const token of tokens) {
		if (token.kind !== 'filter') continue;
		const { field, value, isLeftOut } = token;
		if (value === '') return { kind: 'filter-empty', field };
		if (!isLeftOut && fields.has(field)) return { kind: 'filter-twice', field };
		if (!isLeftOut) fields.add(field);
		const parsed = field === 'from' ? parseSource(token, sources) : parseDate(token, readersTime);
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
	{ now, clock }: ReadersTime,
): ParsedFilter | SearchProblem {
	if (isLeftOut) return { kind: 'date-left-out', field };
	const day = readDay(value, now, clock);
	if (day === undefined) return { kind: 'date-unclear', date: value };
	const { since, sinceDay, until, untilDay } = day;
	return field === 'since'
		? { since, ...(sinceDay && { sinceDay }) }
		: { until, ...(untilDay && { untilDay }) };
}
