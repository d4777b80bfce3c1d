import type { DatabaseSync } from 'node:sqlite';
import { Article } from '#src/articles/article.ts';
import {
	type Count,
	type Filter,
	type Listing,
	listedMax,
	type Window,
	type Words,
} from './archive.ts';
import { matchExpression, sourceExpression } from './full-text.ts';
import { type Row, rowNumber, rowText } from './rows.ts';
import { firstKeyOf } from './time-key.ts';

/** How many of the newest matches are looked at to count the sources of a search. */
const sourcesLookedAtMax = 200;

/** Lists of articles, newest first. Each reads only the window it shows and at most `listedMax` index entries. */
export type Listings = {
	newest(filter: Filter, window: Window): Listing;
	naming(nameId: number, filter: Filter, window: Window): Listing;
	search(words: Words, filter: Filter, window: Window): Listing;
};

export function openListings(database: DatabaseSync): Listings {
	const sql = prepare(database);

	return {
		newest(filter, window) {
			const source = numberOf(filter.source);
			if (source === 'unknown') return nothing;
			if (source !== undefined) return matching(sourceExpression(source), filter, window);
			const bounds = boundsOf(filter);
			return {
				articles: articlesIn(sql.newest.all(...bounds, window.limit, window.offset)),
				total: isWhole(filter)
					? exactly(sql.articleCount.get())
					: bounded(sql.newestCount.get(...bounds)),
				sources: exactly(sql.sourceCount.get()),
				newest: published(sql.newestDate.get(...bounds)),
			};
		},

		naming(nameId, filter, window) {
			const source = numberOf(filter.source);
			if (source === 'unknown') return nothing;
			const wanted = [nameId, ...boundsOf(filter), source ?? null] as const;
			const total = isWhole(filter)
				? exactly(sql.mentions.get(nameId))
				: bounded(sql.namingCount.get(...wanted));
			const sources = rowNumber(sql.namingSources.get(...wanted), 'n');
			return {
				articles: articlesIn(sql.naming.all(...wanted, window.limit, window.offset)),
				total,
				sources: { count: sources, orMore: total.orMore || total.count > listedMax },
				newest: published(sql.namingNewest.get(...wanted)),
			};
		},

		search(words, filter, window) {
			const source = numberOf(filter.source);
			if (source === 'unknown') return nothing;
			const expression = matchExpression(words, source);
			return expression === undefined ? nothing : matching(expression, filter, window);
		},
	};

	function matching(expression: string, filter: Filter, window: Window): Listing {
		const wanted = [expression, ...boundsOf(filter)] as const;
		const total = bounded(sql.matchingCount.get(...wanted));
		const sources = rowNumber(sql.matchingSources.get(...wanted), 'n');
		return {
			articles: articlesIn(sql.matching.all(...wanted, window.limit, window.offset)),
			total,
			sources: { count: sources, orMore: total.count > sourcesLookedAtMax },
			newest: published(sql.matchingNewest.get(...wanted)),
		};
	}

	function numberOf(source: string | undefined): number | undefined | 'unknown' {
		if (source === undefined) return undefined;
		const row = sql.findSource.get(source);
		return row === undefined ? 'unknown' : rowNumber(row, 'n');
	}
}

/** Reads an article out of its row. */
export function articleIn(row: Row): Article {
	return Article.parse(JSON.parse(rowText(row, 'json')));
}

const nothing: Listing = {
	articles: [],
	total: { count: 0, orMore: false },
	sources: { count: 0, orMore: false },
	newest: undefined,
};

function articlesIn(rows: Row[]): Article[] {
	return rows.map(articleIn);
}

/** The lowest and the highest time key wanted, inclusive. */
function boundsOf({ since, until }: Filter): [low: number, high: number] {
	return [
		since === undefined ? Number.MIN_SAFE_INTEGER : firstKeyOf(since),
		until === undefined ? Number.MAX_SAFE_INTEGER : firstKeyOf(until) - 1,
	];
}

function isWhole({ source, since, until }: Filter): boolean {
	return source === undefined && since === undefined && until === undefined;
}

/** A count kept with its row; without the row there is nothing to count. */
function exactly(row: Row | undefined): Count {
	return { count: row === undefined ? 0 : rowNumber(row, 'n'), orMore: false };
}

/** A count over at most `listedMax` + 1 rows: one more than `listedMax` means "at least". */
function bounded(row: Row | undefined): Count {
	const count = rowNumber(row, 'n');
	return { count: Math.min(count, listedMax), orMore: count > listedMax };
}

function published(row: Row | undefined): string | undefined {
	return row === undefined ? undefined : rowText(row, 'published');
}

function prepare(database: DatabaseSync) {
	const ofName = `FROM mentions
		WHERE name = ?1 AND key BETWEEN ?2 AND ?3 AND (?4 IS NULL OR source = ?4) ORDER BY key DESC`;
	const ofWords = 'FROM words WHERE words MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid DESC';
	const inOrder = 'JOIN articles USING (key) ORDER BY key DESC';

	return {
		findSource: database.prepare('SELECT n FROM sources WHERE name = ?'),
		sourceCount: database.prepare('SELECT count(*) AS n FROM sources'),
		articleCount: database.prepare('SELECT articles AS n FROM state'),

		newest: database.prepare(
			'SELECT json FROM articles WHERE key BETWEEN ? AND ? ORDER BY key DESC LIMIT ? OFFSET ?',
		),
		newestDate: database.prepare(
			'SELECT published FROM articles WHERE key BETWEEN ? AND ? ORDER BY key DESC LIMIT 1',
		),
		newestCount: database.prepare(
			`SELECT count(*) AS n FROM
			(SELECT 1 FROM articles WHERE key BETWEEN ? AND ? LIMIT ${listedMax + 1})`,
		),

		mentions: database.prepare('SELECT mentions AS n FROM names WHERE n = ?'),
		naming: database.prepare(
			`SELECT json FROM (SELECT key ${ofName} LIMIT ?5 OFFSET ?6) ${inOrder}`,
		),
		namingNewest: database.prepare(
			`SELECT published FROM (SELECT key ${ofName} LIMIT 1) ${inOrder}`,
		),
		namingCount: database.prepare(
			`SELECT count(*) AS n FROM (SELECT 1 ${ofName} LIMIT ${listedMax + 1})`,
		),
		namingSources: database.prepare(
			`SELECT count(DISTINCT source) AS n FROM (SELECT source ${ofName} LIMIT ${listedMax})`,
		),

		matching: database.prepare(
			`SELECT json FROM (SELECT rowid AS key ${ofWords} LIMIT ?4 OFFSET ?5) ${inOrder}`,
		),
		matchingNewest: database.prepare(
			`SELECT published FROM (SELECT rowid AS key ${ofWords} LIMIT 1) ${inOrder}`,
		),
		matchingCount: database.prepare(
			`SELECT count(*) AS n FROM (SELECT 1 ${ofWords} LIMIT ${listedMax + 1})`,
		),
		matchingSources: database.prepare(
			`SELECT count(DISTINCT source) AS n FROM
			(SELECT rowid AS key ${ofWords} LIMIT ${sourcesLookedAtMax}) JOIN articles USING (key)`,
		),
	};
}
