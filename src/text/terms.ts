import { foldLetters, toSimplified } from './fold.ts';
import { apostropheClass, unspacedClass } from './scripts.ts';

/** A word of a text, or one character of a script without spaces. */
export type Term = {
	/** Folded; never '', and without spaces. Texts that should find each other have the same terms. */
	readonly text: string;
	/** Position in the text, in code units; if one character folds to two terms, both have its position. */
	readonly start: number;
	/** Exclusive. */
	readonly end: number;
};

/**
 * The terms of a text, in order. This is the only way from text to terms: full text, searches and
 * topics all use it, so a search and an alert for the same words agree.
 */
export function termsOf(text: string): Term[] {
	const terms: Term[] = [];
	eachSpan(text, (start, end) => {
		const folded = foldSpan(text, start, end);
		if (!folded.includes(' ')) {
			if (folded !== '') terms.push({ text: folded, start, end });
		} else for (const term of folded.split(' ')) terms.push({ text: term, start, end });
	});
	return terms;
}

/** Reads the terms of a text. */
export type TermReader = (text: string) => readonly Term[];

/** Creates a reader that reads each text once: full text and stories both need the terms of an article. */
export function createTermReader(): TermReader {
	const read = new Map<string, readonly Term[]>();
	return (text) => {
		const known = read.get(text);
		if (known !== undefined) return known;
		const terms = termsOf(text);
		read.set(text, terms);
		return terms;
	};
}

/** The terms with one space between them, as `termText` returns them. */
export function joinTerms(terms: readonly Term[]): string {
	let joined = terms[0]?.text ?? '';
	for (let index = 1; index < terms.length; index++) joined += ` ${terms[index]?.text}`;
	return joined;
}

/** The terms of a text with one space between them, as full text stores them; '' if it has none. */
export function termText(text: string): string {
	const terms: string[] = [];
	eachSpan(text, (start, end) => {
		const folded = foldSpan(text, start, end);
		if (folded !== '') terms.push(folded);
	});
	return terms.join(' ');
}

/** Visits each part of the text that makes a term, from left to right. */
function eachSpan(text: string, visit: (start: number, end: number) => void): void {
	for (let start = nextSpan(text, 0); start < text.length; ) {
		const end = endOfSpan(text, start);
		visit(start, end);
		start = nextSpan(text, end);
	}
}

/** The index of the next letter or digit, or the length of the text. */
function nextSpan(text: string, from: number): number {
	let start = from;
	while (start < text.length && kindAt(text, start) >= characterKind.attached) start += 1;
	return start;
}

function endOfSpan(text: string, start: number): number {
	const end = endOfRun(text, start);
	const mayBeInitial = kindAt(text, start) === characterKind.word && text[end] === '.';
	return mayBeInitial && isOneLetter(text.slice(start, end)) ? endOfInitials(text, end) : end;
}

/** “U.S.” is one term, as “US” is. */
function endOfInitials(text: string, end: number): number {
	const next = end + 1;
	if (next >= text.length || text[end] !== '.' || kindAt(text, next) !== characterKind.word)
		return end;
	const nextEnd = endOfRun(text, next);
	return isOneLetter(text.slice(next, nextEnd)) ? endOfInitials(text, nextEnd) : end;
}

function isOneLetter(text: string): boolean {
	return text.length <= letterMax && oneLetter.test(text);
}

/** A letter with its accents, in code units. */
const letterMax = 4;
const oneLetter = /^\p{L}\p{M}*$/u;

function endOfRun(text: string, start: number): number {
	const kind = kindAt(text, start);
	let end = start + 1;
	while (end < text.length) {
		const next = kindAt(text, end);
		if (next !== characterKind.attached && (next !== kind || kind === characterKind.character))
			break;
		end += 1;
	}
	return end;
}

/** The folded text of a span; it has a space if Unicode decomposes a sign, as ½ into 1 and 2. */
function foldSpan(text: string, start: number, end: number): string {
	if (isLowercase(text, start, end)) return text.slice(start, end);
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
	const letters = foldLetters(span).replace(enclosing, '');
	const folded = toSimplified(letters).replace(digit, toPlainDigit);
	const parts: string[] = [];
	eachSpan(folded, (start, end) => parts.push(folded.slice(start, end)));
	return parts.join(' ');
}

/** The folded code unit if it always folds to one term, whatever is next to it; otherwise ''. */
function foldedAlone(unit: number): string {
	const known = foldedUnits[unit];
	if (known !== undefined) return known;
	const character = String.fromCharCode(unit);
	const kind = kindAt(character, 0);
	const folded = kind <= characterKind.character ? foldWhole(character) : '';
	const alone = folded.includes(' ') ? '' : folded;
	foldedUnits[unit] = alone;
	return alone;
}

/** A cache, because folding takes twenty times as long. */
const foldedUnits: (string | undefined)[] = Array.from({ length: 0x10000 });

/** Whether a span is of lowercase ASCII letters, as most are, and so folded already. */
function isLowercase(text: string, start: number, end: number): boolean {
	for (let index = start; index < end; index++) {
		const unit = text.charCodeAt(index);
		if (unit < 0x61 || unit > 0x7a) return false;
	}
	return true;
}

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
 * What a character does to terms. `word`: forms a term together with its neighbors. `character`: is a
 * term by itself. `jamo`: is part of a Korean character. `attached`: belongs to the character before it.
 * `other`: separates terms.
 */
const characterKind = { word: 1, character: 2, jamo: 3, attached: 4, other: 5 } as const;
type CharacterKind = (typeof characterKind)[keyof typeof characterKind];

/** The kind of the character that begins at this index of the text. */
function kindAt(text: string, index: number): number {
	const unit = text.charCodeAt(index);
	return kinds[unit] || learnKind(unit, text.codePointAt(index) ?? 0);
}

function learnKind(unit: number, codePoint: number): CharacterKind {
	const kind = kindOf(codePoint);
	// Half of a surrogate pair belongs to many characters, so it has no kind of its own.
	if (unit < 0xd800 || unit > 0xdfff) kinds[unit] = kind;
	return kind;
}

/** A cache by code unit, because asking Unicode takes twenty times as long; 0 means not known yet. */
const kinds = new Uint8Array(0x10000);

function kindOf(codePoint: number): CharacterKind {
	const character = String.fromCodePoint(codePoint);
	if (attaches.test(character)) return characterKind.attached;
	if (!letterOrDigit.test(character) || apostrophe.test(character)) return characterKind.other;
	if (jamo.test(character)) return characterKind.jamo;
	return unspaced.test(character) ? characterKind.character : characterKind.word;
}

/** Accents, vowel signs, half-width voicing marks, invisible characters, and the second half of a surrogate pair. */
const attaches = /[\p{M}\p{Cf}\uff9e\uff9f\udc00-\udfff]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
const apostrophe = new RegExp(apostropheClass, 'v');
/** Letters that combine into one Korean character. */
const jamo = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/;
const unspaced = new RegExp(`[${unspacedClass}--\\p{Nd}]`, 'v');
