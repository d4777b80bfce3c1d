import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './card-faults.ts';
import { everyCard } from './every-card.ts';
import { hostileText } from './hostile.ts';

describe('every card, with a stranger’s words in every place', () => {
	it('keeps Discord’s limits and leaks nothing', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				expect(faultsOf(everyCard(text))).toEqual([]);
			}),
			{ numRuns: 50 },
		);
	});

	it.each([
		['4,000 Chinese characters', '團'.repeat(4_000)],
		['4,000 signs that need a backslash', '*'.repeat(4_000)],
		['4,000 units of emoji', '👩‍👩‍👧‍👦'.repeat(364)],
		['nothing that can be seen', '\u200b'],
		['towers of marks', `e${'\u0301'.repeat(500)}`.repeat(8)],
		['long words', 'Donaudampfschifffahrt'.repeat(100)],
	])('does so with %s', (_, text) => {
		const longUrl = `https://news.example/${'a'.repeat(480)}`;
		expect([...faultsOf(everyCard(text)), ...faultsOf(everyCard(text, longUrl))]).toEqual([]);
	});
});
