import type { DatabaseSync } from 'node:sqlite';
import { type FindPublisher, findNoPublisher, withPublisher } from '#src/articles/publisher.ts';
import type { Archive } from './archive.ts';
import { createKnownKeys } from './known-keys.ts';
import { createReportKeys } from './report-keys.ts';
import {
	joinedNumbers,
	type OnUnreadable,
	readArticleIfIntact,
	rethrow,
	rowNumber,
	rowText,
} from './rows.ts';
import { type KeyRange, keysPerDay, rangeOfDay } from './time-key.ts';
import type { ReportsCounted, UtcDays } from './wanted.ts';

/** What is told by days. */
export type DayCounts = Pick<
	Archive,
	'reportsPerDay' | 'storiesIn' | 'mainStory' | 'namesReported'
>;

/** How many stories of a period are tried for one that was not withdrawn, and how many reports of each are read. */
const storiesTriedMax = 5;
const reportsReadMax = 25;
/** Reports of one day whose names are counted; 2,000 take some 10 ms. */
const namesReadMax = 20_000;

/**
 * Creates the queries. Each day of a name, or of everything, is one range of an index; wanted reports are
 * read once for all days. An unreadable article is passed to `onUnreadable`.
 */
export function createDayCounts(
	database: DatabaseSync,
	onUnreadable: OnUnreadable = rethrow,
	findPublisher: FindPublisher = findNoPublisher,
	known = createKnownKeys(),
): DayCounts {
	const sql = prepare(database);
	const keys = createReportKeys(database, known);

	return {
		reportsPerDay(counted, period) {
			switch (counted.kind) {
				case 'everything':
					return daysOf(period).map((range) => rowNumber(sql.everything.get(...range), 'n'));
				case 'name':
					return daysOf(period).map((range) =>
						rowNumber(sql.naming.get(counted.nameId, ...range), 'n'),
					);
				case 'wanted':
					return countWanted(counted, period);
			}
		},

		storiesIn: (nameId, period) => rowNumber(sql.stories.get(nameId, ...rangeOf(period)), 'n'),

		mainStory(nameId, period, among) {
			const range = rangeOf(period);
			const selected = among && keys.selected(among, range);
			const rows =
				selected === undefined
					? sql.mainStories.all(nameId, ...range)
					: sql.mainStoriesAmong.all(nameId, ...range, JSON.stringify(selected));
			for (const row of rows) {
				const newest = joinedNumbers(row, 'keys').sort((one, other) => other - one);
				const reports = newest
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

		namesReported(day, among) {
			const range = rangeOfDay(day);
			const selected = keys.selected(among, range)?.slice(0, namesReadMax);
			const row =
				selected === undefined
					? sql.names.get(...range, namesReadMax)
					: sql.namesAmong.get(JSON.stringify(selected));
			const byName = new Map<number, number>();
			for (const id of row?.ids === null ? [] : rowText(row, 'ids').split(' ')) {
				if (id !== '') byName.set(Number(id), (byName.get(Number(id)) ?? 0) + 1);
			}
			return { reports: rowNumber(row, 'n'), byName };
		},
	};

	function countWanted(
		counted: Extract<ReportsCounted, { kind: 'wanted' }>,
		period: UtcDays,
	): number[] {
		const counts = daysOf(period).map(() => 0);
		const range = rangeOf(period);
		for (const key of keys.of(counted, range)) {
			const day = Math.floor((key - range[0]) / keysPerDay);
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
		stories: database.prepare(`SELECT count(DISTINCT story) AS n
			FROM mentions JOIN stories USING (key) WHERE name = ? AND key BETWEEN ? AND ?`),
		mainStories: database.prepare(mainStories('')),
		mainStoriesAmong: database.prepare(mainStories('AND key IN (SELECT value FROM json_each(?))')),
		names: database.prepare(`SELECT ${namesListed} FROM (
			SELECT listed, found FROM articles WHERE key BETWEEN ? AND ? ORDER BY key DESC LIMIT ?)`),
		namesAmong: database.prepare(`SELECT ${namesListed}
			FROM articles WHERE key IN (SELECT value FROM json_each(?))`),
		text: database.prepare('SELECT sum, json FROM texts WHERE key = ?'),
	};
}

/** How many articles there are, and the ids of the names that each mentions. */
const namesListed = "count(*) AS n, group_concat(listed || ' ' || found, ' ') AS ids";

function mainStories(condition: string): string {
	return `SELECT story, group_concat(key, ' ') AS keys
		FROM mentions JOIN stories USING (key) WHERE name = ? AND key BETWEEN ? AND ? ${condition}
		GROUP BY story
		ORDER BY count(*) DESC,
			(SELECT count(*) FROM stories AS whole WHERE whole.story = stories.story) DESC, min(key)
		LIMIT ${storiesTriedMax}`;
}
