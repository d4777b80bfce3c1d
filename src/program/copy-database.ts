import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/**
 * Copies a database of SQLite’s whole into a new file, also while a Dateline has it open, and throws
 * where it cannot. Damage is copied with it. `pause` waits a moment before the next attempt.
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
	throw new Error(`${from} was being written all the time. Try again later.`);
}

const attemptsMax = 100;
const busy = 5;

/** False where another process has locked it for as long as it runs, as a Dateline does, and where it is damaged. */
function copyWithSqlite(from: string, to: string): boolean {
	const database = new DatabaseSync(from, { timeout: 0 });
	try {
		// Of a damaged one this might leave something out, and make a copy that is whole.
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

/** Whether SQLite finds nothing wrong with a database. */
export function isIntact(database: DatabaseSync): boolean {
	return database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check === 'ok';
}

/**
 * Reads a locked database past its lock. What was the same in two readings stood so between them,
 * and as no transaction was under way between them, it was whole: SQLite writes to the database
 * only while its journal says how to take that back. Undefined where either does not hold.
 */
function readUnchanged(file: string): Uint8Array | undefined {
	if (sizeOf(`${file}-wal`) > 0) throw new Error(`${file} is kept in a way that cannot be copied.`);
	const first = readFileSync(file);
	if (isJournalInUse(`${file}-journal`)) return undefined;
	return readFileSync(file).equals(first) ? first : undefined;
}

/** A journal that is over is gone, empty, or begins with zeros. */
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
