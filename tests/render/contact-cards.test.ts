import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usagesOf } from '#src/bot/command-data.ts';
import { loadCommands } from '#src/bot/load-commands.ts';
import { Language } from '#src/phrases/catalogue.ts';
import { createPhrasebook, dictionaries } from '#src/phrases/phrases.ts';
import { renderZoneForm } from '#src/render/cards/welcome-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { fieldHintMax, fieldLabelMax, formTitleMax } from '#src/render/message/limits.ts';
import { readZone } from '#src/schedule/read-zone.ts';
import { phrasebook } from '../harness/phrases.ts';
import { brokenLimits, componentsOf } from './broken-limits.ts';
import { faultsOf } from './card-faults.ts';
import { everyContactCard, type ListedCommands } from './every-contact-card.ts';
import { golden } from './golden-file.ts';
import { hostileText } from './hostile.ts';

/** All commands as Discord has them. */
const allCommands: ListedCommands = [...(await loadCommands()).values()].flatMap((command) =>
	usagesOf(command.data).map(({ name, description }) => ({
		name,
		description,
		for: command.for,
		isPortable: true,
		id: '1100000000000000042',
	})),
);

describe.each(Language.options)('the cards of first contact in %s', (language) => {
	it(`look in ${language} as in their golden files`, async () => {
		const cards = Object.entries(everyContactCard('Kursk', phrasebook[language]));
		for (const [name, message] of cards.filter(([name]) => goldenCards.has(name))) {
			await golden(message, `${name}-${language.toLowerCase()}`);
		}
	});

	it(`keep Discord’s limits in ${language}, and leak nothing, whatever they show`, () => {
		const faults = (text: string) => faultsOf(everyContactCard(text, phrasebook[language]));
		const all = everyContactCard('團'.repeat(4_000), phrasebook[language], allCommands);
		expect(Object.values(all).flatMap(brokenLimits)).toEqual([]);
		for (const text of ['Kursk', '團'.repeat(4_000), '*'.repeat(4_000), '\u200b']) {
			expect(faults(text)).toEqual([]);
		}
		fc.assert(
			fc.property(hostileText, (text) => {
				expect(faults(text)).toEqual([]);
			}),
			{ numRuns: 10 },
		);
	});

	it(`ask for a time zone in ${language} in a form whose texts are not cut and whose example is understood`, () => {
		const phrases = phrasebook[language];
		expect(phrases.say('zoneFormTitle').length).toBeLessThanOrEqual(formTitleMax);
		expect(phrases.say('zoneFormCity').length).toBeLessThanOrEqual(fieldLabelMax);
		expect(phrases.say('zoneFormHint').length).toBeLessThanOrEqual(fieldHintMax);
		expect(readZone(phrases.say('zoneFormExample')).kind).toBe('zone');
		expect(renderZoneForm(undefined, phrases)).toMatchObject({ custom_id: 'settings' });
	});
});

const goldenCards = new Set(['welcome', 'help', 'coverage']);

/** A language in which every text of ours is in brackets, half as long again. */
const pseudo = createPhrasebook({
	...dictionaries,
	en: Object.fromEntries(
		Object.entries(dictionaries.en).map(([key, text]) => [
			key,
			key.startsWith('/') ? 'ζζζ' : `⟦${text}${'ζ'.repeat(Math.ceil(text.length / 2))}⟧`,
		]),
	),
}).en;

describe('in a language that is longer than any', () => {
	it('no word on a card of first contact is outside our texts', () => {
		const forgotten = Object.entries(everyContactCard('Νέα', pseudo)).flatMap(([card, message]) =>
			visibleTexts(message).flatMap(
				(text) =>
					withoutOurs(text)
						.replace(/<[^>]*>|\*\*\/[a-z ]+\*\*|\d+ June \d+/g, '')
						.match(/\p{Script=Latin}+/gu)
						?.map((word) => `${card}: ${word}`) ?? [],
			),
		);
		expect(forgotten).toEqual([]);
	});

	it('the cards of first contact keep Discord’s limits', () => {
		expect(faultsOf(everyContactCard('Νέα', pseudo))).toEqual([]);
		const all = everyContactCard('Νέα', pseudo, allCommands);
		expect(Object.values(all).flatMap(brokenLimits)).toEqual([]);
	});
});

function visibleTexts(message: Message): string[] {
	return componentsOf(message).flatMap(({ content, label, placeholder, options }) => [
		...[content, label, placeholder].filter((text) => typeof text === 'string'),
		...(Array.isArray(options)
			? options.flatMap((option) => [option.label, option.description ?? ''])
			: []),
	]);
}

/** Removes what is in brackets, from the inside out; what was cut lacks its end. */
function withoutOurs(text: string): string {
	const without = text.replace(/⟦[^⟦⟧]*(?:⟧|$)/g, '');
	return without === text ? text : withoutOurs(without);
}
