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
 * Replaces a file with one that contains exactly these documents. The new file is written next to it
 * and then renamed, so that a crash never leaves half a file. The old file is kept as `keepAs`.
 */
export function replaceFile(file: string, entries: readonly RawEntry[], keepAs: string): void {
	const next = `${file}.new`;
	mkdirSync(dirname(file), { recursive: true });
	for (const path of [next, `${next}-journal`]) rmSync(path, { force: true, recursive: true });
	writeDocuments(next, entries);
	if (existsSync(file)) keepOldFile(file, keepAs);
	for (const suffix of ['-journal', '-wal', '-shm']) rmSync(file + suffix, { force: true });
	renameSync(next, file);
	flushFolder(dirname(file));
}

function writeDocuments(file: string, entries: readonly RawEntry[]): void {
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

/** Adds a second name if possible, so that a crash cannot leave the path without a file. */
function keepOldFile(file: string, keepAs: string): void {
	rmSync(keepAs, { force: true, recursive: true });
	try {
		linkSync(file, keepAs);
	} catch {
		// Folders cannot have a second name, and on some disks nothing can.
		renameSync(file, keepAs);
	}
}

/** Makes the renaming survive a power failure. */
function flushFolder(folder: string): void {
	const opened = openSync(folder, 'r');
	try {
		fsyncSync(opened);
	} finally {
		closeSync(opened);
	}
}
