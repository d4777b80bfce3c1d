import {
	closeSync,
	existsSync,
	fsyncSync,
	linkSync,
	mkdirSync,
	openSync,
	renameSync,
	rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { openDatabase } from './database-file.ts';
import { type Backing, pageSize, type RawEntry } from './document-store.ts';
import { groupWrites } from './group-writes.ts';
import { type KeptFile, openKeptFile } from './kept-file.ts';
import { openOrRecover } from './recover-file.ts';

type FileSettings = {
	readonly file: string;
	/** Told when the file was lost while it was in use, and is written again, or was damaged when it was opened. */
	readonly onTrouble: (error: unknown) => void;
};

/** Keeps documents in a file of SQLite's, for one process at a time. */
export function openFile({ file, onTrouble }: FileSettings): Backing {
	// None while the file is lost and cannot be written again.
	let kept: KeptFile | undefined = openOrRecover({ file, onTrouble });
	let documents: (() => Iterable<RawEntry>) | undefined;
	const writes = groupWrites({
		commit(changes) {
			if (documents !== undefined && (kept?.isGone() ?? true)) writeAgain(documents());
			open().commit(changes);
		},
		isOutage: () => kept === undefined,
	});

	return {
		adapter: {
			opts: {},
			// Keyv's type says a value, and means its text.
			get: async <Value>(key: string) => open().get(key) as Value | undefined,
			set: writes.set,
			delete: writes.delete,
			clear: () => Promise.reject(new Error('Nothing clears the state store.')),
			on() {
				return this;
			},
		},
		pages: (prefix) => pagesOf(open().database, prefix),
		async rename(from, to) {
			open().rename(from, to);
		},
		async close() {
			kept?.database.close();
		},
		watch(all) {
			documents = all;
			return async () => {
				// By then all that was committed is in memory.
				await setImmediate();
				if (kept?.isGone() !== false || !kept.holds(all())) writeAgain(all());
			};
		},
	};

	function open(): KeptFile {
		if (kept !== undefined) return kept;
		throw new Error(`${file} was lost, and could not be written again.`);
	}

	function writeAgain(all: Iterable<RawEntry>): void {
		const entries = [...(kept?.setAside() ?? []), ...all];
		kept?.database.close();
		kept = undefined;
		putInPlace(file, entries, `${file}.found`);
		kept = openKeptFile(file);
		const what = `${file} was deleted, moved or changed while Dateline was using it.`;
		onTrouble(new Error(`${what} All subscriptions and settings were written there again.`));
	}
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

/**
 * Has a file hold these documents and no others. It is written whole beside its place and then moved
 * there, so that a crash leaves no half of it. What stands in its place is kept as `keptAs`.
 */
export function putInPlace(file: string, entries: readonly RawEntry[], keptAs: string): void {
	const next = `${file}.new`;
	mkdirSync(dirname(file), { recursive: true });
	for (const old of [next, `${next}-journal`]) rmSync(old, { force: true, recursive: true });
	writeWhole(next, entries);
	if (existsSync(file)) keep(file, keptAs);
	for (const left of ['-journal', '-wal', '-shm']) rmSync(file + left, { force: true });
	renameSync(next, file);
	flushFolder(dirname(file));
}

function writeWhole(file: string, entries: readonly RawEntry[]): void {
	const database = openDatabase(file);
	try {
		database.exec('BEGIN');
		const insert = database.prepare('INSERT INTO documents VALUES (?, ?)');
		for (const [key, raw] of entries) insert.run(key, raw);
		database.exec('COMMIT');
	} finally {
		database.close();
	}
}

/** Under a second name at first, so that a crash never leaves nothing in its place. */
function keep(file: string, keptAs: string): void {
	rmSync(keptAs, { force: true, recursive: true });
	try {
		linkSync(file, keptAs);
	} catch {
		// A folder has only one name, as has everything on some disks.
		renameSync(file, keptAs);
	}
}

/** The move itself is on the disk too, also when the power fails. */
function flushFolder(folder: string): void {
	const opened = openSync(folder, 'r');
	try {
		fsyncSync(opened);
	} finally {
		closeSync(opened);
	}
}
