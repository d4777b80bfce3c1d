import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Saying, saying } from '#src/phrases/catalogue.ts';
import type { Problem } from './parse-item.ts';

/** A file in the data folder; its path is relative to that folder, with forward slashes. */
export type DataFile = { readonly path: string; readonly bytes: Uint8Array };

/** A file with its size and time of modification, unread. */
export type ListedFile = { readonly path: string; readonly size: number; readonly mtimeMs: number };

/** The article files of a data folder, and what cannot be read there. */
export type FolderListing = {
	/** Ordered by path, by code unit, so that the order is the same on every machine. */
	readonly files: readonly ListedFile[];
	readonly problems: readonly Problem[];
};

/** The content of a file, or why it cannot be read; `missing` if it does not exist. */
export type FileReading =
	| { readonly kind: 'read'; readonly bytes: Uint8Array }
	| { readonly kind: 'problem'; readonly problem: Problem; readonly missing: boolean };

/** A larger file would not fit into one string. */
export const fileBytesMax = 256 * 1024 * 1024;

/** Lists the files under `articles/` of a data folder. Links are not followed; README.md and dotfiles are ignored. */
export function listArticleFiles(dataFolder: string): FolderListing {
	const files: ListedFile[] = [];
	const problems: Problem[] = [];
	const folders = ['articles'];
	// The loop also visits folders added while it runs.
	for (const folder of folders) {
		for (const entry of entriesOf(dataFolder, folder)) {
			if (entry.kind === 'problem') problems.push(entry.problem);
			else if (entry.kind === 'folder') folders.push(entry.path);
			else files.push(entry.file);
		}
	}
	return { files: files.sort(byPath), problems };
}

/** Reads a whole file of the data folder. */
export function readDataFile(dataFolder: string, { path }: Pick<ListedFile, 'path'>): FileReading {
	const size = attempt(path, () => statSync(join(dataFolder, path)).size);
	if (size.kind === 'problem') return size;
	if (size.value > fileBytesMax) {
		const reason = saying('fileTooMuch', { size: fileBytesMax / 1024 / 1024 });
		return { kind: 'problem', problem: { file: path, line: 1, reason }, missing: false };
	}
	const read = attempt(path, () => readFileSync(join(dataFolder, path)));
	return read.kind === 'problem' ? read : { kind: 'read', bytes: read.value };
}

/** The SHA-256 of a file's content, in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

type Entry =
	| { readonly kind: 'file'; readonly file: ListedFile }
	| { readonly kind: 'folder'; readonly path: string }
	| { readonly kind: 'problem'; readonly problem: Problem };

function entriesOf(dataFolder: string, folder: string): Entry[] {
	const listed = attempt(folder, () =>
		readdirSync(join(dataFolder, folder), { withFileTypes: true }),
	);
	if (listed.kind === 'problem') return [listed];
	return listed.value
		.filter(({ name }) => name !== 'README.md' && !name.startsWith('.'))
		.map((entry) => entryOf(entry, dataFolder, `${folder}/${entry.name}`));
}

function entryOf(entry: Dirent, dataFolder: string, path: string): Entry {
	if (entry.isDirectory()) return { kind: 'folder', path };
	const reason = describeUnreadableEntry(entry);
	if (reason !== undefined) return { kind: 'problem', problem: { file: path, line: 1, reason } };
	const stats = attempt(path, () => statSync(join(dataFolder, path)));
	if (stats.kind === 'problem') return stats;
	const { size, mtimeMs } = stats.value;
	return { kind: 'file', file: { path, size, mtimeMs } };
}

function describeUnreadableEntry(entry: Dirent): Saying | undefined {
	if (entry.isSymbolicLink()) return saying('fileLink');
	if (!entry.isFile()) return saying('fileNone');
	if (!/\.jsonl?$/.test(entry.name)) return saying('fileIgnored');
	return undefined;
}

type Attempt<Value> =
	| { readonly kind: 'done'; readonly value: Value }
	| { readonly kind: 'problem'; readonly problem: Problem; readonly missing: boolean };

function attempt<Value>(path: string, read: () => Value): Attempt<Value> {
	try {
		return { kind: 'done', value: read() };
	} catch (error) {
		if (!(error instanceof Error && 'code' in error)) throw error;
		const code = `${error.code}`;
		const reason = systemReasons.get(code) ?? saying('fileFault', { code });
		return {
			kind: 'problem',
			problem: { file: path, line: 1, reason },
			missing: code === 'ENOENT',
		};
	}
}

const systemReasons: ReadonlyMap<string, Saying> = new Map([
	['ENOENT', saying('fileAbsent')],
	['EACCES', saying('fileForbidden')],
	['ENOTDIR', saying('fileNoFolder')],
	['EISDIR', saying('fileIsFolder')],
]);

function byPath(one: ListedFile, other: ListedFile): number {
	return one.path < other.path ? -1 : 1;
}
