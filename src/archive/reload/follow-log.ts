import type { DatabaseSync } from 'node:sqlite';
import { entriesAfter } from '../article-log.ts';
import { isUnused } from '../database.ts';
import type { LogEntry } from '../log-rows.ts';
import { catchUp } from './apply-log.ts';
import { changesToCurated } from './curated-names-table.ts';
import type { CuratedSettings } from './decide-names.ts';
import { createDisabledUndoLog } from './undo-log.ts';
import { inTransaction, type TaskLogs, writeChanges } from './write-changes.ts';

/** Entries of the log as it is elsewhere. */
export type FollowedEntries = {
	/** The number that they come after. */
	readonly after: number;
	readonly entries: readonly LogEntry[];
	/** The highest number that is known with them. */
	readonly last: number;
	/** Whether there are more. */
	readonly isMore: boolean;
};

export type FollowSettings = TaskLogs & { readonly followed: FollowedEntries };

/**
 * Writes entries into the log, and applies them to the archive. An empty archive is applied to once there are no more,
 * because building it at once is quicker. Entries that come after missing ones are left out. What others changed
 * cannot be undone here.
 */
export function followLog(
	database: DatabaseSync,
	{ followed, ...logs }: FollowSettings,
): undefined {
	const { after, entries, last, isMore } = followed;
	if (after > logs.log.last()) return;
	logs.log.follow(entries, last);
	if (isMore && isUnused(database)) return;
	inTransaction(database, () => catchUp(database, logs, createDisabledUndoLog));
}

/** Fills an empty archive with the whole log, and with name files and decisions. */
export function loadLog(database: DatabaseSync, settings: CuratedSettings): void {
	const entries = entriesAfter(settings.log, 0);
	inTransaction(database, () => fill(database, entries, settings));
}

/**
 * Fills an empty archive with the newest entries of a log, and with name files and decisions, to answer from until it
 * is built. As far as the log is concerned it stays empty.
 */
export function loadNewest(
	database: DatabaseSync,
	entries: readonly LogEntry[],
	settings: CuratedSettings,
): void {
	const lastVersions = new Map(entries.map((entry) => [entry.id, entry]));
	inTransaction(database, () => {
		fill(database, lastVersions.values(), settings);
		database.exec('UPDATE state SET applied = 0');
	});
}

function fill(
	database: DatabaseSync,
	entries: Iterable<LogEntry>,
	{ files, ...logs }: CuratedSettings,
): void {
	const curated = changesToCurated(database, files);
	const undo = createDisabledUndoLog(database);
	writeChanges(database, { entries, curated, fileOf: () => undefined }, { undo, ...logs });
}
