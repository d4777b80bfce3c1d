import type { z } from 'zod';
import { type Explanation, parseExplained } from './explain-issues.ts';
import { formatPath, type JsonPath, lineOfPlace } from './json-text.ts';
import type { Problem } from './problem.ts';

/** One value of a data file, and where it stands; `text` gives its own JSON, and is asked for only to place a problem. */
export type Item = {
	readonly file: string;
	readonly line: number;
	readonly path: JsonPath;
	readonly value: unknown;
	readonly text: () => string;
};

export type ParsedItem<Output> =
	| { readonly kind: 'parsed'; readonly value: Output }
	| { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** So many problems are told of one item; whoever mends these sees the others next time. */
const problemsPerItemMax = 10;

/** Parses one item with its schema; refused, it comes with its problems, each at its own line. */
export function parseItem<Output>(schema: z.ZodType<Output>, item: Item): ParsedItem<Output> {
	const parsed = parseExplained(schema, item.value);
	if (parsed.kind === 'parsed') return parsed;
	const told = parsed.explanations.slice(0, problemsPerItemMax);
	return { kind: 'refused', problems: told.map((explanation) => problemIn(item, explanation)) };
}

/** Tells what is wrong inside an item, at the line where it stands. */
export function problemIn(item: Item, { path, at, reason }: Explanation): Problem {
	const line = item.line + (at.length === 0 ? 0 : lineOfPlace(item.text(), at) - 1);
	const place = formatPath([...item.path, ...path]);
	return { file: item.file, line, reason, ...(place === '' ? {} : { path: place }) };
}
