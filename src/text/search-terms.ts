import { smallLetters, toSimplified } from './fold.ts';

/** A word of a text, or one character of a script without spaces. */
export type Term = {
	/** Folded: texts that are to be found by each other have the same terms. */
	readonly text: string;
	/** Where it stands, in code units. */
	readonly start: number;
	readonly end: number;
};

/**
 * The terms of a text, in order. Full text and topics are both made of them, so that a search and an
 * alert for the same words never disagree.
 */
export function termsIn(text: string): Term[] {
	return spansIn(text).flatMap(({ start, end }) =>
		foldSpan(text, start, end)
			.split(' ')
			.filter((term) => term !== '')
			.map((term) => ({ text: term, start, end })),
	);
}

/** The terms of a text with a space between two of them; '' where it has none. */
export function searchText(text: string): string {
	const terms: string[] = [];
	for (let start = nextSpan(text, 0); start < text.length; ) {
		const end = endOfSpan(text, start);
		const folded = foldSpan(text, start, end);
		if (folded !== '') terms.push(folded);
		start = nextSpan(text, end);
	}
	return terms.join(' ');
}

function spansIn(text: string): { readonly start: number; readonly end: number }[] {
	const spans: { start: number; end: number }[] = [];
	for (let start = nextSpan(text, 0); start < text.length; ) {
		const end = endOfSpan(text, start);
		spans.push({ start, end });
		start = nextSpan(text, end);
	}
	return spans;
}

/** Where the next letter or digit stands from here on, or the end of the text. */
function nextSpan(text: string, from: number): number {
	let start = from;
	while (start < text.length && kindAt(text, start) >= termKind.rider) start += 1;
	return start;
}

function endOfSpan(text: string, start: number): number {
	const end = endOfRun(text, start);
	return text[end] === '.' && isOneLetter(text.slice(start, end)) ? endOfInitials(text, end) : end;
}

/** “U.S.” is one term, as “US” is. */
function endOfInitials(text: string, end: number): number {
	const next = end + 1;
	if (next >= text.length || text[end] !== '.' || kindAt(text, next) !== termKind.word) return end;
	const nextEnd = endOfRun(text, next);
	return isOneLetter(text.slice(next, nextEnd)) ? endOfInitials(text, nextEnd) : end;
}

function isOneLetter(text: string): boolean {
	return text.length <= letterMax && oneLetter.test(text);
}

/** A letter with the accents that it may have, in code units. */
const letterMax = 4;
const oneLetter = /^\p{L}\p{M}*$/u;

function endOfRun(text: string, start: number): number {
	const kind = kindAt(text, start);
	let end = start + 1;
	while (end < text.length) {
		const next = kindAt(text, end);
		if (next !== termKind.rider && (next !== kind || kind === termKind.character)) break;
		end += 1;
	}
	return end;
}

/** What a span is compared by; a space parts it where Unicode takes a sign apart, as ½ into 1 and 2. */
function foldSpan(text: string, start: number, end: number): string {
	const span = text.slice(start, end).replaceAll('.', '');
	if (span.length > 1 && plain.test(span)) return span.toLowerCase();
	let folded = '';
	for (let index = 0; index < span.length; index++) {
		const alone = foldedAlone(span.charCodeAt(index));
		if (alone === '') return foldWhole(span);
		folded += alone;
	}
	return folded;
}

function foldWhole(span: string): string {
	const letters = smallLetters(span).replace(enclosing, '');
	const folded = toSimplified(letters).replace(digit, toPlainDigit);
	return spansIn(folded)
		.map(({ start, end }) => folded.slice(start, end))
		.join(' ');
}

/** A code unit folded, where it folds to one term whatever stands beside it; '' where not. */
function foldedAlone(unit: number): string {
	const known = foldedUnits[unit];
	if (known !== undefined) return known;
	const character = String.fromCharCode(unit);
	const kind = kindAt(character, 0);
	const folded = kind <= termKind.character ? foldWhole(character) : '';
	const alone = folded.includes(' ') ? '' : folded;
	foldedUnits[unit] = alone;
	return alone;
}

/** Filled as characters are met, for folding takes twenty times as long. */
const foldedUnits: (string | undefined)[] = Array.from({ length: 0x10000 });

const plain = /^[A-Za-z0-9]+$/;
const enclosing = /\p{Me}/gu;
const digit = /[\p{Nd}--[0-9]]/gv;

/** Unicode keeps the ten digits of a script side by side. */
function toPlainDigit(character: string): string {
	const codePoint = character.codePointAt(0) ?? 0;
	let zero = codePoint;
	while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
	return `${(codePoint - zero) % 10}`;
}

/**
 * What a character does in a text that is searched. `word`: it makes a term together with its
 * neighbours. `character`: it is a term by itself. `jamo`: it is part of a Korean character.
 * `rider`: it belongs to what stands before it. `other`: it parts terms.
 */
const termKind = { word: 1, character: 2, jamo: 3, rider: 4, other: 5 } as const;
type TermKind = (typeof termKind)[keyof typeof termKind];

/** The kind of the character that begins at this place of the text. */
function kindAt(text: string, index: number): number {
	const unit = text.charCodeAt(index);
	return kinds[unit] || learnKind(unit, text.codePointAt(index) ?? 0);
}

function learnKind(unit: number, codePoint: number): TermKind {
	const kind = kindOf(codePoint);
	// Half a pair makes other characters elsewhere.
	if (unit < 0xd800 || unit > 0xdfff) kinds[unit] = kind;
	return kind;
}

/** By code unit; 0 where it was not met yet, for asking Unicode takes twenty times as long. */
const kinds = new Uint8Array(0x10000);

function kindOf(codePoint: number): TermKind {
	const character = String.fromCodePoint(codePoint);
	if (rides.test(character)) return termKind.rider;
	if (!letterOrDigit.test(character) || apostrophe.test(character)) return termKind.other;
	if (jamo.test(character)) return termKind.jamo;
	return unspaced.test(character) ? termKind.character : termKind.word;
}

/** Accents, vowel signs, half-width voicing marks, what is not seen, and the second half of a pair. */
const rides = /[\p{M}\p{Cf}\uff9e\uff9f\udc00-\udfff]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
/** Unicode counts these as letters, but other apostrophes and half rings part words, and people type any of them. */
const apostrophe = /[\u02b9-\u02bf\u02c8\u02ca\u02cb\u0559]/;
/** Letters that make one Korean character together. */
const jamo = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/;
/** Scripts that part words with no space, and Korean, whose words have others at their ends. */
const unspaced =
	/[[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3006\u3031-\u3035\u303c\u30fc\uff70]--\p{Nd}]/v;
