import type { DatabaseSync } from 'node:sqlite';
import { textChecksum } from '../rows.ts';
import type { UndoLog } from './write-changes.ts';

/** Creates an undo log that discards the last one when it records its first change. */
export function createUndoLog(database: DatabaseSync): UndoLog {
	const article = database.prepare('INSERT OR IGNORE INTO undo VALUES (?, ?, ?, ?, ?)');
	const curated = database.prepare('INSERT INTO undo_curated VALUES (?, ?)');
	let isCleared = false;
	const clearOnce = () => {
		if (!isCleared) clearUndoLog(database);
		isCleared = true;
	};

	return {
		article: (id, before) => {
			clearOnce();
			if (before === undefined) return void article.run(id, null, null, null, null);
			const { file, origin, json } = before;
			article.run(id, file, origin, json, textChecksum(json));
		},
		curated: ({ file, json }) => {
			clearOnce();
			curated.run(file, json ?? null);
		},
	};
}

/** Discards the last undo log and records nothing: neither a first load nor an undo can be undone. */
export function createDisabledUndoLog(database: DatabaseSync): UndoLog {
	clearUndoLog(database);
	return { article() {}, curated() {} };
}

function clearUndoLog(database: DatabaseSync): void {
	database.exec('DELETE FROM undo; DELETE FROM undo_curated');
}
