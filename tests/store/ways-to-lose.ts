import {
	closeSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	truncateSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

type Loss = readonly [how: string, lose: (file: string) => void];

/** Ways in which a file is no longer in its place, as the end of “a file that was”. */
export const losses: readonly Loss[] = [
	['deleted', (file) => rmSync(file)],
	['deleted with its journal', (file) => removeAll(file)],
	['moved away', (file) => renameSync(file, `${file}.moved`)],
	['deleted with its folder', (file) => rmSync(dirname(file), { recursive: true })],
	['moved with its folder', (file) => renameSync(dirname(file), `${dirname(file)}.moved`)],
	['replaced by an older one', (file) => replaceBy(file, readFileSync(olderOf(file)))],
	['replaced by something else', (file) => replaceBy(file, 'This is no database.')],
	[
		'replaced by a folder',
		(file) => {
			rmSync(file);
			mkdirSync(file);
		},
	],
	[
		'deleted and left with a foreign journal',
		(file) => {
			removeAll(file);
			writeFileSync(`${file}-journal`, 'x'.repeat(9_000));
		},
	],
	['left without its journal', (file) => rmSync(`${file}-journal`)],
];

/** Ways in which a file is damaged in its place, so that nothing in it can be read, not even documents that were set aside. */
export const damages: readonly Loss[] = [
	['emptied', (file) => truncateSync(file)],
	['cut off', (file) => truncateSync(file, 16_384)],
	['overwritten', (file) => writeFileSync(file, 'x'.repeat(readFileSync(file).length))],
	['overwritten by an older one', (file) => writeFileSync(file, readFileSync(olderOf(file)))],
	['overwritten in its middle', (file) => overwrite(file, 8_192)],
];

function removeAll(file: string): void {
	for (const path of [file, `${file}-journal`]) rmSync(path, { force: true });
}

/** Replaces the file with another one, which has a different inode. */
export function replaceBy(file: string, content: string | Buffer): void {
	writeFileSync(`${file}.other`, content);
	renameSync(`${file}.other`, file);
}

/** The path of a copy from before the file was used. */
export function olderOf(file: string): string {
	return join(dirname(dirname(file)), 'older.sqlite');
}

function overwrite(file: string, position: number): void {
	const opened = openSync(file, 'r+');
	writeSync(opened, 'something else'.repeat(50), position);
	closeSync(opened);
}
