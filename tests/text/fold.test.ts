import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	distinguishingSigns,
	foldCase,
	foldLetters,
	foldName,
	nameKey,
	toSimplified,
} from '#src/text/fold.ts';

it.each([
	['Lai Ching‐te', 'lai ching te'],
	['  KIM\tJONG–UN ', 'kim jong un'],
	['J. D. Vance', 'j d vance'],
	['O’Brien', 'obrien'],
	['Sa‘d al-Dīn', 'sad al din'],
	['CH´OE', 'choe'],
	['ＴＳＭＣ', 'tsmc'],
	['Łódź', 'lodz'],
	['Straße', 'strasse'],
	['Søren Æbelø', 'soren aebelo'],
	['Erdoğan, Işık', 'erdogan isik'],
	['İstanbul', 'istanbul'],
	['Королёв', 'королев'],
	['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
	['مُحَمَّد', 'محمد'],
	['محـمد', 'محمد'],
	['\ufe71', ''],
	['מַחְמוּד', 'מחמוד'],
	['賴清德', '赖清德'],
	['弗拉基米爾·普京', '弗拉基米尔 普京'],
	['ガンバ', 'ガンバ'],
	['हिन्दी', 'हिन्दी'],
	['문재인', '문재인'],
	['Z̸̢̛a̷l̶g̵o', 'zalgo'],
	['C++', 'c'],
	['🔥', '🔥'],
	[' ’ ', ''],
])('folds “%s” to “%s”', (text, folded) => {
	expect(foldName(text)).toBe(folded);
});

it('foldName leaves a folded name unchanged', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(foldName(foldName(text))).toBe(foldName(text));
		}),
		{ numRuns: 2_000 },
	);
});

it('foldName builds on foldLetters, so that the two folds agree', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(foldName(foldLetters(text))).toBe(foldName(text));
		}),
		{ numRuns: 2_000 },
	);
});

it.each([
	['C#', 'c #'],
	['C++', 'c ++'],
	['.NET', 'net .'],
	['U.S.', 'u s'],
	['Lai Ching-te', 'lai ching te'],
])('keeps the signs that distinguish names: “%s” has the key “%s”', (text, key) => {
	expect(nameKey(text)).toBe(key);
});

it('distinguishingSigns finds none in spaces, hyphens, quotation marks or dots after a word', () => {
	expect(distinguishingSigns('“J. R.” Dow-Jones (U.S.)')).toBe('');
});

it('foldCase keeps all signs and accents', () => {
	expect(foldCase('Ｃ＋＋, É!')).toBe('c++, é!');
});

it('a lone surrogate is folded to a well-formed text', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
			expect(foldName(String.fromCharCode(...units)).isWellFormed()).toBe(true);
		}),
	);
});

it('toSimplified replaces single Chinese characters and never rewrites a word', () => {
	expect(toSimplified('臺灣總統賴清德的計程車')).toBe('台湾总统赖清德的计程车');
});

it('toSimplified replaces characters outside the Basic Multilingual Plane', () => {
	expect(toSimplified('𠁞')).toBe('𠀾');
});

it('toSimplified leaves simplified Chinese unchanged', () => {
	expect(toSimplified(toSimplified('薴'))).toBe(toSimplified('薴'));
});

it('toSimplified leaves text in other scripts unchanged', () => {
	expect(toSimplified('Taipei Times, 2025 – ガンバ')).toBe('Taipei Times, 2025 – ガンバ');
});
