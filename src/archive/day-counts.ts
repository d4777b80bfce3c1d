import type { DatabaseSync } from 'node:sqlite';
import { instantOf } from '#src/articles/publication-date.ts';
import { type FindPublisher, findNoPublisher, withPublisher } from '#src/articles/publisher.ts';
import type { Archive, ReportsCounted, UtcDays } from './archive.ts';
import { createMatches } from './matches.ts';
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

/** How many of the newest wanted reports are counted. Range 10,000 to 50,000: reading so many keys takes some milliseconds. */
const countedMax = 20_000;

/**
 * Creates the queries. Each day of a name, or of everything, is one range of an index; wanted reports are
 * read once for all days. An unreadable article is passed to `onUnreadable`.
 */
export function createDayCounts(
	database: DatabaseSync,
	onUnreadable: OnUnreadable = rethrow,
	findPublisher: FindPublisher = findNoPublisher,
): DayCounts {
	const sql = prepare(database);
	const matches = createMatches(database, createVocabulary(database), countedMax);

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

	function countWanted(
		{ names, terms, source }: Extract<ReportsCounted, { kind: 'wanted' }>,
		{ lastDay, days }: UtcDays,
	): number[] {
		const last = instantOf(lastDay).getTime();
		const filter = {
			since: new Date(last - (days - 1) * dayMs),
			until: new Date(last + dayMs),
			...(source === undefined ? {} : { source }),
		};
		const keys =
			names.length === 0
				? matches.withTerms(terms, filter)
				: matches.namingAll(names, terms, filter);
		const counts = Array.from({ length: days }, () => 0);
		const [low] = rangeOf({ lastDay, days });
		for (const key of keys) {
			const day = Math.floor((key - low) / keysPerDay);
			counts[day] = (counts[day] ?? 0) + 1;
		}
		return counts;
	}
}

const dayMs = 86_400_000;

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
		mainStories: database.prepare(`SELECT story, group_concat(key, ' ') AS keys
			FROM mentions JOIN stories USING (key) WHERE name = ? AND key BETWEEN ? AND ?
			GROUP BY story
			ORDER BY count(*) DESC,
				(SELECT count(*) FROM stories AS whole WHERE whole.story = stories.story) DESC, min(key)
			LIMIT ${storiesTriedMax}`),
		text: database.prepare('SELECT sum, json FROM texts WHERE key = ?'),
	};
}
