import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { type DocumentFile, openDocumentFile } from './document-file.ts';
import { pageSize, type RawEntry, type StoreBackend } from './document-store.ts';
import { groupWrites } from './group-writes.ts';
import { openOrRecover } from './recover-file.ts';
import { replaceFile } from './replace-file.ts';

type FileSettings = {
	readonly file: string;
	/** Told when the file was lost while it was in use, and is written again, or was damaged when it was opened. */
	readonly onTrouble: (error: unknown) => void;
};

/** Keeps documents in a file of SQLite's, for one process at a time. */
export function openSqlite({ file, onTrouble }: FileSettings): StoreBackend {
	// None while the file is lost and cannot be written again.
	let kept: DocumentFile | undefined = openOrRecover({ file, onTrouble });
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

	function open(): DocumentFile {
		if (kept !== undefined) return kept;
		throw new Error(`${file} was lost, and could not be written again.`);
	}

	function writeAgain(all: Iterable<RawEntry>): void {
		const entries = [...(kept?.setAside() ?? []), ...all];
		kept?.database.close();
		kept = undefined;
		replaceFile(file, entries, `${file}.found`);
		kept = openDocumentFile(file);
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
