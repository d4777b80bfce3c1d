import type { DatabaseSync } from 'node:sqlite';
import type { ReloadReport } from '../archive.ts';
import type { ArrivalLog } from '../arrival-log.ts';
import { rowNumber, rowText } from '../rows.ts';
import { articleIn } from '../stored-article.ts';
import { inTransaction } from './transaction.ts';
import { withoutUndo } from './undo-log.ts';
import { type PlannedChanges, writeChanges } from './write-changes.ts';

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
			undo: withoutUndo(database),
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
				article: articleIn(row),
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
