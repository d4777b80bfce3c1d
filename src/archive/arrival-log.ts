import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { findDamage } from './page-checksums.ts';
import { DamageError, isDamage, rowNumber, rowText } from './rows.ts';

/**
 * Which article arrived when, apart from the archive: the numbers stay when the archive's file is
 * made again, so that nothing is new only because of that. An article keeps its number, also while it
 * is gone, unless it went soon after it had arrived: then cursors may pass its number meanwhile, so it
 * arrives again when it comes back. Whoever was told of it before remembers that.
 */
export type ArrivalLog = {
	/** What all positions in this log are known by. */
	readonly name: string;
	/** The number of an article; the next one where it did not arrive before. */
	numberOf(id: string): number;
	/** Notes that an article went. */
	leave(id: string): void;
	/** The last number that was given. */
	last(): number;
	/** Keeps what was given and noted since; whoever never calls it did nothing. */
	commit(): void;
	close(): void;
};

/** When it arrived, in ms since 1970; 0 where that was not kept. */
const atColumn = 'at INTEGER NOT NULL DEFAULT 0';

const tables = `
	-- seq: from 1, in the order of arrival; a number is never given twice.
	CREATE TABLE arrivals (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ${atColumn}) STRICT;
	-- One row. rows_sum: a checksum of all arrivals, in any order; sum: one of this row.
	CREATE TABLE log (
		one INTEGER PRIMARY KEY CHECK (one = 1),
		name TEXT NOT NULL,
		last INTEGER NOT NULL,
		rows_sum INTEGER NOT NULL,
		sum INTEGER NOT NULL
	) STRICT;
`;

const busyTimeoutMs = 10_000;
/** By then every cursor that goes on by itself has passed: what is told, and what came, is remembered that long. */
const cursorsPassedAfterMs = 14 * 86_400_000;

/**
 * Opens the log beside an archive. A log that is missing or damaged is made again from the archive,
 * with the same name and numbers; where that is gone too, it is a new one with a name of its own.
 * With `thorough`, damage is looked for in all of it. The archive's write-ahead log must be settled.
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
		throw new DamageError('the log of arrivals is not as it was written');
	}
	/** Then nothing has to be looked up, and no article comes twice before the commit. */
	let isEmpty = last === 0;
	const find = database.prepare('SELECT seq, at FROM arrivals WHERE id = ?');
	const insert = database.prepare('INSERT INTO arrivals VALUES (?, ?, ?)');
	const remove = database.prepare('DELETE FROM arrivals WHERE seq = ?');
	let isWriting = false;
	const write = () => {
		if (!isWriting) database.exec('BEGIN IMMEDIATE');
		isWriting = true;
	};

	return {
		name,
		numberOf(id) {
			const known = isEmpty ? undefined : find.get(id);
			if (known !== undefined) return rowNumber(known, 'seq');
			write();
			last += 1;
			rowsSum = (rowsSum + checksumOf(last, id)) >>> 0;
			insert.run(last, id, now.getTime());
			return last;
		},
		leave(id) {
			const row = find.get(id);
			if (row === undefined || rowNumber(row, 'at') < now.getTime() - cursorsPassedAfterMs) return;
			write();
			const seq = rowNumber(row, 'seq');
			rowsSum = (rowsSum - checksumOf(seq, id)) >>> 0;
			remove.run(seq);
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

/** A log that was made before times were kept gets a place for them. */
function addTimeColumn(database: DatabaseSync): void {
	const columns = database.prepare('SELECT name FROM pragma_table_info(?)').all('arrivals');
	if (columns.some(({ name }) => name === 'at')) return;
	database.exec(`ALTER TABLE arrivals ADD COLUMN ${atColumn}`);
}

/** Whether the archive counts in another log, or further: somebody put back an older log, or ran an older program. */
function isArchiveAhead(archiveFile: string, log: ArrivalLog): boolean {
	const last = readFromArchive(archiveFile, (archive) => {
		const state = archive.prepare('SELECT archive, last_seq FROM state').get();
		const isOther = rowText(state, 'archive') !== log.name;
		const seq = rowNumber(state, 'last_seq');
		return isOther && seq > 0 ? Infinity : seq;
	});
	return (last ?? 0) > log.last();
}

/** Whether an archive can be believed; those of before had no checksums. */
function isIntact(archiveFile: string): boolean {
	const version = readFromArchive(
		archiveFile,
		(archive) => archive.prepare('PRAGMA user_version').get()?.user_version,
	);
	if (version === undefined) return false;
	return version === versionWithoutSums || findDamage(archiveFile) === undefined;
}

const versionWithoutSums = 2;

/** Makes a log in the place of whatever is there. */
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

/** What an archive says of itself; undefined where it is not there, or cannot be read. */
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
	// Numbers are in the table, and ids are looked for in its index.
	for (const how of ['NOT INDEXED', 'INDEXED BY sqlite_autoindex_arrivals_1']) {
		let rowsSum = 0;
		for (const row of database.prepare(`SELECT seq, id FROM arrivals ${how}`).iterate()) {
			rowsSum = (rowsSum + checksumOf(rowNumber(row, 'seq'), rowText(row, 'id'))) >>> 0;
		}
		if (rowNumber(state, 'rows_sum') === rowsSum) continue;
		throw new DamageError('the log of arrivals is not as it was written');
	}
}

function checksumOf(...values: readonly (string | number)[]): number {
	return crc32(values.join(' '));
}
