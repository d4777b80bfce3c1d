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

/** Ways in which a file is no longer where it was. */
export const losses: readonly Loss[] = [
	['deleted', (file) => rmSync(file)],
	['deleted with its journal', (file) => removeAll(file)],
	['moved', (file) => renameSync(file, `${file}.moved`)],
	['gone with its folder', (file) => rmSync(dirname(file), { recursive: true })],
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
		'deleted, and a journal of another is there',
		(file) => {
			removeAll(file);
			writeFileSync(`${file}-journal`, 'x'.repeat(9_000));
		},
	],
	['left without its journal', (file) => rmSync(`${file}-journal`)],
];

/** Of what is damaged in its place nothing can be read, and so not what was set aside. */
export const damages: readonly Loss[] = [
	['emptied', (file) => truncateSync(file)],
	['cut off', (file) => truncateSync(file, 16_384)],
	['overwritten', (file) => writeFileSync(file, 'x'.repeat(readFileSync(file).length))],
	['overwritten by an older one', (file) => writeFileSync(file, readFileSync(olderOf(file)))],
	['overwritten in its middle', (file) => overwrite(file, 8_192)],
];

function removeAll(file: string): void {
	for (const one of [file, `${file}-journal`]) rmSync(one, { force: true });
}

/** Puts another file there, under another number in the file system. */
export function replaceBy(file: string, content: string | Buffer): void {
	writeFileSync(`${file}.other`, content);
	renameSync(`${file}.other`, file);
}

/** Where the file is as it was before it was used. */
export function olderOf(file: string): string {
	return join(dirname(dirname(file)), 'older.sqlite');
}

function overwrite(file: string, position: number): void {
	const opened = openSync(file, 'r+');
	writeSync(opened, 'something else'.repeat(50), position);
	closeSync(opened);
}
