import { describe, expect, it } from 'vitest';
import { usagesOf } from '#src/bot/command-data.ts';
import { loadCommands } from '#src/bot/load-commands.ts';
import { Language } from '#src/phrases/catalogue.ts';
import { fieldHintMax } from '#src/render/message/limits.ts';
import { readZone } from '#src/schedule/read-zone.ts';
import { english, phrasebook } from '../harness/phrases.ts';
import { pseudoLanguage } from '../phrases/pseudo-language.ts';
import { brokenLimits } from './broken-limits.ts';
import { everyContactCard, type ListedCommands } from './every-contact-card.ts';
import { golden } from './golden-file.ts';

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

describe('the cards of first contact', () => {
	const { welcome, coverage } = everyContactCard('Kursk', english);

	it.each([
		['welcome', welcome],
		['coverage', coverage],
	])('the card “%s” matches its golden file', async (name, message) => {
		await golden(message, name);
	});

	it.each([
		...Language.options.map((language) => [language, phrasebook[language]] as const),
		['a language longer than any', pseudoLanguage] as const,
	])('keep Discord’s limits in %s with all commands there are', (_, phrases) => {
		const cards = everyContactCard('團'.repeat(4_000), phrases, allCommands);
		expect(Object.values(cards).flatMap(brokenLimits)).toEqual([]);
	});

	it.each(Language.options)(
		'ask for a time zone with an example that is understood in %s',
		(language) => {
			expect(readZone(phrasebook[language].say('zoneFormExample')).kind).toBe('zone');
		},
	);

	it.each(Language.options)('have room to name every time zone in a form in %s', (language) => {
		const zone = 'America/Argentina/ComodRivadavia';
		const hint = phrasebook[language].say('formZoneHint', { zone });
		expect(hint.length).toBeLessThanOrEqual(fieldHintMax);
	});
});
