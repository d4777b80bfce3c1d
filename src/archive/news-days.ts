import type { DatabaseSync } from 'node:sqlite';
import { memoize } from '#src/text/memoize.ts';
import { writtenDays } from '#src/text/written-days.ts';
import type { Archive } from './archive.ts';
import { createMatches } from './matches.ts';
import {
	type OnUnreadable,
	readArticleIfIntact,
	readArticleUnchecked,
	rethrow,
	rowNumber,
} from './rows.ts';
import { dayOfKey, keysPerDay, type TimeKey } from './time-key.ts';
import { createVocabulary } from './vocabulary.ts';
import type { Wanted } from './wanted.ts';

/** How many of the newest matching articles are counted by day. Range 10,000 to 50,000: reading so many keys takes some milliseconds. */
const countedMax = 20_000;

/** How many of them, evenly chosen, are searched for days that they write. Range 200 to 1,000: reading so many texts takes as long as counting. */
const readMax = 400;

/** How many reports of one day, evenly chosen, decide which of its stories is told most. */
const comparedMax = 150;

/** What happened on which day. */
export type NewsDays = Pick<Archive, 'days' | 'storiesOn'>;

/** Creates the queries; an unreadable article is left out and passed to `onUnreadable`. */
export function createNewsDays(
	database: DatabaseSync,
	onUnreadable: OnUnreadable = rethrow,
): NewsDays {
	const matches = createMatches(database, createVocabulary(database), countedMax + 1);
	const text = database.prepare('SELECT sum, json FROM texts WHERE key = ?');
	const storiesOf = database.prepare(`SELECT
		story, count(DISTINCT source) AS sources, count(*) AS reports
		FROM json_each(?) AS wanted
		JOIN articles ON articles.key = wanted.value JOIN stories ON stories.key = wanted.value
		GROUP BY story ORDER BY sources DESC, reports DESC, min(wanted.value) LIMIT ${storiesMax}`);

	const matchesByDay = memoize((wanted: Wanted) => {
		const keys = matches.of(wanted);
		const byDay = groupByDay(keys.slice(0, countedMax));
		return { byDay, isComplete: keys.length <= countedMax };
	}, matchesRemembered);

	return {
		days(wanted) {
			const { byDay, isComplete } = matchesByDay(wanted);
			const read = evenly([...byDay.values()].flat(), readMax);
			const written = countEach(read.flatMap(daysWrittenBy));
			const days = [...byDay].map(([day, keys]) => ({
				day,
				reports: keys.length,
				written: written.get(day) ?? 0,
			}));
			return { days, isComplete };
		},
		storiesOn(wanted, day) {
			const keys = matchesByDay(wanted).byDay.get(day) ?? [];
			const rows = storiesOf.all(JSON.stringify(evenly(keys, comparedMax)));
			return rows.map((row) => rowNumber(row, 'story'));
		},
	};

	function daysWrittenBy(key: TimeKey): string[] {
		const row = text.get(key);
		if (row === undefined) return [];
		return readArticleIfIntact(row, onUnreadable, readArticleUnchecked).flatMap(
			({ headline, summary = '', withdrawn }) =>
				withdrawn ? [] : [...writtenDays(`${headline}\n${summary}`, dayOfKey(key))],
		);
	}
}

/** The most stories of one day. */
const storiesMax = 5;

/** For how many timelines at once their days are asked for; each takes up to 200 KB. */
const matchesRemembered = 5;

/** The keys of each day, newest first. */
function groupByDay(keys: readonly TimeKey[]): ReadonlyMap<string, readonly TimeKey[]> {
	const byDay = new Map<number, TimeKey[]>();
	for (const key of keys) {
		const day = Math.floor(key / keysPerDay);
		const known = byDay.get(day);
		if (known === undefined) byDay.set(day, [key]);
		else known.push(key);
	}
	return new Map([...byDay].map(([day, own]) => [dayOfKey(day * keysPerDay), own]));
}

function countEach<Item>(items: readonly Item[]): ReadonlyMap<Item, number> {
	const counts = new Map<Item, number>();
	for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
	return counts;
}

/** At most `max` of them, as far apart as possible. */
function evenly<Item>(items: readonly Item[], max: number): readonly Item[] {
	const step = items.length / max;
	if (step <= 1) return items;
	return Array.from({ length: max }, (_, index) => items[Math.floor(index * step)]).filter(
		(item) => item !== undefined,
	);
}
