import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { accentClass, apostropheClass } from './scripts.ts';

/*
 * There are four folds, each built on the one before it, so that they cannot disagree:
 *
 * foldCase     lowercase, one form of each character; keeps all signs and accents
 * foldLetters  also removes accents, apostrophes and invisible characters; keeps other signs
 * foldName     also simplifies Chinese and removes all signs, for comparing names
 * nameKey      also adds the signs that distinguish names, for identifying names
 *
 * Terms (terms.ts) are built on foldLetters and toSimplified too. They differ from folded names in
 * four ways: an apostrophe separates terms, because “China” should find “China’s”, while a name is
 * the same with and without one (O’Brien, OBrien); each character of a script without spaces is a
 * term; initials are one term; and digits of all scripts are the same.
 */

/** Folds to lowercase, with one form of each character (NFKC); `Ａ` becomes `a`, but `É` becomes `é`. Keeps all signs. */
export function foldCase(text: string): string {
	return text.normalize('NFKC').toLowerCase();
}

/**
 * Folds to lowercase without accents, apostrophes or invisible characters, composed (NFC); keeps spaces
 * and other signs. Half a surrogate pair becomes U+FFFD.
 */
export function foldLetters(text: string): string {
	if (plainText.test(text)) return text.replaceAll("'", '').toLowerCase();
	return foldCase(text.toWellFormed().replace(dropped, ''))
		.normalize('NFKD')
		.replace(dropped, '')
		.replace(accent, '')
		.replace(specialLetter, (letter) => plainLetters.get(letter) ?? letter)
		.normalize('NFC');
}

/**
 * Folds all the ways to write a name to one: `Lai Ching-te`, `LAI CHING TE` and `lai ching‐te` become
 * `lai ching te`. The result has lowercase letters with the marks they need, and digits, with one space
 * between words; folding it again changes nothing. A text without a letter or digit keeps its signs,
 * so only white space becomes ''.
 */
export function foldName(text: string): string {
	if (plainWords.test(text)) return text.toLowerCase();
	const letters = foldLetters(text);
	const folded = withSingleSpaces(toSimplified(letters).replace(betweenWords, ' '));
	return folded === '' ? withSingleSpaces(letters) : folded;
}

/**
 * Identifies a name: equal names have the same key. It is the folded name with the signs that
 * distinguish `C#` from `C++` and `Disney+` from `Disney`. Spaces, dots, hyphens and quotation marks
 * make no difference.
 */
export function nameKey(text: string): string {
	const signs = distinguishingSigns(text);
	return signs === '' ? foldName(text) : `${foldName(text)} ${signs}`;
}

/** The signs in a text that can make it another name, in order; '' for most texts. */
export function distinguishingSigns(text: string): string {
	return withoutSigns.test(text) ? '' : (text.normalize('NFKC').match(sign) ?? []).join('');
}

const withoutSigns = /^[A-Za-z0-9 ',-]*$/;
/** A dot matters only before a word: `.NET` is not `NET`, but `U.S.` is `US`. */
const sign = /[\p{Sm}\p{Sc}\p{So}#%&*@!?¡¿§†‡]|(?<![^\s(])\.(?=\p{L})/gu;

/** Most names: ASCII, where only case and apostrophes need folding. */
const plainText = /^[ -_a-~]*$/;

/** Most words and names have nothing but a case to fold, and reading a text folds hundreds. */
const plainWords = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

function withSingleSpaces(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** Apostrophes, the Arabic tatweel that only stretches a word, and characters that only affect layout. */
const dropped = new RegExp(
	`[${apostropheClass}\\u0640\\p{Cf}\\p{Default_Ignorable_Code_Point}]`,
	'gv',
);
const accent = new RegExp(accentClass, 'gv');
const betweenWords = /[^\p{L}\p{M}\p{N}]+/gu;

/** Letters that Unicode does not decompose, and Arabic letters that keyboards mix up. */
const plainLetters = new Map(
	Object.entries({
		ß: 'ss',
		æ: 'ae',
		œ: 'oe',
		ø: 'o',
		ł: 'l',
		đ: 'd',
		ð: 'd',
		þ: 'th',
		ı: 'i',
		ħ: 'h',
		ŋ: 'n',
		ŧ: 't',
		ə: 'e',
		ς: 'σ',
		ґ: 'г',
		ى: 'ي',
		ی: 'ي',
		ک: 'ك',
		ة: 'ه',
	}),
);

const specialLetter = new RegExp(`[${[...plainLetters.keys()].join('')}]`, 'g');

/**
 * Replaces each traditional Chinese character with its simplified one, so that 賴清德 and 赖清德 match.
 * It never replaces words. Text without traditional characters comes back unchanged.
 */
export function toSimplified(text: string): string {
	let simplified = '';
	let copied = 0;
	for (let index = 0; index < text.length; index++) {
		if (mayChange[text.charCodeAt(index)] === 0) continue;
		const codePoint = text.codePointAt(index) ?? 0;
		const simple = simplifiedOf.get(codePoint);
		if (simple === undefined) continue;
		simplified += text.slice(copied, index) + simple;
		copied = index + (codePoint > 0xffff ? 2 : 1);
	}
	return copied === 0 ? text : simplified + text.slice(copied);
}

const pairs = new Map(
	traditionalToSimplified.split('|').map((pair) => {
		const [traditional = '', simplified = ''] = pair.split(' ');
		return [traditional, simplified] as const;
	}),
);

/** By code point. 薴 is simplified to 苧, but 苧 is also the traditional form of 苎, so all three become 苎. */
const simplifiedOf = new Map(
	Array.from(pairs, ([traditional, simplified]) => [
		traditional.codePointAt(0) ?? 0,
		pairs.get(simplified) ?? simplified,
	]),
);

/** 1 for each code unit that begins a traditional character; checking this first is ten times faster. */
const mayChange = new Uint8Array(0x10000);
for (const codePoint of simplifiedOf.keys())
	mayChange[String.fromCodePoint(codePoint).charCodeAt(0)] = 1;

/**
 * FNV-1a hash of the UTF-16 code units, from 0 to 2³² − 1. Not cryptographic. It must never change,
 * because name indexes, subscriptions and buttons store it.
 */
export function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++)
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return hash >>> 0;
}
