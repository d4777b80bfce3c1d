import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { buildNameIndex } from '#src/names/build-name-index.ts';
import type { NameIndex } from '#src/names/name.ts';
import { openNameIndex } from '#src/names/open-name-index.ts';
import type { Archive, ArchiveFacts, ReloadReport, SourceCount } from './archive.ts';
import { openDatabase, type Rebuilt } from './database.ts';
import { articleIn, openListings } from './listings.ts';
import { openNameFacts } from './name-facts.ts';
import { runInWorker, type Task } from './reload/run-in-worker.ts';
import { type Row, rowNumber, rowText } from './rows.ts';

/** Where the archive lives, where its articles come from, and what time it is. */
export type ArchiveSettings = {
	/** Made when it is missing. */
	readonly stateFolder: string;
	readonly dataFolder: string;
	readonly now: () => Date;
	/** Told when the file on disk could not be used and was made anew. */
	readonly onRebuilt: (why: Rebuilt) => void;
};

const readerCacheKiB = 8_192;

/**
 * Opens the archive. It reads one snapshot of its file, and moves to the next, together with the
 * index of names, only when a reload is whole: whoever reads sees the old set or the new.
 */
export function openArchive({ stateFolder, dataFolder, now, onRebuilt }: ArchiveSettings): Archive {
	mkdirSync(stateFolder, { recursive: true });
	const file = join(stateFolder, 'archive.sqlite');
	const { database, rebuilt } = openDatabase(file, readerCacheKiB);
	if (rebuilt !== undefined) onRebuilt(rebuilt);
	const article = database.prepare('SELECT json FROM articles WHERE id = ?');
	let kept = readKept(database);
	holdSnapshot(database);
	let lastTurn: Promise<unknown> = Promise.resolve();

	return {
		names: () => kept.names,
		sources: () => kept.sources,
		...openListings(database),
		...openNameFacts(database, (id) => kept.names.byId(id)),
		article(id) {
			const row = article.get(id);
			return row === undefined ? undefined : articleIn(row);
		},
		facts: () => readFacts(database, { file, names: kept.names.size }),
		async reload(by) {
			const report = await inTurn({ kind: 'reload', by });
			if (report === undefined) throw new Error('a reload ended without a report');
			return report;
		},
		undo: (by) => inTurn({ kind: 'undo', by }),
		async close() {
			await lastTurn;
			database.close();
		},
	};

	/** Writers wait for each other; how one ends is told to its caller, and is no matter of the next. */
	function inTurn(task: Task): Promise<ReloadReport | undefined> {
		const turn = lastTurn.then(() =>
			runInWorker(
				{ file, dataFolder, task, now: now() },
				{
					onCommitted() {
						database.exec('COMMIT');
						kept = readKept(database);
					},
					onFinished: () => holdSnapshot(database),
				},
			),
		);
		lastTurn = turn.catch(() => undefined);
		return turn;
	}
}

/** What is held in memory, so that asking for it does no I/O. */
function readKept(database: DatabaseSync): {
	names: NameIndex;
	sources: readonly SourceCount[];
} {
	const bytes = database.prepare('SELECT name_index FROM state').get()?.name_index;
	const sources = database.prepare(
		'SELECT name, articles FROM sources ORDER BY articles DESC, name',
	);
	return {
		names: openNameIndex(bytes instanceof Uint8Array ? bytes : buildNameIndex([])),
		sources: sources
			.all()
			.map((row) => ({ name: rowText(row, 'name'), articles: rowNumber(row, 'articles') })),
	};
}

/** Begins a read transaction, which SQLite ties to the newest state at its first read. */
function holdSnapshot(database: DatabaseSync): void {
	database.exec('BEGIN');
	database.prepare('SELECT one FROM state').get();
}

function readFacts(
	database: DatabaseSync,
	{ file, names }: { file: string; names: number },
): ArchiveFacts {
	const state = database.prepare('SELECT * FROM state').get();
	const newest = database.prepare('SELECT published FROM articles ORDER BY key DESC LIMIT 1').get();
	return {
		articles: rowNumber(state, 'articles'),
		names,
		newest: newest === undefined ? undefined : rowText(newest, 'published'),
		databaseBytes: bytesOnDisk(file) + bytesOnDisk(`${file}-wal`),
		lastReload: state?.reloaded_at === null ? undefined : lastReloadIn(state),
		undoable: database.prepare('SELECT 1 FROM undo LIMIT 1').get() !== undefined,
	};
}

function lastReloadIn(state: Row | undefined): ArchiveFacts['lastReload'] {
	return {
		at: new Date(rowText(state, 'reloaded_at')),
		by: state?.reloaded_by === null ? undefined : rowText(state, 'reloaded_by'),
		problemCount: rowNumber(state, 'problems'),
	};
}

function bytesOnDisk(file: string): number {
	return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
