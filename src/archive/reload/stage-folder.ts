import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import { curatedFiles, parseCuratedNames } from '#src/articles/curated-names.ts';
import {
	type DataFile,
	duplicateId,
	type KnownLocation,
	parseArticles,
} from '#src/articles/parse-articles.ts';
import type { Problem } from '#src/articles/parse-item.ts';
import { hashOf, readDataFile } from '#src/articles/read-folder.ts';
import { isUnused } from '../database.ts';
import { rowNumber, rowText } from '../rows.ts';
import {
	absentFileHash,
	compareFolder,
	type NumberedFile,
	rememberFile,
} from './compare-folder.ts';
import { type CuratedChange, curatedJson } from './curated-names-table.ts';

/** Where a reload is prepared before it touches the archive’s own tables. */
export type StagingTables = {
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
function createStagingTables(
	database: DatabaseSync,
	{ reread, now }: { reread: readonly number[]; now: Date },
): StagingTables {
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
	const put = createIncomingWriter(database);
	const whereHeld = createIdLookup(database);
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
function createIncomingWriter(
	database: DatabaseSync,
): (article: Article, file: number, line: number) => KnownLocation | undefined {
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
function createIdLookup(database: DatabaseSync): (id: string) => KnownLocation | undefined {
	const find = database.prepare(
		`SELECT path FROM articles JOIN files ON files.n = articles.file
		WHERE id = ? AND hash <> '${absentFileHash}' AND file NOT IN (SELECT file FROM reread)`,
	);
	if (isUnused(database)) return () => undefined;
	return function whereHeld(id) {
		const holder = find.get(id);
		return holder === undefined ? undefined : { file: rowText(holder, 'path') };
	};
}

export type FolderSettings = {
	readonly dataFolder: string;
	/** Whether content that was undone is to be taken in after all. */
	readonly again: boolean;
	readonly now: Date;
};

/** What the folder's changed files gave; their articles wait in the table `incoming`. */
export type StagedFolder = {
	readonly problems: readonly Problem[];
	readonly curated: readonly CuratedChange[];
};

/** Reads every file of the data folder that changed, and forgets those that went. */
export function stageFolder(
	database: DatabaseSync,
	{ dataFolder, again, now }: FolderSettings,
): StagedFolder {
	const { changed, removed, problems } = compareFolder(database, dataFolder, { again, now });
	const curated = forgetFiles(database, removed);
	const reread = [...removed, ...changed.map(({ number }) => number)];
	const stage = createStagingTables(database, { reread, now });
	return { problems: [...problems, ...changed.flatMap(takeFile)], curated };

	function takeFile(file: NumberedFile): readonly Problem[] {
		const reading = readDataFile(dataFolder, file);
		if (reading.kind === 'problem') {
			stage.keepAll(file.number);
			return [reading.problem];
		}
		const data = { ...file, bytes: reading.bytes };
		const found = isCurated(file.path) ? takeCurated(data) : stage.take(data);
		rememberFile(database, file, { hash: hashOf(reading.bytes), problems: found.length, now });
		return found;
	}

	/** A file of names that cannot be read at all changes nothing. */
	function takeCurated(file: DataFile): readonly Problem[] {
		const { names, problems } = parseCuratedNames(file);
		const json = JSON.stringify(names);
		const isNews = names !== undefined && json !== curatedJson(database, file.path);
		if (isNews) curated.push({ file: file.path, json });
		return problems;
	}
}

/** Marks files as gone; returns what that means for the editors' own names. */
function forgetFiles(database: DatabaseSync, numbers: readonly number[]): CuratedChange[] {
	const forget = database.prepare(
		`UPDATE files SET hash = '${absentFileHash}', problems = 0, set_aside = 0 WHERE n = ? RETURNING path`,
	);
	return numbers
		.map((number) => rowText(forget.get(number), 'path'))
		.filter(isCurated)
		.map((file) => ({ file, json: undefined }));
}

function isCurated(path: string): boolean {
	return curatedFiles.some((file) => file === path);
}
