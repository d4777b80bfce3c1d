import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summaryPages } from '#src/desk/full-story.ts';

describe('summaryPages', () => {
	it('puts a short summary on one page', () => {
		expect(summaryPages('One.\n\nTwo.')).toEqual(['One.\n\nTwo.']);
	});

	it('breaks pages between sentences', () => {
		const long = `${'a'.repeat(998)}. `;
		expect(summaryPages(`${long}B${long}`).map((page) => page.charAt(0))).toEqual(['a', 'B']);
	});

	it('leaves nothing out and fills no page with more than 1,500 characters', () => {
		const word = fc.constantFrom('harbor ', '團', '. ', '。', '👩‍👩‍👧‍👦', '\n\n', 'x'.repeat(900));
		fc.assert(
			fc.property(fc.array(word, { maxLength: 200 }), (words) => {
				const text = words.join('');
				const pages = summaryPages(text);
				expect(pages.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
				expect(pages.every((page) => page.length <= 1_500 && page.isWellFormed())).toBe(true);
			}),
		);
	});
});
