import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import type { ReloadReport } from '../archive.ts';
import type { ArrivalLog } from '../arrival-log.ts';
import { isUnused } from '../database.ts';
import { rowNumber, rowText } from '../rows.ts';
import type { StoredArticle } from './article-writer.ts';
import type { NameIndexWriter } from './name-index-writer.ts';
import { stageFolder } from './stage-folder.ts';
import {
	createDisabledUndoLog,
	createUndoLog,
	inTransaction,
	type PlannedChanges,
	type ReloadChanges,
	writeChanges,
} from './write-changes.ts';

const problemsReportedMax = 50;

export type ReloadSettings = {
	readonly dataFolder: string;
	/** A user id; undefined if the program reloads by itself, which leaves undone content undone. */
	readonly by: string | undefined;
	readonly now: Date;
	readonly arrivals: ArrivalLog;
	readonly nameIndex?: NameIndexWriter;
};

/**
 * Updates the archive to the content of the data folder, in one transaction. A faulty article keeps
 * its last good version; a file too faulty to tell which articles it contains keeps all of them.
 */
export function reloadFolder(
	database: DatabaseSync,
	{ dataFolder, by, now, ...logs }: ReloadSettings,
): ReloadReport {
	const started = performance.now();
	return inTransaction(database, () => {
		const includeUndone = by !== undefined;
		const { problems, curated } = stageFolder(database, { dataFolder, includeUndone, now });
		const changes = applyStaged(database, curated, { now, ...logs });
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
	logs: Pick<ReloadSettings, 'now' | 'arrivals' | 'nameIndex'>,
): ReloadChanges {
	const removed = findRemovedArticles(database);
	const incoming = findIncomingArticles(database);
	database.exec(moveUnchanged);
	if (removed.length + incoming.length + curated.length === 0) return noChanges;
	const undo = isUnused(database) ? createDisabledUndoLog(database) : createUndoLog(database);
	const put = readStaged(database, incoming);
	return writeChanges(database, { removed, put, curated }, { undo, ...logs });
}

const noChanges: ReloadChanges = {
	added: { count: 0, some: [] },
	changed: { count: 0, some: [] },
	removed: { count: 0, some: [] },
	withdrawn: { count: 0, some: [] },
	nameFiles: [],
};

/** An article that only moved to another file is unchanged. */
const moveUnchanged = `
	UPDATE articles SET file = incoming.file FROM incoming, texts
	WHERE incoming.id = articles.id AND incoming.file <> articles.file
	AND texts.key = articles.key AND texts.json = incoming.json`;

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

function* readStaged(database: DatabaseSync, numbers: readonly number[]): Generator<StoredArticle> {
	const find = database.prepare('SELECT file, json FROM incoming WHERE n = ?');
	for (const number of numbers) {
		const row = find.get(number);
		const json = rowText(row, 'json');
		// The same transaction has just parsed and stored this article.
		const article = JSON.parse(json) as Article;
		yield { article, file: rowNumber(row, 'file'), json };
	}
}
