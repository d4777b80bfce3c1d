import { describe, expect, it } from 'vitest';
import { tokensOf } from '#src/reading/tokens.ts';

const wordsIn = (text: string) => tokensOf(text).map((tokens) => tokens.map((token) => token.text));

describe('tokensOf', () => {
	it('keeps a word with hyphens or an apostrophe whole, and makes a possessive a word of its own', () => {
		expect(wordsIn('Kim Jong-un’s aide met O’Brien')).toEqual([
			['Kim', 'Jong-un', '’s', 'aide', 'met', 'O’Brien'],
		]);
	});

	it('keeps the period of initials, titles and abbreviations', () => {
		expect(wordsIn('Mr. J.D. Vance Jr. left the U.S. on Monday.')).toEqual([
			['Mr.', 'J.D.', 'Vance', 'Jr.', 'left', 'the', 'U.S.', 'on', 'Monday', '.'],
		]);
	});

	it('splits two names that a dash joins', () => {
		expect(wordsIn('Biden–Xi talks')).toEqual([['Biden', '–', 'Xi', 'talks']]);
	});

	it('keeps addresses and names on networks whole', () => {
		expect(wordsIn('See @kim_1 on https://example.org/a?b=c today')).toEqual([
			['See', '@kim_1', 'on', 'https://example.org/a?b=c', 'today'],
		]);
	});

	it('begins a sentence after a period and after a line', () => {
		expect(wordsIn('Kim left. Lee stayed\nMa spoke')).toEqual([
			['Kim', 'left', '.'],
			['Lee', 'stayed'],
			['Ma', 'spoke'],
		]);
	});

	it('tells where each word is in the text', () => {
		const text = 'Hanoi.\n\nPhạm Minh Chính’s guests, 2,000 of them; “done”…';
		for (const token of tokensOf(text).flat()) {
			expect(text.slice(token.start, token.end)).toBe(token.text);
		}
	});
});
