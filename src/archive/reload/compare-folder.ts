import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { curatedFiles } from '#src/articles/curated-names.ts';
import type { Problem } from '#src/articles/parse-item.ts';
import {
	hashOf,
	type ListedFile,
	listArticleFiles,
	readDataFile,
} from '#src/articles/read-folder.ts';
import { type Row, rowNumber, rowText } from '../rows.ts';

/** A file of the data folder with its number in the archive. */
export type NumberedFile = ListedFile & { readonly number: number };

/** How the data folder differs from what the archive took in last. */
export type FolderChanges = {
	/** New files, files with other content, and files that had problems; in the order of their paths. */
	readonly changed: readonly NumberedFile[];
	/** The numbers of files that are gone. */
	readonly removed: readonly number[];
	readonly problems: readonly Problem[];
};

/** The hash of a file that is not there. */
export const absentFileHash = 'absent';

/** A file changed within this time of being read may change again unseen; it is hashed the next time. */
const settledAfterMs = 2_000;

/**
 * Finds what changed, by size and time, and where these differ by content. With `again`, files
 * whose content was undone count as changed too.
 */
export function compareFolder(
	database: DatabaseSync,
	dataFolder: string,
	{ again, now }: { again: boolean; now: Date },
): FolderChanges {
	const listing = listArticleFiles(dataFolder);
	const listed = [...listCuratedFiles(dataFolder), ...listing.files];
	const rows = new Map(
		database
			.prepare('SELECT * FROM files')
			.all()
			.map((row) => [rowText(row, 'path'), row]),
	);
	const changed = listed.flatMap((file) => {
		const row = rows.get(file.path);
		if (row === undefined) return [{ ...file, number: insertFile(database, file.path) }];
		const known = { ...file, number: rowNumber(row, 'n') };
		if (mustRead(row, again)) return [known];
		if (row.size === file.size && row.modified === file.mtimeMs) return [];
		if (row.hash !== contentHash(file, dataFolder)) return [known];
		rememberSizeAndTime(database, known, now);
		return [];
	});
	const present = new Set(listed.map(({ path }) => path));
	const removed = [...rows.values()]
		.filter((row) => !present.has(rowText(row, 'path')) && isRemovalNew(row, again))
		.filter((row) => !isFolderUnreadable(rowText(row, 'path'), listing.problems))
		.map((row) => rowNumber(row, 'n'));
	return { changed, removed, problems: listing.problems };
}

/** Remembers a file as it was read. */
export function rememberFile(
	database: DatabaseSync,
	file: NumberedFile,
	{ hash, problems, now }: { hash: string; problems: number; now: Date },
): void {
	database
		.prepare('UPDATE files SET hash = ?, problems = ?, set_aside = 0 WHERE n = ?')
		.run(hash, problems, file.number);
	rememberSizeAndTime(database, file, now);
}

/** Remembers a file's size and time; a time too fresh to be trusted is kept as 0, which no file has. */
function rememberSizeAndTime(database: DatabaseSync, file: NumberedFile, now: Date): void {
	const isSettled = now.getTime() - file.mtimeMs > settledAfterMs;
	database
		.prepare('UPDATE files SET size = ?, modified = ? WHERE n = ?')
		.run(file.size, isSettled ? file.mtimeMs : 0, file.number);
}

function listCuratedFiles(dataFolder: string): ListedFile[] {
	return curatedFiles.flatMap((path) => {
		const stats = statSync(join(dataFolder, path), { throwIfNoEntry: false });
		return stats === undefined ? [] : [{ path, size: stats.size, mtimeMs: stats.mtimeMs }];
	});
}

function insertFile(database: DatabaseSync, path: string): number {
	const insert = database.prepare(
		`INSERT INTO files (path, size, modified, hash, problems, set_aside)
		VALUES (?, 0, 0, '', 0, 0) RETURNING n`,
	);
	return rowNumber(insert.get(path), 'n');
}

function mustRead(row: Row, again: boolean): boolean {
	return row.set_aside === 1 ? again : rowNumber(row, 'problems') > 0;
}

function contentHash(file: ListedFile, dataFolder: string): string | undefined {
	const reading = readDataFile(dataFolder, file);
	return reading.kind === 'read' ? hashOf(reading.bytes) : undefined;
}

function isRemovalNew(row: Row, again: boolean): boolean {
	return row.hash !== absentFileHash || (again && row.set_aside === 1);
}

/**
 * Whether a file is missing only because its folder could not be read: then it counts as still there.
 * Where even the folder of articles is out of reach, so may be all else.
 */
function isFolderUnreadable(path: string, problems: readonly Problem[]): boolean {
	return problems.some(
		({ file }) => file === 'articles' || path === file || path.startsWith(`${file}/`),
	);
}
