import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { curatedFiles } from '#src/articles/curated-names.ts';
import type { Problem } from '#src/articles/parse-item.ts';
import {
	type ListedFile,
	listArticleFiles,
	readDataFile,
	sha256Of,
} from '#src/articles/read-folder.ts';
import { type Row, rowNumber, rowText } from '../rows.ts';

/** A file in the data folder, with its number in the archive. */
export type NumberedFile = ListedFile & { readonly number: number };

/** How the data folder differs from its state at the last reload. */
export type FolderChanges = {
	/** New files, changed files and files that had problems, in the order of their paths. */
	readonly changed: readonly NumberedFile[];
	/** The numbers of files that no longer exist. */
	readonly removed: readonly number[];
	readonly problems: readonly Problem[];
};

/** Stands for the hash of a file that no longer exists. */
export const absentFileHash = 'absent';

/** A file read this soon after it changed can change again with the same time, so it is hashed at the next reload. */
const settledAfterMs = 2_000;

/**
 * Finds what changed: by size and time, and if these differ, by content. With `includeUndone`, files
 * whose content was undone count as changed too.
 */
export function compareFolder(
	database: DatabaseSync,
	dataFolder: string,
	{ includeUndone, now }: { includeUndone: boolean; now: Date },
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
		const numbered = { ...file, number: rowNumber(row, 'n') };
		if (mustRead(row, includeUndone)) return [numbered];
		if (row.size === file.size && row.modified === file.mtimeMs) return [];
		if (row.hash !== contentHash(file, dataFolder)) return [numbered];
		rememberSizeAndTime(database, numbered, now);
		return [];
	});
	const present = new Set(listed.map(({ path }) => path));
	const removed = [...rows.values()]
		.filter((row) => !present.has(rowText(row, 'path')) && isRemovalNew(row, includeUndone))
		.filter((row) => !isFolderUnreadable(rowText(row, 'path'), listing.problems))
		.map((row) => rowNumber(row, 'n'));
	return { changed, removed, problems: listing.problems };
}

/** Records a file as read, so that it is not read again until it changes. */
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

/** Records a file's size and time; a time too recent to trust is stored as 0, which no file has. */
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

function mustRead(row: Row, includeUndone: boolean): boolean {
	return row.set_aside === 1 ? includeUndone : rowNumber(row, 'problems') > 0;
}

function contentHash(file: ListedFile, dataFolder: string): string | undefined {
	const reading = readDataFile(dataFolder, file);
	return reading.kind === 'read' ? sha256Of(reading.bytes) : undefined;
}

function isRemovalNew(row: Row, includeUndone: boolean): boolean {
	return row.hash !== absentFileHash || (includeUndone && row.set_aside === 1);
}

/**
 * Whether a file is missing only because its folder could not be read; it then counts as existing.
 * If `articles` itself cannot be read, the same goes for every file.
 */
function isFolderUnreadable(path: string, problems: readonly Problem[]): boolean {
	return problems.some(
		({ file }) => file === 'articles' || path === file || path.startsWith(`${file}/`),
	);
}
