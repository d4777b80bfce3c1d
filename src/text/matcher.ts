import { gist, sentencesOf } from './sentences.ts';
import { termsOf, termText } from './terms.ts';

/** What recognizes any of a search's phrases; each is the terms of one phrase, as `searchable` gives them. Never empty. */
export type Matcher = readonly string[];

/**
 * Recognizes any of these words or phrases just as full text does: whole words, or characters in
 * scripts without spaces. Undefined if none of them has a term.
 */
export function matcherOf(phrases: readonly string[]): Matcher | undefined {
	const matcher = phrases.map(searchable).filter((phrase) => phrase !== '');
	return matcher.length === 0 ? undefined : matcher;
}

/** What a matcher reads of a text: its terms with a space before and after each; '' if it has none. */
export function searchable(text: string): string {
	const terms = termText(text);
	return terms === '' ? '' : ` ${terms} `;
}

/** Whether any of the phrases is in a text, given as `searchable` returns it. */
export function holdsAny(searchableText: string, matcher: Matcher): boolean {
	return matcher.some((phrase) => searchableText.includes(phrase));
}

/** Splits the text into matches and what stands between them; matches with nothing between are one piece. */
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

/** Where the phrases stand, from left to right and never overlapping; if several begin together, the longest. */
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
 * The sentence with the first match, and the next one if both are short, in one line; “…” comes before
 * it unless it opens the summary. The gist of the summary if nothing matches.
 */
export function excerpt(summary: string, matcher: Matcher): HighlightedText {
	const text = summary.replace(/\s+/g, ' ');
	for (const { start, end } of sentencesOf(text)) {
		if (!holdsAny(searchable(text.slice(start, end)), matcher)) continue;
		const found = highlight(gist(text.slice(start)), matcher);
		return start === 0 ? found : [{ text: '… ', isMatch: false }, ...found];
	}
	return highlight(gist(summary), matcher);
}

/** A text in pieces, in order; together they are the whole text. Matches are to stand out. */
export type HighlightedText = readonly { readonly text: string; readonly isMatch: boolean }[];

/** A text in one piece, without matches. */
export function withoutHighlights(text: string): HighlightedText {
	return [{ text, isMatch: false }];
}

/** The whole text, without marks. */
export function textOf(marked: HighlightedText): string {
	return marked.length === 1 && marked[0]
		? marked[0].text
		: marked.map(({ text }) => text).join('');
}
