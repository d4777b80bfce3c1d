import type { DatabaseSync } from 'node:sqlite';
import type { ReloadReport } from '../archive.ts';
import { folderOrigin, type NewEntry } from '../article-log.ts';
import { readArticle, rowNumber, rowText } from '../rows.ts';
import { appendAndApply, catchUp } from './apply-log.ts';
import { createDisabledUndoLog } from './undo-log.ts';
import { inTransaction, type PlannedChanges, type TaskLogs } from './write-changes.ts';

export type UndoSettings = TaskLogs & { readonly by: string };

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
		catchUp(database, logs);
		const planned = planUndo(database);
		if (planned === undefined) return undefined;
		setFilesAside(database);
		const undo = createDisabledUndoLog(database);
		const changes = appendAndApply(database, planned, { undo, ...logs });
		database
			.prepare('UPDATE state SET reloaded_at = ?, reloaded_by = ?, problems = 0')
			.run(logs.now.toISOString(), by);
		return { ...changes, problems: [], problemCount: 0, tookMs: performance.now() - started };
	});
}

type PlannedUndo = Omit<PlannedChanges, 'entries'> & { readonly entries: readonly NewEntry[] };

function planUndo(database: DatabaseSync): PlannedUndo | undefined {
	const articles = database.prepare('SELECT id, file, origin, json, sum FROM undo').all();
	const curated = database.prepare('SELECT file, json FROM undo_curated').all();
	if (articles.length + curated.length === 0) return undefined;
	const files = new Map<string, number>();
	const added: NewEntry[] = [];
	const others: NewEntry[] = [];
	for (const row of articles) {
		const id = rowText(row, 'id');
		if (row.json === null) {
			added.push({ id, origin: folderOrigin, json: undefined });
			continue;
		}
		// It throws if the article has changed since it was written.
		readArticle(row);
		files.set(id, rowNumber(row, 'file'));
		others.push({ id, origin: rowText(row, 'origin'), json: rowText(row, 'json') });
	}
	return {
		entries: [...added, ...others],
		fileOf: (id) => files.get(id),
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
