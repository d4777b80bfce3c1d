import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { matchExpression, type Query, readQuery, sourceExpression } from './full-text.ts';
import { createKnownKeys } from './known-keys.ts';
import { joinedNumbers, rowNumber } from './rows.ts';
import { firstKeyOf, type KeyRange, keysPerDay, keysPerMinute, type TimeKey } from './time-key.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Filter, SearchTerms, Wanted } from './wanted.ts';

/** Finds the articles that mention names or pass a filter: the keys of the newest ones, newest first. */
export type Matches = {
	newest(filter: Filter): readonly TimeKey[];
	naming(nameId: number, filter: Filter): readonly TimeKey[];
	/** Those that mention all the names and have the terms; without names, the terms alone decide. */
	of(wanted: Wanted): readonly TimeKey[];
	/** As `Archive.namingAll`. */
	namingAll(nameIds: readonly number[], terms: SearchTerms, filter: Filter): readonly TimeKey[];
	/** The search that terms and a filter mean; undefined if nothing can match. */
	queryFor(terms: SearchTerms, filter: Filter): Query | undefined;
};

/** Creates the queries, each of which stops after the newest `max` matches; `known` is what others found in the same state. */
export function createMatches(
	database: DatabaseSync,
	vocabulary: Vocabulary,
	max: number,
	known = createKnownKeys(),
): Matches {
	const sql = prepare(database, max);

	return {
		newest,
		naming(nameId, filter) {
			const source = sourceNumber(sql.findSource, filter.source);
			if (source === 'unknown') return [];
			return keysOf(sql.naming, [nameId, ...boundsOf(filter), source ?? null]);
		},
		of: ({ names, terms, filter }) =>
			names.length === 0 ? withTerms(terms, filter) : namingAll(names, terms, filter),
		namingAll,
		queryFor,
	};

	function namingAll(
		nameIds: readonly number[],
		terms: SearchTerms,
		filter: Filter,
	): readonly TimeKey[] {
		const source = sourceNumber(sql.findSource, filter.source);
		const named = namedQuery(sql, nameIds, { terms, vocabulary });
		if (source === 'unknown' || named === undefined) return [];
		const query = JSON.stringify([named.rarest, source ?? null, ...named.others]);
		return known.find(query, boundsOf(filter), max, (range) => {
			const row = named.query.get(named.rarest, ...range, source ?? null, ...named.others);
			const examinedTo = row?.examinedTo == null ? undefined : rowNumber(row, 'examinedTo');
			return { keys: joinedNumbers(row, 'keys'), examinedTo };
		});
	}

	/** Those with all the terms, wherever they are; without terms those that pass the filter. */
	function withTerms(terms: SearchTerms, filter: Filter): readonly TimeKey[] {
		if (hasNoTerms(terms)) return newest(filter);
		const query = queryFor(terms, filter);
		if (query === undefined) return [];
		const expression = matchExpression(query, vocabulary);
		return known.find(expression, boundsOf(filter), max, (range) => ({
			keys: keysOf(sql.matching, [expression, ...range]),
		}));
	}

	function newest(filter: Filter): readonly TimeKey[] {
		const source = sourceNumber(sql.findSource, filter.source);
		if (source === 'unknown') return [];
		const bounds = boundsOf(filter);
		return source === undefined
			? keysOf(sql.newest, bounds)
			: keysOf(sql.matching, [sourceExpression(source), ...bounds]);
	}

	function queryFor(terms: SearchTerms, filter: Filter): Query | undefined {
		const source = sourceNumber(sql.findSource, filter.source);
		if (source === 'unknown') return undefined;
		const notFrom = (terms.notFrom ?? [])
			.map((name) => sourceNumber(sql.findSource, name))
			.filter((n) => typeof n === 'number');
		return readQuery(terms, source, notFrom);
	}
}

/** Whether a search has only what it leaves out, if that. */
export function hasNoTerms({ all, either = [] }: SearchTerms): boolean {
	return all.length + either.length === 0;
}

/** The keys of the period that a filter allows; `withinDays` leaves out those that it does not. */
export function boundsOf({ since, sinceDay = since, until }: Filter): KeyRange {
	return [
		sinceDay === undefined ? Number.MIN_SAFE_INTEGER : firstKeyOf(sinceDay),
		until === undefined ? Number.MAX_SAFE_INTEGER : firstKeyOf(until) - 1,
	];
}

/** Those whose time is in the filter’s period or, at midnight in UTC, whose day is. */
export function withinDays(
	keys: readonly TimeKey[],
	{ since, sinceDay = since, until, untilDay = until }: Filter,
): readonly TimeKey[] {
	if (sinceDay === since && untilDay === until) return keys;
	const times = boundsOf({ ...(since && { since }), ...(until && { until }) });
	const days = boundsOf({
		...(sinceDay && { since: sinceDay }),
		...(untilDay && { until: untilDay }),
	});
	return keys.filter((key) => {
		const [low, high] = key % keysPerDay < keysPerMinute ? days : times;
		return low <= key && key <= high;
	});
}

