import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import { parseArticleItem } from '#src/articles/parse-articles.ts';
import type { Problem } from '#src/articles/parse-item.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import type { NewArrival, ReloadReport } from '../archive.ts';
import type { NewEntry } from '../article-log.ts';
import { findOldestKept, type Retention } from '../retention.ts';
import { firstKeyOf } from '../time-key.ts';
import { appendAndApply, catchUp } from './apply-log.ts';
import { notInFolder } from './article-writer.ts';
import { createUndoLog } from './undo-log.ts';
import { inTransaction, type TaskLogs } from './write-changes.ts';

const problemsReportedMax = 50;

export type AddSettings = TaskLogs & { readonly now: Date; readonly retention: Retention };

/**
 * Adds articles and new versions from feeds and imports to log and archive, in one transaction. Left out
 * are versions that are there already, articles that the data folder has, and those too old to be kept.
 */
export function addArticles(
	database: DatabaseSync,
	arrivals: readonly NewArrival[],
	{ now, retention, ...logs }: AddSettings,
): ReloadReport {
	const started = performance.now();
	return inTransaction(database, () => {
		catchUp(database, logs);
		const problems: Problem[] = [];
		const entries: NewEntry[] = [];
		const isWanted = createArrivalFilter(database, retention, now);
		for (const { article: value, origin } of arrivals) {
			const text = () => JSON.stringify(value);
			const item = { file: origin, line: 1, path: [], value, text };
			for (const parsed of parseArticleItem({ kind: 'item', item }, now)) {
				if (parsed.kind === 'problem') problems.push(parsed.problem);
				else if (isWanted(parsed.article))
					entries.push({ id: parsed.article.id, origin, json: JSON.stringify(parsed.article) });
			}
		}
		const planned = { entries, curated: [], fileOf: () => undefined };
		const changes = appendAndApply(database, planned, { undo: createUndoLog(database), ...logs });
		return {
			...changes,
			problems: problems.slice(0, problemsReportedMax),
			problemCount: problems.length,
			tookMs: performance.now() - started,
		};
	});
}

/** Whether an article may come from elsewhere than the folder, and would not be removed at once. */
function createArrivalFilter(database: DatabaseSync, retention: Retention, now: Date) {
	const oldestKept = findOldestKept(database, retention, now);
	const find = database.prepare('SELECT file FROM articles WHERE id = ?');
	return ({ id, publishedAt }: Article): boolean => {
		if (firstKeyOf(instantOf(publishedAt)) < oldestKept) return false;
		const row = find.get(id);
		return row === undefined || row.file === notInFolder;
	};
}
