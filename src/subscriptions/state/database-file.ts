import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Counts up whenever the table below changes its meaning. */
const schemaVersion = 1;

/** Documents of some kilobytes: with a `WITHOUT ROWID` table, or smaller pages, writing them took up to three times as long. */
const pageBytes = 8_192;

const table = `
	CREATE TABLE documents (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
	PRAGMA user_version = ${schemaVersion};
`;

/**
 * Locked for as long as it is open, so that a second process is refused rather than overwriting the
 * first one's documents. With that lock SQLite clears its journal instead of deleting it, and
 * `synchronous = FULL` waits for that too: what is committed stays, also when the power fails.
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
const busyTimeoutMs = 1_000;

function makeTable(database: DatabaseSync, file: string): void {
	const version = database.prepare('PRAGMA user_version').get()?.user_version;
	if (version === schemaVersion) return;
	const isEmpty = database.prepare('SELECT 1 FROM sqlite_master').get() === undefined;
	if (!isEmpty) {
		const what = `${file} is of another program, or of a newer Dateline.`;
		throw new Refusal(`${what} Move it away, or run the newer one.`);
	}
	database.exec(table);
}

/** What cannot be used, and what to do, as two sentences. */
class Refusal extends Error {}

const busy = 5;
const corrupt = 11;
const notADatabase = 26;

function refusalOf(file: string, cause: unknown): Error {
	if (cause instanceof Refusal) return cause;
	const code = cause instanceof Error && 'errcode' in cause ? cause.errcode : undefined;
	if (code === busy) {
		const what = `Another Dateline is using ${file}.`;
		return new Error(`${what} Stop it, or give this one a STATE_DIR of its own.`, { cause });
	}
	if (code === corrupt || code === notADatabase) {
		const what = `${file} is damaged, or no database at all.`;
		return new Error(`${what} Put your backup in its place, or move it away.`, { cause });
	}
	const what = `${file} cannot be opened.`;
	return new Error(`${what} Check that Dateline may write there and the disk has room.`, { cause });
}
