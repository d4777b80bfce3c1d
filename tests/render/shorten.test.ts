import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits, plain, quote, shorten } from '#src/render/text/plain-text.ts';
import { hostileText } from './hostile.ts';

const wide = { characters: 4_000, bytes: 10_000 };

describe('shorten', () => {
	it('leaves a text that fits as it is', () => {
		expect(shorten('All is well.', wide)).toBe('All is well.');
	});

	it('cuts at the end of a word, with an ellipsis', () => {
		expect(shorten('The harbor opened again', { ...wide, characters: 16 })).toBe('The harbor…');
	});

	it('cuts Chinese between any two characters', () => {
		expect(shorten('團結的國家', { ...wide, characters: 4 })).toBe('團結的…');
	});

	it('counts bytes too', () => {
		expect(shorten('團結的國家', { ...wide, bytes: 9 })).toBe('團結…');
	});

	it('never parts a family of emoji', () => {
		expect(shorten('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', { ...wide, characters: 15 })).toBe('👩‍👩‍👧‍👦…');
	});

	it('counts the backslashes that it adds', () => {
		expect(shorten('a_b_c_d', { ...wide, characters: 6 })).toBe('a\\_b…');
	});

	it('keeps to the room whatever the text and the room are', () => {
		const room = fc.record({ characters: fc.nat(200), bytes: fc.nat(400) });
		fc.assert(
			fc.property(hostileText, room, (text, given) => {
				expect(fits(shorten(text, given), given)).toBe(true);
			}),
		);
	});

	it('shows the beginning of the text, cut between graphemes', () => {
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
	it('gives marks within other marks than those around them', () => {
		expect(quote('"entity list" -huawei')).toBe('“‘entity list’ -huawei”');
		expect(quote('“a” and "b"')).toBe('“‘a’ and ‘b’”');
		expect(quote('"a" b', ['„', '“'])).toBe('„‚a‘ b“');
		expect(quote('"a" b', ['「', '」'])).toBe('「『a』 b」');
		expect(quote('6" of rain')).toBe('“6" of rain”');
		expect(quote('7 of 12"')).toBe('“7 of 12"”');
	});

	it('gives no mark that nothing closes', () => {
		expect(quote('"rain')).toBe('“rain”');
		expect(quote('“rain and wind')).toBe('“rain and wind”');
		expect(quote('rain”')).toBe('“rain”');
	});

	it('puts a reader’s words in quotation marks, on one line', () => {
		expect(quote(' kurks\n*now* ')).toBe('“kurks \\*now\\*”');
	});

	it('cuts them at 60 characters as a reader counts them', () => {
		expect(quote('👩‍👩‍👧‍👦'.repeat(3) + 'x'.repeat(90))).toBe(
			`“${'👩‍👩‍👧‍👦'.repeat(3)}${'x'.repeat(57)}…”`,
		);
	});
});
