import type { DatabaseSync } from 'node:sqlite';
import { Article } from '#src/articles/article.ts';
import { parseArticleItem } from '#src/articles/parse-articles.ts';
import type { Problem } from '#src/articles/parse-item.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import type { NewArrival, ReloadReport } from '../archive.ts';
import { backlogOrigin, isBacklogOrigin, type NewEntry } from '../article-log.ts';
import { findOldestKept, type Retention } from '../retention.ts';
import { rowText } from '../rows.ts';
import { firstKeyOf } from '../time-key.ts';
import { appendAndApply, catchUp } from './apply-log.ts';
import { notInFolder } from './article-writer.ts';
import { createUndoLog } from './undo-log.ts';
import { inTransaction, problemsReportedMax, type TaskLogs } from './write-changes.ts';

export type AddSettings = TaskLogs & { readonly retention: Retention };

/**
 * Adds articles and new versions from feeds and imports to log and archive, in one transaction. Left out
 * are versions that are there already, articles that the data folder has, and those too old to be kept.
 */
export function addArticles(
	database: DatabaseSync,
	arrivals: readonly NewArrival[],
	{ retention, ...logs }: AddSettings,
): ReloadReport {
	const { now } = logs;
	const started = performance.now();
	return inTransaction(database, () => {
		catchUp(database, logs);
		const problems: Problem[] = [];
		const entries: NewEntry[] = [];
		const originFor = createArrivalFilter(database, retention, now);
		for (const arrival of arrivals) {
			const { article: value, origin } = arrival;
			const text = () => JSON.stringify(value);
			const item = { file: origin, line: 1, path: [], value, text };
			for (const parsed of parseArticleItem({ kind: 'item', item }, now, Article)) {
				if (parsed.kind === 'problem') {
					problems.push(parsed.problem);
					continue;
				}
				const { article } = parsed;
				const kept = originFor(article, arrival);
				if (kept === undefined) continue;
				entries.push({ id: article.id, origin: kept, json: JSON.stringify(article) });
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

/** The origin to keep an article under; undefined if it may not come from elsewhere than the folder, or would be removed at once. */
function createArrivalFilter(database: DatabaseSync, retention: Retention, now: Date) {
	const oldestKept = findOldestKept(database, retention, now);
	const find = database.prepare(
		'SELECT file, origin FROM articles JOIN texts USING (key) WHERE id = ?',
	);
	return ({ id, publishedAt }: Article, arrival: NewArrival): string | undefined => {
		if (firstKeyOf(instantOf(publishedAt)) < oldestKept) return undefined;
		const { origin, isBacklog = false } = arrival;
		const row = find.get(id);
		if (row === undefined) return isBacklog ? backlogOrigin(origin) : origin;
		if (row.file !== notInFolder) return undefined;
		return isBacklogOrigin(rowText(row, 'origin')) ? backlogOrigin(origin) : origin;
	};
}
