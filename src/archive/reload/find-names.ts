import type { DatabaseSync } from 'node:sqlite';
import { createNameIndex } from '#src/names/name-index.ts';
import { createNameRecognizer, type NameRecognizer } from '#src/names/name-recognizer.ts';
import type { Reading } from '#src/reading/reading.ts';
import { type Row, readArticleUnchecked, rowIds, rowNumber, rowText } from '../rows.ts';
import { readPlaces, readReading } from '../stored-readings.ts';
import type { TimeKey } from '../time-key.ts';
import type { NameIndexWriter } from './name-index-writer.ts';
import type { NamesWriter } from './names-writer.ts';
import { createReadMeanings, type ReadMeanings } from './read-meanings.ts';
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
	const finders = {
		recognizer: createNameRecognizer(index.names().bytes),
		meanings: createReadMeanings(database, createNameIndex(index.names())),
	};
	createFoundNamesWriter(database, names, finders).findInAll();
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
	const meanings = createReadMeanings(database, createNameIndex(index.names()));
	createFoundNamesWriter(database, names, { recognizer: after, meanings }).findIn(keys);
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
	{ recognizer, meanings }: { recognizer: NameRecognizer; meanings: ReadMeanings },
): FoundNamesWriter {
	const columns = `SELECT key, source, listed, found, texts.sum AS sum, texts.json AS json, meant,
		readings.sum AS reading_sum, readings.json AS reading
		FROM articles JOIN texts USING (key) LEFT JOIN readings USING (key)`;
	const byKey = database.prepare(`${columns} WHERE key = ?`);
	const next = database.prepare(`${columns} WHERE key > ? ORDER BY key LIMIT ?`);
	const setFound = database.prepare('UPDATE articles SET found = ? WHERE key = ?');
	const setMeant = database.prepare('UPDATE readings SET meant = ? WHERE key = ?');

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
		const isFound = (id: number) => id !== 0 && !listed.has(id);
		const written = new Set(recognizer.namesIn(readArticleUnchecked(row)).filter(isFound));
		const reading = readReading(row);
		const meant = reading === undefined ? [] : meanings(reading, written);
		const after = written.union(new Set(meant.filter(isFound)));
		const isMeantAsBefore = reading === undefined || meant.join(' ') === rowText(row, 'meant');
		// If the reading means others, roles and statements are written anew.
		const removed = isMeantAsBefore ? before.difference(after) : before;
		const added = isMeantAsBefore ? after.difference(before) : after;
		if (isMeantAsBefore && removed.size + added.size === 0) return;
		for (const name of removed) names.removeFound(name, key);
		for (const name of added) {
			const role = reading?.names.find((one, n) => meant[n] === name && one.role !== undefined);
			names.addFound({ name, key, source, role: role?.role });
		}
		setFound.run([...after].join(' '), key);
		if (reading === undefined || isMeantAsBefore) return;
		for (const [name, place] of statementsOf(reading, meant))
			if (after.has(name)) names.addStatement(name, key, place);
		setMeant.run(meant.join(' '), key);
	}
}

/** The names that said what a reading reports, and the places of their statements. */
function statementsOf(
	{ names, statements }: Reading,
	meant: readonly number[],
): readonly (readonly [name: number, place: number])[] {
	return statements.map(({ speaker }, index) => {
		const person = names.findIndex(({ kind, name }) => kind === 'person' && name === speaker);
		return [meant[person] ?? 0, readPlaces + index];
	});
}
