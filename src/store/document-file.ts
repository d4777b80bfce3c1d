import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from './database-file.ts';
import type { RawEntry } from './document-store.ts';
import type { DocumentChange } from './group-writes.ts';
import { isSameStored } from './stored-document.ts';

/** An open file of documents that notices when another program changes it. */
export type DocumentFile = {
	readonly database: DatabaseSync;
	readonly get: (key: string) => unknown;
	readonly rename: (from: string, to: string) => void;
	/** Writes all changes, or throws and writes none. */
	readonly commit: (changes: readonly DocumentChange[]) => void;
	/** Whether the file or its journal is missing or replaced, or the file cut off. Only looks at the folder. */
	readonly isLost: () => boolean;
	/** Whether the file contains exactly these. Only reads it if another program may have written to it. */
	readonly matches: (entries: () => Iterable<RawEntry>) => boolean;
	/** The documents that were set aside, as far as they can still be read. */
	readonly readSetAside: () => readonly RawEntry[];
};

export function openDocumentFile(file: string): DocumentFile {
	const database = openDatabase(file);
	const select = database.prepare('SELECT value FROM documents WHERE key = ?');
	const changeKey = database.prepare('UPDATE documents SET key = ? WHERE key = ?');
	const commitAll = createCommit(database);
	let lastState = readFileState(file);
	let isTouched = false;

	return {
		database,
		get: (key) => select.get(key)?.value,
		rename(from, to) {
			changeKey.run(to, from);
			lastState = readFileState(file);
		},
		commit(changes) {
			try {
				commitAll(changes);
				lastState = readFileState(file);
			} catch (error) {
				lastState = { ...lastState, journal: readFileState(file).journal };
				isTouched = true;
				throw error;
			}
		},
		isLost() {
			const { id, size, writtenAt, journal } = readFileState(file);
			isTouched ||= writtenAt !== lastState.writtenAt;
			return id !== lastState.id || journal !== lastState.journal || size < lastState.size;
		},
		matches(entries) {
			if (!isTouched) return true;
			isTouched = !containsExactly(database, entries());
			lastState = readFileState(file);
			return !isTouched;
		},
		readSetAside() {
			try {
				return rowsOf(database).filter(([key]) => key.startsWith('aside:'));
			} catch {
				// The file is damaged. Only these are lost: all others are in memory.
				return [];
			}
		},
	};
}

/**
 * What the folder says about the file and its journal. Neither is opened, because closing a file
 * releases SQLite’s locks on it.
 */
type FileState = {
	readonly id: string | undefined;
	readonly size: bigint;
	readonly writtenAt: bigint;
	readonly journal: string | undefined;
};

function readFileState(file: string): FileState {
	const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
	const journal = statSync(`${file}-journal`, { bigint: true, throwIfNoEntry: false });
	return {
		id: stats && `${stats.dev}:${stats.ino}`,
		size: stats?.size ?? 0n,
		writtenAt: stats?.mtimeNs ?? 0n,
		journal: journal && `${journal.dev}:${journal.ino}`,
	};
}

/** Reads everything from the disk instead of SQLite’s cache. */
function containsExactly(database: DatabaseSync, entries: Iterable<RawEntry>): boolean {
	try {
		database.exec('PRAGMA shrink_memory');
		const stored = new Map(rowsOf(database).filter(([key]) => !key.startsWith('aside:')));
		for (const [key, raw] of entries) {
			if (!isSameStored(stored.get(key), raw)) return false;
			stored.delete(key);
		}
		return stored.size === 0;
	} catch {
		// A file that cannot be read is not what was written.
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
			// After some failures, such as a full disk, SQLite has rolled back already.
			if (database.isTransaction) database.exec('ROLLBACK');
			throw error;
		}
	};
}
