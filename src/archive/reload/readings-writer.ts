import type { DatabaseSync } from 'node:sqlite';
import { type Article, listsNames } from '#src/articles/article.ts';
import type { Reading } from '#src/reading/reading.ts';
import { type Row, readArticle as readStoredArticle, rowNumber, textChecksum } from '../rows.ts';
import { readReading } from '../stored-readings.ts';
import type { TimeKey } from '../time-key.ts';
import type { NamesWriter } from './names-writer.ts';

/*
 * An article in which editors list nobody is read by the program. That takes milliseconds, so only a few are
 * read where they arrive; the others are noted, and read afterwards, a few at a time and the newest first, so that
 * no reload has to wait. The notes are rows, so that a killed process goes on where it was.
 */

/** Says what an article tells of people, organizations and places. */
export type ReadArticle = (article: Article) => Reading;

/** For archives whose articles are not read. */
export const readNothing: ReadArticle = () => ({ names: [], statements: [] });

/** Keeps readings in step with the articles, within one transaction. */
export type ReadingsWriter = {
	/** Reads an article, or notes that it is to be read. */
	add(article: Article, key: TimeKey, source: number | undefined): void;
	/** Forgets the reading of an article. */
	remove(key: TimeKey): void;
	/** Reads some of the articles that are noted, and returns their keys. */
	readNoted(): readonly TimeKey[];
};

/** How many articles one change reads at once, from feeds that bring no more: a fifth of a second. */
const readAtOnceMax = 50;

export type ReadingSettings = {
	readonly names: NamesWriter;
	readonly readArticle: ReadArticle;
};

export function createReadingsWriter(
	database: DatabaseSync,
	{ names, readArticle }: ReadingSettings,
): ReadingsWriter {
	const sql = prepare(database);
	// A first load reads nothing at once.
	let room = rowNumber(sql.count.get(), 'articles') === 0 ? 0 : readAtOnceMax;

	return {
		add(article, key, source) {
			// What was withdrawn says nothing.
			if (readArticle === readNothing || listsNames(article) || article.withdrawn) return;
			if (room > 0) read(article, key, source);
			else sql.note.run(key);
			room -= 1;
		},
		remove(key) {
			const reading = readReading(sql.find.get(key));
			sql.forget.run(key);
			if (reading === undefined) return;
			names.removeReading(reading, key);
			sql.remove.run(key);
		},
		readNoted() {
			const rows = sql.noted.all(readAtOnceMax);
			for (const row of rows) {
				const key = rowNumber(row, 'key');
				sql.forget.run(key);
				read(readStoredArticle(row), key, sourceIn(row));
			}
			return rows.map((row) => rowNumber(row, 'key'));
		},
	};

	function read(article: Article, key: TimeKey, source: number | undefined): void {
		const reading = readArticle(article);
		if (reading.names.length + reading.statements.length === 0) return;
		const json = JSON.stringify(reading);
		sql.insert.run(key, textChecksum(json), json);
		names.addReading(reading, key, source);
	}
}

function sourceIn(row: Row): number | undefined {
	return row.source === null ? undefined : rowNumber(row, 'source');
}

function prepare(database: DatabaseSync) {
	return {
		count: database.prepare('SELECT articles FROM state'),
		note: database.prepare('INSERT INTO unread VALUES (?)'),
		forget: database.prepare('DELETE FROM unread WHERE key = ?'),
		noted: database.prepare(
			`SELECT key, source, sum, json FROM unread JOIN articles USING (key) JOIN texts USING (key)
			ORDER BY key DESC LIMIT ?`,
		),
		find: database.prepare(
			'SELECT sum AS reading_sum, json AS reading FROM readings WHERE key = ?',
		),
		insert: database.prepare("INSERT INTO readings VALUES (?, ?, ?, '')"),
		remove: database.prepare('DELETE FROM readings WHERE key = ?'),
	};
}
