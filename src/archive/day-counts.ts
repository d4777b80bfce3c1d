import type { DatabaseSync } from 'node:sqlite';
import { type FindPublisher, findNoPublisher, withPublisher } from '#src/articles/publisher.ts';
import type { Archive, ReportsCounted, UtcDays } from './archive.ts';
import { matchExpression, readQuery } from './full-text.ts';
import {
	joinedNumbers,
	type OnUnreadable,
	readArticleIfIntact,
	rethrow,
	rowNumber,
} from './rows.ts';
import { type KeyRange, keysPerDay, rangeOfDay } from './time-key.ts';
import { createVocabulary } from './vocabulary.ts';

/** What is told by days. */
export type DayCounts = Pick<Archive, 'reportsPerDay' | 'storiesIn' | 'mainStory'>;

/** How many stories of a period are tried for one that was not withdrawn, and how many reports of each are read. */
const storiesTriedMax = 5;
const reportsReadMax = 25;

/**
 * Creates the queries. Each day of a name, or of everything, is one range of an index; the matches of a
 * search are read once for all days. An unreadable article is passed to `onUnreadable`.
 */
export function createDayCounts(
	database: DatabaseSync,
	onUnreadable: OnUnreadable = rethrow,
	findPublisher: FindPublisher = findNoPublisher,
): DayCounts {
	const sql = prepare(database);
	const vocabulary = createVocabulary(database);

	return {
		reportsPerDay(counted, period) {
			switch (counted.kind) {
				case 'everything':
					return daysOf(period).map((range) => rowNumber(sql.everything.get(...range), 'n'));
				case 'name':
					return daysOf(period).map((range) =>
						rowNumber(sql.naming.get(counted.nameId, ...range), 'n'),
					);
				case 'search':
					return countMatches(counted, period);
			}
		},

		storiesIn: (nameId, period) => rowNumber(sql.stories.get(nameId, ...rangeOf(period)), 'n'),

		mainStory(nameId, period) {
			for (const row of sql.mainStories.all(nameId, ...rangeOf(period))) {
				const keys = joinedNumbers(row, 'keys').sort((one, other) => other - one);
				const reports = keys
					.slice(0, reportsReadMax)
					.flatMap((key) => readArticleIfIntact(sql.text.get(key), onUnreadable))
					.map((article) => withPublisher(article, findPublisher));
				const article = reports.find(({ withdrawn }) => !withdrawn);
				if (article === undefined) continue;
				const others = reports.filter((one) => one !== article);
				return { story: rowNumber(row, 'story'), article, others };
			}
			return undefined;
		},
	};

	function countMatches(
		{ terms, source }: Extract<ReportsCounted, { kind: 'search' }>,
		period: UtcDays,
	): number[] {
		const counts = daysOf(period).map(() => 0);
		const found = source === undefined ? undefined : sql.findSource.get(source);
		const query = readQuery(terms, found && rowNumber(found, 'n'));
		if (query === undefined || (source !== undefined && found === undefined)) return counts;
		const [low, high] = rangeOf(period);
		const expression = matchExpression(query, vocabulary);
		for (const key of joinedNumbers(sql.matching.get(expression, low, high), 'keys')) {
			const day = Math.floor((key - low) / keysPerDay);
			counts[day] = (counts[day] ?? 0) + 1;
		}
		return counts;
	}
}

/** The keys of each day, oldest first. */
function daysOf({ lastDay, days }: UtcDays): KeyRange[] {
	return Array.from({ length: days }, (_, index) => rangeOfDay(lastDay, index + 1 - days));
}

function rangeOf({ lastDay, days }: UtcDays): KeyRange {
	const [low] = rangeOfDay(lastDay, 1 - days);
	const [, high] = rangeOfDay(lastDay);
	return [low, high];
}

function prepare(database: DatabaseSync) {
	return {
		everything: database.prepare('SELECT count(*) AS n FROM articles WHERE key BETWEEN ? AND ?'),
		naming: database.prepare(
			'SELECT count(*) AS n FROM mentions WHERE name = ? AND key BETWEEN ? AND ?',
		),
		// Backwards, because from the high end full text goes to the newest matches at once.
		matching: database.prepare(`SELECT group_concat(key, ' ') AS keys FROM (
			SELECT rowid AS key FROM terms WHERE terms MATCH ? AND rowid BETWEEN ? AND ?
			ORDER BY rowid DESC)`),
		findSource: database.prepare('SELECT n FROM sources WHERE name = ?'),
		stories: database.prepare(`SELECT count(DISTINCT story) AS n
			FROM mentions JOIN stories USING (key) WHERE name = ? AND key BETWEEN ? AND ?`),
		mainStories: database.prepare(`SELECT story, group_concat(key, ' ') AS keys
			FROM mentions JOIN stories USING (key) WHERE name = ? AND key BETWEEN ? AND ?
			GROUP BY story
			ORDER BY count(*) DESC,
				(SELECT count(*) FROM stories AS whole WHERE whole.story = stories.story) DESC, min(key)
			LIMIT ${storiesTriedMax}`),
		text: database.prepare('SELECT sum, json FROM texts WHERE key = ?'),
	};
}
