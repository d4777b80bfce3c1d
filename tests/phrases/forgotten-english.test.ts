import { describe, expect, it } from 'vitest';
import { brokenLimits } from '../render/broken-limits.ts';
import { everyCard } from '../render/every-card.ts';
import { everyForm } from '../render/every-form.ts';
import { ownTextsOf } from './own-texts.ts';
import { forgottenIn, pseudoLanguage } from './pseudo-language.ts';

describe('cards and forms in a language that no text of ours is left out of', () => {
	it('every Latin letter on them is in our texts, in an article, or something to type', () => {
		const cards = everyCard('Νέα', pseudoLanguage);
		const shown = { ...cards, ...everyForm('Νέα', pseudoLanguage) };
		const forgotten = Object.entries(shown).flatMap(([name, one]) =>
			ownTextsOf(one)
				.flatMap(forgottenIn)
				.map((text) => `${name}: ${text}`),
		);
		expect(forgotten).toEqual([]);
	});

	it.each([
		{ around: 'a word', text: 'Νέα' },
		{ around: '1,000 Chinese characters', text: '團'.repeat(1_000) },
		{ around: '1,000 characters that need a backslash', text: '*'.repeat(1_000) },
	])('cards whose texts are longer keep Discord’s limits around $around', ({ text }) => {
		const broken = Object.entries(everyCard(text, pseudoLanguage)).flatMap(([card, message]) =>
			brokenLimits(message).map((limit) => `${card}: ${limit}`),
		);
		expect(broken).toEqual([]);
	});

	it('a text that was forgotten is found, also within one of ours', () => {
		expect(forgottenIn('Nothing new')).toEqual(['Nothing new']);
		expect(forgottenIn(pseudoLanguage.say('searchFor', { words: 'rain' }))).toHaveLength(1);
		expect(forgottenIn(pseudoLanguage.say('searchFor', { words: 'Νέα' }))).toEqual([]);
	});
});
