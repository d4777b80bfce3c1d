import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { DamageError, type Row, rowNumber, rowText } from './rows.ts';

/** A version of an article that arrived, or its removal. */
export type LogEntry = {
	/** Its position in the log: from 1, in the order of arrival, never reused. */
	readonly n: number;
	/**
	 * The article’s number in the order of arrival: the `n` of its first version. A removed article keeps
	 * it in case it returns; 0 if it was removed soon after its arrival, because cursors may pass its
	 * number meanwhile, so that it arrives again when it returns. Subscriptions remember what they posted.
	 */
	readonly number: number;
	readonly id: string;
	readonly at: Date;
	/** Where it came from: `folderOrigin`, or the id of a feed or an import. */
	readonly origin: string;
	/** The article as it is stored; undefined if it was removed. */
	readonly json: string | undefined;
};

/** The SQL that creates an empty log, all but its one row of state. */
export const logTables = `
	-- What LogEntry says; json: NULL for a removal. sum: a checksum of the row.
	CREATE TABLE entries (
		n INTEGER PRIMARY KEY,
		number INTEGER NOT NULL,
		id TEXT NOT NULL,
		at INTEGER NOT NULL,
		origin TEXT NOT NULL,
		json TEXT,
		sum INTEGER NOT NULL
	) STRICT;
	CREATE INDEX entries_of_id ON entries (id);
	-- One row. rows_sum: a checksum of the numbers and ids of all entries, in any order. sum: a checksum of this row.
	CREATE TABLE log (
		one INTEGER PRIMARY KEY CHECK (one = 1),
		name TEXT NOT NULL,
		last INTEGER NOT NULL,
		rows_sum INTEGER NOT NULL,
		sum INTEGER NOT NULL
	) STRICT;
`;

/** Verifies every entry, and the index by which ids are looked up; throws a `DamageError` at the first difference. */
export function verifyLog(database: DatabaseSync): void {
	const { rowsSum } = readLogState(database);
	let inTable = 0;
	for (const row of database.prepare('SELECT * FROM entries NOT INDEXED').iterate()) {
		const { n, id } = readEntry(row);
		inTable = (inTable + keyChecksum(n, id)) >>> 0;
	}
	let inIndex = 0;
	const index = database.prepare('SELECT n, id FROM entries INDEXED BY entries_of_id ORDER BY id');
	for (const row of index.iterate()) {
		inIndex = (inIndex + keyChecksum(rowNumber(row, 'n'), rowText(row, 'id'))) >>> 0;
	}
	if (inTable !== rowsSum || inIndex !== rowsSum) throw changedLog();
}

/** A log’s name, its highest number, and a checksum of the numbers and ids of all entries. */
export type LogState = {
	readonly name: string;
	readonly last: number;
	readonly rowsSum: number;
};

/** Reads the state of a log; throws a `DamageError` if it differs from what was written. */
export function readLogState(database: DatabaseSync): LogState {
	const row = database.prepare('SELECT * FROM log').get();
	const state = {
		name: rowText(row, 'name'),
		last: rowNumber(row, 'last'),
		rowsSum: rowNumber(row, 'rows_sum'),
	};
	if (rowNumber(row, 'sum') !== stateChecksum(state)) throw changedLog();
	return state;
}

export function writeLogState(database: DatabaseSync, state: LogState): void {
	database
		.prepare('INSERT OR REPLACE INTO log VALUES (1, ?, ?, ?, ?)')
		.run(state.name, state.last, state.rowsSum, stateChecksum(state));
}

/** Reads an entry from its row; throws a `DamageError` if it differs from what was written. */
export function readEntry(row: Row): LogEntry {
	const entry = {
		n: rowNumber(row, 'n'),
		number: rowNumber(row, 'number'),
		id: rowText(row, 'id'),
		at: new Date(rowNumber(row, 'at')),
		origin: rowText(row, 'origin'),
		json: row.json === null ? undefined : rowText(row, 'json'),
	};
	if (rowNumber(row, 'sum') !== entryChecksum(entry)) throw changedLog();
	return entry;
}

/** Returns a function that writes an entry as it is, in place of one with the same position. */
export function createEntryWriter(database: DatabaseSync): (entry: LogEntry) => void {
	const insert = database.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)');
	return (entry) => {
		const { n, number, id, at, origin, json } = entry;
		insert.run(n, number, id, at.getTime(), origin, json ?? null, entryChecksum(entry));
	};
}

/** An entry’s position, and the checksum of all that it says. */
export type EntryChecksum = { readonly n: number; readonly sum: number };

export function entryChecksum({ n, number, id, at, origin, json = '' }: LogEntry): number {
	return crc32(json, crc32([n, number, id, at.getTime(), origin].join(' ')));
}

/** Added up for all entries, it shows that none is missing. */
export function keyChecksum(n: number, id: string): number {
	return crc32(`${n} ${id}`);
}

function stateChecksum({ name, last, rowsSum }: LogState): number {
	return crc32(`${name} ${last} ${rowsSum}`);
}

function changedLog(): DamageError {
	return new DamageError('the log of articles differs from what was written');
}