/** A name with more mentions than this is looked up in the matches of the words, instead of the other way round. */
const namesCheckedMax = 1_000;

/**
 * So is one with fewer mentions, if the rarest of the words has at most so many uses for each. Looking for
 * words in one article takes as long as reading 30 to 100 of their uses (at 100,000 articles).
 */
const usesPerMentionMax = 32;

/** How many mentions of the rarest of several names, or matches of words beside a name, are examined. */
const examinedMax = 50_000;

/** The query for several names and words, which begins with whatever is rarer; undefined if nothing can match. */
function namedQuery(
	sql: Pick<
		ReturnType<typeof prepare>,
		'mentions' | 'namingAll' | 'namedMatching' | 'matchingNamed'
	>,
	nameIds: readonly number[],
	{ terms, vocabulary }: { readonly terms: SearchTerms; readonly vocabulary: Vocabulary },
) {
	const names = nameIds
		.map((id) => ({ id, mentions: rowNumber(sql.mentions.get(id), 'mentions') }))
		.sort((one, other) => one.mentions - other.mentions);
	const [rarest, second, third] = names;
	if (rarest === undefined) return undefined;
	const named = { rarest: rarest.id, others: [second?.id ?? null, third?.id ?? null] };
	if (hasNoTerms(terms)) return { ...named, query: sql.namingAll };
	const words = readQuery(terms);
	if (words === undefined) return undefined;
	const areWordsFirst =
		rarest.mentions > namesCheckedMax ||
		usesOf(words, vocabulary) <= Math.min(examinedMax, usesPerMentionMax * rarest.mentions);
	const query = areWordsFirst ? sql.matchingNamed : sql.namedMatching;
	return { ...named, others: [...named.others, matchExpression(words, vocabulary)], query };
}

/** How many articles a query can find at most, as far as its rarest group of words tells. */
function usesOf({ groups }: Query, vocabulary: Vocabulary): number {
	const uses = groups.map((group) =>
		group.reduce((sum, phrase) => sum + vocabulary.usesOf(phrase), 0),
	);
	return Math.min(...uses);
}

function keysOf(query: StatementSync, parameters: readonly SQLInputValue[]): TimeKey[] {
	return joinedNumbers(query.get(...parameters), 'keys');
}

function sourceNumber(find: StatementSync, source: string | undefined) {
	if (source === undefined) return undefined;
	const row = find.get(source);
	return row === undefined ? 'unknown' : rowNumber(row, 'n');
}

/** Each query gives the keys of the newest matches as one text. */
function prepare(database: DatabaseSync, max: number) {
	const keysFrom = (matches: string) =>
		database.prepare(
			`SELECT group_concat(key, ' ') AS keys FROM (${matches} ORDER BY key DESC LIMIT ${max})`,
		);
	/** Examines the newest of `among`, and says how far it came. */
	const keysAmong = (among: string, matches: string) =>
		database.prepare(`WITH among AS MATERIALIZED (${among} ORDER BY key DESC LIMIT ${examinedMax})
			SELECT (SELECT group_concat(key, ' ') FROM (${matches} ORDER BY key DESC LIMIT ${max})) AS keys,
				(SELECT iif(count(*) = ${examinedMax}, min(key), NULL) FROM among) AS examinedTo`);
	const named = `SELECT key FROM mentions WHERE name = ?1 AND key BETWEEN ?2 AND ?3
		AND (?4 IS NULL OR source = ?4)`;
	const namesToo = [5, 6]
		.map(
			(n) =>
				`(?${n} IS NULL OR EXISTS (SELECT 1 FROM mentions WHERE name = ?${n} AND key = among.key))`,
		)
		.join(' AND ');
	return {
		newest: keysFrom('SELECT key FROM articles WHERE key BETWEEN ?1 AND ?2'),
		naming: keysFrom(`SELECT key FROM mentions
			WHERE name = ?1 AND key BETWEEN ?2 AND ?3 AND (?4 IS NULL OR source = ?4)`),
		matching: keysFrom(`SELECT rowid AS key FROM terms
			WHERE terms MATCH ?1 AND rowid BETWEEN ?2 AND ?3`),
		mentions: database.prepare(
			'SELECT coalesce((SELECT mentions FROM names WHERE n = ?), 0) AS mentions',
		),
		namingAll: keysAmong(named, `SELECT key FROM among WHERE ${namesToo}`),
		namedMatching: keysAmong(
			named,
			`SELECT key FROM among WHERE ${namesToo}
				AND EXISTS (SELECT 1 FROM terms WHERE terms MATCH ?7 AND terms.rowid = among.key)`,
		),
		matchingNamed: keysAmong(
			'SELECT rowid AS key FROM terms WHERE terms MATCH ?7 AND rowid BETWEEN ?2 AND ?3',
			`SELECT among.key AS key FROM among
				CROSS JOIN mentions ON mentions.name = ?1 AND mentions.key = among.key
				WHERE (?4 IS NULL OR mentions.source = ?4) AND ${namesToo}`,
		),
		findSource: database.prepare('SELECT n FROM sources WHERE name = ?'),
	};
}
