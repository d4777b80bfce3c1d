import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import { type Archive, type Filter, type Listing, type ListWindow, listedMax } from './archive.ts';
import { readQuery, sourceExpression } from './full-text.ts';
import {
	type OnUnreadable,
	type Row,
	readArticleIfIntact,
	rethrow,
	rowNumber,
	rowText,
} from './rows.ts';
import { createTextSearch } from './text-search.ts';
import { firstKeyOf, type KeyRange, type TimeKey } from './time-key.ts';

/** How many of the newest matches are checked to count sources. */
const sourcesCountedMax = 100;

/** Lists of articles, newest first. A list examines at most `listedMax` + 1 matches, and reads only the articles it shows. */
export type Listings = Pick<Archive, 'newest' | 'naming' | 'search'>;

/** Creates the lists; an unreadable article is left out and passed to `onUnreadable`. */
export function createListings(
	database: DatabaseSync,
	onUnreadable: OnUnreadable = rethrow,
): Listings {
	const sql = prepare(database);
	const search = createTextSearch(database);

	return {
		newest,

		naming(nameId, filter, window) {
			const source = sourceNumber(sql.findSource, filter.source);
			if (source === 'unknown') return emptyListing;
			const parameters = [nameId, ...boundsOf(filter), source ?? null];
			if (isUnfiltered(filter)) return read(sql.naming, parameters, window);
			return withBoundedCount(read(sql.namingWithin, parameters, window));
		},

		search(terms, filter, window) {
			const source = sourceNumber(sql.findSource, filter.source);
			if (source === 'unknown') return emptyListing;
			if (terms.all.length + (terms.either?.length ?? 0) === 0) return newest(filter, window);
			const notFrom = (terms.notFrom ?? [])
				.map((source) => sourceNumber(sql.findSource, source))
				.filter((n) => typeof n === 'number');
			const query = readQuery(terms, source, notFrom);
			if (query === undefined) return emptyListing;
			const { keys, closest } = search(query, boundsOf(filter));
			const articles = articlesOf(keys.slice(window.offset, window.offset + window.limit));
			return { ...figuresOf(keys, sql.figures), articles, ...(closest && { closest }) };
		},
	};

	function newest(filter: Filter, window: ListWindow): Listing {
		const source = sourceNumber(sql.findSource, filter.source);
		if (source === 'unknown') return emptyListing;
		if (source !== undefined) return matching(sourceExpression(source), filter, window);
		if (isUnfiltered(filter))
			return withAllSources(read(sql.newest, [...boundsOf(filter)], window));
		return withBoundedCount(read(sql.newestWithin, [...boundsOf(filter)], window));
	}

	function matching(expression: string, filter: Filter, window: ListWindow): Listing {
		return withBoundedCount(read(sql.matching, [expression, ...boundsOf(filter)], window));
	}

	function articlesOf(keys: readonly number[]): Article[] {
		return keys.flatMap((key) => readArticleIfIntact(sql.text.get(key), onUnreadable));
	}

	function read(query: StatementSync, parameters: SQLInputValue[], window: ListWindow): Listing {
		const row = query.get(...parameters, window.limit, window.offset);
		const count = row?.total === null ? 0 : rowNumber(row, 'total');
		const sources = rowNumber(row, 'sources');
		return {
			articles: articlesOf(keysIn(row)),
			total: { count, orMore: false },
			sources: { count: sources, orMore: count > sourcesCountedMax },
			newest: count === 0 ? undefined : rowText(row, 'newest'),
		};
	}

	/** For all articles the number of sources is known without counting. */
	function withAllSources(listing: Listing): Listing {
		const count = rowNumber(sql.sourceCount.get(), 'n');
		return { ...listing, sources: { count, orMore: false } };
	}
}

function figuresOf(keys: readonly TimeKey[], query: StatementSync): Omit<Listing, 'articles'> {
	if (keys.length === 0) return emptyListing;
	const newestFirst = keys.toSorted((one, other) => other - one);
	const counted = JSON.stringify(newestFirst.slice(0, sourcesCountedMax));
	const row = query.get(newestFirst[0] ?? null, counted);
	return withBoundedCount({
		articles: [],
		total: { count: keys.length, orMore: false },
		sources: { count: rowNumber(row, 'sources'), orMore: keys.length > sourcesCountedMax },
		newest: rowText(row, 'newest'),
	});
}

