import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './parse-item.ts';

/** A file of the data folder; its path is relative to that folder, with forward slashes. */
export type DataFile = { readonly path: string; readonly bytes: Uint8Array };

/** A file of articles, as the folder lists it. */
export type ListedFile = { readonly path: string; readonly size: number; readonly mtimeMs: number };

export type FolderListing = {
	/** In the order of their paths, by code unit: the same on every machine. */
	readonly files: readonly ListedFile[];
	readonly problems: readonly Problem[];
};

export type FileReading =
	| { readonly kind: 'read'; readonly bytes: Uint8Array }
	| { readonly kind: 'problem'; readonly problem: Problem; readonly missing: boolean };

/** A longer file would not fit into one string; a set that large is parted into several. */
export const fileBytesMax = 256 * 1024 * 1024;

/** Lists the files under `articles/` of a data folder. Links are not followed; README.md and dotfiles do not count. */
export function listArticleFiles(dataFolder: string): FolderListing {
	const files: ListedFile[] = [];
	const problems: Problem[] = [];
	const folders = ['articles'];
	// The loop also reaches the folders that are added while it runs.
	for (const folder of folders) {
		for (const found of entriesOf(dataFolder, folder)) {
			if (found.kind === 'problem') problems.push(found.problem);
			else if (found.kind === 'folder') folders.push(found.path);
			else files.push(found.file);
		}
	}
	return { files: files.sort(byPath), problems };
}

/** Reads a file of the data folder whole. */
export function readDataFile(dataFolder: string, { path }: Pick<ListedFile, 'path'>): FileReading {
	const size = attempt(path, () => statSync(join(dataFolder, path)).size);
	if (size.kind === 'problem') return size;
	if (size.value > fileBytesMax) {
		const reason = `is larger than ${fileBytesMax / 1024 / 1024} MiB; part it into several files`;
		return { kind: 'problem', problem: { file: path, line: 1, reason }, missing: false };
	}
	const read = attempt(path, () => readFileSync(join(dataFolder, path)));
	return read.kind === 'problem' ? read : { kind: 'read', bytes: read.value };
}

/** What tells one content from another: SHA-256, in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
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

function describeUnreadableEntry(entry: Dirent): string | undefined {
	if (entry.isSymbolicLink()) return 'is a link, and links are not followed';
	if (!entry.isFile()) return 'is not a file';
	if (!/\.jsonl?$/.test(entry.name)) return 'is not read: only .json and .jsonl are';
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
		const reason = systemReasons[code] ?? `cannot be read: the system says ${code}`;
		return {
			kind: 'problem',
			problem: { file: path, line: 1, reason },
			missing: code === 'ENOENT',
		};
	}
}

const systemReasons: Readonly<Record<string, string>> = {
	ENOENT: 'does not exist',
	EACCES: 'may not be read by this program',
	ENOTDIR: 'is not a folder',
	EISDIR: 'is a folder, not a file',
};

function byPath(one: ListedFile, other: ListedFile): number {
	return one.path < other.path ? -1 : 1;
}
