import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '#src/text/fold.ts';
import { withoutHidden } from '#src/text/scripts.ts';
import { articleJson, parseFile } from '../articles/article-files.ts';

const hidden = [
	'\u00ad',
	'\u034f',
	'\u061c',
	'\u115f',
	'\u17b4',
	'\u180e',
	'\u200b',
	'\u200c',
	'\u200d',
	'\u200e',
	'\u200f',
	'\u202a',
	'\u202e',
	'\u2060',
	'\u2064',
	'\u2066',
	'\u2069',
	'\u206f',
	'\u3164',
	'\ufe00',
	'\ufe0f',
	'\ufeff',
	'\uffa0',
	'\ufff9',
	'\u{e0001}',
	'\u{e0041}',
	'\u{e007f}',
	'\u{e0100}',
	'\u{1d173}',
];

describe('withoutHidden', () => {
	it.each(hidden)('removes the invisible character %j from a word', (character) => {
		expect(withoutHidden(`${character}Tai${character}wan${character}`)).toBe('Taiwan');
		expect(foldName(`Tai${character}wan`)).toBe('taiwan');
	});

	it.each([
		['emoji made of several', '👩‍👩‍👧‍👦 🏳️‍🌈 ☝🏿‍♀️ ❤️ 1️⃣'],
		['the flag of Wales', '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
		['Persian', 'می‌خواهم'],
		['the year of the Hijra', '۱۴۰۳ ه‍'],
		['Hindi', 'क्‍ष'],
		['a variant of a Chinese character', '葛\u{e0100}'],
		['Thai words', 'ไทย\u200bแลนด์'],
	])('keeps invisible characters that have a visible effect: %s', (_, text) => {
		expect(withoutHidden(text)).toBe(text);
	});

	it.each([
		['a joiner at the end of an emoji', '👩\u200d', '👩'],
		['a tag without a flag', 'a\u{e0067}\u{e0062}\u{e007f}', 'a'],
		['a selector on a digit alone', '1\ufe0f', '1'],
	])('removes invisible characters that have no visible effect: %s', (_, text, visible) => {
		expect(withoutHidden(text)).toBe(visible);
	});

	it('removes all invisible characters the first time', () => {
		const piece = fc.constantFrom(...hidden, 'a', 'م', 'क', '👩', '❤', '葛', 'ไ', '\u0301', '1');
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const once = withoutHidden(pieces.join(''));
				expect(withoutHidden(once)).toBe(once);
			}),
		);
	});

	it('cleans the names, headlines and sources of articles', () => {
		const [read] = parseFile(
			'a.json',
			articleJson({
				headline: 'Har\u200bbor \ufeffopens',
				source: 'Daily\u2060 Example',
				people: [{ name: 'Jo\u00ad Dow', aliases: ['J\u{e0041}D'] }],
			}),
		);
		expect(read?.kind === 'article' && read.article).toMatchObject({
			headline: 'Harbor opens',
			source: { name: 'Daily Example' },
			people: [{ name: 'Jo Dow', aliases: ['JD'] }],
		});
	});
});
