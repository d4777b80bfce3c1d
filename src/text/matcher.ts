import { searchText, termsIn } from './search-terms.ts';
import { gist, sentencesOf } from './sentences.ts';

/** Recognizes any of a search's phrases; each is its terms in order, as in a searchable text. */
export type Matcher = readonly string[];

/**
 * Recognizes any of a search's words or phrases as full text does: whole words, or characters in
 * scripts without spaces. Undefined when none holds a letter or digit.
 */
export function matcherOf(phrases: readonly string[]): Matcher | undefined {
	const matcher = phrases.map(searchable).filter((phrase) => phrase !== '');
	return matcher.length === 0 ? undefined : matcher;
}

/** What a matcher reads of a text: its terms with a space around each; '' where it has none. */
export function searchable(text: string): string {
	const terms = searchText(text);
	return terms === '' ? '' : ` ${terms} `;
}

/** Whether any of the phrases is in a searchable text. */
export function holdsAny(searchableText: string, matcher: Matcher): boolean {
	return matcher.some((phrase) => searchableText.includes(phrase));
}

/** Parts the text into what matches and what stands between; matches without anything between are one. */
export function mark(text: string, matcher: Matcher): Marked {
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

/** Where the phrases stand, from the left, none over another; of several at one place the longest. */
function matchesIn(text: string, matcher: Matcher): { start: number; end: number }[] {
	const terms = termsIn(text);
	const phrases = matcher.map((phrase) => phrase.trim().split(' '));
	const matches: { start: number; end: number }[] = [];
	let place = 0;
	while (place < terms.length) {
		const isHere = (phrase: readonly string[]) =>
			phrase.every((term, offset) => terms[place + offset]?.text === term);
		const length = Math.max(0, ...phrases.filter(isHere).map((phrase) => phrase.length));
		const [first, last] = [terms[place], terms[place + length - 1]];
		if (length > 0 && first && last) matches.push({ start: first.start, end: last.end });
		place += Math.max(length, 1);
	}
	return matches;
}

/** The sentence that holds the first match, with the next where both are short; the gist where none does. */
export function excerpt(summary: string, matcher: Matcher): Marked {
	const text = summary.replace(/\s+/g, ' ');
	for (const { start, end } of sentencesOf(text)) {
		if (!holdsAny(searchable(text.slice(start, end)), matcher)) continue;
		const found = mark(gist(text.slice(start)), matcher);
		return start === 0 ? found : [{ text: '… ', isMatch: false }, ...found];
	}
	return mark(gist(summary), matcher);
}

/** Text in pieces, some of which are to stand out. */
export type Marked = readonly { readonly text: string; readonly isMatch: boolean }[];

export function unmarked(text: string): Marked {
	return [{ text, isMatch: false }];
}

export function textOf(marked: Marked): string {
	return marked.length === 1 && marked[0]
		? marked[0].text
		: marked.map(({ text }) => text).join('');
}
