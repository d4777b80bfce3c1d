import { gist, sentencesOf } from './sentences.ts';
import { termsOf, termText } from './terms.ts';

/** Finds any of several phrases in a text; each is in the form of `searchable`. Never empty. */
export type Matcher = readonly string[];

/**
 * Creates a matcher that finds any of these words or phrases as full text does: whole words, or
 * characters in scripts without spaces. Undefined if none of them has a term.
 */
export function matcherOf(phrases: readonly string[]): Matcher | undefined {
	const matcher = phrases.map(searchable).filter((phrase) => phrase !== '');
	return matcher.length === 0 ? undefined : matcher;
}

/** The form of a text that matchers search: its terms with a space before and after each; '' if it has none. */
export function searchable(text: string): string {
	const terms = termText(text);
	return terms === '' ? '' : ` ${terms} `;
}

/** Whether any of the phrases is in a text; takes the result of `searchable`. */
export function containsAny(searchableText: string, matcher: Matcher): boolean {
	return matcher.some((phrase) => searchableText.includes(phrase));
}

/** Splits the text into matches and the text between them; adjacent matches are one piece. */
export function highlight(text: string, matcher: Matcher): HighlightedText {
	const pieces: { text: string; isMatch: boolean }[] = [];
	let end = 0;
	for (const found of matchesIn(text, matcher)) {
		if (found.start > end) pieces.push({ text: text.slice(end, found.start), isMatch: false });
		const before = found.start === end ? (pieces.pop()?.text ?? '') : '';
		pieces.push({ text: before + text.slice(found.start, found.end), isMatch: true });
		end = found.end;
	}
	if (end < text.length) pieces.push({ text: text.slice(end), isMatch: false });
	return pieces;
}

/** Finds the phrases from left to right without overlaps; if several begin at the same term, the longest. */
function matchesIn(text: string, matcher: Matcher): { start: number; end: number }[] {
	const terms = termsOf(text);
	const phrases = matcher.map((phrase) => phrase.trim().split(' '));
	const matches: { start: number; end: number }[] = [];
	let index = 0;
	while (index < terms.length) {
		const isHere = (phrase: readonly string[]) =>
			phrase.every((term, offset) => terms[index + offset]?.text === term);
		const length = Math.max(0, ...phrases.filter(isHere).map((phrase) => phrase.length));
		const [first, last] = [terms[index], terms[index + length - 1]];
		if (length > 0 && first && last) matches.push({ start: first.start, end: last.end });
		index += Math.max(length, 1);
	}
	return matches;
}

/**
 * The sentence with the first match, and the next one if both are short, in one line; “…” precedes it
 * unless it is the first sentence. The gist of the summary if nothing matches.
 */
export function excerpt(summary: string, matcher: Matcher): HighlightedText {
	const text = summary.replace(/\s+/g, ' ');
	for (const { start, end } of sentencesOf(text)) {
		if (!containsAny(searchable(text.slice(start, end)), matcher)) continue;
		const found = highlight(gist(text.slice(start)), matcher);
		return start === 0 ? found : [{ text: '… ', isMatch: false }, ...found];
	}
	return highlight(gist(summary), matcher);
}

/** The pieces of a text in order, so that matches can be highlighted; together they are the whole text. */
export type HighlightedText = readonly { readonly text: string; readonly isMatch: boolean }[];

/** A text in one piece, without matches. */
export function withoutHighlights(text: string): HighlightedText {
	return [{ text, isMatch: false }];
}

/** The whole text, without highlights. */
export function textOf(pieces: HighlightedText): string {
	return pieces.length === 1 && pieces[0]
		? pieces[0].text
		: pieces.map(({ text }) => text).join('');
}
