import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldName, toSimplified } from '#src/text/fold.ts';

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

it('changes a folded name no more', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(foldName(foldName(text))).toBe(foldName(text));
		}),
		{ numRuns: 2_000 },
	);
});

it('folds half characters too', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
			expect(foldName(String.fromCharCode(...units)).isWellFormed()).toBe(true);
		}),
	);
});

it('simplifies Chinese one character at a time, without rewriting words', () => {
	expect(toSimplified('臺灣總統賴清德的計程車')).toBe('台湾总统赖清德的计程车');
});

it('simplifies characters beyond the first 65,536', () => {
	expect(toSimplified('𠁞')).toBe('𠀾');
});

it('simplifies simplified text no further', () => {
	expect(toSimplified(toSimplified('薴'))).toBe(toSimplified('薴'));
});

it('leaves other text as it is', () => {
	expect(toSimplified('Taipei Times, 2025 – ガンバ')).toBe('Taipei Times, 2025 – ガンバ');
});
