import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import { curatedFiles, parseCuratedNames } from '#src/articles/curated-names.ts';
import { duplicateId, type KnownLocation, parseArticles } from '#src/articles/parse-articles.ts';
import type { Problem } from '#src/articles/parse-item.ts';
import { type DataFile, readDataFile, sha256Of } from '#src/articles/read-folder.ts';
import { isUnused } from '../database.ts';
import { rowNumber, rowText } from '../rows.ts';
import { fileUnknown } from './article-writer.ts';
import {
	absentFileHash,
	compareFolder,
	type NumberedFile,
	rememberFile,
} from './compare-folder.ts';
import { type CuratedChange, curatedJson } from './curated-names-table.ts';

/** The temporary tables in which a reload is prepared. */
export type StagingTables = {
	/** Parses one file of articles; an id that another file already has is a problem. */
	addFile(file: DataFile & { readonly number: number }): readonly Problem[];
	/** Keeps all articles of a file that could not be read. */
	keepAll(file: number): void;
	/** Counts as read again the articles whose file is unknown, unless a file that is too faulty can contain them. Call it last. */
	rereadUnplaced(): void;
};

/**
 * Creates the temporary tables: `reread`, the files that changed or were removed; `incoming`, the
 * articles of changed files; and `kept`, the articles to keep although their file no longer has a good
 * version of them. With a NULL id, `kept` means all articles of that file, because a fault hides
 * which ones are affected.
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
	const addIncoming = createIncomingWriter(database);
	const findUnchanged = createIdLookup(database);
	const keep = database.prepare('INSERT INTO kept VALUES (?, ?)');

	return {
		keepAll: (file) => {
			keep.run(file, null);
		},
		rereadUnplaced() {
			database.exec(
				`UPDATE articles SET file = kept.file FROM kept
				WHERE kept.id = articles.id AND articles.file = ${fileUnknown};
				INSERT INTO reread SELECT ${fileUnknown} WHERE NOT EXISTS (SELECT 1 FROM kept WHERE id IS NULL)`,
			);
		},
		addFile(file) {
			const problems: Problem[] = [];
			for (const parsed of parseArticles(file, now)) {
				if (parsed.kind === 'problem') {
					problems.push(parsed.problem);
					keep.run(file.number, parsed.id ?? null);
					continue;
				}
				const { article, line } = parsed;
				const first = findUnchanged(article.id) ?? addIncoming(article, file.number, line);
				if (first === undefined) continue;
				problems.push(duplicateId(article.id, first, { file: file.path, line }));
			}
			return problems;
		},
	};
}

/** Puts an article into `incoming`, or returns the location of the one that has its id already. */
function createIncomingWriter(
	database: DatabaseSync,
): (article: Article, file: number, line: number) => KnownLocation | undefined {
	const insert = database.prepare(
		'INSERT OR IGNORE INTO incoming (id, file, line, published, json) VALUES (?, ?, ?, ?, ?)',
	);
	const find = database.prepare(
		'SELECT path, line FROM incoming JOIN files ON files.n = incoming.file WHERE id = ?',
	);
	return function addIncoming(article, file, line) {
		const json = JSON.stringify(article);
		if (insert.run(article.id, file, line, article.publishedAt, json).changes === 1)
			return undefined;
		const first = find.get(article.id);
		return { file: rowText(first, 'path'), line: rowNumber(first, 'line') };
	};
}

/** Returns the unchanged file that has an id already. */
function createIdLookup(database: DatabaseSync): (id: string) => KnownLocation | undefined {
	const find = database.prepare(
		`SELECT path FROM articles JOIN files ON files.n = articles.file
		WHERE id = ? AND hash <> '${absentFileHash}' AND file NOT IN (SELECT file FROM reread)`,
	);
	if (isUnused(database)) return () => undefined;
	return function findUnchanged(id) {
		const row = find.get(id);
		return row === undefined ? undefined : { file: rowText(row, 'path') };
	};
}

export type FolderSettings = {
	readonly dataFolder: string;
	/** Whether to load content that was undone. */
	readonly includeUndone: boolean;
	readonly now: Date;
};

/** What the changed files contain, apart from articles, which are in the table `incoming`. */
export type StagedFolder = {
	readonly problems: readonly Problem[];
	readonly curated: readonly CuratedChange[];
};

/** Reads every changed file of the data folder, and records which files were removed. */
export function stageFolder(
	database: DatabaseSync,
	{ dataFolder, includeUndone, now }: FolderSettings,
): StagedFolder {
	const { changed, removed, problems } = compareFolder(database, dataFolder, {
		includeUndone,
		now,
	});
	const curated = forgetFiles(database, removed);
	const reread = [...removed, ...changed.map(({ number }) => number)];
	const staging = createStagingTables(database, { reread, now });
	const inFiles = changed.flatMap(readFile);
	if (problems.length === 0) staging.rereadUnplaced();
	return { problems: [...problems, ...inFiles], curated };

	function readFile(file: NumberedFile): readonly Problem[] {
		const reading = readDataFile(dataFolder, file);
		if (reading.kind === 'problem') {
			staging.keepAll(file.number);
			return [reading.problem];
		}
		const data = { ...file, bytes: reading.bytes };
		const inFile = isCurated(file.path) ? readCurated(data) : staging.addFile(data);
		rememberFile(database, file, { hash: sha256Of(reading.bytes), problems: inFile.length, now });
		return inFile;
	}

	/** A name file that cannot be read at all changes nothing. */
	function readCurated(file: DataFile): readonly Problem[] {
		const { names, problems } = parseCuratedNames(file);
		const json = JSON.stringify(names);
		const isChanged = names !== undefined && json !== curatedJson(database, file.path);
		if (isChanged) curated.push({ file: file.path, json });
		return problems;
	}
}

/** Records files as removed; returns the changes to the editors' names. */
function forgetFiles(database: DatabaseSync, numbers: readonly number[]): CuratedChange[] {
	const markAbsent = database.prepare(
		`UPDATE files SET hash = '${absentFileHash}', problems = 0, set_aside = 0 WHERE n = ? RETURNING path`,
	);
	return numbers
		.map((number) => rowText(markAbsent.get(number), 'path'))
		.filter(isCurated)
		.map((file) => ({ file, json: undefined }));
}

function isCurated(path: string): boolean {
	return curatedFiles.some((file) => file === path);
}
