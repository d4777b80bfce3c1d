import { clauseStart } from './cuts.ts';
import { speaksOfMadeUp } from './made-up.ts';
import { gist, opening, sentencesOf, withoutBoilerplate } from './sentences.ts';
import { beginningOfForms, type StemLanguage, stemOf } from './stems.ts';
import { isQuoted } from './stop-words.ts';
import { termsOf, termText } from './terms.ts';
import { hasTurn } from './turns.ts';

/** A word or phrase to find. */
export type Phrase = {
	/** As a reader wrote it, without punctuation around it. */
	readonly text: string;
	/** Whether a reader wrote it as a phrase or in quotation marks. */
	readonly isQuoted: boolean;
	/** Never empty. */
	readonly terms: readonly string[];
	/** Whether only these terms match; otherwise any form of each, in the language of the text. */
	readonly isExact: boolean;
	/** Its terms, with a space before and after each. */
	readonly written: string;
	/** The same of their stems in each language; of the terms themselves if only these match. */
	readonly stemmed: Readonly<Record<StemLanguage, string>>;
};

/** Finds any of several phrases in a text. Never empty. */
export type Matcher = readonly Phrase[];

/**
 * Reads one term of a search. What is quoted or has a space is meant exactly as it is written. Any other
 * word stands for all its forms, with or without “’s” or an elided article: “China’s” finds China, and
 * “l’Ukraine” Ukraine. Undefined if it has no letter or digit.
 */
export function phraseOf(written: string): Phrase | undefined {
	const isPhrase = isQuoted(written) || /\S\s+\S/.test(written);
	const bare = termsIn(isPhrase ? written : written.replace(elided, '').replace(possessive, ''));
	const terms = bare.length > 0 ? bare : termsIn(written);
	if (terms.length === 0) return undefined;
	const isExact = isPhrase || terms.length > inflectedMax;
	const spaced = (language?: StemLanguage) =>
		` ${isExact ? terms.join(' ') : stemsOf(terms, language)} `;
	return {
		text: written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''),
		isQuoted: isPhrase,
		terms,
		isExact,
		written: spaced(),
		stemmed: { en: spaced('en'), de: spaced('de'), fr: spaced('fr'), es: spaced('es') },
	};
}

function termsIn(text: string): readonly string[] {
	return termText(text).split(' ').filter(Boolean);
}

