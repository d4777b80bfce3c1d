import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { StartRefusal } from '#src/start-refusal.ts';
import { type Change, groupWrites } from './group-writes.ts';
import { type Backing, pageSize, type RawEntry } from './state-store.ts';

/** Counts up whenever the table below changes its meaning. */
const schemaVersion = 1;

/** Documents of some kilobytes: with a `WITHOUT ROWID` table, or smaller pages, writing them took up to three times as long. */
const pageBytes = 8_192;

const table = `
	CREATE TABLE documents (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
	PRAGMA user_version = ${schemaVersion};
`;

/** Keeps documents in a file of SQLite's, for one process at a time. */
export function openFile(file: string): Backing {
	const database = openDatabase(file);
	const select = database.prepare('SELECT value FROM documents WHERE key = ?');
	const rename = database.prepare('UPDATE documents SET key = ? WHERE key = ?');
	const writes = groupWrites({ commit: openCommit(database), isOutage: () => false });

	return {
		adapter: {
			opts: {},
			// Keyv's type says a value, and means its text.
			get: async <Value>(key: string) => select.get(key)?.value as Value | undefined,
			set: writes.set,
			delete: writes.delete,
			clear: () => Promise.reject(new Error('Nothing clears the state store.')),
			on() {
				return this;
			},
		},
		pages: (prefix) => pagesOf(database, prefix),
		async rename(from, to) {
			rename.run(to, from);
		},
		async close() {
			database.close();
		},
	};
}

/**
 * Locked for as long as it is open, so that a second process is refused rather than overwriting the
 * first one's documents. With that lock SQLite clears its journal instead of deleting it, and
 * `synchronous = FULL` waits for that too: what is committed stays, also when the power fails.
 */
function openDatabase(file: string): DatabaseSync {
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

function openCommit(database: DatabaseSync): (changes: readonly Change[]) => void {
	const upsert = database.prepare(
		'INSERT INTO documents VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
	);
	const remove = database.prepare('DELETE FROM documents WHERE key = ?');

	return (changes) => {
		database.exec('BEGIN');
		try {
			for (const { key, raw } of changes) {
				if (raw === undefined) remove.run(key);
				else upsert.run(key, raw);
			}
			database.exec('COMMIT');
		} catch (error) {
			// Some faults, such as a full disk, have SQLite roll back by itself.
			if (database.isTransaction) database.exec('ROLLBACK');
			throw error;
		}
	};
}

async function* pagesOf(database: DatabaseSync, prefix: string): AsyncGenerator<RawEntry[]> {
	// Text is ordered by its bytes, so that keys which begin alike stand together.
	const select = database.prepare(
		`SELECT key, value FROM documents WHERE key >= ? ORDER BY key LIMIT ${pageSize}`,
	);
	let from = prefix;
	for (;;) {
		const rows = select.all(from);
		const entries = rows.map(({ key, value }): RawEntry => [String(key), String(value)]);
		yield entries.filter(([key]) => key.startsWith(prefix));
		const last = entries.at(-1)?.[0];
		if (rows.length < pageSize || !last?.startsWith(prefix)) return;
		// The next key that there can be.
		from = `${last}\0`;
		await setImmediate();
	}
}
