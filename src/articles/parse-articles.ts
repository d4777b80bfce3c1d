import type { z } from 'zod';
import { saying } from '#src/phrases/catalogue.ts';
import { Article, EditedArticle } from './article.ts';
import { comparedFieldsOf, findInconsistencies } from './article-inconsistencies.ts';
import { decodeUtf8, listItems, notUtf8, readJson } from './json-text.ts';
import { type Item, type Problem, parseItem, problemIn } from './parse-item.ts';
import type { DataFile } from './read-folder.ts';
import { repeatedKeyProblems } from './repeated-keys.ts';

/**
 * An article with its first line, or a problem. A problem's `id` names the article it affects;
 * without one it may affect any article in the file.
 */
export type ParsedArticle =
	| { readonly kind: 'article'; readonly article: Article; readonly line: number }
	| { readonly kind: 'problem'; readonly problem: Problem; readonly id?: string };

/**
 * Parses a file of articles, one at a time and in order: a `.jsonl` file has one per line, any other
 * file one article or a list. A faulty article does not affect the others; no content makes it throw.
 */
export function* parseArticles(file: DataFile, now: Date): Generator<ParsedArticle> {
	for (const item of articleItems(file)) yield* parseArticleItem(item, now);
}

/** Parses one value, by default of a file of editors, into an article, or into all its problems. */
export function parseArticleItem(
	candidate: ItemOrProblem,
	now: Date,
	schema: z.ZodType<Article> = EditedArticle,
): ParsedArticle[] {
	if (candidate.kind === 'problem') return [toProblem(candidate.problem, candidate.recovered)];
	const { item } = candidate;
	const parsed = parseItem(schema, item);
	const fields = parsed.kind === 'parsed' ? parsed.value : comparedFieldsOf(item.value);
	const problems = [
		...repeatedKeyProblems(item),
		...(parsed.kind === 'refused' ? parsed.problems : []),
		...findInconsistencies(fields, now).map(({ path, reason }) =>
			problemIn(item, { path, at: path, reason }),
		),
	];
	if (parsed.kind === 'parsed' && problems.length === 0) {
		return [{ kind: 'article', article: parsed.value, line: item.line }];
	}
	return problems.map((problem) => toProblem(problem, item.value));
}

function toProblem(problem: Problem, value: unknown): ParsedArticle {
	const id = idOf(value);
	return id === undefined ? { kind: 'problem', problem } : { kind: 'problem', problem, id };
}

/** The id of a value that may not be an article, if it has a correct one. */
function idOf(value: unknown): string | undefined {
	if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
	const id = Article.shape.id.safeParse(value.id);
	return id.success ? id.data : undefined;
}

/** A value that should be an article, or why it cannot be read, with what could be recovered. */
export type ItemOrProblem =
	| { readonly kind: 'item'; readonly item: Item }
	| { readonly kind: 'problem'; readonly problem: Problem; readonly recovered?: unknown };

/** Splits a file of articles into values, one at a time. */
export function articleItems(file: DataFile): Iterable<ItemOrProblem> {
	return file.path.endsWith('.jsonl') ? itemsOfLines(file) : itemsOfDocument(file);
}

function* itemsOfLines({ path, bytes }: DataFile): Generator<ItemOrProblem> {
	let line = 0;
	let start = 0;
	while (start < bytes.length) {
		const lineEnd = bytes.indexOf(newline, start);
		const end = lineEnd < 0 ? bytes.length : lineEnd;
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
		yield singleItem(file, text, reading.value);
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

/** A single article in a file can take its id from the file's name, and can name its JSON Schema. */
function singleItem(file: string, text: string, value: unknown): ItemOrProblem {
	const whole: Item = { file, line: 1, path: [], value, text: () => text };
	if (typeof value !== 'object' || value === null) return { kind: 'item', item: whole };

	const { $schema: _, ...article } = { $schema: undefined, id: undefined, ...value };
	if (article.id !== undefined) return { kind: 'item', item: { ...whole, value: article } };

	const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/, '');
	if (Article.shape.id.safeParse(id).success) {
		return { kind: 'item', item: { ...whole, value: { ...article, id } } };
	}
	const reason = saying('idMissing', { id });
	return { kind: 'problem', problem: { file, line: 1, reason } };
}

const newline = 10;

/** A line in a file of the data folder. */
export type Location = { readonly file: string; readonly line: number };

/** Where an article is; of one read earlier only the file is known. */
export type KnownLocation = { readonly file: string; readonly line?: number };

/** The problem of an article whose id is taken: the first article, in the order of files and lines, is kept. */
export function duplicateId(id: string, first: KnownLocation, second: Location): Problem {
	const location = first.line === undefined ? first.file : `${first.file}:${first.line}`;
	const reason = saying('idTaken', { id, location });
	return { file: second.file, line: second.line, path: 'id', reason };
}

/** Remembers where each id is used first; `claim` returns a problem if an id is taken. */
export function createIdRegistry(): {
	claim: (id: string, location: Location) => Problem | undefined;
} {
	const locations = new Map<string, Location>();
	return {
		claim(id, location) {
			const first = locations.get(id);
			if (first !== undefined) return duplicateId(id, first, location);
			locations.set(id, location);
			return undefined;
		},
	};
}
