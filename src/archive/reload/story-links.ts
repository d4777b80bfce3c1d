import type { DatabaseSync } from 'node:sqlite';
import { rowNumber } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';

/** How similar reports are, for all pairs that were found similar at all, and which say the same. */
export type StoryLinks = {
	put(one: TimeKey, other: TimeKey, similarity: number): void;
	/** The reports that a report is linked with. */
	of(key: TimeKey): readonly { readonly key: TimeKey; readonly similarity: number }[];
	/** Notes that a report says the same as another, which is compared in its place. */
	putCopy(key: TimeKey, original: TimeKey): void;
	/** The report that is compared in place of this one; itself if it is no copy. */
	originalOf(key: TimeKey): TimeKey;
	copiesOf(original: TimeKey): readonly TimeKey[];
	/** Removes all links of a report, and of its copies that they are copies. */
	remove(key: TimeKey): void;
	clear(): void;
};

export function createStoryLinks(database: DatabaseSync): StoryLinks {
	const put = database.prepare('INSERT OR REPLACE INTO links VALUES (?, ?, ?)');
	const find = database.prepare('SELECT other, similarity FROM links WHERE key = ?');
	const remove = database.prepare('DELETE FROM links WHERE key = ?');
	const putCopy = database.prepare('INSERT OR REPLACE INTO copies VALUES (?, ?)');
	const original = database.prepare('SELECT original FROM copies WHERE key = ?');
	const copies = database.prepare('SELECT key FROM copies WHERE original = ? ORDER BY key');
	const removeCopies = database.prepare('DELETE FROM copies WHERE key = ?1 OR original = ?1');
	const removeOne = database.prepare('DELETE FROM links WHERE key = ? AND other = ?');

	return {
		put(one, other, similarity) {
			const stored = Math.round(similarity * steps);
			put.run(one, other, stored);
			put.run(other, one, stored);
		},
		of,
		putCopy: (key, of) => void putCopy.run(key, of),
		originalOf(key) {
			const row = original.get(key);
			return row === undefined ? key : rowNumber(row, 'original');
		},
		copiesOf: (key) => copies.all(key).map((row) => rowNumber(row, 'key')),
		remove(key) {
			for (const { key: other } of of(key)) removeOne.run(other, key);
			remove.run(key);
			removeCopies.run(key);
		},
		clear: () => database.exec('DELETE FROM links; DELETE FROM copies'),
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
