import { describe, expect, it } from 'vitest';
import { brokenLimits } from '../render/broken-limits.ts';
import { forgottenIn, pseudoLanguage } from './pseudo-language.ts';
import { everyTranslatedCard, ownTextsOf } from './translated-cards.ts';

describe('cards in a language that no text of ours is left out of', () => {
	it('every Latin letter on a card is in our texts, in an article, or something to type', () => {
		const cards = everyTranslatedCard('Νέα', pseudoLanguage);
		const forgotten = Object.entries(cards).flatMap(([card, message]) =>
			ownTextsOf(message)
				.flatMap(forgottenIn)
				.map((text) => `${card}: ${text}`),
		);
		expect(forgotten).toEqual([]);
	});

	it.each([
		{ around: 'a word', text: 'Νέα' },
		{ around: '1,000 Chinese characters', text: '團'.repeat(1_000) },
		{ around: '1,000 characters that need a backslash', text: '*'.repeat(1_000) },
	])('cards whose texts are longer keep Discord’s limits around $around', ({ text }) => {
		const broken = Object.entries(everyTranslatedCard(text, pseudoLanguage)).flatMap(
			([card, message]) => brokenLimits(message).map((limit) => `${card}: ${limit}`),
		);
		expect(broken).toEqual([]);
	});

	it('a text that was forgotten is found, also within one of ours', () => {
		expect(forgottenIn('Nothing new')).toEqual(['Nothing new']);
		expect(forgottenIn(pseudoLanguage.say('searchFor', { words: 'rain' }))).toHaveLength(1);
		expect(forgottenIn(pseudoLanguage.say('searchFor', { words: 'Νέα' }))).toEqual([]);
	});
});
