import type { Filter, SourceCount, Words } from '#src/archive/archive.ts';
import { searchText } from '#src/names/search-terms.ts';
import { findSource } from './find-source.ts';

/** What a reader wants searched, or why their words cannot be. */
export type Search =
	| { readonly kind: 'search'; readonly words: Words; readonly filter: Filter }
	| SearchProblem;

export type SearchProblem =
	| { readonly kind: 'nothing-to-find' }
	| { readonly kind: 'only-left-out' }
	| {
			readonly kind: 'source-unknown';
			readonly source: string;
			readonly nearest: readonly string[];
	  }
	| { readonly kind: 'date-unclear'; readonly date: string };

/**
 * Takes a reader's search apart: words and "phrases" that must occur, -those that must not, and the
 * filters from:, since: and until:, whose last day is included.
 */
export function parseSearch(text: string, sources: readonly SourceCount[]): Search {
	const all: string[] = [];
	const none: string[] = [];
	let filter: Filter = {};
	for (const { field, isLeftOut, value } of tokensOf(text)) {
		if (field !== undefined) {
			const parsed = parseFilter(field, value, sources);
			if ('kind' in parsed) return parsed;
			filter = { ...filter, ...parsed };
		} else if (searchText(value) !== '') {
			(isLeftOut ? none : all).push(value);
		}
	}
	if (all.length > 0) return { kind: 'search', words: { all, none }, filter };
	return { kind: none.length > 0 ? 'only-left-out' : 'nothing-to-find' };
}

type Token = {
	readonly field: string | undefined;
	readonly isLeftOut: boolean;
	readonly value: string;
};

const token =
	/(?:(?<field>from|since|until):|(?<minus>-))?(?:["“](?<phrase>[^"“”]*)["”]?|(?<word>[^\s"“”]+))/gi;

function tokensOf(text: string): Token[] {
	return Array.from(text.matchAll(token), ({ groups = {} }) => ({
		field: groups.field?.toLowerCase(),
		isLeftOut: groups.minus !== undefined,
		value: (groups.phrase ?? groups.word ?? '').trim(),
	}));
}

function parseFilter(
	field: string,
	value: string,
	sources: readonly SourceCount[],
): Filter | SearchProblem {
	if (field === 'from') {
		const found = findSource(value, sources);
		return found.kind === 'one'
			? { source: found.name }
			: { kind: 'source-unknown', source: value, nearest: found.nearest };
	}
	const day = parseDay(value);
	if (day === undefined) return { kind: 'date-unclear', date: value };
	return field === 'since' ? { since: day } : { until: new Date(day.getTime() + dayMs) };
}

const dayMs = 86_400_000;

function parseDay(text: string): Date | undefined {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : undefined;
}
