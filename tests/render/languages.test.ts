import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Language } from '#src/phrases/catalogue.ts';
import { phrasebook } from '../harness/phrases.ts';
import { ownTextsOf } from '../phrases/own-texts.ts';
import { faultsOf } from './card-faults.ts';
import { everyCard } from './every-card.ts';
import { everyForm } from './every-form.ts';
import { hostileText } from './hostile.ts';

describe.each(Language.options)('cards and forms in %s', (language) => {
	const phrases = phrasebook[language];

	it.each([
		{ from: '1,000 Chinese characters', text: '團'.repeat(1_000) },
		{ from: '1,000 characters that need a backslash', text: '*'.repeat(1_000) },
		{ from: 'invisible text', text: '\u200b' },
	])(`no card in ${language} breaks a limit or leaks anything from $from`, ({ text }) => {
		expect(faultsOf(everyCard(text, phrases))).toEqual([]);
	});

	it(`no card in ${language} breaks a limit or leaks anything from any text`, () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				expect(faultsOf(everyCard(text, phrases))).toEqual([]);
			}),
			// Making a text smaller that fails would take hours.
			{ numRuns: 3, endOnFailure: true },
		);
	});

	it(`no text of a form in ${language} is too long and cut off`, () => {
		const cut = Object.values(everyForm('Kursk', phrases))
			.flatMap(ownTextsOf)
			.filter((text) => text.includes('…'));
		expect(cut).toEqual([]);
	});
});
