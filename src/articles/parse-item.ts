import { z } from 'zod';
import { isKey, oneOf, type Saying, saying } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { formatPath, type JsonPath, lineOfPath } from './json-text.ts';
import { nearestKey } from './near-key.ts';
import { describeDateProblem } from './publication-date.ts';

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
	const rest = { path: [], at: [], reason: saying('problemMore', { number: moreCount }) };
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
	readonly reason: Saying;
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
	const parsed = schema.safeParse(value, { error: guessesFor, reportInput: true });
	if (parsed.success) return { kind: 'parsed', value: parsed.data };
	return {
		kind: 'refused',
		explanations: parsed.error.issues.flatMap((issue) => explain(issue, [])),
	};
}

/**
 * The messages for issues that the schema has no message for: none, except for unknown keys, where only the
 * schema knows its own. Those are the keys that they were probably meant to be, one line each.
 */
function guessesFor(issue: z.core.$ZodRawIssue): string {
	if (issue.code !== 'unrecognized_keys') return explainedByCode;
	const { keys, inst } = issue;
	const expected = inst instanceof z.ZodObject ? Object.keys(inst.shape) : [];
	const guessed = keys.slice(0, guessesMax);
	return guessed.map((key) => nearestKey(key, expected) ?? '').join('\n');
}

const explainedByCode = '';

/** Beyond this there is no guess: the object was meant for something else. */
const guessesMax = 100;

function explain(issue: z.core.$ZodIssue, around: JsonPath): Explanation[] {
	const path = [
		...around,
		...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
	];
	if (issue.input === undefined) return [{ path, at: path, reason: saying('problemMissing') }];
	if (issue.code === 'unrecognized_keys') {
		const guesses = issue.message.split('\n');
		return issue.keys.map((key, index) => ({
			path,
			at: [...path, key],
			reason: describeUnknownKey(key, guesses[index] ?? ''),
		}));
	}
	if (issue.code === 'invalid_union' && issue.message === explainedByCode) {
		return explainUnion(issue, path);
	}
	return [{ path, at: path, reason: reasonOf(issue) }];
}

/** What the schema says, which is the key of a text, or else what follows from the kind of issue. */
function reasonOf(issue: z.core.$ZodIssue): Saying {
	const { message, input } = issue;
	if (message === 'dateForm') return describeDateProblem(typeof input === 'string' ? input : '');
	if (isKey(message)) {
		return { key: message, values: issue.code === 'custom' ? issue.params : undefined };
	}
	switch (issue.code) {
		case 'invalid_type':
			return describeType([issue.expected], input);
		case 'too_big':
			return describeSize(input, Number(issue.maximum));
		case 'invalid_value':
			return saying('problemOneOf', { values: issue.values.join(', ') });
		default:
			return saying('problemNotAllowed');
	}
}

/** Explains the branch that the value was meant for: the one that accepts its type. */
function explainUnion(union: z.core.$ZodIssueInvalidUnion, path: JsonPath): Explanation[] {
	const meant = union.errors.find((issues) => !issues.some(refusesType));
	if (meant !== undefined) return meant.flatMap((issue) => explain(issue, path));
	const expected = union.errors
		.flat()
		.filter(refusesType)
		.map((issue) => issue.expected);
	return [{ path, at: path, reason: describeType(expected, union.input) }];
}

function refusesType(issue: z.core.$ZodIssue): issue is z.core.$ZodIssueInvalidType {
	return issue.code === 'invalid_type' && issue.path.length === 0;
}

function describeUnknownKey(key: string, guess: string): Saying {
	const written = clip(key);
	return guess === ''
		? saying('problemUnknownKey', { key: written })
		: saying('problemUnknownKeyNear', { key: written, guess });
}

function clip(key: string): string {
	const shown = key.slice(0, 40).toWellFormed().replace(/\p{C}/gu, '\ufffd');
	return key.length <= 40 ? shown : `${shown}…`;
}

function describeSize(value: unknown, max: number): Saying {
	if (typeof value === 'string') return saying('problemCharacters', { size: value.length, max });
	if (Array.isArray(value)) return saying('problemEntries', { size: value.length, max });
	return saying('problemTooMuch', { max });
}

function describeType(expected: readonly string[], value: unknown): Saying {
	return saying('problemType', {
		expected: oneOf(expected.map((one) => saying(nounFor(one)))),
		found: saying(kindOf(value)),
	});
}

function kindOf(value: unknown): TypeKey {
	if (value === undefined) return 'typeNothing';
	if (value === null) return 'typeNull';
	return nounFor(Array.isArray(value) ? 'array' : typeof value);
}

function nounFor(type: string): TypeKey {
	return nouns.get(type) ?? 'typeOther';
}

type TypeKey =
	| 'typeText'
	| 'typeObject'
	| 'typeList'
	| 'typeNumber'
	| 'typeBoolean'
	| 'typeNull'
	| 'typeNothing'
	| 'typeOther';

const nouns: ReadonlyMap<string, TypeKey> = new Map([
	['string', 'typeText'],
	['object', 'typeObject'],
	['array', 'typeList'],
	['number', 'typeNumber'],
	['boolean', 'typeBoolean'],
]);

/**
 * Something wrong in the data folder, for the editor who can fix it. `file` is relative to the data
 * folder, with forward slashes; `line` starts at 1; `path` leads into the JSON
 * (`[3].people[0].name`); `reason` is a sentence without its subject, such as “is missing”.
 */
export type Problem = {
	readonly file: string;
	readonly line: number;
	readonly path?: string;
	readonly reason: Saying;
};

/** Formats a problem as text editors and CI expect it: `file:line: reason`. */
export function formatProblem({ file, line, path, reason }: Problem, phrases: Phrases): string {
	return `${file}:${line}: ${path === undefined ? '' : `${path}: `}${phrases.text(reason)}`;
}
