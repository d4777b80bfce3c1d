import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from './database-file.ts';
import type { RawEntry } from './document-store.ts';
import type { DocumentChange } from './group-writes.ts';
import { isSameStored } from './stored-document.ts';

/** An open file of documents, which notices when something else has been at it. */
export type DocumentFile = {
	readonly database: DatabaseSync;
	readonly get: (key: string) => unknown;
	readonly rename: (from: string, to: string) => void;
	/** Keeps all of the changes, or throws and keeps none. */
	readonly commit: (changes: readonly DocumentChange[]) => void;
	/** Whether it, or its journal, is no longer where it was, or has lost its end: by a look at the folder. */
	readonly isGone: () => boolean;
	/** Whether it holds these; read only where somebody may have written to it since we did. */
	readonly holds: (entries: Iterable<RawEntry>) => boolean;
	/** What was set aside in it, as far as that can still be read. */
	readonly setAside: () => readonly RawEntry[];
};

export function openDocumentFile(file: string): DocumentFile {
	const database = openDatabase(file);
	const select = database.prepare('SELECT value FROM documents WHERE key = ?');
	const move = database.prepare('UPDATE documents SET key = ? WHERE key = ?');
	const commitAll = createCommit(database);
	let seen = readFileState(file);
	let isTouched = false;

	return {
		database,
		get: (key) => select.get(key)?.value,
		rename(from, to) {
			move.run(to, from);
			seen = readFileState(file);
		},
		commit(changes) {
			try {
				commitAll(changes);
				seen = readFileState(file);
			} catch (error) {
				seen = { ...seen, journal: readFileState(file).journal };
				isTouched = true;
				throw error;
			}
		},
		isGone() {
			const now = readFileState(file);
			isTouched ||= now.writtenAt !== seen.writtenAt;
			return now.id !== seen.id || now.journal !== seen.journal || now.size < seen.size;
		},
		holds(entries) {
			if (!isTouched) return true;
			isTouched = !holdsExactly(database, entries);
			seen = readFileState(file);
			return !isTouched;
		},
		setAside() {
			try {
				return rowsOf(database).filter(([key]) => key.startsWith('aside:'));
			} catch {
				// Nothing of a damaged file can be read, and the documents are in memory.
				return [];
			}
		},
	};
}

/** Which file and which journal are there. They are never read: closing a file takes SQLite's locks off it. */
type FileState = {
	readonly id: string | undefined;
	readonly size: bigint;
	readonly writtenAt: bigint;
	readonly journal: string | undefined;
};

function readFileState(file: string): FileState {
	const found = statSync(file, { bigint: true, throwIfNoEntry: false });
	const journal = statSync(`${file}-journal`, { bigint: true, throwIfNoEntry: false });
	return {
		id: found && `${found.dev}:${found.ino}`,
		size: found?.size ?? 0n,
		writtenAt: found?.mtimeNs ?? 0n,
		journal: journal && `${journal.dev}:${journal.ino}`,
	};
}

/** Reads all of it from the disk, whatever SQLite remembers of it. */
function holdsExactly(database: DatabaseSync, entries: Iterable<RawEntry>): boolean {
	try {
		database.exec('PRAGMA shrink_memory');
		const stored = new Map(rowsOf(database).filter(([key]) => !key.startsWith('aside:')));
		for (const [key, raw] of entries) {
			if (!isSameStored(stored.get(key), raw)) return false;
			stored.delete(key);
		}
		return stored.size === 0;
	} catch {
		// What cannot be read is not what was written.
		return false;
	}
}

function rowsOf(database: DatabaseSync): RawEntry[] {
	const rows = database.prepare('SELECT key, value FROM documents').all();
	return rows.map(({ key, value }) => [String(key), String(value)]);
}

function createCommit(database: DatabaseSync): (changes: readonly DocumentChange[]) => void {
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
