import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { findDamage } from './page-checksums.ts';
import { DamageError, isDamage, rowNumber, rowText } from './rows.ts';

/**
 * The order in which articles arrived. It has its own file, so that rebuilding the archive does not
 * make old articles new. A removed article keeps its number in case it returns. One removed soon after
 * its arrival does not: cursors may pass its number meanwhile, so it arrives again when it returns.
 * Subscriptions remember what they already posted.
 */
export type ArrivalLog = {
	/** Identifies the log in every position. */
	readonly name: string;
	/** The article's number; the next free one if it is new. */
	numberOf(id: string): number;
	/** Records that an article was removed. */
	remove(id: string): void;
	/** The highest number assigned so far. */
	last(): number;
	/** Saves all changes since the last commit; without it they are lost. */
	commit(): void;
	close(): void;
};

/** When the article arrived, in ms since 1970; 0 if unknown. */
const atColumn = 'at INTEGER NOT NULL DEFAULT 0';

const tables = `
	-- seq: from 1, in the order of arrival; never reused.
	CREATE TABLE arrivals (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ${atColumn}) STRICT;
	-- One row. rows_sum: a checksum of all arrivals, in any order. sum: a checksum of this row.
	CREATE TABLE log (
		one INTEGER PRIMARY KEY CHECK (one = 1),
		name TEXT NOT NULL,
		last INTEGER NOT NULL,
		rows_sum INTEGER NOT NULL,
		sum INTEGER NOT NULL
	) STRICT;
`;

const busyTimeoutMs = 10_000;
/** By then every active cursor has passed the number. Subscriptions remember what they posted for the same time. */
const cursorsPassedAfterMs = 14 * 86_400_000;

/**
 * Opens the log beside an archive. A missing or damaged log is rebuilt from the archive, with the
 * same name and numbers; if the archive is gone too, a new log with a new name begins. `thorough`
 * verifies every row. Checksums must already cover the archive's write-ahead log.
 */
export function openArrivalLog(archiveFile: string, settings: ArrivalLogSettings): ArrivalLog {
	const file = join(dirname(archiveFile), 'arrivals.sqlite');
	const log = openExisting(file, settings);
	if (log !== undefined) {
		const isBehind = isArchiveAhead(archiveFile, log) && isIntact(archiveFile);
		if (!isBehind) return log;
		log.close();
	}
	return replaceLog(file, isIntact(archiveFile) ? archiveFile : undefined, settings);
}

type ArrivalLogSettings = { readonly now: Date; readonly thorough?: boolean };

function openExisting(
	file: string,
	{ now, thorough = false }: ArrivalLogSettings,
): ArrivalLog | undefined {
	if (!existsSync(file)) return undefined;
	let database: DatabaseSync | undefined;
	try {
		database = new DatabaseSync(file, { timeout: busyTimeoutMs });
		const log = openLog(database, now);
		if (thorough) assertIntact(database);
		return log;
	} catch (error) {
		database?.close();
		if (isDamage(error)) return undefined;
		throw error;
	}
}

function openLog(database: DatabaseSync, now: Date): ArrivalLog {
	addTimeColumn(database);
	const row = database.prepare('SELECT * FROM log').get();
	const name = rowText(row, 'name');
	let last = rowNumber(row, 'last');
	let rowsSum = rowNumber(row, 'rows_sum');
	if (rowNumber(row, 'sum') !== checksumOf(name, last, rowsSum)) {
		throw new DamageError('the arrival log differs from what was written');
	}
	/** In an empty log nothing needs to be looked up: a first load numbers each article once. */
	let isEmpty = last === 0;
	const find = database.prepare('SELECT seq, at FROM arrivals WHERE id = ?');
	const insert = database.prepare('INSERT INTO arrivals VALUES (?, ?, ?)');
	const deleteRow = database.prepare('DELETE FROM arrivals WHERE seq = ?');
	let isWriting = false;
	const beginOnce = () => {
		if (!isWriting) database.exec('BEGIN IMMEDIATE');
		isWriting = true;
	};

	return {
		name,
		numberOf(id) {
			const row = isEmpty ? undefined : find.get(id);
			if (row !== undefined) return rowNumber(row, 'seq');
			beginOnce();
			last += 1;
			rowsSum = (rowsSum + checksumOf(last, id)) >>> 0;
			insert.run(last, id, now.getTime());
			return last;
		},
		remove(id) {
			const row = find.get(id);
			if (row === undefined || rowNumber(row, 'at') < now.getTime() - cursorsPassedAfterMs) return;
			beginOnce();
			const seq = rowNumber(row, 'seq');
			rowsSum = (rowsSum - checksumOf(seq, id)) >>> 0;
			deleteRow.run(seq);
		},
		last: () => last,
		commit() {
			if (!isWriting) return;
			writeState(database, { name, last, rowsSum });
			database.exec('COMMIT');
			isWriting = false;
			isEmpty = false;
		},
		close() {
			if (database.isOpen) database.close();
		},
	};
}

