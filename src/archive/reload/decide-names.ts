import type { DatabaseSync } from 'node:sqlite';
import type { NameDecisions } from '#src/names/name-decisions.ts';
import { catchUp } from './apply-log.ts';
import { changeOfDecisions } from './curated-names-table.ts';
import { inTransaction, type TaskLogs, type UndoLog, writeChanges } from './write-changes.ts';

export type DecisionSettings = TaskLogs & { readonly decisions: NameDecisions };

/** Applies what moderators decided about names, as a change of the editors’ own files would be. It leaves the last undo available. */
export function decideNames(
	database: DatabaseSync,
	{ decisions, ...logs }: DecisionSettings,
): undefined {
	inTransaction(database, () => {
		const curated = changeOfDecisions(database, decisions);
		if (curated.length === 0) return;
		catchUp(database, logs);
		writeChanges(
			database,
			{ entries: [], curated, fileOf: () => undefined },
			{ undo: noUndo, ...logs },
		);
	});
}

const noUndo: UndoLog = { article() {}, curated() {} };
