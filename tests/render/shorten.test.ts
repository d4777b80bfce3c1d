import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits, plain, quote, shorten } from '#src/render/text/plain-text.ts';
import { phrasebook } from '../harness/phrases.ts';
import { hostileText } from './hostile.ts';

const wide = { characters: 4_000, bytes: 10_000 };

describe('shorten', () => {
	it('a text that fits is not shortened', () => {
		expect(shorten('All is well.', wide)).toBe('All is well.');
	});

	it('a long text is cut at the end of a word, with an ellipsis', () => {
		expect(shorten('The harbor opened again', { ...wide, characters: 16 })).toBe('The harbor…');
	});

	it('Chinese text can be cut between any two characters', () => {
		expect(shorten('團結的國家', { ...wide, characters: 4 })).toBe('團結的…');
	});

	it('the limit in bytes counts too', () => {
		expect(shorten('團結的國家', { ...wide, bytes: 9 })).toBe('團結…');
	});

	it('a joined emoji is never cut apart', () => {
		expect(shorten('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', { ...wide, characters: 15 })).toBe('👩‍👩‍👧‍👦…');
	});

	it('added backslashes count towards the limit', () => {
		expect(shorten('a_b_c_d', { ...wide, characters: 6 })).toBe('a\\_b…');
	});

	it('a shortened text always fits its budget', () => {
		const anyBudget = fc.record({ characters: fc.nat(200), bytes: fc.nat(400) });
		fc.assert(
			fc.property(hostileText, anyBudget, (text, budget) => {
				expect(fits(shorten(text, budget), budget)).toBe(true);
			}),
		);
	});

	it('a shortened text is the beginning of the text, cut between graphemes', () => {
		const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
		const text = fc.string({ unit: 'grapheme', maxLength: 60 });
		fc.assert(
			fc.property(text, fc.integer({ min: 2, max: 80 }), (raw, characters) => {
				const shown = shorten(raw, { characters, bytes: 1_000 });
				if (!shown.endsWith('…') || shown === plain(raw)) return;
				const beginnings = [
					'',
					...Array.from(segmenter.segment(raw), ({ index, segment }) =>
						plain(raw.slice(0, index + segment.length).trimEnd()),
					),
				];
				expect(beginnings).toContain(shown.slice(0, -1));
			}),
		);
	});
});

describe('quote', () => {
	it('quotation marks inside a quotation become inner marks', () => {
		expect(quote('"entity list" -huawei')).toBe('“‘entity list’ -huawei”');
		expect(quote('“a” and "b"')).toBe('“‘a’ and ‘b’”');
		expect(quote('"a" b', phrasebook.de)).toBe('„‚a‘ b“');
		expect(quote('"a" b', phrasebook.ja)).toBe('「『a』 b」');
		expect(quote('6" of rain')).toBe('“6" of rain”');
		expect(quote('7 of 12"')).toBe('“7 of 12"”');
	});

	it('unpaired quotation marks are removed from a quotation', () => {
		expect(quote('"rain')).toBe('“rain”');
		expect(quote('“rain and wind')).toBe('“rain and wind”');
		expect(quote('rain”')).toBe('“rain”');
	});

	it('a quotation is on one line, in quotation marks', () => {
		expect(quote(' kurks\n*now* ')).toBe('“kurks \\*now\\*”');
	});

	it('a quotation is cut at 60 characters as readers count them', () => {
		expect(quote('👩‍👩‍👧‍👦'.repeat(3) + 'x'.repeat(90))).toBe(
			`“${'👩‍👩‍👧‍👦'.repeat(3)}${'x'.repeat(57)}…”`,
		);
	});
});
