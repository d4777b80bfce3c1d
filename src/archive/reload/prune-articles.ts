import type { DatabaseSync } from 'node:sqlite';
import { findExpired, type Retention } from '../retention.ts';
import { catchUp } from './apply-log.ts';
import { createUndoLog } from './undo-log.ts';
import { inTransaction, type TaskLogs, writeChanges } from './write-changes.ts';

/** How many articles are removed in one transaction, so that it takes about 50 ms. */
const prunedAtOnce = 100;

export type PruneSettings = TaskLogs & { readonly retention: Retention };

/**
 * Removes some of the articles that are no longer kept, oldest first; a part of them at each call. The
 * log forgets them first: if the process is killed in between, the next call finds them in the archive.
 */
export function pruneArticles(
	database: DatabaseSync,
	{ retention, ...logs }: PruneSettings,
): undefined {
	const { now } = logs;
	inTransaction(database, () => {
		catchUp(database, logs);
		const expired = findExpired(database, { retention, now, limit: prunedAtOnce });
		logs.log.prune(expired.map(({ id }) => id));
		const entries = expired.map((article) => ({ ...article, number: 0, at: now, json: undefined }));
		const planned = { entries, curated: [], fileOf: () => undefined };
		writeChanges(database, planned, { undo: createUndoLog(database), ...logs });
	});
}
