import { safeParse } from 'zod/mini';
import { responseSchema } from '../src/rest/call.ts';
import type { Expected, ExpectedAnswer } from './entry.ts';

export type ReceivedAnswer = {
	readonly status: number;
	readonly headers: Headers;
	/** Parsed JSON; undefined when the body was empty. */
	readonly body: unknown;
};

/** Lists how an answer differs from what was expected, one line each. */
export function findDifferences(
	expected: ExpectedAnswer,
	received: ReceivedAnswer,
	fill: (text: string) => string,
): readonly string[] {
	if (received.status !== expected.status) {
		const body = JSON.stringify(received.body) ?? 'nothing';
		return [`expected status ${expected.status}, got ${received.status} with ${body}`];
	}
	const headers = Object.entries(expected.headers ?? {}).flatMap(([name, pattern]) =>
		compare(pattern, received.headers.get(name), [`header ${name}`], fill),
	);
	const body =
		expected.body === undefined ? [] : compare(expected.body, received.body, ['body'], fill);
	return [...headers, ...body, ...schemaDifferences(expected.schema, received.body)];
}

/** Compares a value and what is in it; `path` leads to the value. */
function compare(
	expected: Expected,
	received: unknown,
	path: readonly string[],
	fill: (text: string) => string,
): readonly string[] {
	if (typeof expected === 'string') {
		const text = fill(expected);
		return text === received ? [] : [difference(path, JSON.stringify(text), received)];
	}
	if (expected instanceof RegExp) {
		const matches = typeof received === 'string' && expected.test(received);
		return matches ? [] : [difference(path, `${expected}`, received)];
	}
	if (typeof expected !== 'object' || expected === null) {
		return expected === received ? [] : [difference(path, `${expected}`, received)];
	}
	if (typeof received !== 'object' || received === null) {
		return [difference(path, Array.isArray(expected) ? 'a list' : 'an object', received)];
	}
	if (Array.isArray(expected) && Object.keys(received).length !== expected.length) {
		return [difference(path, `a list of ${expected.length}`, received)];
	}
	const fields = new Map<string, unknown>(Object.entries(received));
	return Object.entries(expected).flatMap(([key, inner]) =>
		compare(inner, fields.get(key), [...path, key], fill),
	);
}

function difference(path: readonly string[], expected: string, received: unknown): string {
	return `expected ${path.join('.')} to be ${expected}, got ${JSON.stringify(received)}`;
}

function schemaDifferences(schema: ExpectedAnswer['schema'], body: unknown): readonly string[] {
	if (schema === undefined) return [];
	const { error } = safeParse(responseSchema(schema), body);
	return (error?.issues ?? []).map(
		({ path, message }) =>
			`expected the body to satisfy the schema ${schema}, got “${message}” at ${path.join('.')}`,
	);
}
