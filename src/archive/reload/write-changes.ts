import type { DatabaseSync } from 'node:sqlite';
import type { ArticleChanges, ReloadReport } from '../archive.ts';
import type { ArrivalLog } from '../arrival-log.ts';
import { writeState } from '../database.ts';
import { readArticle, rowNumber, rowText, textChecksum } from '../rows.ts';
import { createArticleWriter, type StoredArticle } from './article-writer.ts';
import { type CuratedChange, createNameResolver, writeCurated } from './curated-names-table.ts';
import { buildStoredIndex, createNamesWriter, rebuildNames } from './names-writer.ts';

/** What is to become of the archive, as a plain value. */
export type PlannedChanges = {
	/** Ids of articles that go. */
	readonly removed: readonly string[];
	/** New articles and new versions, oldest first: in the order of their time they load fastest. */
	readonly put: Iterable<StoredArticle>;
	readonly curated: readonly CuratedChange[];
};

export type ReloadChanges = Pick<
	ReloadReport,
	'added' | 'changed' | 'removed' | 'withdrawn' | 'nameFiles'
>;

const reportedMax = 25;

/** Where a reload notes what it does, beside the tables. */
export type ChangeLogs = { readonly undo: UndoLog; readonly arrivals: ArrivalLog };

/**
 * Writes planned changes into all tables, and what takes them back into `undo`. The numbers of new
 * arrivals are kept before the transaction around it ends: nobody may ever see one that is forgotten.
 */
export function writeChanges(
	database: DatabaseSync,
	planned: PlannedChanges,
	{ undo, arrivals }: ChangeLogs,
): ReloadChanges {
	const tally = createChangeCounts();
	const previousCurated = writeCurated(database, planned.curated);
	for (const change of previousCurated) undo.curated(change);
	const ledger = createNamesWriter(database, createNameResolver(database));
	const writer = createArticleWriter(database, ledger, arrivals);

	if (planned.curated.length > 0) rebuildNames(database, ledger);
	for (const id of planned.removed) {
		const before = writer.remove(id);
		if (before === undefined) continue;
		undo.article(id, before);
		arrivals.leave(id);
		tally.count('removed', before);
	}
	for (const held of planned.put) {
		const before = writer.put(held);
		undo.article(held.article.id, before);
		tally.count(kindOfChange(before, held), held);
	}
	writer.flush();
	ledger.flush();
	writeState(database, arrivals.last(), buildStoredIndex(database));
	arrivals.commit();
	return { ...tally.changes(), nameFiles: planned.curated.map(({ file }) => file) };
}

function kindOfChange(before: StoredArticle | undefined, { article }: StoredArticle) {
	if (before === undefined) return 'added';
	const isWithdrawn = article.withdrawn === true && before.article.withdrawn !== true;
	return isWithdrawn ? 'withdrawn' : 'changed';
}

type ChangeCounts = Omit<ReloadChanges, 'nameFiles'>;

function createChangeCounts() {
	const tally = {
		added: noChanges(),
		changed: noChanges(),
		removed: noChanges(),
		withdrawn: noChanges(),
	};

	return {
		count(what: keyof ChangeCounts, { article: { id, headline } }: StoredArticle): void {
			const changes = tally[what];
			changes.count += 1;
			if (changes.some.length < reportedMax) {
				changes.some.push({ id, headline });
			}
		},
		changes: (): ChangeCounts => tally,
	};
}

function noChanges() {
	return { count: 0, some: [] as { id: string; headline: string }[] } satisfies ArticleChanges;
}

/** Does all of `work` or none of it. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
	database.exec('BEGIN IMMEDIATE');
	try {
		const result = work();
		database.exec('COMMIT');
		return result;
	} catch (error) {
		database.exec('ROLLBACK');
		throw error;
	}
}

/** Notes what was there before a change, so that it can be taken back once. */
export type UndoLog = {
	/** `before` is undefined for an article that is new. */
	article(id: string, before: StoredArticle | undefined): void;
	curated(before: CuratedChange): void;
};

/** Begins a new log in the place of the last one. */
export function createUndoLog(database: DatabaseSync): UndoLog {
	clearUndoLog(database);
	const article = database.prepare('INSERT OR IGNORE INTO undo VALUES (?, ?, ?, ?)');
	const curated = database.prepare('INSERT INTO undo_curated VALUES (?, ?)');
	return {
		article: (id, before) => {
			const sum = before === undefined ? null : textChecksum(before.json);
			article.run(id, before?.file ?? null, before?.json ?? null, sum);
		},
		curated: ({ file, json }) => {
			curated.run(file, json ?? null);
		},
	};
}

/** Leaves nothing to take back, and notes nothing: for a first load, and for an undo itself. */
export function createDisabledUndoLog(database: DatabaseSync): UndoLog {
	clearUndoLog(database);
	return { article() {}, curated() {} };
}

function clearUndoLog(database: DatabaseSync): void {
	database.exec('DELETE FROM undo; DELETE FROM undo_curated');
}

/**
 * Takes the last reload that changed something back, once; undefined when there is nothing to take
 * back. The files it came from are set aside: they count as taken in until they change, or until a
 * moderator reloads.
 */
export function undoReload(
	database: DatabaseSync,
	{ by, now, arrivals }: { by: string; now: Date; arrivals: ArrivalLog },
): ReloadReport | undefined {
	const started = performance.now();
	return inTransaction(database, () => {
		const planned = planUndo(database);
		if (planned === undefined) return undefined;
		setFilesAside(database);
		const changes = writeChanges(database, planned, {
			undo: createDisabledUndoLog(database),
			arrivals,
		});
		database
			.prepare('UPDATE state SET reloaded_at = ?, reloaded_by = ?, problems = 0')
			.run(now.toISOString(), by);
		return { ...changes, problems: [], problemCount: 0, tookMs: performance.now() - started };
	});
}

function planUndo(database: DatabaseSync): PlannedChanges | undefined {
	const articles = database.prepare('SELECT id, file, json, sum FROM undo').all();
	const curated = database.prepare('SELECT file, json FROM undo_curated').all();
	if (articles.length + curated.length === 0) return undefined;
	return {
		removed: articles.filter(({ json }) => json === null).map((row) => rowText(row, 'id')),
		put: articles
			.filter(({ json }) => json !== null)
			.map((row) => ({
				article: readArticle(row),
				file: rowNumber(row, 'file'),
				json: rowText(row, 'json'),
			})),
		curated: curated.map((row) => ({
			file: rowText(row, 'file'),
			json: row.json === null ? undefined : rowText(row, 'json'),
		})),
	};
}

/** Marks the files whose changes are taken back: those that hold the articles now, and those that held them before. */
function setFilesAside(database: DatabaseSync): void {
	database.exec(
		`UPDATE files SET set_aside = 1 WHERE
		n IN (SELECT file FROM undo UNION SELECT articles.file FROM undo JOIN articles USING (id))
		OR path IN (SELECT file FROM undo_curated)`,
	);
}