function sourceNumber(find: StatementSync, source: string | undefined) {
	if (source === undefined) return undefined;
	const row = find.get(source);
	return row === undefined ? 'unknown' : rowNumber(row, 'n');
}

const emptyListing: Listing = {
	articles: [],
	total: { count: 0, orMore: false },
	sources: { count: 0, orMore: false },
	newest: undefined,
};

function keysIn(row: Row | undefined): number[] {
	return row?.shown === null ? [] : rowText(row, 'shown').split(' ').map(Number);
}

function boundsOf({ since, until }: Filter): KeyRange {
	return [
		since === undefined ? Number.MIN_SAFE_INTEGER : firstKeyOf(since),
		until === undefined ? Number.MAX_SAFE_INTEGER : firstKeyOf(until) - 1,
	];
}

function isUnfiltered({ source, since, until }: Filter): boolean {
	return source === undefined && since === undefined && until === undefined;
}

/** Matches are counted up to `listedMax` + 1; the extra one means “at least `listedMax`”. */
function withBoundedCount(listing: Listing): Listing {
	const { count } = listing.total;
	return { ...listing, total: { count: Math.min(count, listedMax), orMore: count > listedMax } };
}

function prepare(database: DatabaseSync) {
	const newest =
		'NOT MATERIALIZED (SELECT key, source FROM articles WHERE key BETWEEN ?1 AND ?2 ORDER BY key DESC)';
	const naming = `NOT MATERIALIZED (SELECT key, source FROM mentions
		WHERE name = ?1 AND key BETWEEN ?2 AND ?3 AND (?4 IS NULL OR source = ?4) ORDER BY key DESC)`;
	// A text search costs more than storing its matches, so it runs once.
	const matching = `MATERIALIZED (SELECT rowid AS key FROM terms
		WHERE terms MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid DESC LIMIT ${listedMax + 1})`;
	const counted = `SELECT count(*) FROM (SELECT 1 FROM found LIMIT ${listedMax + 1})`;

	return {
		newest: database.prepare(listingQuery(newest, sourceOfRow, 'SELECT articles FROM state')),
		newestWithin: database.prepare(listingQuery(newest, sourceOfRow, counted)),
		naming: database.prepare(
			listingQuery(naming, sourceOfRow, 'SELECT mentions FROM names WHERE n = ?1'),
		),
		namingWithin: database.prepare(listingQuery(naming, sourceOfRow, counted)),
		matching: database.prepare(listingQuery(matching, sourceOfArticle, counted)),
		figures: database.prepare(`SELECT
			(SELECT published FROM articles WHERE key = ?) AS newest,
			(SELECT count(DISTINCT source) FROM articles
				WHERE key IN (SELECT value FROM json_each(?))) AS sources`),
		text: database.prepare('SELECT sum, json FROM texts WHERE key = ?'),
		findSource: database.prepare('SELECT n FROM sources WHERE name = ?'),
		sourceCount: database.prepare('SELECT count(*) AS n FROM sources'),
	};
}

const sourceOfRow = `SELECT source FROM found LIMIT ${sourcesCountedMax}`;
const sourceOfArticle = `SELECT source FROM
	(SELECT key FROM found LIMIT ${sourcesCountedMax}) JOIN articles USING (key)`;

/** A query for everything in a listing, as one row; its last two parameters are the window. */
function listingQuery(found: string, sources: string, total: string): string {
	return `WITH found AS ${found}
		SELECT
			(${total}) AS total,
			(SELECT count(DISTINCT source) FROM (${sources})) AS sources,
			(SELECT published FROM articles WHERE key = (SELECT key FROM found LIMIT 1)) AS newest,
			(SELECT group_concat(key, ' ') FROM (SELECT key FROM found LIMIT ? OFFSET ?)) AS shown`;
}
