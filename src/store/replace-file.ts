import {
	closeSync,
	existsSync,
	fsyncSync,
	linkSync,
	mkdirSync,
	openSync,
	renameSync,
	rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { openDatabase } from './database-file.ts';
import type { RawEntry } from './document-store.ts';

/**
 * Has a file hold these documents and no others. It is written whole beside its place and then moved
 * there, so that a crash leaves no half of it. What stands in its place is kept as `keptAs`.
 */
export function replaceFile(file: string, entries: readonly RawEntry[], keptAs: string): void {
	const next = `${file}.new`;
	mkdirSync(dirname(file), { recursive: true });
	for (const old of [next, `${next}-journal`]) rmSync(old, { force: true, recursive: true });
	writeWhole(next, entries);
	if (existsSync(file)) keepOldFile(file, keptAs);
	for (const left of ['-journal', '-wal', '-shm']) rmSync(file + left, { force: true });
	renameSync(next, file);
	flushFolder(dirname(file));
}

function writeWhole(file: string, entries: readonly RawEntry[]): void {
	const database = openDatabase(file);
	try {
		database.exec('BEGIN');
		const insert = database.prepare('INSERT INTO documents VALUES (?, ?)');
		for (const [key, raw] of entries) insert.run(key, raw);
		database.exec('COMMIT');
	} finally {
		database.close();
	}
}

/** Under a second name at first, so that a crash never leaves nothing in its place. */
function keepOldFile(file: string, keptAs: string): void {
	rmSync(keptAs, { force: true, recursive: true });
	try {
		linkSync(file, keptAs);
	} catch {
		// A folder has only one name, as has everything on some disks.
		renameSync(file, keptAs);
	}
}

/** The move itself is on the disk too, also when the power fails. */
function flushFolder(folder: string): void {
	const opened = openSync(folder, 'r');
	try {
		fsyncSync(opened);
	} finally {
		closeSync(opened);
	}
}
