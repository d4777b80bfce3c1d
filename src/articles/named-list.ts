import { z } from 'zod';
import { decodeUtf8, notUtf8, readJson, textAt } from './json-text.ts';
import { listItems } from './list-items.ts';
import { type Item, parseItem } from './parse-item.ts';
import type { Problem } from './problem.ts';
import type { DataFile } from './read-folder.ts';
import { repeatedIn } from './repeated-keys.ts';

export type NamedList =
	| { readonly kind: 'list'; readonly items: readonly Item[] }
	| { readonly kind: 'problem'; readonly problems: readonly Problem[] };

/** Reads a file such as `{ "$schema": "…", "people": […] }`: the items under its one key, not parsed yet. */
export function readNamedList({ path: file, bytes }: DataFile, key: string): NamedList {
	const text = decodeUtf8(bytes);
	if (text === undefined) return refused({ file, line: 1, reason: notUtf8 });
	const reading = readJson(text);
	if (reading.kind === 'broken')
		return refused({ file, line: reading.line, reason: reading.reason });

	const whole: Item = { file, line: 1, path: [], value: reading.value, text: () => text };
	const shape = z.strictObject({ $schema: z.string().optional(), [key]: z.array(z.unknown()) });
	const repeated = repeatedIn(whole).filter(({ path }) => path === '$schema' || path === key);
	if (repeated.length > 0) return { kind: 'problem', problems: repeated };
	const document = parseItem(shape, whole);
	if (document.kind === 'refused') return { kind: 'problem', problems: document.problems };
	const list = textAt(text, [key]);
	if (list === undefined) return refused({ file, line: 1, reason: 'is nested too deep' });
	const values = document.value[key];
	const items = [...listItems(list.text)].map(({ start, end, line }, index) => ({
		file,
		line: list.line + line - 1,
		path: [key, index],
		value: values?.[index],
		text: () => list.text.slice(start, end),
	}));
	return { kind: 'list', items };
}

function refused(problem: Problem): NamedList {
	return { kind: 'problem', problems: [problem] };
}
