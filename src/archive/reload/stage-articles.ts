import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import { duplicateId, type KnownPlace } from '#src/articles/duplicate-ids.ts';
import type { DataFile } from '#src/articles/parse-articles.ts';
import { parseArticles } from '#src/articles/parse-articles.ts';
import type { Problem } from '#src/articles/problem.ts';
import { isUnused } from '../database.ts';
import { rowNumber, rowText } from '../rows.ts';
import { absent } from './compare-folder.ts';

/** Where a reload is prepared before it touches the archive’s own tables. */
export type Stage = {
	/** Parses one file of articles; an id that another file has taken is a problem. */
	take(file: DataFile & { readonly number: number }): readonly Problem[];
	/** Keeps all articles of a file that could not be read. */
	keepAll(file: number): void;
};

/**
 * Makes the temporary tables that a reload is prepared in: `reread`, the files that changed or went;
 * `incoming`, the articles of changed files; and `kept`, what must stay although its file no longer
 * gives a good version of it (id NULL: everything of that file, because a fault hides which articles
 * are meant).
 */
export function openStage(
	database: DatabaseSync,
	{ reread, now }: { reread: readonly number[]; now: Date },
): Stage {
	database.exec(
		`DROP TABLE IF EXISTS temp.incoming;
		DROP TABLE IF EXISTS temp.kept;
		CREATE TEMP TABLE incoming (
			n INTEGER PRIMARY KEY, id TEXT UNIQUE, file INTEGER, line INTEGER, published TEXT, json TEXT
		);
		CREATE TEMP TABLE kept (file INTEGER, id TEXT);
		CREATE INDEX temp.kept_of_file ON kept (file, id);
		DROP TABLE IF EXISTS temp.reread;
		CREATE TEMP TABLE reread (file INTEGER PRIMARY KEY)`,
	);
	const insertReread = database.prepare('INSERT INTO reread VALUES (?)');
	for (const number of reread) insertReread.run(number);
	const put = openIncoming(database);
	const whereHeld = openHeld(database);
	const keep = database.prepare('INSERT INTO kept VALUES (?, ?)');

	return {
		keepAll: (file) => {
			keep.run(file, null);
		},
		take(file) {
			const problems: Problem[] = [];
			for (const parsed of parseArticles(file, now)) {
				if (parsed.kind === 'problem') {
					problems.push(parsed.problem);
					keep.run(file.number, parsed.id ?? null);
					continue;
				}
				const { article, line } = parsed;
				const taken = whereHeld(article.id) ?? put(article, file.number, line);
				if (taken === undefined) continue;
				problems.push(duplicateId(article.id, taken, { file: file.path, line }));
			}
			return problems;
		},
	};
}

/** Puts an article into `incoming`; when its id is there already, says where that one stands. */
function openIncoming(
	database: DatabaseSync,
): (article: Article, file: number, line: number) => KnownPlace | undefined {
	const insert = database.prepare(
		'INSERT OR IGNORE INTO incoming (id, file, line, published, json) VALUES (?, ?, ?, ?, ?)',
	);
	const find = database.prepare(
		'SELECT path, line FROM incoming JOIN files ON files.n = incoming.file WHERE id = ?',
	);
	return function put(article, file, line) {
		const json = JSON.stringify(article);
		if (insert.run(article.id, file, line, article.publishedAt, json).changes === 1)
			return undefined;
		const first = find.get(article.id);
		return { file: rowText(first, 'path'), line: rowNumber(first, 'line') };
	};
}

/** Says which file holds an id already, of those that did not change. */
function openHeld(database: DatabaseSync): (id: string) => KnownPlace | undefined {
	const find = database.prepare(
		`SELECT path FROM articles JOIN files ON files.n = articles.file
		WHERE id = ? AND hash <> '${absent}' AND file NOT IN (SELECT file FROM reread)`,
	);
	if (isUnused(database)) return () => undefined;
	return function whereHeld(id) {
		const holder = find.get(id);
		return holder === undefined ? undefined : { file: rowText(holder, 'path') };
	};
}
