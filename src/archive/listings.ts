import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
	type Archive,
	type Filter,
	type Listing,
	type ListWindow,
	listedMax,
	type SearchTerms,
} from './archive.ts';
import { matchExpression, sourceExpression } from './full-text.ts';
import {
	type OnUnreadable,
	type Row,
	readArticleIfIntact,
	rethrow,
	rowNumber,
	rowText,
} from './rows.ts';
import { firstKeyOf } from './time-key.ts';

/** How many of the newest matches are checked to count sources. */
const sourcesCountedMax = 100;

/** A name with more mentions than this is looked up in the matches of the words, instead of the other way round. */
const namesCheckedMax = 1_000;

/** How many mentions of the rarest of several names, or matches of words beside a name, are examined. */
const examinedMax = 50_000;

/** Lists of articles, newest first. A list examines at most `listedMax` + 1 matches, and reads only the articles it shows. */
export type Listings = Pick<Archive, 'newest' | 'naming' | 'namingAll' | 'search'>;

/** Creates the lists; an unreadable article is left out and passed to `onUnreadable`. */
export function createListings(
	database: DatabaseSync,
	onUnreadable: OnUnreadable = rethrow,
): Listings {
	const sql = prepare(database);

	return {
		newest,

		naming(nameId, filter, window) {
			const source = sourceNumber(sql.findSource, filter.source);
			if (source === 'unknown') return emptyListing;
			const parameters = [nameId, ...boundsOf(filter), source ?? null];
			if (isUnfiltered(filter)) return read(sql.naming, parameters, window);
			return withBoundedCount(read(sql.namingWithin, parameters, window));
		},

		namingAll(nameIds, terms, filter, window) {
			const source = sourceNumber(sql.findSource, filter.source);
			const named = namedQuery(sql, nameIds, terms);
			if (source === 'unknown' || named === undefined) return emptyListing;
			const parameters = [named.rarest, ...boundsOf(filter), source ?? null, ...named.others];
			return withBoundedCount(read(named.query, parameters, window));
		},

		search(terms, filter, window) {
			const source = sourceNumber(sql.findSource, filter.source);
			if (source === 'unknown') return emptyListing;
			if (terms.all.length + (terms.either?.length ?? 0) === 0) return newest(filter, window);
			const notFrom = (terms.notFrom ?? [])
				.map((source) => sourceNumber(sql.findSource, source))
				.filter((n) => typeof n === 'number');
			const expression = matchExpression(terms, source, notFrom);
			return expression === undefined ? emptyListing : matching(expression, filter, window);
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

	function read(query: StatementSync, parameters: SQLInputValue[], window: ListWindow): Listing {
		const row = query.get(...parameters, window.limit, window.offset);
		const count = row?.total === null ? 0 : rowNumber(row, 'total');
		const sources = rowNumber(row, 'sources');
		return {
			articles: keysIn(row).flatMap((key) => readArticleIfIntact(sql.text.get(key), onUnreadable)),
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

/** The query for several names and words, which begins with whatever is rarer; undefined if nothing can match. */
function namedQuery(
	sql: Pick<
		ReturnType<typeof prepare>,
		'mentions' | 'namingAll' | 'namedMatching' | 'matchingNamed'
	>,
	nameIds: readonly number[],
	terms: SearchTerms,
) {
	const names = nameIds
		.map((id) => ({ id, mentions: rowNumber(sql.mentions.get(id), 'mentions') }))
		.sort((one, other) => one.mentions - other.mentions);
	const [rarest, second, third] = names;
	if (rarest === undefined) return undefined;
	const named = { rarest: rarest.id, others: [second?.id ?? null, third?.id ?? null] };
	const hasNoTerms = terms.all.length + (terms.either?.length ?? 0) === 0;
	if (hasNoTerms) return { ...named, query: sql.namingAll };
	const expression = matchExpression(terms);
	if (expression === undefined) return undefined;
	const query = rarest.mentions > namesCheckedMax ? sql.matchingNamed : sql.namedMatching;
	return { ...named, others: [...named.others, expression], query };
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

/** The lowest and the highest matching time key, inclusive. */
function boundsOf({ since, until }: Filter): [low: number, high: number] {
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
	const named = `FROM (SELECT key, source FROM mentions WHERE name = ?1 AND key BETWEEN ?2 AND ?3
		AND (?4 IS NULL OR source = ?4) ORDER BY key DESC LIMIT ${examinedMax}) AS named`;
	const namesToo = [5, 6]
		.map(
			(n) =>
				`(?${n} IS NULL OR EXISTS (SELECT 1 FROM mentions WHERE name = ?${n} AND key = named.key))`,
		)
		.join(' AND ');
	const newestNamed = `ORDER BY key DESC LIMIT ${listedMax + 1})`;
	const namingAll = `MATERIALIZED (SELECT key, source ${named} WHERE ${namesToo} ${newestNamed}`;
	const namedMatching = `MATERIALIZED (SELECT key, source ${named} WHERE ${namesToo}
		AND EXISTS (SELECT 1 FROM terms WHERE terms MATCH ?7 AND terms.rowid = named.key) ${newestNamed}`;
	const matchingNamed = `MATERIALIZED (SELECT named.key, mentions.source FROM
		(SELECT rowid AS key FROM terms WHERE terms MATCH ?7 AND rowid BETWEEN ?2 AND ?3
			ORDER BY rowid DESC LIMIT ${examinedMax}) AS named
		JOIN mentions ON mentions.name = ?1 AND mentions.key = named.key
		WHERE (?4 IS NULL OR mentions.source = ?4) AND ${namesToo} ${newestNamed.replace('key', 'named.key')}`;
	const counted = `SELECT count(*) FROM (SELECT 1 FROM found LIMIT ${listedMax + 1})`;

	return {
		newest: database.prepare(listingQuery(newest, sourceOfRow, 'SELECT articles FROM state')),
		newestWithin: database.prepare(listingQuery(newest, sourceOfRow, counted)),
		naming: database.prepare(
			listingQuery(naming, sourceOfRow, 'SELECT mentions FROM names WHERE n = ?1'),
		),
		namingWithin: database.prepare(listingQuery(naming, sourceOfRow, counted)),
		mentions: database.prepare(
			'SELECT coalesce((SELECT mentions FROM names WHERE n = ?), 0) AS mentions',
		),
		namingAll: database.prepare(listingQuery(namingAll, sourceOfRow, counted)),
		namedMatching: database.prepare(listingQuery(namedMatching, sourceOfRow, counted)),
		matchingNamed: database.prepare(listingQuery(matchingNamed, sourceOfRow, counted)),
		matching: database.prepare(listingQuery(matching, sourceOfArticle, counted)),
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
