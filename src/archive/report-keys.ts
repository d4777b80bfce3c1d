import type { DatabaseSync } from 'node:sqlite';
import type { ReportsCounted, ReportsSelected } from './archive.ts';
import { matchExpression, readQuery } from './full-text.ts';
import { joinedNumbers, rowNumber } from './rows.ts';
import type { KeyRange, TimeKey } from './time-key.ts';
import { createVocabulary } from './vocabulary.ts';

/** Finds reports of a period by their keys, each in one range of an index. */
export type ReportKeys = {
	of(counted: ReportsCounted, range: KeyRange): readonly TimeKey[];
	/** The selected reports, newest first; undefined if all are. */
	selected(among: ReportsSelected, range: KeyRange): readonly TimeKey[] | undefined;
};

export function createReportKeys(database: DatabaseSync): ReportKeys {
	const sql = prepare(database);
	const vocabulary = createVocabulary(database);

	return { of: keysOf, selected };

	function selected({ about, except }: ReportsSelected, range: KeyRange): TimeKey[] | undefined {
		if (about.length + except.length === 0) return undefined;
		const wanted = about.length === 0 ? [everything] : about;
		const leftOut = new Set(except.flatMap((counted) => keysOf(counted, range)));
		const keys = new Set(wanted.flatMap((counted) => keysOf(counted, range)));
		return [...keys].filter((key) => !leftOut.has(key)).sort((one, other) => other - one);
	}

	function keysOf(counted: ReportsCounted, range: KeyRange): TimeKey[] {
		switch (counted.kind) {
			case 'everything':
				return joinedNumbers(sql.all.get(...range), 'keys');
			case 'name':
				return joinedNumbers(sql.naming.get(counted.nameId, ...range), 'keys');
			case 'search':
				return matching(counted, range);
		}
	}

	function matching(
		{ terms, source }: Extract<ReportsCounted, { kind: 'search' }>,
		range: KeyRange,
	): TimeKey[] {
		const found = source === undefined ? undefined : sql.findSource.get(source);
		const query = readQuery(terms, found && rowNumber(found, 'n'));
		if (query === undefined || (source !== undefined && found === undefined)) return [];
		return joinedNumbers(sql.matching.get(matchExpression(query, vocabulary), ...range), 'keys');
	}
}

const everything = { kind: 'everything' } as const;

function prepare(database: DatabaseSync) {
	return {
		all: database.prepare(
			"SELECT group_concat(key, ' ') AS keys FROM articles WHERE key BETWEEN ? AND ?",
		),
		naming: database.prepare(
			"SELECT group_concat(key, ' ') AS keys FROM mentions WHERE name = ? AND key BETWEEN ? AND ?",
		),
		// Backwards, because from the high end full text goes to the newest matches at once.
		matching: database.prepare(`SELECT group_concat(key, ' ') AS keys FROM (
			SELECT rowid AS key FROM terms WHERE terms MATCH ? AND rowid BETWEEN ? AND ?
			ORDER BY rowid DESC)`),
		findSource: database.prepare('SELECT n FROM sources WHERE name = ?'),
	};
}
