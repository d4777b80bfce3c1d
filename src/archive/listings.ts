import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { countPublishers, type FindPublisher, findNoPublisher } from '#src/articles/publisher.ts';
import {
	type Archive,
	type Filter,
	type Listing,
	type ListWindow,
	listedMax,
	type SearchTerms,
} from './archive.ts';
import { matchExpression, type Query, readQuery, sourceExpression } from './full-text.ts';
import { joinedNumbers, type OnUnreadable, rethrow, rowNumber, rowText } from './rows.ts';
import { createStoryWindows, emptyListing } from './story-windows.ts';
import { createTextSearch } from './text-search.ts';
import { firstKeyOf, type KeyRange, type TimeKey } from './time-key.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** A name with more mentions than this is looked up in the matches of the words, instead of the other way round. */
const namesCheckedMax = 1_000;

/**
 * So is one with fewer mentions, if the rarest of the words has at most so many uses for each. Looking for
 * words in one article takes as long as reading 30 to 100 of their uses (at 100,000 articles).
 */
const usesPerMentionMax = 32;

/** How many mentions of the rarest of several names, or matches of words beside a name, are examined. */
const examinedMax = 50_000;

/** Lists of stories, newest first. A list examines at most `listedMax` + 1 matches, and reads only the stories it shows. */
export type Listings = Pick<Archive, 'newest' | 'naming' | 'namingAll' | 'search'>;

/** Creates the lists; an unreadable article is left out and passed to `onUnreadable`. */
export function createListings(
	database: DatabaseSync,
	onUnreadable: OnUnreadable = rethrow,
	findPublisher: FindPublisher = findNoPublisher,
): Listings {
	const sql = prepare(database);
	const stories = createStoryWindows(database, onUnreadable, findPublisher);
	const vocabulary = createVocabulary(database);
	const searchText = createTextSearch(database, vocabulary, onUnreadable);

	return {
		newest,

		naming(nameId, filter, window) {
			const source = sourceNumber(sql.findSource, filter.source);
			if (source === 'unknown') return emptyListing;
			const parameters = [nameId, ...boundsOf(filter), source ?? null];
			return stories.read(keysOf(sql.naming, parameters), window);
		},

		namingAll(nameIds, terms, filter, window) {
			const source = sourceNumber(sql.findSource, filter.source);
			const named = namedQuery(sql, nameIds, { terms, vocabulary });
			if (source === 'unknown' || named === undefined) return emptyListing;
			const parameters = [named.rarest, ...boundsOf(filter), source ?? null, ...named.others];
			return stories.read(keysOf(named.query, parameters), window);
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
			const { keys, closest } = searchText(query, boundsOf(filter), terms.allOnly);
			const listing = stories.read(keys, window);
			if (closest === undefined) return listing;
			return {
				...listing,
				closest: { ...closest, after: stories.count(keys.slice(0, closest.after)) },
			};
		},
	};

	function newest(filter: Filter, window: ListWindow): Listing {
		const source = sourceNumber(sql.findSource, filter.source);
		if (source === 'unknown') return emptyListing;
		const bounds = boundsOf(filter);
		if (source !== undefined) {
			return stories.read(keysOf(sql.matching, [sourceExpression(source), ...bounds]), window);
		}
		const listing = stories.read(keysOf(sql.newest, bounds), window);
		return isUnfiltered(filter) ? { ...listing, ...countAll() } : listing;
	}

	function countAllSources(): number {
		const names = sql.allSources.all().map((row) => rowText(row, 'name'));
		return countPublishers(names.map((name) => findPublisher(name) ?? name));
	}

	/** Of all articles, the numbers of stories and sources are known without counting. */
	function countAll(): Pick<Listing, 'total' | 'sources'> {
		const row = sql.countAll.get();
		return {
			total: { count: rowNumber(row, 'stories'), orMore: false },
			sources: { count: countAllSources(), orMore: false },
		};
	}
}

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
	const hasNoTerms = terms.all.length + (terms.either?.length ?? 0) === 0;
	if (hasNoTerms) return { ...named, query: sql.namingAll };
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

function boundsOf({ since, until }: Filter): KeyRange {
	return [
		since === undefined ? Number.MIN_SAFE_INTEGER : firstKeyOf(since),
		until === undefined ? Number.MAX_SAFE_INTEGER : firstKeyOf(until) - 1,
	];
}

function isUnfiltered({ source, since, until }: Filter): boolean {
	return source === undefined && since === undefined && until === undefined;
}

/** Each query gives the keys of the newest matches, one more than are examined, as one text. */
function prepare(database: DatabaseSync) {
	const keysFrom = (matches: string) =>
		database.prepare(
			`SELECT group_concat(key, ' ') AS keys FROM (${matches} ORDER BY key DESC LIMIT ${listedMax + 1})`,
		);
	const named = `(SELECT key FROM mentions WHERE name = ?1 AND key BETWEEN ?2 AND ?3
		AND (?4 IS NULL OR source = ?4) ORDER BY key DESC LIMIT ${examinedMax}) AS named`;
	const namesToo = [5, 6]
		.map(
			(n) =>
				`(?${n} IS NULL OR EXISTS (SELECT 1 FROM mentions WHERE name = ?${n} AND key = named.key))`,
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
		namingAll: keysFrom(`SELECT key FROM ${named} WHERE ${namesToo}`),
		namedMatching: keysFrom(`SELECT key FROM ${named} WHERE ${namesToo}
			AND EXISTS (SELECT 1 FROM terms WHERE terms MATCH ?7 AND terms.rowid = named.key)`),
		matchingNamed: keysFrom(`SELECT named.key AS key FROM
			(SELECT rowid AS key FROM terms WHERE terms MATCH ?7 AND rowid BETWEEN ?2 AND ?3
				ORDER BY rowid DESC LIMIT ${examinedMax}) AS named
			JOIN mentions ON mentions.name = ?1 AND mentions.key = named.key
			WHERE (?4 IS NULL OR mentions.source = ?4) AND ${namesToo}`),
		countAll: database.prepare('SELECT stories FROM state'),
		allSources: database.prepare('SELECT name FROM sources'),
		findSource: database.prepare('SELECT n FROM sources WHERE name = ?'),
	};
}
