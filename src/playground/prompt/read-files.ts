import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ClientRefusal } from '../people/client-refusal.ts';
import type { GivenFile } from '../people/given-file.ts';

/** Reads the files that were named by their paths; refuses those that are not there. */
export async function readFiles(
	paths: Readonly<Record<string, string>>,
): Promise<Record<string, GivenFile>> {
	const files = Object.entries(paths).map(async ([option, path]) => [option, await read(path)]);
	return Object.fromEntries(await Promise.all(files));
}

async function read(path: string): Promise<GivenFile> {
	try {
		return { name: basename(path), text: await readFile(path, 'utf8') };
	} catch {
		throw new ClientRefusal(`There is no file “${path}” to read.`);
	}
}
