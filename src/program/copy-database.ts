import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/**
 * Copies an SQLite database into a new file, even while Dateline has it open; rejects if it cannot.
 * Damage is copied too. `pause` waits a moment before the next attempt.
 */
export async function copyDatabase(
	from: string,
	to: string,
	pause: () => Promise<unknown>,
): Promise<void> {
	if (copyWithSqlite(from, to)) return;
	for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
		const bytes = readUnchanged(from);
		if (bytes !== undefined) return writeFileSync(to, bytes, { flag: 'wx', flush: true });
		await pause();
	}
	throw new Error(`${from} kept changing while it was copied. Try again later.`);
}

const attemptsMax = 100;
const busy = 5;

/** Returns false if the database is locked, as it is while Dateline runs, or damaged. */
function copyWithSqlite(from: string, to: string): boolean {
	const database = new DatabaseSync(from, { timeout: 0 });
	try {
		// From a damaged database, VACUUM could make an intact copy with rows missing.
		if (!isIntact(database)) return false;
		database.prepare('VACUUM INTO ?').run(to);
		return true;
	} catch (error) {
		if (error instanceof Error && 'errcode' in error && error.errcode === busy) return false;
		throw error;
	} finally {
		database.close();
	}
}

/** Whether SQLite’s own check finds nothing wrong. */
export function isIntact(database: DatabaseSync): boolean {
	return database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check === 'ok';
}

/**
 * Reads a locked database past its lock. Two equal readings, with no transaction under way in
 * between, are a consistent state: SQLite writes to the database only while its journal is in use.
 * Undefined if the readings differ or the journal is in use.
 */
function readUnchanged(file: string): Uint8Array | undefined {
	if (sizeOf(`${file}-wal`) > 0)
		throw new Error(
			`${file} uses a write-ahead log and is locked, so it cannot be copied. Stop Dateline first.`,
		);
	const first = readFileSync(file);
	if (isJournalInUse(`${file}-journal`)) return undefined;
	return readFileSync(file).equals(first) ? first : undefined;
}

/** After a transaction the journal is missing, empty, or starts with zeros. */
function isJournalInUse(journal: string): boolean {
	return bytesOf(journal)
		.subarray(0, 8)
		.some((byte) => byte !== 0);
}

function sizeOf(file: string): number {
	return bytesOf(file).length;
}

function bytesOf(file: string): Uint8Array {
	return existsSync(file) ? readFileSync(file) : new Uint8Array();
}
