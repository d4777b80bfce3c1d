import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsAny, highlight, matcherOf, searchable } from '#src/text/matcher.ts';
import { stemLanguages } from '#src/text/stems.ts';
import { createTermReader, joinTerms, termsOf, termText } from '#src/text/terms.ts';
import { line, piece } from '../harness/written-texts.ts';

describe('termsOf and termText', () => {
	it.each([
		['Lai Ching-te', 'lai ching te'],
		['The U.S.’s café', 'the us s cafe'],
		['J. K. Rowling, J.K. Rowling', 'j k rowling jk rowling'],
		['AI芯片', 'ai 芯 片'],
		['ประเทศ', 'ป ร ะ เ ท ศ'],
		['서울, 서울시', '서 울 서 울 시'],
		['½ of ٢٠', '1 2 of 20'],
		['统一.A股', '统 一 a 股'],
		['— … 👍', ''],
	])('divides “%s” into the terms “%s”', (text, terms) => {
		expect(termText(text)).toBe(terms);
	});

	it('gives each term its position in the text', () => {
		const text = 'O’Neil, U.S., 王毅';
		const positions = termsOf(text).map(({ text: term, start, end }) => [
			term,
			text.slice(start, end),
		]);
		expect(positions).toEqual([
			['o', 'O'],
			['neil', 'Neil'],
			['us', 'U.S'],
			['王', '王'],
			['毅', '毅'],
		]);
	});

	it('finds the same terms in any text with and without positions', () => {
		fc.assert(
			fc.property(line, (text) => {
				expect(termsOf(text).map((term) => term.text)).toEqual(splitTerms(termText(text)));
				expect(joinTerms(termsOf(text))).toBe(termText(text));
			}),
			{ numRuns: 500 },
		);
	});

	it('reads a text once, however often one reader is asked for its terms', () => {
		const read = createTermReader();
		expect(read('Two words')).toBe(read('Two words'));
		expect(read('Two words')).toEqual(termsOf('Two words'));
	});

	it('finds terms from left to right, and the same ones in the text at each position', () => {
		fc.assert(
			fc.property(line, (text) => {
				let last = 0;
				for (const { start, end, text: term } of termsOf(text)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(splitTerms(termText(text.slice(start, end)))).toContain(term);
					last = start;
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('makes terms so that a text is highlighted exactly if a topic finds it', () => {
		fc.assert(
			fc.property(line, piece, anyLanguage, (text, words, language) => {
				const matcher = matcherOf([words]) ?? [];
				const isHighlighted = highlight(text, matcher, language).some(({ isMatch }) => isMatch);
				expect(isHighlighted).toBe(containsAny(searchable(text, language), matcher));
			}),
			{ numRuns: 500 },
		);
	});
});

const anyLanguage = fc.constantFrom(...stemLanguages, undefined);

function splitTerms(terms: string): readonly string[] {
	return terms === '' ? [] : terms.split(' ');
}
