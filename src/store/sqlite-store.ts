import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { type DocumentFile, openDocumentFile } from './document-file.ts';
import { documentsPerPage, type RawEntry, type StoreBackend } from './document-store.ts';
import { groupWrites } from './group-writes.ts';
import { openOrRecover } from './recover-file.ts';
import { replaceFile } from './replace-file.ts';

type FileSettings = {
	readonly file: string;
	/** Called when the file was lost while in use and has been rewritten, or was damaged when it was opened. */
	readonly onTrouble: (error: unknown) => void;
};

/** Keeps documents in an SQLite file, for one process at a time. Throws a `StartRefusal` if it cannot be used. */
export function openSqlite({ file, onTrouble }: FileSettings): StoreBackend {
	// Undefined while the file is lost and cannot be rewritten.
	let current: DocumentFile | undefined = openOrRecover({ file, onTrouble });
	let documentsInMemory: (() => Iterable<RawEntry>) | undefined;
	const writes = groupWrites({
		commit(changes) {
			if (documentsInMemory !== undefined && (current?.isLost() ?? true)) {
				rewrite(documentsInMemory());
			}
			openFile().commit(changes);
		},
		isOutage: () => current === undefined,
	});

	return {
		adapter: {
			opts: {},
			// Keyv asks for a value here, but expects its text.
			get: async <Value>(key: string) => openFile().get(key) as Value | undefined,
			set: writes.set,
			delete: writes.delete,
			clear: () => Promise.reject(new Error('The state store cannot be cleared.')),
			on() {
				return this;
			},
		},
		isHeld: () => true,
		pages: (prefix) => pagesOf(openFile().database, prefix),
		async rename(from, to) {
			openFile().rename(from, to);
		},
		async close() {
			current?.database.close();
		},
		watch(documents) {
			documentsInMemory = documents;
			return async () => {
				// The caller’s memory includes everything that was committed only after another turn.
				await setImmediate();
				if (current?.isLost() !== false || !current.matches(documents)) rewrite(documents());
			};
		},
	};

	function openFile(): DocumentFile {
		if (current !== undefined) return current;
		throw new Error(`${file} was lost and cannot be rewritten. Check its folder and the disk.`);
	}

	function rewrite(documents: Iterable<RawEntry>): void {
		const entries = [...(current?.readSetAside() ?? []), ...documents];
		current?.database.close();
		current = undefined;
		replaceFile(file, entries, `${file}.found`);
		current = openDocumentFile(file);
		const what = `${file} was deleted, moved or changed while Dateline was using it.`;
		onTrouble(new Error(`${what} All subscriptions and settings have been written to it again.`));
	}
}

async function* pagesOf(database: DatabaseSync, prefix: string): AsyncGenerator<RawEntry[]> {
	// Text is ordered by its bytes, so keys with the same prefix are adjacent.
	const select = database.prepare(
		`SELECT key, value FROM documents WHERE key >= ? ORDER BY key LIMIT ${documentsPerPage}`,
	);
	let from = prefix;
	for (;;) {
		const rows = select.all(from);
		const entries = rows.map(({ key, value }): RawEntry => [String(key), String(value)]);
		yield entries.filter(([key]) => key.startsWith(prefix));
		const last = entries.at(-1)?.[0];
		if (rows.length < documentsPerPage || !last?.startsWith(prefix)) return;
		// The smallest key after the last one.
		from = `${last}\0`;
		await setImmediate();
	}
}
