import { z } from 'zod';
import type { JsonPath } from './json-text.ts';
import { nearestKey } from './nearest-key.ts';

/** What is wrong at one place of a value; `at` is the place to point at, which may be a key inside `path`. */
export type Explanation = {
	readonly path: JsonPath;
	readonly at: JsonPath;
	readonly reason: string;
};

export type Explained<Output> =
	| { readonly kind: 'parsed'; readonly value: Output }
	| { readonly kind: 'refused'; readonly explanations: readonly Explanation[] };

/** Parses a value; what is wrong with it is told in sentences that an editor can act on. */
export function parseExplained<Output>(
	schema: z.ZodType<Output>,
	value: unknown,
): Explained<Output> {
	const parsed = schema.safeParse(value, { error: phrase, reportInput: true });
	if (parsed.success) return { kind: 'parsed', value: parsed.data };
	return {
		kind: 'refused',
		explanations: parsed.error.issues.flatMap((issue) => explain(issue, [])),
	};
}

/** Words for issues that the schema has none for. */
function phrase(issue: z.core.$ZodRawIssue): string {
	switch (issue.code) {
		case 'invalid_type':
			return `must be ${nounFor(issue.expected)}, not ${kindOf(issue.input)}`;
		case 'too_big':
			return `has ${sizeOf(issue.input)}; at most ${issue.maximum} are allowed`;
		case 'unrecognized_keys':
			return strangerKeys(issue.keys, issue.inst);
		case 'invalid_value':
			return `must be one of ${issue.values.join(', ')}`;
		case 'invalid_union':
			return leftToBranches;
		default:
			return 'is not what belongs here';
	}
}

/** The message of a union without words of its own; its branches then say what is wrong. */
const leftToBranches = '';

function explain(issue: z.core.$ZodIssue, around: JsonPath): Explanation[] {
	const path = [
		...around,
		...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
	];
	if (issue.input === undefined) return [{ path, at: path, reason: 'is missing' }];
	if (issue.code === 'unrecognized_keys') {
		const reasons = issue.message.split('\n');
		return issue.keys.map((key, index) => ({
			...{ path, at: [...path, key] },
			reason: reasons[index] ?? isUnknown(key),
		}));
	}
	if (issue.code === 'invalid_union' && issue.message === leftToBranches) {
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
function strangerKeys(keys: readonly string[], schema: unknown): string {
	const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
	return keys
		.slice(0, guessesMax)
		.map((key) => {
			const guess = nearestKey(key, known);
			return `${isUnknown(key)}${guess === undefined ? '' : `; did you mean “${guess}”?`}`;
		})
		.join('\n');
}

const guessesMax = 100;

function isUnknown(key: string): string {
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
