import { z } from 'zod';
import { saying } from '#src/phrases/catalogue.ts';
import { decodeUtf8, listItems, notUtf8, readJson, textAt } from './json-text.ts';
import { type Item, type ParsedItem, type Problem, parseItem } from './parse-item.ts';
import type { DataFile } from './read-folder.ts';
import { repeatedKeyProblems } from './repeated-keys.ts';

/** The items of a file’s list, with the file as a whole, or why there are none. */
export type NamedList =
	| { readonly kind: 'list'; readonly whole: Item; readonly items: readonly Item[] }
	| { readonly kind: 'problem'; readonly problems: readonly Problem[] };

/**
 * Reads the unparsed items under a key of a file such as `{ "$schema": "…", "people": […] }`. Besides it the file
 * has only `$schema` and `otherKeys`, whose values are for the caller to parse.
 */
export function readNamedList(
	{ path: file, bytes }: DataFile,
	key: string,
	otherKeys: readonly string[] = [],
): NamedList {
	const text = decodeUtf8(bytes);
	if (text === undefined) return listProblem({ file, line: 1, reason: notUtf8 });
	const reading = readJson(text);
	if (reading.kind === 'broken')
		return listProblem({ file, line: reading.line, reason: reading.reason });

	const whole: Item = { file, line: 1, path: [], value: reading.value, text: () => text };
	const others = Object.fromEntries(otherKeys.map((name) => [name, z.unknown()]));
	const list = z.object({ [key]: z.array(z.unknown()) });
	const shape = z.strictObject({ ...others, $schema: z.string().optional(), ...list.shape });
	const repeated = repeatedKeyProblems(whole).filter(
		({ path }) => path !== undefined && path in shape.shape,
	);
	if (repeated.length > 0) return { kind: 'problem', problems: repeated };
	const document = parseItem(shape, whole);
	if (document.kind === 'refused') return { kind: 'problem', problems: document.problems };
	const written = textAt(text, [key]);
	if (written === undefined) return listProblem({ file, line: 1, reason: saying('jsonDeep') });
	const values = list.parse(document.value)[key];
	const items = [...listItems(written.text)].map(({ start, end, line }, index) => ({
		file,
		line: written.line + line - 1,
		path: [key, index],
		value: values?.[index],
		text: () => written.text.slice(start, end),
	}));
	return { kind: 'list', whole, items };
}

/** Parses an item of a list; keys that it repeats are among its problems. */
export function parseListItem<Output>(schema: z.ZodType<Output>, item: Item): ParsedItem<Output> {
	const parsed = parseItem(schema, item);
	const repeated = repeatedKeyProblems(item);
	if (parsed.kind === 'refused') return { ...parsed, problems: [...repeated, ...parsed.problems] };
	return repeated.length === 0 ? parsed : { kind: 'refused', problems: repeated };
}

function listProblem(problem: Problem): NamedList {
	return { kind: 'problem', problems: [problem] };
}
