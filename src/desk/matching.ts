import { toSimplified } from '#src/names/simplified.ts';
import type { Marked } from './marked.ts';
import { gist, sentencesOf } from './sentences.ts';

/**
 * Recognizes any of a search's terms in folded text as full text does: whole words, or characters
 * in scripts without spaces. Undefined when no term holds a letter or digit.
 */
export function matcherOf(terms: readonly string[]): RegExp | undefined {
	const patterns = terms.map(termPattern).filter((pattern) => pattern !== '');
	return patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), 'gv');
}

const unspaced = '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}]';
const inWord = `[[\\p{L}\\p{N}]--${unspaced}]`;
const unit = new RegExp(`${unspaced}|${inWord}+`, 'gv');
const startsInWord = new RegExp(`^${inWord}`, 'v');
const endsInWord = new RegExp(`${inWord}$`, 'v');

function termPattern(term: string): string {
	const joined = (fold(term).text.match(unit) ?? []).join('[^\\p{L}\\p{N}]*');
	if (joined === '') return '';
	const before = startsInWord.test(joined) ? `(?<!${inWord})` : '';
	const after = endsInWord.test(joined) ? `(?!${inWord})` : '';
	return before + joined + after;
}

/** Parts the text into what matches and what stands between; matches without anything between are one. */
export function mark(text: string, matcher: RegExp): Marked {
	const { text: searched, starts } = fold(text);
	const pieces: { text: string; isMatch: boolean }[] = [];
	let end = 0;
	for (const { 0: match, index } of searched.matchAll(matcher)) {
		const start = starts[index] ?? text.length;
		if (start > end) pieces.push({ text: text.slice(end, start), isMatch: false });
		const before = start === end ? (pieces.pop()?.text ?? '') : '';
		end = starts[index + match.length] ?? text.length;
		pieces.push({ text: before + text.slice(start, end), isMatch: true });
	}
	if (end < text.length) pieces.push({ text: text.slice(end), isMatch: false });
	return pieces;
}

/** The sentence that holds the first match, with the next where both are short; the gist where none does. */
export function excerpt(summary: string, matcher: RegExp): Marked {
	const text = summary.replace(/\s+/g, ' ');
	for (const { start, end } of sentencesOf(text)) {
		if (!isIn(text.slice(start, end), matcher)) continue;
		const found = mark(gist(text.slice(start)), matcher);
		return start === 0 ? found : [{ text: '… ', isMatch: false }, ...found];
	}
	return mark(gist(summary), matcher);
}

function isIn(text: string, matcher: RegExp): boolean {
	return fold(text).text.search(matcher) >= 0;
}

/**
 * Small letters without accents, in simplified characters; `starts` says where in the text each
 * unit of the folded text comes from.
 */
export function fold(text: string): { text: string; starts: readonly number[] } {
	const starts: number[] = [];
	let folded = '';
	let index = 0;
	for (const character of text) {
		const plain = foldCharacter(character);
		for (let unitIndex = 0; unitIndex < plain.length; unitIndex += 1) starts.push(index);
		folded += plain;
		index += character.length;
	}
	return { text: folded, starts };
}

function foldCharacter(character: string): string {
	if (character <= '\u007f') return character.toLowerCase();
	return toSimplified(character)
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.toLowerCase()
		.normalize();
}
