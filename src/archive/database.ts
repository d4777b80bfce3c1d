import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { EntryChecksum } from './log-rows.ts';
import { checksumFileOf, flushToDisk, writePageChecksums } from './page-checksums.ts';
import { DamageError, isDamage, rowNumber, rowText } from './rows.ts';
import { writeNoNames, writeState } from './stored-names.ts';
import { schemaVersion, tables } from './tables.ts';

/** Why an archive's file is rebuilt; everything in it can be read again from the log and the data folder. */
export type RebuildReason = 'of another version' | 'damaged';

/** The log that a new archive is an index over, and the log's last number. */
export type LogPosition = {
	readonly name: string;
	readonly last: number;
	/** Tells it from a log of the same name with other entries; undefined if it has none. */
	readonly lastEntry?: EntryChecksum | undefined;
};

/**
 * Opens the archive's file, and creates its tables if it is new. A file of another schema version,
 * one that is not a database, or one over another log is replaced, never misread.
 * Without `log`, a new file gets a random log name.
 */
export function openDatabase(
	file: string,
	cacheKiB: number,
	log?: LogPosition,
): { database: DatabaseSync; rebuilt: RebuildReason | undefined } {
	const fault = findFault(file, log);
	if (fault !== undefined) removeDatabase(file);
	const rebuilt = fault === 'unused' ? undefined : fault;
	const database = connect(file, cacheKiB);
	if (versionOf(database) !== schemaVersion) {
		createTables(database, log ?? { name: randomBytes(8).toString('hex'), last: 0 });
		emptyWriteAheadLog(database);
		writePageChecksums(file);
	}
	return { database, rebuilt };
}

/**
 * Opens the archive's file for reading, after creating or replacing it as `openDatabase` does. Such a connection
 * moves nothing from the write-ahead log into the file, not even if the process ends without closing it.
 */
export function openForReading(
	file: string,
	cacheKiB: number,
	log?: LogPosition,
): { database: DatabaseSync; rebuilt: RebuildReason | undefined } {
	const { database, rebuilt } = openDatabase(file, cacheKiB, log);
	database.close();
	const reader = new DatabaseSync(file, { readOnly: true, timeout: busyTimeoutMs });
	reader.exec(`PRAGMA cache_size = -${cacheKiB}`);
	return { database: reader, rebuilt };
}

/** Opens the archive's file for writing; throws a `DamageError` where `openDatabase` would replace the file. */
export function openForWriting(file: string, cacheKiB: number, log: LogPosition): DatabaseSync {
	const fault = findFault(file, log);
	if (fault === undefined || fault === 'unused') return connect(file, cacheKiB);
	throw new DamageError(`its file is ${fault}`);
}

/**
 * Creates a database without a journal, which makes a first load a fifth faster. Nothing reads it
 * before it is finished, and an unfinished one is thrown away.
 */
export function createUnjournaled(file: string, cacheKiB: number, log: LogPosition): DatabaseSync {
	removeDatabase(file);
	const database = new DatabaseSync(file);
	database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
	database.exec(`PRAGMA cache_size = -${cacheKiB}`);
	createTables(database, log);
	return database;
}

/** Closes a complete database without a journal, and writes it to disk with its checksums. */
export function finishUnjournaled(database: DatabaseSync, file: string): void {
	// Readers use a write-ahead log, and this mode is stored in the first page.
	database.exec('PRAGMA journal_mode = WAL');
	database.close();
	flushToDisk(file);
	writePageChecksums(file);
}

/**
 * Whether a first load would lose nothing; an archive without articles can still have a removal to undo, and one that
 * has nothing of its log applied only shows its newest articles until it is built.
 */
export function isUnused(database: DatabaseSync): boolean {
	const unused = database.prepare(
		`SELECT (articles = 0 OR applied = 0) AND NOT EXISTS (SELECT 1 FROM undo)
		AND NOT EXISTS (SELECT 1 FROM files WHERE set_aside = 1) AS unused FROM state`,
	);
	return rowNumber(unused.get(), 'unused') === 1;
}

/** Replaces a database with a finished one; neither may be open. */
export function replaceDatabase(file: string, finished: string): void {
	removeDatabase(file);
	renameSync(checksumFileOf(finished), checksumFileOf(file));
	renameSync(finished, file);
}

/** Removes a database with its write-ahead log and checksums. */
export function removeDatabase(file: string): void {
	for (const path of [file, `${file}-wal`, `${file}-shm`, checksumFileOf(file)]) {
		rmSync(path, { force: true });
	}
}

function connect(file: string, cacheKiB: number): DatabaseSync {
	const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
	// Nothing may move from the write-ahead log into the file before the checksums are updated.
	database.exec(
		'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0',
	);
	database.exec(`PRAGMA cache_size = -${cacheKiB}`);
	return database;
}

/** Moves all commits from the write-ahead log into the file. */
export function emptyWriteAheadLog(database: DatabaseSync): void {
	database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

function createTables(database: DatabaseSync, { name, last }: LogPosition): void {
	database.exec(`BEGIN; ${tables} PRAGMA user_version = ${schemaVersion}`);
	database
		.prepare('INSERT INTO state VALUES (1, ?, 0, 0, 0, ?, 0, NULL, NULL, 0, 0)')
		.run(name, last);
	writeNoNames(database);
	writeState(database, last);
	database.exec('COMMIT');
}

const busyTimeoutMs = 10_000;

/** Why a file cannot be used; `unused`: it is empty and over another log, or an older state of this one. */
function findFault(
	file: string,
	log: LogPosition | undefined,
): RebuildReason | 'unused' | undefined {
	if (!existsSync(file)) return undefined;
	let database: DatabaseSync | undefined;
	try {
		database = new DatabaseSync(file, { timeout: busyTimeoutMs });
		const isNew = database.prepare('SELECT 1 FROM sqlite_master').get() === undefined;
		if (isNew) return undefined;
		if (versionOf(database) !== schemaVersion) return 'of another version';
		database.prepare('SELECT * FROM sources').all();
		const last = rowNumber(database.prepare('SELECT last_seq FROM state').get(), 'last_seq');
		const isSameLog = log === undefined || nameOf(database) === log.name;
		if (isUnused(database)) return isSameLog && last === (log?.last ?? last) ? undefined : 'unused';
		return isSameLog ? undefined : 'damaged';
	} catch (error) {
		if (isDamage(error)) return 'damaged';
		throw error;
	} finally {
		database?.close();
	}
}

function nameOf(database: DatabaseSync): string {
	return rowText(database.prepare('SELECT archive FROM state').get(), 'archive');
}

function versionOf(database: DatabaseSync): unknown {
	return database.prepare('PRAGMA user_version').get()?.user_version;
}
