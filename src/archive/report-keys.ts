import type { DatabaseSync } from 'node:sqlite';
import type { KnownKeys } from './known-keys.ts';
import { createMatches } from './matches.ts';
import { joinedNumbers } from './rows.ts';
import { type KeyRange, minuteOfKey, type TimeKey } from './time-key.ts';
import { createVocabulary } from './vocabulary.ts';
import type { ReportsCounted, ReportsSelected } from './wanted.ts';

/** Finds reports of a period by their keys, each in one range of an index. */
export type ReportKeys = {
	of(counted: ReportsCounted, range: KeyRange): readonly TimeKey[];
	/** The selected reports, newest first; undefined if all are. */
	selected(among: ReportsSelected, range: KeyRange): readonly TimeKey[] | undefined;
};

export function createReportKeys(database: DatabaseSync, known: KnownKeys): ReportKeys {
	const sql = prepare(database);
	const matches = createMatches(database, createVocabulary(database), countedMax, known);

	return { of: keysOf, selected };

	function selected({ about, except }: ReportsSelected, range: KeyRange): TimeKey[] | undefined {
		if (about.length + except.length === 0) return undefined;
		const wanted = about.length === 0 ? [everything] : about;
		const leftOut = new Set(except.flatMap((counted) => keysOf(counted, range)));
		const keys = new Set(wanted.flatMap((counted) => keysOf(counted, range)));
		return [...keys].filter((key) => !leftOut.has(key)).sort((one, other) => other - one);
	}

	function keysOf(counted: ReportsCounted, range: KeyRange): readonly TimeKey[] {
		switch (counted.kind) {
			case 'everything':
				return joinedNumbers(sql.all.get(...range), 'keys');
			case 'name':
				return joinedNumbers(sql.naming.get(counted.nameId, ...range), 'keys');
			case 'wanted':
				return wantedIn(counted, range);
		}
	}

	function wantedIn(
		{ names, terms, source }: Extract<ReportsCounted, { kind: 'wanted' }>,
		[low, high]: KeyRange,
	): readonly TimeKey[] {
		const filter = {
			since: minuteOfKey(low),
			until: minuteOfKey(high + 1),
			...(source === undefined ? {} : { source }),
		};
		return matches.of({ names, terms, filter });
	}
}

/** How many of the newest wanted reports are counted. Range 10,000 to 50,000: reading so many keys takes some milliseconds. */
const countedMax = 20_000;

const everything = { kind: 'everything' } as const;

function prepare(database: DatabaseSync) {
	return {
		all: database.prepare(
			"SELECT group_concat(key, ' ') AS keys FROM articles WHERE key BETWEEN ? AND ?",
		),
		naming: database.prepare(
			"SELECT group_concat(key, ' ') AS keys FROM mentions WHERE name = ? AND key BETWEEN ? AND ?",
		),
	};
}
