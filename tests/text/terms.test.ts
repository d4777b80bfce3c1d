import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsAny, highlight, matcherOf, searchable } from '#src/text/matcher.ts';
import { termsOf, termText } from '#src/text/terms.ts';
import { line, piece } from '../harness/written-texts.ts';

describe('the terms of a text', () => {
	it.each([
		['Lai Ching-te', 'lai ching te'],
		['The U.S.’s café', 'the us s cafe'],
		['J. K. Rowling, J.K. Rowling', 'j k rowling jk rowling'],
		['AI芯片', 'ai 芯 片'],
		['ประเทศ', 'ป ร ะ เ ท ศ'],
		['서울, 서울시', '서 울 서 울 시'],
		['½ of ٢٠', '1 2 of 20'],
		['— … 👍', ''],
	])('of “%s” are “%s”', (text, terms) => {
		expect(termText(text)).toBe(terms);
	});

	it('have their places: a whole word, initials with their dots, one character', () => {
		const text = 'O’Neil, U.S., 王毅';
		const placed = termsOf(text).map(({ text: term, start, end }) => [
			term,
			text.slice(start, end),
		]);
		expect(placed).toEqual([
			['o', 'O'],
			['neil', 'Neil'],
			['us', 'U.S'],
			['王', '王'],
			['毅', '毅'],
		]);
	});

	it('are the same with their places and without', () => {
		fc.assert(
			fc.property(line, (text) => {
				expect(termsOf(text).map((term) => term.text)).toEqual(listed(termText(text)));
			}),
			{ numRuns: 500 },
		);
	});

	it('stand in the text from left to right, and each place alone makes the same terms', () => {
		fc.assert(
			fc.property(line, (text) => {
				let last = 0;
				for (const { start, end, text: term } of termsOf(text)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(listed(termText(text.slice(start, end)))).toContain(term);
					last = start;
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('are marked in a text exactly if a topic finds them there', () => {
		fc.assert(
			fc.property(line, piece, (text, words) => {
				const matcher = matcherOf([words]) ?? [];
				const isMarked = highlight(text, matcher).some(({ isMatch }) => isMatch);
				expect(isMarked).toBe(containsAny(searchable(text), matcher));
			}),
			{ numRuns: 500 },
		);
	});
});

function listed(terms: string): readonly string[] {
	return terms === '' ? [] : terms.split(' ');
}
