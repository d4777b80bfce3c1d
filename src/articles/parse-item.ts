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

/** Problems reported per item; of more only the number. */
const problemsPerItemMax = 100;

/** Parses one item with its schema; refused, it comes with its problems, each at its own line. */
export function parseItem<Output>(schema: z.ZodType<Output>, item: Item): ParsedItem<Output> {
	const parsed = parseExplained(schema, item.value);
	if (parsed.kind === 'parsed') return parsed;
	const told = parsed.explanations.slice(0, problemsPerItemMax);
	const more = parsed.explanations.length - told.length;
	const rest = { path: [], at: [], reason: `has ${more} more problems` };
	const reported = more > 0 ? [...told, rest] : told;
	return { kind: 'refused', problems: reported.map((one) => problemIn(item, one)) };
}

/** Tells what is wrong inside an item, at the line where it stands. */
export function problemIn(item: Item, { path, at, reason }: Explanation): Problem {
	const line = item.line + (at.length === 0 ? 0 : lineOfPlace(item.text(), at) - 1);
	const place = formatPath([...item.path, ...path]);
	return { file: item.file, line, reason, ...(place === '' ? {} : { path: place }) };
}
