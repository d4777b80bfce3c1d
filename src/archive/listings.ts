import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import { type Archive, type Filter, type Listing, type ListWindow, listedMax } from './archive.ts';
import { createClosestArticles } from './closest-articles.ts';
import { matchExpression, type Query, readQuery, sourceExpression } from './full-text.ts';
import {
	type OnUnreadable,
	type Row,
	readArticleIfIntact,
	rethrow,
	rowNumber,
	rowText,
} from './rows.ts';
import { firstKeyOf, type KeyRange, type TimeKey } from './time-key.ts';
import { createVocabulary } from './vocabulary.ts';

/** How many of the newest matches are checked to count sources. */
const sourcesCountedMax = 100;

/**
 * A search of so many words is a question. An article with all of them may have them by chance, so the
 * closest ones follow if fewer than a page have all. TIME, half of the queries: nDCG@10 .64 to .69.
 */
const questionWordsMin = 5;
const enoughForQuestion = 5;

/** Lists of articles, newest first. A list examines at most `listedMax` + 1 matches, and reads only the articles it shows. */
export type Listings = Pick<Archive, 'newest' | 'naming' | 'search'>;

/** Creates the lists; an unreadable article is left out and passed to `onUnreadable`. */
export function createListings(
	database: DatabaseSync,
	onUnreadable: OnUnreadable = rethrow,
): Listings {
	const sql = prepare(database);
	const vocabulary = createVocabulary(database);
	const closest = createClosestArticles(database, vocabulary);

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
			return query === undefined ? emptyListing : found(query, boundsOf(filter), window);
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

	/** Two bounded lists, because sorting all matches of a common word would read all of them. */
	function found(query: Query, bounds: KeyRange, window: ListWindow): Listing {
		const whole = keysWithAll(query, bounds);
		if (whole.length >= (query.groups.length < questionWordsMin ? 1 : enoughForQuestion))
			return listed(whole, window);
		const { keys, missing } = closest(query, bounds, new Set(whole));
		const all = [...whole, ...keys];
		if (all.length === 0) return emptyListing;
		const listing = listed(all, window);
		return keys.length === 0 ? listing : { ...listing, closest: { after: whole.length, missing } };
	}

	/** Those with all in headline, kicker or names first; each newest first. */
	function keysWithAll(query: Query, bounds: KeyRange): readonly TimeKey[] {
		const anywhere = keysOf(matchExpression(query, vocabulary), bounds);
		if (anywhere.length === 0) return [];
		const inHead = keysOf(matchExpression(query, vocabulary, 'head'), bounds);
		const isInHead = new Set(inHead);
		const others = anywhere.filter((key) => !isInHead.has(key));
		return [...inHead, ...others].slice(0, listedMax + 1);
	}

	function keysOf(expression: string, [low, high]: KeyRange): number[] {
		return sql.keys.all(expression, low, high).map((row) => rowNumber(row, 'key'));
	}

	function listed(keys: readonly number[], { offset, limit }: ListWindow): Listing {
		const shown = keys.slice(offset, offset + limit);
		const newestFirst = keys.toSorted((one, other) => other - one);
		const counted = JSON.stringify(newestFirst.slice(0, sourcesCountedMax));
		const row = sql.figures.get(newestFirst[0] ?? null, counted);
		const sources = rowNumber(row, 'sources');
		return withBoundedCount({
			articles: articlesOf(shown),
			total: { count: keys.length, orMore: false },
			sources: { count: sources, orMore: sources > sourcesCountedMax },
			newest: rowText(row, 'newest'),
		});
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
	const matchingKeys = `SELECT rowid AS key FROM terms
		WHERE terms MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid DESC LIMIT ${listedMax + 1}`;
	const matching = `MATERIALIZED (${matchingKeys})`;
	const counted = `SELECT count(*) FROM (SELECT 1 FROM found LIMIT ${listedMax + 1})`;

	return {
		newest: database.prepare(listingQuery(newest, sourceOfRow, 'SELECT articles FROM state')),
		newestWithin: database.prepare(listingQuery(newest, sourceOfRow, counted)),
		naming: database.prepare(
			listingQuery(naming, sourceOfRow, 'SELECT mentions FROM names WHERE n = ?1'),
		),
		namingWithin: database.prepare(listingQuery(naming, sourceOfRow, counted)),
		matching: database.prepare(listingQuery(matching, sourceOfArticle, counted)),
		keys: database.prepare(matchingKeys),
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
