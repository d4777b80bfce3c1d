import type { DatabaseSync } from 'node:sqlite';
import type { NameDecisions } from '#src/names/name-decisions.ts';
import { catchUp } from './apply-log.ts';
import {
	type CuratedChange,
	type CuratedFile,
	changeOfDecisions,
	changesToCurated,
} from './curated-names-table.ts';
import { inTransaction, type TaskLogs, type UndoLog, writeChanges } from './write-changes.ts';

export type DecisionSettings = TaskLogs & { readonly decisions: NameDecisions };

/** Applies what moderators decided about names, as a change of the editors’ own files would be. It leaves the last undo available. */
export function decideNames(
	database: DatabaseSync,
	{ decisions, ...logs }: DecisionSettings,
): undefined {
	inTransaction(database, () => {
		writeNames(database, changeOfDecisions(database, decisions), logs);
	});
}

export type CuratedSettings = TaskLogs & { readonly files: readonly CuratedFile[] };

/** Puts name files and decisions from elsewhere in place of all that there are. */
export function curateNames(
	database: DatabaseSync,
	{ files, ...logs }: CuratedSettings,
): undefined {
	inTransaction(database, () => {
		writeNames(database, changesToCurated(database, files), logs);
	});
}

function writeNames(
	database: DatabaseSync,
	curated: readonly CuratedChange[],
	logs: TaskLogs,
): void {
	if (curated.length === 0) return;
	catchUp(database, logs);
	const planned = { entries: [], curated, fileOf: () => undefined };
	writeChanges(database, planned, { undo: noUndo, ...logs });
}

const noUndo: UndoLog = { article() {}, curated() {} };
