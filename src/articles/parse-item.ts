import { z } from 'zod';
import { formatPath, type JsonPath, lineOfPath } from './json-text.ts';

/** A value in a data file and its location; `text` returns its JSON, which is needed only to find the line of a problem. */
export type Item = {
	readonly file: string;
	readonly line: number;
	readonly path: JsonPath;
	readonly value: unknown;
	readonly text: () => string;
};

/** An item's value, or its problems. */
export type ParsedItem<Output> =
	| { readonly kind: 'parsed'; readonly value: Output }
	| { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Problems reported per item; the rest are only counted. */
const problemsPerItemMax = 100;

/** Parses an item with a schema; a refused item has its problems, each with its own line. */
export function parseItem<Output>(schema: z.ZodType<Output>, item: Item): ParsedItem<Output> {
	const parsed = parseExplained(schema, item.value);
	if (parsed.kind === 'parsed') return parsed;
	const first = parsed.explanations.slice(0, problemsPerItemMax);
	const moreCount = parsed.explanations.length - first.length;
	const rest = { path: [], at: [], reason: `has ${moreCount} more problems` };
	const reported = moreCount > 0 ? [...first, rest] : first;
	return {
		kind: 'refused',
		problems: reported.map((explanation) => problemIn(item, explanation)),
	};
}

/** The problem of an item, with the line of the faulty value. */
export function problemIn(item: Item, { path, at, reason }: Explanation): Problem {
	const line = item.line + (at.length === 0 ? 0 : lineOfPath(item.text(), at) - 1);
	const fullPath = formatPath([...item.path, ...path]);
	return { file: item.file, line, reason, ...(fullPath === '' ? {} : { path: fullPath }) };
}

/** What is wrong at one path of a value; `at` is the path whose line is reported, which can be a key inside `path`. */
export type Explanation = {
	readonly path: JsonPath;
	readonly at: JsonPath;
	readonly reason: string;
};

/** A parsed value, or what is wrong with it. */
export type ExplainedValue<Output> =
	| { readonly kind: 'parsed'; readonly value: Output }
	| { readonly kind: 'refused'; readonly explanations: readonly Explanation[] };

/** Parses a value, or explains everything wrong with it in sentences that an editor can act on. */
export function parseExplained<Output>(
	schema: z.ZodType<Output>,
	value: unknown,
): ExplainedValue<Output> {
	const parsed = schema.safeParse(value, { error: describeIssue, reportInput: true });
	if (parsed.success) return { kind: 'parsed', value: parsed.data };
	return {
		kind: 'refused',
		explanations: parsed.error.issues.flatMap((issue) => explain(issue, [])),
	};
}

/** The messages for issues that the schema has no message for. */
function describeIssue(issue: z.core.$ZodRawIssue): string {
	switch (issue.code) {
		case 'invalid_type':
			return `must be ${nounFor(issue.expected)}, not ${kindOf(issue.input)}`;
		case 'too_big':
			return `has ${sizeOf(issue.input)}; at most ${issue.maximum} are allowed`;
		case 'unrecognized_keys':
			return describeUnknownKeys(issue.keys, issue.inst);
		case 'invalid_value':
			return `must be one of ${issue.values.join(', ')}`;
		case 'invalid_union':
			return explainedByBranches;
		default:
			return 'is not allowed here';
	}
}

/** The message of a union without its own message: its branches say what is wrong. */
const explainedByBranches = '';

function explain(issue: z.core.$ZodIssue, around: JsonPath): Explanation[] {
	const path = [
		...around,
		...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
	];
	if (issue.input === undefined) return [{ path, at: path, reason: 'is missing' }];
	if (issue.code === 'unrecognized_keys') {
		const reasons = issue.message.split('\n');
		return issue.keys.map((key, index) => ({
			path,
			at: [...path, key],
			reason: reasons[index] ?? describeUnknownKey(key),
		}));
	}
	if (issue.code === 'invalid_union' && issue.message === explainedByBranches) {
		return explainUnion(issue, path);
	}
	return [{ path, at: path, reason: issue.message }];
}

/** Explains the branch that the value was meant for: the one that accepts its type. */
function explainUnion(union: z.core.$ZodIssueInvalidUnion, path: JsonPath): Explanation[] {
	const meant = union.errors.find((issues) => !issues.some(refusesType));
	if (meant !== undefined) return meant.flatMap((issue) => explain(issue, path));
	const nouns = union.errors
		.flat()
		.filter(refusesType)
		.map((issue) => nounFor(issue.expected));
	return [{ path, at: path, reason: `must be ${nouns.join(' or ')}, not ${kindOf(union.input)}` }];
}

function refusesType(issue: z.core.$ZodIssue): issue is z.core.$ZodIssueInvalidType {
	return issue.code === 'invalid_type' && issue.path.length === 0;
}

/** One line per key. Beyond `guessesMax` there is no guess: the object was meant for something else. */
function describeUnknownKeys(keys: readonly string[], schema: unknown): string {
	const expected = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
	return keys
		.slice(0, guessesMax)
		.map((key) => {
			const guess = nearestKey(key, expected);
			return `${describeUnknownKey(key)}${guess === undefined ? '' : `; did you mean “${guess}”?`}`;
		})
		.join('\n');
}

const guessesMax = 100;

function describeUnknownKey(key: string): string {
	return `has an unknown key “${clip(key)}”`;
}

function clip(key: string): string {
	const shown = key.slice(0, 40).toWellFormed().replace(/\p{C}/gu, '\ufffd');
	return key.length <= 40 ? shown : `${shown}…`;
}

function sizeOf(value: unknown): string {
	if (typeof value === 'string') return `${value.length} characters`;
	if (Array.isArray(value)) return `${value.length} entries`;
	return 'too much';
}

function nounFor(expected: string): string {
	return nouns[expected] ?? 'something else';
}

function kindOf(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (value === null) return 'null';
	return nounFor(Array.isArray(value) ? 'array' : typeof value);
}

const nouns: Readonly<Record<string, string>> = {
	string: 'text',
	object: 'an object',
	array: 'a list',
	number: 'a number',
	boolean: 'true or false',
};

/**
 * The key that an unknown one was most likely meant to be: another name for the same thing, a
 * beginning or extension of it, or one that differs by a few letters. Case, `_` and `-` are ignored.
 */
function nearestKey(typed: string, expected: readonly string[]): string | undefined {
	const folded = foldKey(typed.slice(0, 40));
	const candidates = expected.flatMap((key) =>
		[key, ...(commonKeyNames[key] ?? [])].map((name) => ({
			key,
			edits: distance(folded, foldKey(name)),
		})),
	);
	const [nearest] = candidates
		.filter(({ edits }) => edits !== undefined)
		.sort((a, b) => (a.edits ?? 0) - (b.edits ?? 0));
	return nearest?.key;
}

/** What feeds and other programs call the same field. */
const commonKeyNames: Readonly<Record<string, readonly string[]>> = {
	headline: ['title', 'heading'],
	summary: ['body', 'content', 'description', 'text', 'abstract'],
	publishedAt: ['date', 'pubDate', 'published', 'datePublished', 'time', 'timestamp'],
	updatedAt: ['dateModified', 'modified', 'modifiedAt'],
	withdrawn: ['retracted', 'removed'],
	url: ['link', 'href', 'uri', 'address'],
	source: ['publisher', 'outlet', 'newspaper', 'site'],
	language: ['locale'],
	kicker: ['category', 'label', 'section'],
	people: ['persons'],
	organizations: ['organisations', 'companies'],
	places: ['locations', 'countries'],
	topics: ['tags', 'keywords', 'subjects'],
	statements: ['quotes', 'quotations'],
	person: ['speaker', 'who'],
	name: ['title'],
	aliases: ['alternatives', 'otherNames'],
	role: ['position', 'job', 'function'],
};

function foldKey(key: string): string {
	return key.toLowerCase().replace(/[_\-\s]/g, '');
}

/** How different two keys are; undefined if too different for a guess. */
function distance(typed: string, name: string): number | undefined {
	if (typed.length >= 3 && (name.startsWith(typed) || typed.startsWith(name))) return 1;
	const edits = editDistance(typed, name);
	return edits <= Math.max(2, name.length / 3) && edits * 2 < name.length ? edits : undefined;
}

/** The Levenshtein distance: letters inserted, removed or replaced. */
function editDistance(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, length) => length);
	for (const [index, letter] of [...from].entries()) {
		const next = [index + 1];
		for (const [column, other] of [...to].entries()) {
			const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
			next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}

/**
 * Something wrong in the data folder, for the editor who can fix it. `file` is relative to the data
 * folder, with forward slashes; `line` starts at 1; `path` leads into the JSON
 * (`[3].people[0].name`); `reason` is a sentence without its subject, such as “is missing”.
 */
export type Problem = {
	readonly file: string;
	readonly line: number;
	readonly path?: string;
	readonly reason: string;
};

/** Formats a problem as text editors and CI expect it: `file:line: reason`. */
export function formatProblem({ file, line, path, reason }: Problem): string {
	return `${file}:${line}: ${path === undefined ? '' : `${path}: `}${reason}`;
}
