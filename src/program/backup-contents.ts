import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What says which files a backup has, so that a restore notices when one is missing. */
export const contentsFile = 'contents.json';

const Contents = z.object({ files: z.array(z.string()) });

/** Writes into a new backup which files belong to it. */
export function writeContents(folder: string, files: readonly string[]): void {
	writeFileSync(join(folder, contentsFile), `${JSON.stringify({ files })}\n`, { flag: 'wx' });
}

/** The files that belong to a backup; undefined if an older version made it. Throws if that cannot be read. */
export function readContents(folder: string): readonly string[] | undefined {
	const file = join(folder, contentsFile);
	if (!existsSync(file)) return undefined;
	try {
		return Contents.parse(JSON.parse(readFileSync(file, 'utf8'))).files;
	} catch (cause) {
		throw new Error(`${file} is damaged. Restore another backup.`, { cause });
	}
}
