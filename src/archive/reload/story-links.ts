import type { DatabaseSync } from 'node:sqlite';
import { rowNumber } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';

/** How similar reports are, for all pairs that were found similar at all. */
export type StoryLinks = {
	put(one: TimeKey, other: TimeKey, similarity: number): void;
	/** The reports that a report is linked with. */
	of(key: TimeKey): readonly { readonly key: TimeKey; readonly similarity: number }[];
	/** Removes all links of a report. */
	remove(key: TimeKey): void;
	clear(): void;
};

export function createStoryLinks(database: DatabaseSync): StoryLinks {
	const put = database.prepare('INSERT OR REPLACE INTO links VALUES (?, ?, ?)');
	const find = database.prepare('SELECT other, similarity FROM links WHERE key = ?');
	const remove = database.prepare('DELETE FROM links WHERE key = ?');
	const removeOne = database.prepare('DELETE FROM links WHERE key = ? AND other = ?');

	return {
		put(one, other, similarity) {
			const stored = Math.round(similarity * steps);
			put.run(one, other, stored);
			put.run(other, one, stored);
		},
		of,
		remove(key) {
			for (const { key: other } of of(key)) removeOne.run(other, key);
			remove.run(key);
		},
		clear: () => database.exec('DELETE FROM links'),
	};

	function of(key: TimeKey) {
		return find.all(key).map((row) => ({
			key: rowNumber(row, 'other'),
			similarity: rowNumber(row, 'similarity') / steps,
		}));
	}
}

/** Similarities are stored as whole numbers, in two bytes. */
const steps = 30_000;
