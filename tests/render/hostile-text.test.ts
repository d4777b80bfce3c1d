import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../harness/phrases.ts';
import { faultsOf } from './card-faults.ts';
import { everyCard } from './every-card.ts';
import { hostileText } from './hostile.ts';

describe('every card with hostile text', () => {
	it('no card breaks a limit or leaks Markdown, mentions or links from any text', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				expect(faultsOf(everyCard(text, english))).toEqual([]);
			}),
			// Making a text smaller that fails would take hours.
			{ numRuns: 50, endOnFailure: true },
		);
	});

	it.each([
		['4,000 Chinese characters', '團'.repeat(4_000)],
		['4,000 characters that need a backslash', '*'.repeat(4_000)],
		['4,000 code units of emoji', '👩‍👩‍👧‍👦'.repeat(364)],
		['invisible text', '\u200b'],
		['stacked marks', `e${'\u0301'.repeat(500)}`.repeat(8)],
		['long words', 'Donaudampfschifffahrt'.repeat(100)],
	])('no card breaks a limit or leaks anything from %s', (_, text) => {
		const longUrl = `https://news.example/${'a'.repeat(480)}`;
		const cards = [everyCard(text, english), everyCard(text, english, longUrl)];
		expect(cards.flatMap(faultsOf)).toEqual([]);
	});
});
