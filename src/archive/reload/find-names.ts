import type { DatabaseSync } from 'node:sqlite';
import { createNameRecognizer, type NameRecognizer } from '#src/names/name-recognizer.ts';
import { type Row, readArticleUnchecked, rowIds, rowNumber } from '../rows.ts';
import type { TimeKey } from '../time-key.ts';
import type { NameIndexWriter } from './name-index-writer.ts';
import type { NamesWriter } from './names-writer.ts';
import { changedSpellings, clearRescans, noteRescans } from './rescan-articles.ts';

/**
 * Finds the names that the texts of all articles write, and stores the name index; call it once `names`
 * has all that editors list, so that a name is found in older articles too.
 */
export function findNamesInAll(
	database: DatabaseSync,
	names: NamesWriter,
	index: NameIndexWriter,
): void {
	names.flush();
	index.rebuild();
	createFoundNamesWriter(database, names, createNameRecognizer(index.names().bytes)).findInAll();
	names.flush();
	index.rebuild();
	index.write();
	clearRescans(database);
}

/** Finds names in the articles with these keys, and notes the texts by which older articles must be searched again. */
export function findNamesIn(
	database: DatabaseSync,
	keys: Iterable<TimeKey>,
	{ names, nameIndex: index }: { names: NamesWriter; nameIndex: NameIndexWriter },
): void {
	const before = createNameRecognizer(index.names().bytes);
	const changes = index.update(names.flush());
	const isSpeltAsBefore = changes.every((change) => changedSpellings(change).length === 0);
	const after = isSpeltAsBefore ? before : createNameRecognizer(index.names().bytes);
	noteRescans(database, changes, { before, after });
	createFoundNamesWriter(database, names, after).findIn(keys);
	index.update(names.flush());
	index.write();
}

/** Writes how the names found in articles differ from those found before. */
type FoundNamesWriter = {
	findIn(keys: Iterable<TimeKey>): void;
	findInAll(): void;
};

const articlesAtOnce = 1_000;

function createFoundNamesWriter(
	database: DatabaseSync,
	names: NamesWriter,
	recognizer: NameRecognizer,
): FoundNamesWriter {
	const columns =
		'SELECT key, source, listed, found, sum, json FROM articles JOIN texts USING (key)';
	const byKey = database.prepare(`${columns} WHERE key = ?`);
	const next = database.prepare(`${columns} WHERE key > ? ORDER BY key LIMIT ?`);
	const update = database.prepare('UPDATE articles SET found = ? WHERE key = ?');

	return {
		findIn(keys) {
			for (const key of keys) {
				const row = byKey.get(key);
				if (row !== undefined) findInArticle(row);
			}
		},
		findInAll() {
			for (let last = Number.MIN_SAFE_INTEGER; ; ) {
				const rows = next.all(last, articlesAtOnce);
				for (const row of rows) findInArticle(row);
				if (rows.length < articlesAtOnce) return;
				last = rowNumber(rows.at(-1), 'key');
			}
		},
	};

	function findInArticle(row: Row): void {
		const key = rowNumber(row, 'key');
		const source = row.source === null ? undefined : rowNumber(row, 'source');
		const listed = new Set(rowIds(row, 'listed'));
		const before = new Set(rowIds(row, 'found'));
		const after = new Set(
			recognizer.namesIn(readArticleUnchecked(row)).filter((id) => !listed.has(id)),
		);
		const removed = before.difference(after);
		const added = after.difference(before);
		if (removed.size + added.size === 0) return;
		for (const id of removed) names.removeFound(id, key);
		for (const id of added) names.addFound(id, key, source);
		update.run([...after].join(' '), key);
	}
}
