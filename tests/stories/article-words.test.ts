import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellingPartOf, tokensOf } from '#src/stories/article-words.ts';

describe('the words of an article', () => {
	it.each([
		['Xi’s U.S. visit', ['xi', 'u s', 'visit']],
		["O'Neil fixes CVE-2025-1234", ['oneil', 'fixes', 'cve 2025 1234']],
		['1,200 of 3.5 million', ['1200', 'of', '3.5', 'million']],
		['Café in Łódź–Straße', ['cafe', 'in', 'lodz', 'strasse']],
		['台灣25人', ['台湾', '25', '人']],
	])('of “%s” are %j', (text, words) => {
		expect(tokensOf(text, 10).map(({ word }) => word)).toEqual(words);
	});

	it('are the same whether they are read from terms or letter by letter', () => {
		const piece = fc.constantFrom(...pieces);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(9), (parts, max) => {
				const text = parts.join('');
				expect(tokensOf(text, max)).toEqual(tokensOf(text + unfamiliar, max));
			}),
			{ numRuns: 1_000 },
		);
	});

	it('begin a sentence at the start and after its end, and with a capital only if they have one', () => {
		const tokens = tokensOf('Rain falls. Élan stays, Paris waits', 10);
		expect(tokens.filter((token) => token.startsSentence).map(({ word }) => word)).toEqual([
			'rain',
			'elan',
		]);
		expect(tokens.filter((token) => token.isCapital).map(({ word }) => word)).toEqual([
			'rain',
			'elan',
			'paris',
		]);
	});

	it.each([
		['attacks', 'attack'],
		['attacked', 'attack'],
		['attacking', 'attack'],
		['congress', 'congress'],
		['gas', 'gas'],
		['said', ''],
		['a', ''],
	])('“%s” counts as “%s”', (word, part) => {
		expect(tellingPartOf(word)).toBe(part);
	});
});

/** A sign that is no word, and with which a text is read letter by letter. */
const unfamiliar = ' ✓';

const pieces = [
	...[' ', ' ', ' ', '. ', '.', ', ', ': “', '”', '’', "'", '-', '–', '\n', '…', '€', '/'],
	...['War', 'peace', 'x', 'J.', 'U.S.', 'p.m.', 'D.C', 'Æ', 'é', 'straße', 'Łódź', 'İ', 'ŋ'],
	...[
		'7',
		'7th',
		'1,200',
		'3.5',
		'2024-05-06',
		'CVE-2025-1',
		'G20',
		'B-2-3',
		'A1',
		'don’t',
		'Xi’s',
	],
];
