import { type Saying, saying } from '#src/phrases/catalogue.ts';
import type { JsonPath } from './json-text.ts';
import { type Item, type Problem, problemIn } from './parse-item.ts';

/**
 * Finds what readers would see in an item’s texts but no editor intended: HTML, and characters garbled by
 * a wrong encoding. Only `npm run validate` reports them; such texts are loaded as they are.
 */
export function textFaultsIn(item: Item): Problem[] {
	return textsIn(item.value).flatMap(({ path, text }) =>
		faultsOf(text).map((reason) => problemIn(item, { path, at: path, reason })),
	);
}

/** No text of an article is nested deeper. */
const levelsMax = 4;

const keysWithoutText = new Set(['$schema', 'id', 'url']);

function textsIn(value: unknown, path: JsonPath = []): { path: JsonPath; text: string }[] {
	if (typeof value === 'string') return [{ path, text: value }];
	if (typeof value !== 'object' || value === null || path.length === levelsMax) return [];
	const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
	return [...entries].flatMap(([step, inner]) =>
		keysWithoutText.has(`${step}`) ? [] : textsIn(inner, [...path, step]),
	);
}

const tag = /<!--|<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/i;
const entity = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/i;
const lostCharacter = /\ufffd/;
/** What é, ’ and others become if UTF-8 is read as Windows-1252. */
const misread = /[ÃÂ][\u0080-\u00bf]|â€[\u0080-\u00ff\u2018-\u2122]|ï»¿/;

const checks = [
	{ pattern: tag, key: 'textTag' },
	{ pattern: entity, key: 'textEntity' },
	{ pattern: lostCharacter, key: 'textLost' },
	{ pattern: misread, key: 'textGarbled' },
] as const;

function faultsOf(text: string): Saying[] {
	return checks.flatMap(({ pattern, key }) => {
		const [match] = pattern.exec(text) ?? [];
		return match === undefined ? [] : [saying(key, { found: match.slice(0, 40).toWellFormed() })];
	});
}
