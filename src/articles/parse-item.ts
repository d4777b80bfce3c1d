import { z } from 'zod';
import { formatPath, type JsonPath, lineOfPath } from './json-text.ts';

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
	const line = item.line + (at.length === 0 ? 0 : lineOfPath(item.text(), at) - 1);
	const place = formatPath([...item.path, ...path]);
	return { file: item.file, line, reason, ...(place === '' ? {} : { path: place }) };
}

/** What is wrong at one place of a value; `at` is the place to point at, which may be a key inside `path`. */
export type Explanation = {
	readonly path: JsonPath;
	readonly at: JsonPath;
	readonly reason: string;
};

export type ExplainedValue<Output> =
	| { readonly kind: 'parsed'; readonly value: Output }
	| { readonly kind: 'refused'; readonly explanations: readonly Explanation[] };

/** Parses a value; what is wrong with it is told in sentences that an editor can act on. */
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

/** Words for issues that the schema has none for. */
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
			return 'is not what belongs here';
	}
}

/** The message of a union without words of its own; its branches then say what is wrong. */
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

/** Follows the branch that the value was meant for: the one that at least takes its type. */
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

/** A line for each key; an object with so many that are unknown was meant for something else. */
function describeUnknownKeys(keys: readonly string[], schema: unknown): string {
	const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
	return keys
		.slice(0, guessesMax)
		.map((key) => {
			const guess = nearestKey(key, known);
			return `${describeUnknownKey(key)}${guess === undefined ? '' : `; did you mean “${guess}”?`}`;
		})
		.join('\n');
}

const guessesMax = 100;

function describeUnknownKey(key: string): string {
	return `has a key “${clip(key)}” that is not known here`;
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
 * The key that an unknown one was most likely meant to be: one of another name for the same thing,
 * one that it begins or that begins it, or one that is few letters away. Case, `_` and `-` count as nothing.
 */
function nearestKey(typed: string, known: readonly string[]): string | undefined {
	const short = foldKey(typed.slice(0, 40));
	const candidates = known.flatMap((key) =>
		[key, ...(commonKeyNames[key] ?? [])].map((name) => ({
			key,
			away: distance(short, foldKey(name)),
		})),
	);
	const [nearest] = candidates
		.filter(({ away }) => away !== undefined)
		.sort((a, b) => (a.away ?? 0) - (b.away ?? 0));
	return nearest?.key;
}

/** What feeds and other programs call the same thing. */
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

/** Undefined where they are too different. */
function distance(typed: string, word: string): number | undefined {
	if (typed.length >= 3 && (word.startsWith(typed) || typed.startsWith(word))) return 1;
	const away = editDistance(typed, word);
	return away <= Math.max(2, word.length / 3) && away * 2 < word.length ? away : undefined;
}

/** Levenshtein's distance: letters put in, left out or replaced. */
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
 * Why one piece of the data folder could not be taken, told to the person who can mend it.
 * `file` is relative to the data folder with forward slashes, `line` starts at 1, `path` names the
 * place inside the JSON (`[3].people[0].name`), `reason` is one sentence.
 */
export type Problem = {
	readonly file: string;
	readonly line: number;
	readonly path?: string;
	readonly reason: string;
};

/** Writes a problem as editors and their CI expect it: `file:line: reason`. */
export function formatProblem({ file, line, path, reason }: Problem): string {
	return `${file}:${line}: ${path === undefined ? '' : `${path}: `}${reason}`;
}
