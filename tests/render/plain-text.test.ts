import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '#src/render/text/plain-text.ts';
import { hostileText, naughtyStrings } from './hostile.ts';
import { leaksOf, mischiefIn } from './leaks.ts';

describe('plain', () => {
	it.each([
		['Harbor opens after repairs', 'Harbor opens after repairs'],
		['賴清德：「團結」', '賴清德：「團結」'],
		['a *b* _c_ ~~d~~ `e` ||f||', 'a \\*b\\* \\_c\\_ \\~\\~d\\~\\~ \\`e\\` \\|\\|f\\|\\|'],
		['# not a heading', '\\# not a heading'],
		['-# not small print', '\\-# not small print'],
		['- no list', '\\- no list'],
		['1. no list', '1\\. no list'],
		['3.5 percent - or #4', '3.5 percent - or #4'],
		['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
		['see https://evil.example', 'see https\\://evil.example'],
		['@everyone and @here', '@\u200beveryone and @\u200bhere'],
		['mail desk@news.example', 'mail desk@news.example'],
		['<@!12> <#34>', '\\<@\u200b!12\\> \\<\u200b#34\\>'],
		['two\nlines', 'two lines'],
		['\u202egnp.exe', 'gnp.exe'],
		['27. November 2026', '27\\. November 2026'],
		['Tai\u200bwan\u2060, \u00adSo\ufeffny\u061c', 'Taiwan, Sony'],
		['a\u{e0041}\u{e007f}b\ufe0f', 'ab'],
		['می‌خواهم', 'می‌خواهم'],
		[
			'👩‍👩‍👧 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} ❤️ 1️⃣',
			'👩‍👩‍👧 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} ❤️ 1️⃣',
		],
	])('plain text shows %j as it is written', (text, shown) => {
		expect(plain(text)).toBe(shown);
	});

	it('plain text keeps at most four marks on one letter', () => {
		expect(plain(`e${'\u0316'.repeat(40)}!`)).toBe(`e${'\u0316'.repeat(4)}!`);
	});

	it('plain text never contains Markdown, a mention or a link', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const shown = plain(text);
				expect([...leaksOf(shown), ...mischiefIn(shown)]).toEqual([]);
			}),
			{ numRuns: 1_000 },
		);
	});

	it.skipIf(naughtyStrings.length === 0)(
		'plain text leaks nothing from the Big List of Naughty Strings (in ../shared)',
		() => {
			const leaking = naughtyStrings.filter((text) => {
				const shown = plain(text);
				return leaksOf(shown).length + mischiefIn(shown).length > 0;
			});
			expect(leaking).toEqual([]);
		},
	);
});
