import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usagesOf } from '#src/bot/command-data.ts';
import { loadCommands } from '#src/bot/load-commands.ts';
import { Language } from '#src/phrases/catalogue.ts';
import { createPhrasebook, dictionaries, type Phrases } from '#src/phrases/phrases.ts';
import { renderCoverage } from '#src/render/cards/coverage-card.ts';
import { renderHelp } from '#src/render/cards/help-card.ts';
import { renderMessagePeople, renderMessageTopics } from '#src/render/cards/message-names-card.ts';
import {
	renderWelcome,
	renderZoneForm,
	renderZoneFormAgain,
} from '#src/render/cards/welcome-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { fieldHintMax, fieldLabelMax, formTitleMax } from '#src/render/message/limits.ts';
import { phrasebook } from '../harness/phrases.ts';
import { aName } from './a-page.ts';
import { brokenLimits, componentsOf } from './broken-limits.ts';
import { faultsOf } from './card-faults.ts';
import { golden } from './golden-file.ts';
import { hostileText } from './hostile.ts';

type Listed = Parameters<typeof renderHelp>[0]['commands'];

/** Some commands, not registered yet. */
const someCommands: Listed = [
	...(['brief', 'follow', 'help', 'latest', 'search', 'who'] as const).map((name) => ({
		name,
		description: 'doesBrief' as const,
		for: 'readers' as const,
		isPortable: name === 'brief' || name === 'who',
		id: undefined,
	})),
	...(['digest add', 'digest edit', 'settings'] as const).map((name) => ({
		name,
		description: 'doesDigestAdd' as const,
		for: 'moderators' as const,
		id: undefined,
	})),
];

/** All commands as Discord has them. */
const allCommands: Listed = [...(await loadCommands()).values()].flatMap((command) =>
	usagesOf(command.data).map(({ name, description }) => ({
		name,
		description,
		for: command.for,
		isPortable: true,
		id: '1100000000000000042',
	})),
);

/** Every card of first contact, with this text wherever a card shows text from outside. */
function everyContactCard(
	text: string,
	phrases: Phrases,
	commands = someCommands,
): Record<string, Message> {
	const kinds = ['person', 'organization', 'place', 'topic'] as const;
	const names = Array.from({ length: 25 }, (_, n) =>
		aName({ id: n, name: n === 0 ? text : `${text}${n}`, kind: kinds[n % 4] ?? 'topic' }),
	);
	const role = {
		role: text,
		first: '2025-06-01',
		last: '2025-06-19',
		source: text,
		isRead: false,
	};
	return {
		welcome: renderWelcome(phrases),
		'zone-form-again': renderZoneFormAgain(phrases),
		help: renderHelp(
			{
				commands,
				examples: [
					{ command: 'brief', name: text, target: 'brief?topic=a' },
					{ command: 'who', name: text, target: 'who?person=a' },
				],
				onMessages: { brief: 'briefThis', who: 'whoIsInThis' },
			},
			phrases,
		),
		coverage: renderCoverage(
			{
				articles: 1_204,
				newest: '2025-06-19',
				sources: [{ name: text }, { name: `${text} 2` }],
				names,
				freshness: { feeds: 12, unread: 1, readAt: new Date('2025-06-20T12:00:00Z') },
			},
			phrases,
		),
		'message-topics': renderMessageTopics(names, phrases),
		'message-people': renderMessagePeople(names, () => role, phrases),
	};
}

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

	it(`ask for a time zone in ${language} in a form whose texts are not cut`, () => {
		const phrases = phrasebook[language];
		expect(phrases.say('zoneFormTitle').length).toBeLessThanOrEqual(formTitleMax);
		expect(phrases.say('zoneFormCity').length).toBeLessThanOrEqual(fieldLabelMax);
		expect(phrases.say('zoneFormHint').length).toBeLessThanOrEqual(fieldHintMax);
		expect(renderZoneForm(phrases)).toMatchObject({ custom_id: 'settings' });
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
