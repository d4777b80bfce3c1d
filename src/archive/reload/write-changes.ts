import type { DatabaseSync } from 'node:sqlite';
import type { ArticleChanges, ReloadReport } from '../archive.ts';
import type { ArrivalLog } from '../arrival-log.ts';
import { readArticle, rowNumber, rowText, textChecksum } from '../rows.ts';
import { writeState } from '../stored-names.ts';
import type { TimeKey } from '../time-key.ts';
import { createArticleWriter, type StoredArticle } from './article-writer.ts';
import { type CuratedChange, createNameResolver, writeCurated } from './curated-names-table.ts';
import { findNamesIn, findNamesInAll } from './find-names.ts';
import { createNameIndexWriter, type NameIndexWriter } from './name-index-writer.ts';
import { createNamesWriter, listNamesAgain } from './names-writer.ts';
import { takeRescans } from './rescan-articles.ts';
import { createStoryWriter } from './story-writer.ts';

/** The changes to write, as a plain value. */
export type PlannedChanges = {
	/** Ids of articles to remove. */
	readonly removed: readonly string[];
	/** New articles and new versions, oldest first, which loads fastest. */
	readonly put: Iterable<StoredArticle>;
	readonly curated: readonly CuratedChange[];
};

/** What a reload or an undo changed, without its problems and duration. */
export type ReloadChanges = Pick<
	ReloadReport,
	'added' | 'changed' | 'removed' | 'withdrawn' | 'nameFiles'
>;

const reportedMax = 25;

/** What a reload records besides the tables. */
export type ChangeLogs = {
	readonly now: Date;
	readonly undo: UndoLog;
	readonly arrivals: ArrivalLog;
	/** By default one that reads the index from the database. */
	readonly nameIndex?: NameIndexWriter;
};

/**
 * Writes planned changes to all tables, and to `undo` how to revert them. Commits the arrival log
 * before the surrounding transaction ends, so that no number becomes visible that could be lost.
 */
export function writeChanges(
	database: DatabaseSync,
	planned: PlannedChanges,
	{ undo, arrivals, now, nameIndex = createNameIndexWriter(database) }: ChangeLogs,
): ReloadChanges {
	const counts = createChangeCounts();
	const previousCurated = writeCurated(database, planned.curated);
	for (const change of previousCurated) undo.curated(change);
	const names = createNamesWriter(database, createNameResolver(database));
	const stories = createStoryWriter(database, now);
	const articles = createArticleWriter(database, { names, stories, arrivals });
	const isEveryArticleNew = planned.curated.length > 0 || articles.isFirstLoad;
	const keys: TimeKey[] = [];

	if (planned.curated.length > 0) listNamesAgain(database, names);
	for (const id of planned.removed) {
		const before = articles.remove(id);
		if (before === undefined) continue;
		undo.article(id, before);
		arrivals.remove(id);
		counts.count('removed', before);
	}
	for (const stored of planned.put) {
		const { key, before } = articles.put(stored);
		if (!isEveryArticleNew) keys.push(key);
		undo.article(stored.article.id, before);
		counts.count(kindOfChange(before, stored), stored);
	}
	articles.flush();
	if (isEveryArticleNew) findNamesInAll(database, names, nameIndex);
	else findNamesIn(database, keys, { names, nameIndex });
	stories.flush();
	writeState(database, arrivals.last());
	arrivals.commit();
	return { ...counts.changes(), nameFiles: planned.curated.map(({ file }) => file) };
}

function kindOfChange(before: StoredArticle | undefined, { article }: StoredArticle) {
	if (before === undefined) return 'added';
	const isWithdrawn = article.withdrawn === true && before.article.withdrawn !== true;
	return isWithdrawn ? 'withdrawn' : 'changed';
}

type ChangeCounts = Omit<ReloadChanges, 'nameFiles'>;

function createChangeCounts() {
	const counts = {
		added: noChanges(),
		changed: noChanges(),
		removed: noChanges(),
		withdrawn: noChanges(),
	};

	return {
		count(kind: keyof ChangeCounts, { article: { id, headline } }: StoredArticle): void {
			const changes = counts[kind];
			changes.count += 1;
			if (changes.some.length < reportedMax) {
				changes.some.push({ id, headline });
			}
		},
		changes: (): ChangeCounts => counts,
	};
}

function noChanges(): { count: number; some: ArticleChanges['some'][number][] } {
	return { count: 0, some: [] };
}

/** Runs `work` completely or not at all. */
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

/** Searches some of the articles that are noted for it, and forgets the notes; a part of them at each call. */
export function rescanArticles(
	database: DatabaseSync,
	nameIndex = createNameIndexWriter(database),
): undefined {
	inTransaction(database, () => {
		const names = createNamesWriter(database, createNameResolver(database));
		findNamesIn(database, takeRescans(database), { names, nameIndex });
		const last = database.prepare('SELECT last_seq FROM state').get();
		writeState(database, rowNumber(last, 'last_seq'));
	});
}

/** Records the state before a change, so that the change can be undone once. */
export type UndoLog = {
	/** `before` is undefined for a new article. */
	article(id: string, before: StoredArticle | undefined): void;
	curated(before: CuratedChange): void;
};

/** Starts a new undo log, discarding the last one. */
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

/** Discards the last undo log and records nothing: neither a first load nor an undo can be undone. */
export function createDisabledUndoLog(database: DatabaseSync): UndoLog {
	clearUndoLog(database);
	return { article() {}, curated() {} };
}

function clearUndoLog(database: DatabaseSync): void {
	database.exec('DELETE FROM undo; DELETE FROM undo_curated');
}

export type UndoSettings = Omit<ChangeLogs, 'undo'> & { readonly by: string };

/**
 * Undoes the last reload that changed anything, once; undefined if there is nothing to undo. The files
 * it read are set aside: they are not read again until they change or a moderator reloads.
 */
export function undoReload(
	database: DatabaseSync,
	{ by, ...logs }: UndoSettings,
): ReloadReport | undefined {
	const started = performance.now();
	return inTransaction(database, () => {
		const planned = planUndo(database);
		if (planned === undefined) return undefined;
		setFilesAside(database);
		const changes = writeChanges(database, planned, {
			undo: createDisabledUndoLog(database),
			...logs,
		});
		database
			.prepare('UPDATE state SET reloaded_at = ?, reloaded_by = ?, problems = 0')
			.run(logs.now.toISOString(), by);
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

/** Sets aside the files whose changes are undone: those that contain the articles now, and those that did before. */
function setFilesAside(database: DatabaseSync): void {
	database.exec(
		`UPDATE files SET set_aside = 1 WHERE
		n IN (SELECT file FROM undo UNION SELECT articles.file FROM undo JOIN articles USING (id))
		OR path IN (SELECT file FROM undo_curated)`,
	);
}
