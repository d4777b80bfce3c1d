import type { DatabaseSync } from 'node:sqlite';
import { type ArticleLog, entriesAfter, folderOrigin, type NewEntry } from '../article-log.ts';
import { isUnused } from '../database.ts';
import type { LogEntry } from '../log-rows.ts';
import { rowNumber } from '../rows.ts';
import { createDisabledUndoLog, createUndoLog } from './undo-log.ts';
import {
	type ChangeLogs,
	type PlannedChanges,
	type ReloadChanges,
	type TaskLogs,
	type UndoLog,
	writeChanges,
} from './write-changes.ts';

/*
 * Everything that changes articles is first appended to the log, and then applied to the archive. A
 * process that is killed in between leaves the archive behind its log; the next task catches up.
 */

/** Appends entries to the log, which commits them, and applies them and changes to the editors’ names to the archive. */
export function appendAndApply(
	database: DatabaseSync,
	{ entries, ...planned }: Omit<PlannedChanges, 'entries'> & { entries: Iterable<NewEntry> },
	logs: ChangeLogs,
): ReloadChanges {
	const before = logs.log.last();
	logs.log.append(entries);
	if (logs.log.last() === before && planned.curated.length === 0) return noChanges;
	return writeChanges(database, { ...planned, entries: entriesAfter(logs.log, before) }, logs);
}

const noChanges: ReloadChanges = {
	added: { count: 0, some: [] },
	changed: { count: 0, some: [] },
	removed: { count: 0, some: [] },
	withdrawn: { count: 0, some: [] },
	nameFiles: [],
};

/** Applies what the log has and the archive lacks: everything, if the archive is new. By default it can be undone. */
export function catchUp(
	database: DatabaseSync,
	logs: TaskLogs,
	createUndo: (database: DatabaseSync) => UndoLog = createUndoLog,
): void {
	const { log } = logs;
	const applied = rowNumber(database.prepare('SELECT applied FROM state').get(), 'applied');
	if (applied >= log.last()) return;
	const undo = isUnused(database) ? createDisabledUndoLog(database) : createUndo(database);
	let isFolderConcerned = false;
	const entries = watched(log, applied, () => {
		isFolderConcerned = true;
	});
	const planned = { entries, curated: [], fileOf: () => undefined };
	writeChanges(database, planned, { ...logs, undo });
	if (isFolderConcerned) database.exec(forgetContents);
}

/** The entries after a number; calls back when one came from the folder. */
function* watched(log: ArticleLog, after: number, onFolder: () => void): Generator<LogEntry, void> {
	for (const entry of entriesAfter(log, after)) {
		if (entry.origin === folderOrigin) onFolder();
		yield entry;
	}
}

/** The next reload then reads each file again, and finds which articles are in it. */
const forgetContents = `UPDATE files SET hash = '', size = 0, modified = 0 WHERE set_aside = 0`;
