import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { buildNameIndex } from '#src/names/build-name-index.ts';
import { checksumFileOf, flushToDisk, writePageChecksums } from './page-checksums.ts';
import { DamageError, isDamage, rowNumber, rowText } from './rows.ts';
import { schemaVersion, tables } from './tables.ts';

/** Why an archive's file could not be used and is made again; all it held can be read again. */
export type RebuildReason = 'of another version' | 'damaged';

/** The log that a new archive counts arrivals in, and how far that has come. */
export type ArrivalLogState = { readonly name: string; readonly last: number };

/**
 * Opens the archive's file, making its tables when it is new. A file of another schema version, one
 * that is no database, or one that counts arrivals in another log, is deleted and made again, never
 * misread. Without a log it is one of its own.
 */
export function openDatabase(
	file: string,
	cacheKiB: number,
	log?: ArrivalLogState,
): { database: DatabaseSync; rebuilt: RebuildReason | undefined } {
	const fault = findFault(file, log);
	if (fault !== undefined) removeDatabase(file);
	const rebuilt = fault === 'unused' ? undefined : fault;
	const database = connect(file, cacheKiB);
	if (versionOf(database) !== schemaVersion) {
		makeTables(database, log ?? { name: randomBytes(8).toString('hex'), last: 0 });
		emptyWriteAheadLog(database);
		writePageChecksums(file);
	}
	return { database, rebuilt };
}

/** Opens the archive's file for writing, and deletes nothing; throws a `DamageError` where `openDatabase` would. */
export function openForWriting(file: string, cacheKiB: number, log: ArrivalLogState): DatabaseSync {
	const fault = findFault(file, log);
	if (fault === undefined || fault === 'unused') return connect(file, cacheKiB);
	throw new DamageError(`its file is ${fault}`);
}

/**
 * Makes a database that keeps no journal: nobody reads it before it is finished, and one that was
 * not finished is thrown away. A first load is a fifth faster so.
 */
export function createUnjournaled(
	file: string,
	cacheKiB: number,
	log: ArrivalLogState,
): DatabaseSync {
	removeDatabase(file);
	const database = new DatabaseSync(file);
	database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
	database.exec(`PRAGMA cache_size = -${cacheKiB}`);
	makeTables(database, log);
	return database;
}

/** Closes such a database once it is whole, and makes sure that it is on the disk with its checksums. */
export function finishUnjournaled(database: DatabaseSync, file: string): void {
	// It is read with a write-ahead log, and its first page says so.
	database.exec('PRAGMA journal_mode = WAL');
	database.close();
	flushToDisk(file);
	writePageChecksums(file);
}

/** Whether there is nothing in it that a first load would lose; an archive that lost all its articles still knows how to undo that. */
export function isUnused(database: DatabaseSync): boolean {
	const unused = database.prepare(
		`SELECT articles = 0 AND NOT EXISTS (SELECT 1 FROM undo)
		AND NOT EXISTS (SELECT 1 FROM files WHERE set_aside = 1) AS unused FROM state`,
	);
	return rowNumber(unused.get(), 'unused') === 1;
}

/** Puts a finished database, which nobody has open, in the place of another. */
export function replaceDatabase(file: string, finished: string): void {
	removeDatabase(file);
	renameSync(checksumFileOf(finished), checksumFileOf(file));
	renameSync(finished, file);
}

export function removeDatabase(file: string): void {
	for (const one of [file, `${file}-wal`, `${file}-shm`, checksumFileOf(file)]) {
		rmSync(one, { force: true });
	}
}

/** Says how far arrivals have come, and seals what readers rely on before they read any of it. */
export function writeState(database: DatabaseSync, last: number, nameIndex: Uint8Array): void {
	database
		.prepare('UPDATE state SET last_seq = ?, name_index = ?, sum = ?')
		.run(last, nameIndex, stateChecksum(nameOf(database), last, nameIndex));
}

/** The index of names as it was built; throws a `DamageError` where the state is not as it was written. */
export function readNameIndex(database: DatabaseSync): Uint8Array {
	const row = database.prepare('SELECT archive, last_seq, name_index, sum FROM state').get();
	const bytes = row?.name_index;
	const isIndex = bytes instanceof Uint8Array;
	const last = rowNumber(row, 'last_seq');
	if (isIndex && row?.sum === stateChecksum(rowText(row, 'archive'), last, bytes)) return bytes;
	throw new DamageError('its state is not as it was written');
}

function connect(file: string, cacheKiB: number): DatabaseSync {
	const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
	// Nothing moves from the write-ahead log into the file before its checksums know of it.
	database.exec(
		'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0',
	);
	database.exec(`PRAGMA cache_size = -${cacheKiB}`);
	return database;
}

/** Moves what was committed from the write-ahead log into the file. */
export function emptyWriteAheadLog(database: DatabaseSync): void {
	database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

function makeTables(database: DatabaseSync, { name, last }: ArrivalLogState): void {
	database.exec(`BEGIN; ${tables} PRAGMA user_version = ${schemaVersion}`);
	const noNames = buildNameIndex([]);
	database
		.prepare('INSERT INTO state VALUES (1, ?, 0, ?, NULL, NULL, 0, ?, ?)')
		.run(name, last, noNames, stateChecksum(name, last, noNames));
	database.exec('COMMIT');
}

const busyTimeoutMs = 10_000;

/** Why a file cannot be used; `unused`: it holds nothing, and counts in another log. */
function findFault(
	file: string,
	log: ArrivalLogState | undefined,
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
		const isOfLog = log === undefined || nameOf(database) === log.name;
		if (isUnused(database)) return isOfLog && last === (log?.last ?? last) ? undefined : 'unused';
		return isOfLog ? undefined : 'damaged';
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

function stateChecksum(name: string, last: number, nameIndex: Uint8Array): number {
	return crc32(nameIndex, crc32(`${name} ${last}`));
}
