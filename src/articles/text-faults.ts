import type { JsonPath } from './json-text.ts';
import { type Item, type Problem, problemIn } from './parse-item.ts';

/**
 * Says of an item’s texts what readers would see in them and no editor meant: HTML, and characters
 * that another encoding left behind. The program takes such texts as they are.
 */
export function textFaultsIn(item: Item): Problem[] {
	return textsIn(item.value).flatMap(({ path, text }) =>
		faultsOf(text).map((reason) => problemIn(item, { path, at: path, reason })),
	);
}

/** No text of an article stands deeper. */
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
const lost = /\ufffd/;
/** What é, ’ and the like become when UTF-8 is read as Windows-1252. */
const misread = /[ÃÂ][\u0080-\u00bf]|â€[\u0080-\u00ff\u2018-\u2122]|ï»¿/;

function faultsOf(text: string): string[] {
	const checks = [
		{ pattern: tag, reason: (found: string) => `holds HTML, “${found}”; write plain text` },
		{
			pattern: entity,
			reason: (found: string) => `holds “${found}” of HTML; write the character itself`,
		},
		{
			pattern: lost,
			reason: () => 'holds “\ufffd”, where a character was lost; take it from the original again',
		},
		{
			pattern: misread,
			reason: (found: string) =>
				`holds “${found}”, which is UTF-8 read in another encoding; take it from the original again`,
		},
	];
	return checks.flatMap(({ pattern, reason }) => {
		const [found] = pattern.exec(text) ?? [];
		return found === undefined ? [] : [reason(found.slice(0, 40).toWellFormed())];
	});
}
