import { Article } from './article.ts';
import { decodeUtf8, notUtf8, readJson } from './json-text.ts';
import { listItems } from './list-items.ts';
import type { Item } from './parse-item.ts';
import type { Problem } from './problem.ts';
import type { DataFile } from './read-folder.ts';

/** A value that should be an article; or why there is none, with what could be read all the same. */
export type ItemOrProblem =
	| { readonly kind: 'item'; readonly item: Item }
	| { readonly kind: 'problem'; readonly problem: Problem; readonly recovered?: unknown };

/** Takes a file of articles apart into values, one at a time. */
export function articleItems(file: DataFile): Iterable<ItemOrProblem> {
	return file.path.endsWith('.jsonl') ? itemsOfLines(file) : itemsOfDocument(file);
}

function* itemsOfLines({ path, bytes }: DataFile): Generator<ItemOrProblem> {
	let line = 0;
	let start = 0;
	while (start < bytes.length) {
		const found = bytes.indexOf(newline, start);
		const end = found < 0 ? bytes.length : found;
		line += 1;
		const item = itemOfLine(path, line, bytes.subarray(start, end));
		if (item !== undefined) yield item;
		start = end + 1;
	}
}

function itemOfLine(file: string, line: number, bytes: Uint8Array): ItemOrProblem | undefined {
	const text = decodeUtf8(bytes);
	if (text === undefined) return { kind: 'problem', problem: { file, line, reason: notUtf8 } };
	if (text.trim() === '') return undefined;
	const reading = readJson(text);
	if (reading.kind === 'read') {
		return {
			kind: 'item',
			item: { file, line, path: [], value: reading.value, text: () => text },
		};
	}
	const { reason, recovered } = reading;
	return { kind: 'problem', problem: { file, line, reason }, recovered };
}

function* itemsOfDocument({ path: file, bytes }: DataFile): Generator<ItemOrProblem> {
	const text = decodeUtf8(bytes);
	if (text === undefined) {
		yield { kind: 'problem', problem: { file, line: 1, reason: notUtf8 } };
		return;
	}
	const reading = readJson(text);
	if (reading.kind === 'broken') {
		const { line, reason } = reading;
		yield { kind: 'problem', problem: { file, line, reason } };
	} else if (Array.isArray(reading.value)) {
		yield* itemsOfList(file, text, reading.value);
	} else {
		yield itemAlone(file, text, reading.value);
	}
}

function* itemsOfList(
	file: string,
	text: string,
	values: readonly unknown[],
): Generator<ItemOrProblem> {
	let index = 0;
	for (const { start, end, line } of listItems(text)) {
		const item = { file, line, path: [index], value: values[index] };
		yield { kind: 'item', item: { ...item, text: () => text.slice(start, end) } };
		index += 1;
	}
}

/** An article alone in its file may take its id from the file's name, and may name its JSON Schema. */
function itemAlone(file: string, text: string, value: unknown): ItemOrProblem {
	const whole: Item = { file, line: 1, path: [], value, text: () => text };
	if (typeof value !== 'object' || value === null) return { kind: 'item', item: whole };

	const { $schema: _, ...article } = { $schema: undefined, id: undefined, ...value };
	if (article.id !== undefined) return { kind: 'item', item: { ...whole, value: article } };

	const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/, '');
	if (Article.shape.id.safeParse(id).success) {
		return { kind: 'item', item: { ...whole, value: { ...article, id } } };
	}
	const reason = `has no id, and the file’s name “${id}” cannot be one: ids are made of a-z, 0-9 and single hyphens`;
	return { kind: 'problem', problem: { file, line: 1, reason } };
}

const newline = 10;
