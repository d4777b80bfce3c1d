import type { DatabaseSync } from 'node:sqlite';
import type { ReloadReport } from '../archive.ts';
import { folderOrigin, type NewEntry } from '../article-log.ts';
import { isUnused } from '../database.ts';
import { rowNumber, rowText } from '../rows.ts';
import { appendAndApply, catchUp } from './apply-log.ts';
import { notInFolder } from './article-writer.ts';
import { stageFolder } from './stage-folder.ts';
import { createDisabledUndoLog, createUndoLog } from './undo-log.ts';
import {
	inTransaction,
	type PlannedChanges,
	problemsReportedMax,
	type ReloadChanges,
	type TaskLogs,
} from './write-changes.ts';

export type ReloadSettings = TaskLogs & {
	readonly dataFolder: string;
	/** A user id; undefined if the program reloads by itself, which leaves undone content undone. */
	readonly by: string | undefined;
};

/**
 * Updates log and archive to the content of the data folder, in one transaction. A faulty article keeps
 * its last good version; a file too faulty to tell which articles it contains keeps all of them.
 */
export function reloadFolder(
	database: DatabaseSync,
	{ dataFolder, by, ...logs }: ReloadSettings,
): ReloadReport {
	const { now } = logs;
	const started = performance.now();
	return inTransaction(database, () => {
		catchUp(database, logs);
		const includeUndone = by !== undefined;
		const { problems, curated } = stageFolder(database, { dataFolder, includeUndone, now });
		const changes = applyStaged(database, curated, logs);
		database
			.prepare('UPDATE state SET reloaded_at = ?, reloaded_by = ?, problems = ?')
			.run(now.toISOString(), by ?? null, problems.length);
		return {
			...changes,
			problems: problems.slice(0, problemsReportedMax),
			problemCount: problems.length,
			tookMs: performance.now() - started,
		};
	});
}

function applyStaged(
	database: DatabaseSync,
	curated: PlannedChanges['curated'],
	logs: TaskLogs,
): ReloadChanges {
	const removed = findRemovedArticles(database);
	const incoming = findIncomingArticles(database);
	moveUnchanged(database);
	const undo = isUnused(database) ? createDisabledUndoLog(database) : createUndoLog(database);
	const find = database.prepare('SELECT file FROM incoming WHERE id = ?');
	const fileOf = (id: string) => rowNumber(find.get(id), 'file');
	const entries = stagedEntries(database, removed, incoming);
	return appendAndApply(database, { entries, curated, fileOf }, { undo, ...logs });
}

/** An article that only moved to another file, or that a feed had brought, is unchanged. */
function moveUnchanged(database: DatabaseSync): void {
	const sameTexts = `incoming.id = articles.id AND texts.key = articles.key AND texts.json = incoming.json`;
	database.exec(
		`UPDATE state SET gathered = gathered -
			(SELECT count(*) FROM incoming, articles, texts WHERE ${sameTexts} AND articles.file = ${notInFolder})
		WHERE gathered > 0;
		UPDATE articles SET file = incoming.file FROM incoming, texts
		WHERE incoming.file <> articles.file AND ${sameTexts}`,
	);
}

function findRemovedArticles(database: DatabaseSync): string[] {
	return database
		.prepare(
			`SELECT id FROM articles WHERE file IN (SELECT file FROM reread)
			AND NOT EXISTS (SELECT 1 FROM incoming WHERE incoming.id = articles.id)
			AND NOT EXISTS (SELECT 1 FROM kept WHERE kept.file = articles.file
				AND (kept.id IS NULL OR kept.id = articles.id))`,
		)
		.all()
		.map((row) => rowText(row, 'id'));
}

/** The rows in `incoming` of new and changed articles, oldest first. */
function findIncomingArticles(database: DatabaseSync): number[] {
	const rows = database.prepare(
		`SELECT incoming.n FROM incoming
		LEFT JOIN articles ON articles.id = incoming.id
		LEFT JOIN texts ON texts.key = articles.key
		WHERE texts.json IS NOT incoming.json ORDER BY incoming.published, incoming.n`,
	);
	const numbers: number[] = [];
	for (const row of rows.iterate()) numbers.push(rowNumber(row, 'n'));
	return numbers;
}

function* stagedEntries(
	database: DatabaseSync,
	removed: readonly string[],
	incoming: readonly number[],
): Generator<NewEntry, void> {
	for (const id of removed) yield { id, origin: folderOrigin, json: undefined };
	const find = database.prepare('SELECT id, json FROM incoming WHERE n = ?');
	for (const number of incoming) {
		const row = find.get(number);
		yield { id: rowText(row, 'id'), origin: folderOrigin, json: rowText(row, 'json') };
	}
}