/** Logs written by older versions have no times. */
function addTimeColumn(database: DatabaseSync): void {
	const columns = database.prepare('SELECT name FROM pragma_table_info(?)').all('arrivals');
	if (columns.some(({ name }) => name === 'at')) return;
	database.exec(`ALTER TABLE arrivals ADD COLUMN ${atColumn}`);
}

/** Whether the archive belongs to another log or is ahead of this one: somebody restored an older log, or ran an older version. */
function isArchiveAhead(archiveFile: string, log: ArrivalLog): boolean {
	const last = readFromArchive(archiveFile, (archive) => {
		const state = archive.prepare('SELECT archive, last_seq FROM state').get();
		const isOtherLog = rowText(state, 'archive') !== log.name;
		const seq = rowNumber(state, 'last_seq');
		return isOtherLog && seq > 0 ? Infinity : seq;
	});
	return (last ?? 0) > log.last();
}

/** Whether an archive can be trusted; those of version 2 have no checksums to verify. */
function isIntact(archiveFile: string): boolean {
	const version = readFromArchive(
		archiveFile,
		(archive) => archive.prepare('PRAGMA user_version').get()?.user_version,
	);
	if (version === undefined) return false;
	return version === versionWithoutSums || findDamage(archiveFile) === undefined;
}

const versionWithoutSums = 2;

/** Replaces the log file, copying the arrivals of the archive if there is one. */
function replaceLog(
	file: string,
	archiveFile: string | undefined,
	{ now }: ArrivalLogSettings,
): ArrivalLog {
	for (const suffix of ['', '-journal']) rmSync(file + suffix, { force: true });
	const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
	database.exec(`BEGIN; ${tables}`);
	const copied =
		archiveFile === undefined
			? undefined
			: readFromArchive(archiveFile, (archive) => copyArrivals(archive, database));
	if (copied === undefined) database.exec('DELETE FROM arrivals');
	writeState(database, copied ?? { name: randomBytes(8).toString('hex'), last: 0, rowsSum: 0 });
	database.exec('COMMIT');
	return openLog(database, now);
}

type StoredLogState = { readonly name: string; readonly last: number; readonly rowsSum: number };

function copyArrivals(archive: DatabaseSync, log: DatabaseSync): StoredLogState {
	const state = archive.prepare('SELECT archive, last_seq FROM state').get();
	const insert = log.prepare('INSERT INTO arrivals (seq, id) VALUES (?, ?)');
	let rowsSum = 0;
	for (const row of archive.prepare('SELECT seq, id FROM articles ORDER BY seq').iterate()) {
		const [seq, id] = [rowNumber(row, 'seq'), rowText(row, 'id')];
		rowsSum = (rowsSum + checksumOf(seq, id)) >>> 0;
		insert.run(seq, id);
	}
	return { name: rowText(state, 'archive'), last: rowNumber(state, 'last_seq'), rowsSum };
}

/** Reads from an archive; undefined if it is missing or damaged. */
function readFromArchive<Answer>(
	archiveFile: string,
	read: (archive: DatabaseSync) => Answer,
): Answer | undefined {
	if (!existsSync(archiveFile)) return undefined;
	let archive: DatabaseSync | undefined;
	try {
		archive = new DatabaseSync(archiveFile, { readOnly: true, timeout: busyTimeoutMs });
		return read(archive);
	} catch (error) {
		if (isDamage(error)) return undefined;
		throw error;
	} finally {
		archive?.close();
	}
}

function writeState(database: DatabaseSync, { name, last, rowsSum }: StoredLogState): void {
	database
		.prepare('INSERT OR REPLACE INTO log VALUES (1, ?, ?, ?, ?)')
		.run(name, last, rowsSum, checksumOf(name, last, rowsSum));
}

function assertIntact(database: DatabaseSync): void {
	const state = database.prepare('SELECT rows_sum FROM log').get();
	// Numbers are read from the table, and ids are looked up in its index: both must be intact.
	for (const access of ['NOT INDEXED', 'INDEXED BY sqlite_autoindex_arrivals_1']) {
		let rowsSum = 0;
		for (const row of database.prepare(`SELECT seq, id FROM arrivals ${access}`).iterate()) {
			rowsSum = (rowsSum + checksumOf(rowNumber(row, 'seq'), rowText(row, 'id'))) >>> 0;
		}
		if (rowNumber(state, 'rows_sum') === rowsSum) continue;
		throw new DamageError('the arrival log differs from what was written');
	}
}

function checksumOf(...values: readonly (string | number)[]): number {
	return crc32(values.join(' '));
}
