import { describe, expect, it } from 'vitest';
import { offeredCommands } from '../page/composer/offered-commands.ts';
import type { RegisteredCommand } from '../src/protocol/discord.ts';
import { localized } from '../src/protocol/localized.ts';
import { openBotOn, openDiscord } from './open-discord.ts';

const digest = {
	name: 'digest',
	nameLocalizations: { de: 'überblick', 'en-GB': 'roundup', 'es-ES': 'resumen' },
	description: 'Digests',
	descriptionLocalizations: { de: 'Überblicke' },
	options: [
		{
			type: 1,
			name: 'add',
			nameLocalizations: { de: 'neu' },
			description: 'Add one',
			options: [
				{
					type: 3,
					name: 'topic',
					nameLocalizations: { de: 'thema' },
					description: 'Which',
					autocomplete: true,
				},
				{
					type: 3,
					name: 'when',
					nameLocalizations: { de: 'wann' },
					description: 'When',
					descriptionLocalizations: { de: 'Wann' },
					choices: [{ name: 'daily', nameLocalizations: { de: 'täglich' }, value: 'd' }],
				},
			],
		},
	],
};

async function open() {
	const seen: unknown[] = [];
	const discord = await openDiscord();
	const bot = await openBotOn(discord, async (it) => {
		if (it.isAutocomplete()) {
			const choice = { name: 'War', nameLocalizations: { de: 'Krieg' }, value: 'war' };
			await it.respond([choice]);
		}
		if (!it.isChatInputCommand()) return;
		const { options, commandName, locale } = it;
		seen.push([commandName, options.getSubcommand(), options.getString('when'), locale]);
		await it.reply('ok');
	});
	await bot.application.commands.set([digest]);
	return { discord, seen };
}

const where = { as: 'mia', in: 'general' } as const;

describe('a command in the person’s language', () => {
	it('A command, its subcommand and its options are found by their names in the person’s language', async () => {
		const { discord, seen } = await open();
		const command = 'überblick neu';
		await discord.slash({ ...where, locale: 'de', command, options: { wann: 'd' } });
		await discord.slash({ ...where, locale: 'de', command: 'digest add', options: { when: 'd' } });
		expect(seen).toEqual([
			['digest', 'add', 'd', 'de'],
			['digest', 'add', 'd', 'de'],
		]);
		await expect(discord.slash({ ...where, locale: 'fr', command })).rejects.toThrow('no command');
	});

	it('Offered choices are named in the person’s language', async () => {
		const { discord } = await open();
		const typing = { ...where, command: 'digest add', options: { topic: 'k' } };
		const german = await discord.autocomplete({ ...typing, locale: 'de', typing: 'thema' });
		const french = await discord.autocomplete({ ...typing, locale: 'fr', typing: 'topic' });
		expect([german, french]).toEqual([
			[{ name: 'Krieg', value: 'war' }],
			[{ name: 'War', value: 'war' }],
		]);
	});

	it('The page shows names, descriptions and choices in the person’s language', async () => {
		const { discord } = await open();
		const commands: readonly RegisteredCommand[] = discord.commands();
		const [german] = offeredCommands(commands, 'de');
		expect(german).toMatchObject({
			name: 'überblick neu',
			options: [
				{ title: 'thema', description: 'Which' },
				{ title: 'wann', description: 'Wann', choices: [{ name: 'täglich', value: 'd' }] },
			],
		});
	});

	it.each([
		['en-US', 'roundup'],
		['en-GB', 'roundup'],
		['es-419', 'resumen'],
		['fr', 'digest'],
	])('A person with %s reads “%s”, as Discord’s fallbacks say', (locale, name) => {
		expect(localized('digest', digest.nameLocalizations, locale)).toBe(name);
	});
});
