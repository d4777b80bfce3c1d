import type { DatabaseSync } from 'node:sqlite';
import { createTermReader } from '#src/text/terms.ts';
import { indexArticle } from '../full-text.ts';
import {
	insertRow,
	readArticle,
	rowIds,
	rowNumber,
	rowText,
	type StoredText,
	textChecksum,
} from '../rows.ts';
import { createTimeKeyIssuer, lastKeyQuery, type TimeKey } from '../time-key.ts';
import { createVocabularyWriter } from '../vocabulary.ts';
import type { NamesWriter } from './names-writer.ts';
import type { ReadingsWriter } from './readings-writer.ts';
import type { StoryWriter } from './story-writer.ts';

/** An article as the archive stores it. */
export type StoredArticle = StoredText & {
	/** As in the log. */
	readonly origin: string;
	/** The number of the file it came from, `notInFolder` or `fileUnknown`. */
	readonly file: number;
};

/** Stands for the file of an article from a feed or an import. */
export const notInFolder = 0;
/** Stands for the file of an article that was read from the log, until the next reload finds it. */
export const fileUnknown = -1;

/** An article to write. */
export type WrittenArticle = StoredText & {
	readonly origin: string;
	/** Its number in the order of arrival. */
	readonly number: number;
	/** Undefined: where it was before. */
	readonly file: number | undefined;
};

/** Writes articles to all tables and removes them, within one transaction; call it once per id. */
export type ArticleWriter = {
	/** Whether there were no articles. */
	readonly isFirstLoad: boolean;
	/** Writes a new article or a new version; returns its key, and the version that it replaced. */
	put(written: WrittenArticle): {
		readonly key: TimeKey;
		readonly before: StoredArticle | undefined;
	};
	/** Removes an article and returns it; undefined if there is none. */
	remove(id: string): StoredArticle | undefined;
	/** Writes the counts. */
	flush(): void;
};

type ArticleWriterSettings = {
	readonly names: NamesWriter;
	readonly readings: ReadingsWriter;
	readonly stories: StoryWriter;
};

export function createArticleWriter(
	database: DatabaseSync,
	{ names, readings, stories }: ArticleWriterSettings,
): ArticleWriter {
	const sql = prepare(database);
	const sources = createSourceWriter(database);
	const vocabulary = createVocabularyWriter(database);
	let { articles, gathered } = readCounts(database);
	const isFirstLoad = articles === 0;
	const issueKey = createTimeKeyIssuer((low, high) => {
		const last = isFirstLoad ? null : sql.lastKey.get(low, high)?.last;
		return typeof last === 'number' ? last : undefined;
	});

	return {
		isFirstLoad,
		put({ article, json, origin, number, ...written }) {
			const before = isFirstLoad ? undefined : removeRow(article.id, 'replaced');
			const file = written.file ?? before?.file ?? fileUnknown;
			const source = article.source === undefined ? null : sources.numberOf(article.source.name);
			const key = issueKey(article.publishedAt);
			const listed = names.add(article, key, source ?? undefined).join(' ');
			count(file, 1);
			const { id, publishedAt } = article;
			sql.insert.run(key, number, id, file, source, publishedAt, listed, '');
			sql.insertText.run(key, textChecksum(json), origin, json);
			readings.add(article, key, source ?? undefined);
			const read = createTermReader();
			const indexed = indexArticle(article, source ?? undefined, read);
			sql.insertTerms.run(key, indexed.text);
			vocabulary.count(indexed, 1);
			if (source !== null) sources.count(source, 1);
			stories.add(article, key, read);
			return { key, before };
		},
		remove: (id) => removeRow(id, 'gone'),
		flush() {
			sources.flush();
			vocabulary.flush();
			sql.writeCounts.run(articles, gathered);
		},
	};

	function count(file: number, change: 1 | -1): void {
		articles += change;
		if (file === notInFolder) gathered += change;
	}

	function removeRow(id: string, fate: 'replaced' | 'gone'): StoredArticle | undefined {
		const row = sql.find.get(id);
		if (row === undefined) return undefined;
		const key = rowNumber(row, 'key');
		const article = readArticle(row);
		const source = row.source === null ? undefined : rowNumber(row, 'source');
		names.remove(article, key, rowIds(row, 'found'));
		readings.remove(key);
		const read = createTermReader();
		if (fate === 'gone') stories.retire(article, key, read);
		else stories.remove(article, key, read);
		const indexed = indexArticle(article, source, read);
		sql.removeTerms.run(key, indexed.text);
		vocabulary.count(indexed, -1);
		sql.remove.run(key);
		sql.removeText.run(key);
		if (source !== undefined) sources.count(source, -1);
		const file = rowNumber(row, 'file');
		count(file, -1);
		return { article, json: rowText(row, 'json'), origin: rowText(row, 'origin'), file };
	}
}

function readCounts(database: DatabaseSync): { articles: number; gathered: number } {
	const row = database.prepare('SELECT articles, gathered FROM state').get();
	return { articles: rowNumber(row, 'articles'), gathered: rowNumber(row, 'gathered') };
}

function prepare(database: DatabaseSync) {
	return {
		find: database.prepare(
			'SELECT key, sum, origin, json, file, source, found FROM articles JOIN texts USING (key) WHERE id = ?',
		),
		lastKey: database.prepare(lastKeyQuery),
		insert: database.prepare('INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
		remove: database.prepare('DELETE FROM articles WHERE key = ?'),
		insertText: database.prepare('INSERT INTO texts VALUES (?, ?, ?, ?)'),
		removeText: database.prepare('DELETE FROM texts WHERE key = ?'),
		insertTerms: database.prepare('INSERT INTO terms (rowid, text) VALUES (?, ?)'),
		removeTerms: database.prepare("INSERT INTO terms (terms, rowid, text) VALUES ('delete', ?, ?)"),
		writeCounts: database.prepare('UPDATE state SET articles = ?, gathered = ?'),
	};
}

/** Numbers the sources and counts their articles. */
export type SourceWriter = {
	numberOf(name: string): number;
	count(source: number, change: 1 | -1): void;
	/** Writes the counts, and deletes sources without articles. */
	flush(): void;
};

function createSourceWriter(database: DatabaseSync): SourceWriter {
	const find = database.prepare('SELECT n FROM sources WHERE name = ?');
	const insert = database.prepare('INSERT INTO sources (name, articles) VALUES (?, 0)');
	const numbers = new Map<string, number>();
	const changes = new Map<number, number>();

	return {
		numberOf(name) {
			const cached = numbers.get(name);
			if (cached !== undefined) return cached;
			const row = find.get(name);
			const number = row === undefined ? insertRow(insert, name) : rowNumber(row, 'n');
			numbers.set(name, number);
			return number;
		},
		count(source, change) {
			changes.set(source, (changes.get(source) ?? 0) + change);
		},
		flush() {
			const update = database.prepare('UPDATE sources SET articles = articles + ? WHERE n = ?');
			for (const [source, change] of changes) update.run(change, source);
			changes.clear();
			numbers.clear();
			database.exec('DELETE FROM sources WHERE articles = 0');
		},
	};
}
