/** Where a text can be cut: between clauses, words or at least graphemes. */

import { hasTurn, isAttribution } from './turns.ts';

/**
 * Cuts a sentence that is too long after its last clause that fits, or else between words, with “…”. If it
 * ends with who said so, that is kept: without it we would say it ourselves. Undefined if the rest denies, limits
 * or contradicts the beginning, or says who said it: then no cut is sure to say the same.
 */
export function cutClause(sentence: string, max: number): string | undefined {
	const last = clauseEndsIn(sentence).findLast(({ start }) => !isInsideQuotes(sentence, start));
	const tail = last === undefined ? '' : sentence.slice(last.end).trimStart();
	const isSaid = tail.length < max / 2 && isAttribution(tail);
	const end = clauseEnd(sentence, isSaid ? max - tail.length - 2 : max);
	if (hasTurn(sentence.slice(end, isSaid ? -tail.length : undefined))) return undefined;
	return `${sentence.slice(0, end).trimEnd()}…${isSaid ? ` ${tail}` : ''}`;
}

/** Where the clause that contains the position begins; 0 in a text without clauses. */
export function clauseStart(text: string, position: number): number {
	const last = clauseEndsIn(text.slice(0, position)).at(-1);
	return last === undefined ? 0 : position - text.slice(last.end, position).trimStart().length;
}

/** Where the last clause that fits ends, before its comma; the last word, if that would lose most of the text. */
function clauseEnd(text: string, max: number): number {
	const clause = clauseEndsIn(text.slice(0, max + 1)).findLast(
		({ start }) => start < max && start > max / 2 && !isInsideQuotes(text, start),
	);
	return clause?.start ?? wordBreak(text, graphemeBreak(text, max - 1));
}

function clauseEndsIn(text: string): { readonly start: number; readonly end: number }[] {
	return Array.from(text.matchAll(betweenClauses), ({ 0: mark, index }) => ({
		start: index,
		end: index + mark.length,
	}));
}

/** A comma, semicolon, colon or dash that is not inside a number, “35, 000” included, or a word. */
const betweenClauses =
	/(?<!\d)[,;:](?= )|(?<=\d)[,;:](?= \D)|[，；：](?!\d)| [—–-]{1,2} |(?<=\p{L}”?)—(?=[\p{L}“])/gu;

function isInsideQuotes(text: string, position: number): boolean {
	const before = text.slice(0, position);
	const straight = before.split('"').length - 1;
	return (
		straight % 2 === 1 ||
		pairs.some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close))
	);
}

const pairs: readonly (readonly [string, string])[] = [
	['“', '”'],
	['„', '“'],
	['«', '»'],
	['「', '」'],
	['『', '』'],
	['(', ')'],
	['（', '）'],
];

export const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The last index up to `length` at which no grapheme is cut; looks back only to the nearest plain letter. */
export function graphemeBreak(text: string, length: number): number {
	let start = length;
	while (start > 0 && !startsGrapheme.test(text.charAt(start))) start -= 1;
	if (start === length) return length;
	const segment = graphemes.segment(text.slice(start, length + 2)).containing(length - start);
	return start + (segment?.index ?? 0);
}

/** Characters before which a text can always be cut. */
const startsGrapheme = /^$|[\u0020-\u007e\u3001-\u3029\u3041-\u3096\u4e00-\u9fff\uac00-\ud7a3]/;

const wordMax = 24;

/** Steps back to the end of a word, unless that loses too much of a short text or the script has no spaces. */
export function wordBreak(text: string, length: number): number {
	if (text[length] === ' ') return length;
	const space = text.lastIndexOf(' ', length - 1);
	return space >= length - wordMax && space > length / 2 ? space : length;
}
