import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Article } from '#src/articles/article.ts';
import {
	countPublishers,
	type FindPublisher,
	findNoPublisher,
	findPublisherOf,
	withPublisher,
} from '#src/articles/publisher.ts';
import {
	type Archive,
	type ListedStory,
	type Listing,
	type ListWindow,
	listedMax,
} from './archive.ts';
import {
	joinedNumbers,
	type OnUnreadable,
	type Row,
	readArticleIfIntact,
	rethrow,
	rowNumber,
	rowText,
} from './rows.ts';
import { rangeOfDay, type TimeKey } from './time-key.ts';

/** Makes lists of stories from lists of matching articles. */
export type StoryWindows = {
	/** A window of the stories of the first `listedMax` of these articles, in the same order. */
	read(keys: readonly TimeKey[], window: ListWindow): Listing;
	/** How many stories these articles belong to. */
	count(keys: readonly TimeKey[]): number;
};

/** Creates the reader; an unreadable article is left out and passed to `onUnreadable`. */
export function createStoryWindows(
	database: DatabaseSync,
	onUnreadable: OnUnreadable = rethrow,
	findPublisher: FindPublisher = findNoPublisher,
): StoryWindows {
	const sql = prepare(database);

	return {
		read(keys, { offset, limit }) {
			if (keys.length === 0) return emptyListing;
			const examined = keys.slice(0, listedMax);
			const first = firstReports(examined);
			const newestFirst = examined.toSorted((one, other) => other - one);
			const counted = JSON.stringify(newestFirst.slice(0, sourcesCountedMax));
			const row = sql.figures.get(newestFirst[0] ?? null, counted);
			return {
				stories: [...first].slice(offset, offset + limit).flatMap(readStory),
				listed: first.size,
				total: { count: first.size, orMore: keys.length > listedMax },
				sources: { count: countSources(row), orMore: keys.length > sourcesCountedMax },
				newest: rowText(row, 'newest'),
				newestIsArrival: rowNumber(row, 'is_arrival') === 1,
			};
		},
		count: (keys) => firstReports(keys).size,
	};

	/** The first of the articles in each story, by story. */
	function firstReports(keys: readonly TimeKey[]): ReadonlyMap<number, TimeKey> {
		const stories = joinedNumbers(sql.storiesOf.get(JSON.stringify(keys)), 'stories');
		const first = new Map<number, TimeKey>();
		for (const [index, story] of stories.entries()) {
			const key = keys[index];
			if (key !== undefined && !first.has(story)) first.set(story, key);
		}
		return first;
	}

	function readStory([story, key]: readonly [number, TimeKey]): ListedStory[] {
		return read(sql.text.get(key)).map((found) => {
			const others = sql.others.all(story, key).flatMap(read);
			// A valid report tells what a withdrawn one no longer does.
			const article = found.withdrawn ? (others.find(isValid) ?? found) : found;
			return { story, article, others: [found, ...others].filter((one) => one !== article) };
		});
	}

	function read(row: Row | undefined): Article[] {
		return readArticleIfIntact(row, onUnreadable).map((article) =>
			withPublisher(article, findPublisher),
		);
	}

	function countSources(row: Row | undefined): number {
		const published = Published.parse(JSON.parse(rowText(row, 'published')));
		const publishers = published.map(([name, home, url]) => {
			const source = name === null ? undefined : { name, ...(home !== null && { url: home }) };
			const found = findPublisherOf({ source, url: url ?? undefined }, findPublisher);
			return found ?? name ?? undefined;
		});
		return countPublishers(publishers);
	}
}

/** The name and the address of each article’s source, and the article’s own address. */
const Published = z.array(
	z.tuple([z.string().nullable(), z.string().nullable(), z.string().nullable()]),
);

function isValid({ withdrawn }: Article): boolean {
	return !withdrawn;
}

export const emptyListing: Listing = {
	stories: [],
	listed: 0,
	total: { count: 0, orMore: false },
	sources: { count: 0, orMore: false },
	newest: undefined,
	newestIsArrival: false,
};

/** How many of the newest matches are checked to count sources. */
const sourcesCountedMax = 100;

/** How many other reports of a story are read. */
const othersMax = 24;

function prepare(database: DatabaseSync) {
	return {
		storiesOf: database.prepare(`SELECT
			group_concat((SELECT story FROM stories WHERE key = value), ' ') AS stories
			FROM json_each(?)`),
		figures: database.prepare(`SELECT
			(SELECT published FROM articles WHERE key = ?1) AS newest,
			(SELECT instr(json, '"dateIsArrival":true') > 0 FROM texts WHERE key = ?1) AS is_arrival,
			(SELECT json_group_array(json_array(
					json_extract(json, '$.source.name'), json_extract(json, '$.source.url'),
					json_extract(json, '$.url')))
				FROM texts WHERE key IN (SELECT value FROM json_each(?2))
				AND instr(json, '"withdrawn":true') = 0) AS published`),
		text: database.prepare('SELECT sum, json FROM texts WHERE key = ?'),
		others: database.prepare(`SELECT sum, json FROM stories JOIN texts USING (key)
			WHERE story = ? AND key <> ? ORDER BY key DESC LIMIT ${othersMax}`),
	};
}

/** Creates the queries for the story of one article. */
export function createStoryQueries(
	database: DatabaseSync,
	read: (row: Row) => Article,
): Pick<Archive, 'storyOf' | 'reports' | 'reportsOn'> {
	const storyOf = database.prepare(
		`SELECT story FROM stories WHERE key = (
			SELECT key FROM articles WHERE id = ?1 UNION ALL SELECT key FROM removed WHERE id = ?1)`,
	);
	const reports = database.prepare(
		`SELECT sum, json FROM stories JOIN texts USING (key) WHERE story = ? ORDER BY key DESC LIMIT 50`,
	);
	const reportsOn = database.prepare(
		`SELECT sum, json FROM stories JOIN texts USING (key)
		WHERE story = ? AND key BETWEEN ? AND ? ORDER BY key LIMIT ${othersMax}`,
	);
	return {
		storyOf(id) {
			const row = storyOf.get(id);
			return row === undefined ? undefined : rowNumber(row, 'story');
		},
		reports: (story) => reports.all(story).map(read).reverse(),
		reportsOn: (story, day) => reportsOn.all(story, ...rangeOfDay(day)).map(read),
	};
}