const elided = /^(?:l|d|qu)['’](?=\p{L})/iu;
const possessive = /['’]s$/i;

/** The most terms of a word that is found in all its forms, as “vice-president” is; more would be too many phrases. */
const inflectedMax = 2;

/**
 * Creates a matcher that finds any of these words or phrases as full text does: whole words, or
 * characters in scripts without spaces. Undefined if none of them has a term.
 */
export function matcherOf(phrases: readonly string[]): Matcher | undefined {
	const matcher = phrases.map(phraseOf).filter((phrase) => phrase !== undefined);
	return matcher.length === 0 ? undefined : matcher;
}

/** The form of a text that matchers search: its terms; '' if it has none. */
export type SearchableText = {
	readonly language: StemLanguage | undefined;
	/** With one space between them. */
	readonly terms: string;
	/** With a space before and after each. */
	readonly written: string;
	/** Their stems in the language; computed when it is first needed. */
	stemmed(): string;
};

/** The form of a text that matchers search; `language` is the one to stem it in. */
export function searchable(text: string, language: StemLanguage | undefined): SearchableText {
	return searchableTerms(termText(text), language);
}

/** The same of a text that is terms already, as `termText` returns them. */
export function searchableTerms(terms: string, language: StemLanguage | undefined): SearchableText {
	const written = terms === '' ? '' : ` ${terms} `;
	let stemmed: string | undefined;
	return {
		language,
		terms,
		written,
		stemmed() {
			stemmed ??= written && ` ${stemsOf(terms.split(' '), language)} `;
			return stemmed;
		},
	};
}

function stemsOf(terms: readonly string[], language: StemLanguage | undefined): string {
	return terms.map((term) => stemOf(term, language)).join(' ');
}

/** Whether any of the phrases is in a text, whose words are stemmed once for all phrases. */
export function containsAny(text: SearchableText, matcher: Matcher): boolean {
	const { language } = text;
	return matcher.some((phrase) =>
		phrase.isExact || language === undefined
			? text.written.includes(phrase.written)
			: text.stemmed().includes(phrase.stemmed[language]),
	);
}

/** How often a phrase is in a text, up to `max`. It stems only words that begin alike, so it is quick for few phrases. */
export function countIn(
	{ written, language }: SearchableText,
	phrase: Phrase,
	max = Number.POSITIVE_INFINITY,
): number {
	const isWritten = phrase.isExact || language === undefined;
	const wanted = (isWritten ? phrase.written : phrase.stemmed[language]).slice(1, -1).split(' ');
	const termAs = (term: string) => (isWritten ? term : stemOf(term, language));
	const first = wanted[0] ?? '';
	const beginning = ` ${isWritten ? first : beginningOfForms(first)}`;
	/** The space after the phrase if it begins after the space `at`; otherwise -1. */
	const endFrom = (at: number) => {
		let end = at;
		for (const term of wanted) {
			const from = end + 1;
			end = written.indexOf(' ', from);
			if (end < 0 || termAs(written.slice(from, end)) !== term) return -1;
		}
		return end;
	};
	let count = 0;
	let at = written.indexOf(beginning);
	while (at >= 0 && count < max) {
		const end = endFrom(at);
		if (end >= 0) count += 1;
		at = written.indexOf(beginning, end < 0 ? at + 1 : end);
	}
	return count;
}

/** Splits the text into matches and the text between them; adjacent matches are one piece. */
export function highlight(
	text: string,
	matcher: Matcher,
	language: StemLanguage | undefined,
): HighlightedText {
	const pieces: { text: string; isMatch: boolean }[] = [];
	let end = 0;
	for (const found of matchesIn(text, matcher, language)) {
		if (found.start > end) pieces.push({ text: text.slice(end, found.start), isMatch: false });
		const before = found.start === end ? (pieces.pop()?.text ?? '') : '';
		pieces.push({ text: before + text.slice(found.start, found.end), isMatch: true });
		end = found.end;
	}
	if (end < text.length) pieces.push({ text: text.slice(end), isMatch: false });
	return pieces;
}

/** Finds the phrases from left to right without overlaps; if several begin at the same term, the longest. */
function matchesIn(
	text: string,
	matcher: Matcher,
	language: StemLanguage | undefined,
): { start: number; end: number }[] {
	const terms = termsOf(text);
	const isForm = (term: string | undefined, { isExact }: Phrase, wanted: string) =>
		term === wanted ||
		(!isExact && term !== undefined && stemOf(term, language) === stemOf(wanted, language));
	const matches: { start: number; end: number }[] = [];
	let index = 0;
	while (index < terms.length) {
		const isHere = (phrase: Phrase) =>
			phrase.terms.every((wanted, offset) => isForm(terms[index + offset]?.text, phrase, wanted));
		const length = Math.max(0, ...matcher.filter(isHere).map((phrase) => phrase.terms.length));
		const [first, last] = [terms[index], terms[index + length - 1]];
		if (length > 0 && first && last) matches.push({ start: first.start, end: last.end });
		index += Math.max(length, 1);
	}
	return matches;
}

/**
 * The sentence with the first match, and the next one if both are short, in one line; “…” precedes it
 * unless it is the first sentence. The gist of the summary if nothing matches, if what is before or behind the
 * match turns what it says, or if the summary speaks of what is made up, which a sentence from its middle would
 * not show.
 */
export function excerpt(
	summary: string,
	matcher: Matcher,
	language: StemLanguage | undefined,
): HighlightedText {
	const text = withoutBoilerplate(summary);
	for (const { start, end } of speaksOfMadeUp(summary) ? [] : sentencesOf(text)) {
		if (!containsAny(searchable(text.slice(start, end), language), matcher)) continue;
		const from = start + startOfMatch(text.slice(start, end), matcher, language);
		const shown = opening(text.slice(from));
		if (shown === '' || hasTurn(text.slice(start, from))) break;
		const found = highlight(shown, matcher, language);
		return from === 0 ? found : [{ text: '… ', isMatch: false }, ...found];
	}
	return highlight(gist(summary), matcher, language);
}

/** Where the excerpt of a sentence begins: at 0, or if it is cut before the match, at the clause of the match. */
function startOfMatch(
	sentence: string,
	matcher: Matcher,
	language: StemLanguage | undefined,
): number {
	if (containsAny(searchable(opening(sentence), language), matcher)) return 0;
	const [match] = matchesIn(sentence, matcher, language);
	return match === undefined ? 0 : clauseStart(sentence, match.start);
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
