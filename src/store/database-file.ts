import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartRefusal } from '#src/observe/start-refusal.ts';

/** Counts up whenever the table below changes its meaning. */
const schemaVersion = 1;

/** Documents of some kilobytes: with a `WITHOUT ROWID` table, or smaller pages, writing them took up to three times as long. */
export const pageBytes = 8_192;

const table = `
	CREATE TABLE documents (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
	PRAGMA user_version = ${schemaVersion};
`;

/** The file is not as SQLite wrote it; some of it may still be readable. */
export class DamageRefusal extends StartRefusal {
	constructor(file: string, cause?: unknown) {
		const what = `${file} is damaged, or no database at all, and nothing in it can be read.`;
		super(`${what} Put your backup in its place, or move it away to begin with nothing.`, {
			cause,
		});
	}
}

/**
 * Locked for as long as it is open, so that a second process is refused rather than overwriting the
 * first one's documents. With that lock SQLite clears its journal instead of deleting it, and
 * `synchronous = FULL` waits for that too: what is committed stays, also when the power fails.
 * Throws a `StartRefusal`, which is a `DamageRefusal` where the file itself is not as it was written.
 */
export function openDatabase(file: string): DatabaseSync {
	try {
		mkdirSync(dirname(file), { recursive: true });
		const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
		try {
			database.exec(`PRAGMA page_size = ${pageBytes}`);
			database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL');
			database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
			makeTable(database, file);
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

/** Long enough for a process that is just ending. */
const busyTimeoutMs = 500;

function makeTable(database: DatabaseSync, file: string): void {
	const version = database.prepare('PRAGMA user_version').get()?.user_version;
	if (version === schemaVersion) return;
	const isEmpty = database.prepare('SELECT 1 FROM sqlite_master').get() === undefined;
	if (!isEmpty) {
		const what = `${file} is of another program, or of a newer Dateline.`;
		throw new StartRefusal(
			`${what} Move it away, or run the newer one. If it is neither, it is damaged: put your backup in its place.`,
		);
	}
	database.exec(table);
}

/** Finds what is wrong with pages and keys; a changed letter is found by the checksum of its document. */
function assertIntact(database: DatabaseSync, file: string): void {
	const fault = database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check;
	if (fault !== 'ok') throw new DamageRefusal(file, new Error(String(fault)));
	// Throws where the words that made the table are damaged.
	database.prepare('SELECT key, value FROM documents');
}

const busy = 5;
const full = 13;
/** What SQLite says of a damaged file: it does not understand it, it is corrupt, or no database. */
const damageCodes: ReadonlySet<number | undefined> = new Set([1, 11, 26]);

/** Whether what opening or reading a file threw means that the file is damaged. */
export function isDamage(error: unknown): boolean {
	return error instanceof DamageRefusal || damageCodes.has(sqliteCodeOf(error));
}

/** Says in a sentence why a file cannot be used. */
export function refusalOf(file: string, cause: unknown): StartRefusal {
	if (cause instanceof StartRefusal) return cause;
	if (isDamage(cause)) return new DamageRefusal(file, cause);
	return new StartRefusal(reasonFor(file, sqliteCodeOf(cause)), { cause });
}

/** The lowest byte is the kind; the others say more of it. */
function sqliteCodeOf(error: unknown): number | undefined {
	return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
}

function reasonFor(file: string, code: number | undefined): string {
	if (code === busy) {
		return `Another Dateline is using ${file}. Stop it, or give this one a STATE_DIR of its own.`;
	}
	if (code === full) {
		return `There is no room on the disk for ${file}. Make some, and start Dateline again.`;
	}
	return `${file} cannot be opened. Check that Dateline may write there and the disk has room.`;
}
