import type { DatabaseSync } from 'node:sqlite';
import { duplicateId, type KnownPlace } from '#src/articles/duplicate-ids.ts';
import type { DataFile } from '#src/articles/parse-articles.ts';
import { parseArticles } from '#src/articles/parse-articles.ts';
import type { Problem } from '#src/articles/problem.ts';
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
	const insert = database.prepare(
		'INSERT INTO incoming (id, file, line, published, json) VALUES (?, ?, ?, ?, ?)',
	);
	const keep = database.prepare('INSERT INTO kept VALUES (?, ?)');
	const whereTaken = openPlaces(database);

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
				const place = whereTaken(article.id);
				if (place === undefined) {
					insert.run(article.id, file.number, line, article.publishedAt, JSON.stringify(article));
				} else {
					problems.push(duplicateId(article.id, place, { file: file.path, line }));
				}
			}
			return problems;
		},
	};
}

/** Says where an id stands already: in a file read just now, or in one that did not change. */
function openPlaces(database: DatabaseSync): (id: string) => KnownPlace | undefined {
	const incoming = database.prepare(
		'SELECT path, line FROM incoming JOIN files ON files.n = incoming.file WHERE id = ?',
	);
	const held = database.prepare(
		`SELECT path FROM articles JOIN files ON files.n = articles.file
		WHERE id = ? AND hash <> '${absent}' AND file NOT IN (SELECT file FROM reread)`,
	);

	return function whereTaken(id) {
		const newcomer = incoming.get(id);
		if (newcomer !== undefined) {
			return { file: rowText(newcomer, 'path'), line: rowNumber(newcomer, 'line') };
		}
		const holder = held.get(id);
		return holder === undefined ? undefined : { file: rowText(holder, 'path') };
	};
}
