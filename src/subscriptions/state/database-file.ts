import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartRefusal } from '#src/start-refusal.ts';

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
const busyTimeoutMs = 500;

function makeTable(database: DatabaseSync, file: string): void {
	const version = database.prepare('PRAGMA user_version').get()?.user_version;
	if (version === schemaVersion) return;
	const isEmpty = database.prepare('SELECT 1 FROM sqlite_master').get() === undefined;
	if (!isEmpty) {
		const what = `${file} is of another program, or of a newer Dateline.`;
		throw new StartRefusal(`${what} Move it away, or run the newer one.`);
	}
	database.exec(table);
}

const busy = 5;
const corrupt = 11;
const full = 13;
const notADatabase = 26;

function refusalOf(file: string, cause: unknown): StartRefusal {
	if (cause instanceof StartRefusal) return cause;
	const code = cause instanceof Error && 'errcode' in cause ? cause.errcode : undefined;
	return new StartRefusal(reasonFor(file, code), { cause });
}

function reasonFor(file: string, code: unknown): string {
	if (code === busy) {
		return `Another Dateline is using ${file}. Stop it, or give this one a STATE_DIR of its own.`;
	}
	if (code === corrupt || code === notADatabase) {
		return `${file} is damaged, or no database at all. Put your backup in its place, or move it away.`;
	}
	if (code === full) {
		return `There is no room on the disk for ${file}. Make some, and start Dateline again.`;
	}
	return `${file} cannot be opened. Check that Dateline may write there and the disk has room.`;
}
