import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartRefusal } from '#src/observe/start-refusal.ts';

/** Must be increased whenever the meaning of the table below changes. */
const schemaVersion = 1;

/** In bytes. With smaller pages, or a `WITHOUT ROWID` table, writing documents of some kilobytes took up to three times as long. */
export const pageBytes = 8_192;

const table = `
	CREATE TABLE documents (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
	PRAGMA user_version = ${schemaVersion};
`;

/** The file is not as SQLite wrote it, but parts of it may be readable. */
export class DamageRefusal extends StartRefusal {
	constructor(file: string, cause?: unknown) {
		const what = `${file} is damaged or is not a database, and nothing in it can be read.`;
		super(`${what} Replace it with your backup, or move it away to start empty.`, { cause });
	}
}

/**
 * Opens the file and creates what is missing. It stays locked while it is open, so that a second
 * process is refused instead of overwriting documents. With that lock SQLite clears its journal
 * instead of deleting it, and `synchronous = FULL` waits for that too, so commits survive a power
 * failure. Throws a `StartRefusal`: a `DamageRefusal` if the file is damaged.
 */
export function openDatabase(file: string): DatabaseSync {
	try {
		mkdirSync(dirname(file), { recursive: true });
		const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
		try {
			database.exec(`PRAGMA page_size = ${pageBytes}`);
			database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL');
			database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
			createTable(database, file);
			assertIntact(database, file);
			database.exec('COMMIT');
			return database;
		} catch (error) {
			database.close();
			throw error;
		}
	} catch (error) {
		throw refusalOf(file, error);
	}
}

/** Long enough for another process to end. */
const busyTimeoutMs = 500;

function createTable(database: DatabaseSync, file: string): void {
	const version = database.prepare('PRAGMA user_version').get()?.user_version;
	if (version === schemaVersion) return;
	const isEmpty = database.prepare('SELECT 1 FROM sqlite_master').get() === undefined;
	if (!isEmpty) {
		const what = `${file} belongs to another program or to a newer version of Dateline.`;
		throw new StartRefusal(
			`${what} Move it away, or run the newer version. If neither is the case, it is damaged: replace it with your backup.`,
		);
	}
	database.exec(table);
}

/** Checks pages and keys. A changed letter is detected by the checksum of its document. */
function assertIntact(database: DatabaseSync, file: string): void {
	const fault = database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check;
	if (fault !== 'ok') throw new DamageRefusal(file, new Error(String(fault)));
	// Throws if the definition of the table is damaged.
	database.prepare('SELECT key, value FROM documents');
}

const busy = 5;
const full = 13;
/** SQLite’s codes for a damaged file: its schema makes no sense, it is corrupt, or it is no database. */
const damageCodes: ReadonlySet<number | undefined> = new Set([1, 11, 26]);

/** Whether an error from opening or reading a file means that the file is damaged. */
export function isDamage(error: unknown): boolean {
	return error instanceof DamageRefusal || damageCodes.has(sqliteCodeOf(error));
}

/** Explains in a sentence why a file cannot be used. */
export function refusalOf(file: string, cause: unknown): StartRefusal {
	if (cause instanceof StartRefusal) return cause;
	if (isDamage(cause)) return new DamageRefusal(file, cause);
	return new StartRefusal(reasonFor(file, sqliteCodeOf(cause)), { cause });
}

/** The primary result code, which is the lowest byte. */
function sqliteCodeOf(error: unknown): number | undefined {
	return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
}

function reasonFor(file: string, code: number | undefined): string {
	if (code === busy) {
		return `Another Dateline is using ${file}. Stop it, or set a different STATE_DIR for this one.`;
	}
	if (code === full) {
		return `The disk that holds ${file} is full. Free some space, and start Dateline again.`;
	}
	return `${file} cannot be opened. Check that Dateline can write to it and that the disk has space.`;
}
