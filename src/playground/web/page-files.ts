import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

/** A file of the page as a browser gets it. */
export type PageFile = { readonly type: string; readonly text: string };

const folder = join(import.meta.dirname, '..', 'page');

/** What a file is, told by the end of its name; others are not given out. */
const types: Readonly<Record<string, string>> = {
	html: 'text/html; charset=utf-8',
	css: 'text/css; charset=utf-8',
	svg: 'image/svg+xml',
	ts: 'text/javascript; charset=utf-8',
};

/**
 * Reads a file of the folder `page/`, by its name in there: `message/draw-row.ts`. Only a name that the
 * folder's listing has is read, so none can lead out of it. Of TypeScript the types are taken out, and
 * what is left is JavaScript, line by line the same; it imports its neighbours by the same names.
 */
export function readPageFile(name: string): PageFile | undefined {
	const ending = /\.(\w+)$/.exec(name)?.[1] ?? '';
	const type = types[ending];
	if (type === undefined || !listing().includes(name)) return undefined;
	const text = readFileSync(join(folder, name), 'utf8');
	return { type, text: ending === 'ts' ? stripTypeScriptTypes(text) : text };
}

function listing(): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
		name.replaceAll('\\', '/'),
	);
}
