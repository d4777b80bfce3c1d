import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('./README.md', import.meta.url);
const start = '<!-- figures -->';
const end = '<!-- end of figures -->';

/** Puts the figures of a run into README.md, in the place of those before. */
export function writeReadme(figures: string): void {
	const text = readFileSync(file, 'utf8');
	const from = text.indexOf(start);
	const to = text.indexOf(end);
	if (from < 0 || to < from) throw new Error(`bench/README.md has lost its “${start}” … “${end}”`);
	const head = text.slice(0, from + start.length);
	writeFileSync(file, `${head}\n\n${figures}\n\n${text.slice(to)}`);
}
