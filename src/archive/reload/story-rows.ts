import type { DatabaseSync } from 'node:sqlite';
import { rowNumber } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';

/** Which story each report belongs to, as stored. */
export type StoryRows = {
	storyOf(key: TimeKey): number | undefined;
	keysIn(story: number): readonly TimeKey[];
	/** Writes nothing if the report is in the story already; `seq` is undefined if it was removed. */
	put(report: { readonly key: TimeKey; readonly seq: number | undefined }, story: number): void;
	remove(key: TimeKey): void;
	clear(): void;
	/** Writes how many stories there are. */
	flush(): void;
};

export function createStoryRows(database: DatabaseSync): StoryRows {
	const sql = prepare(database);
	let stories = rowNumber(sql.count.get(), 'stories');

	return {
		storyOf,
		keysIn: (story) => sql.keysIn.all(story).map((row) => rowNumber(row, 'key')),
		put({ key, seq }, story) {
			const before = storyOf(key);
			if (before === story) return;
			// A story has the number of its first report, so there are as many as reports with its number.
			if (seq !== undefined) stories += Number(story === seq) - Number(before === seq);
			sql.put.run(key, story);
		},
		remove(key) {
			if (sql.isFirst.get(key) !== undefined) stories -= 1;
			sql.remove.run(key);
		},
		clear() {
			database.exec('DELETE FROM stories');
			stories = 0;
		},
		flush: () => void sql.writeCount.run(stories),
	};

	function storyOf(key: TimeKey): number | undefined {
		const row = sql.storyOf.get(key);
		return row === undefined ? undefined : rowNumber(row, 'story');
	}
}

function prepare(database: DatabaseSync) {
	return {
		storyOf: database.prepare('SELECT story FROM stories WHERE key = ?'),
		keysIn: database.prepare('SELECT key FROM stories WHERE story = ?'),
		put: database.prepare('INSERT OR REPLACE INTO stories VALUES (?, ?)'),
		remove: database.prepare('DELETE FROM stories WHERE key = ?'),
		isFirst: database.prepare(
			'SELECT 1 FROM stories JOIN articles USING (key) WHERE key = ? AND story = seq',
		),
		count: database.prepare('SELECT stories FROM state'),
		writeCount: database.prepare('UPDATE state SET stories = ?'),
	};
}
