import type { DatabaseSync } from 'node:sqlite';
import { sumOfText } from '../stored-article.ts';
import type { Held } from './article-writer.ts';
import type { CuratedChange } from './curated-store.ts';

/** Notes what was there before a change, so that it can be taken back once. */
export type UndoLog = {
	/** `before` is undefined for an article that is new. */
	article(id: string, before: Held | undefined): void;
	curated(before: CuratedChange): void;
};

/** Begins a new log in the place of the last one. */
export function openUndoLog(database: DatabaseSync): UndoLog {
	clearUndoLog(database);
	const article = database.prepare('INSERT OR IGNORE INTO undo VALUES (?, ?, ?, ?)');
	const curated = database.prepare('INSERT INTO undo_curated VALUES (?, ?)');
	return {
		article: (id, before) => {
			const sum = before === undefined ? null : sumOfText(before.json);
			article.run(id, before?.file ?? null, before?.json ?? null, sum);
		},
		curated: ({ file, json }) => {
			curated.run(file, json ?? null);
		},
	};
}

/** Leaves nothing to take back, and notes nothing: for a first load, and for an undo itself. */
export function withoutUndo(database: DatabaseSync): UndoLog {
	clearUndoLog(database);
	return { article() {}, curated() {} };
}

function clearUndoLog(database: DatabaseSync): void {
	database.exec('DELETE FROM undo; DELETE FROM undo_curated');
}
