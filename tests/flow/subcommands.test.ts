import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AutocompleteInput, defineCommand, privately } from '#src/bot/command.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { openBot } from '../harness/open-bot.ts';
import { openReader } from '../harness/open-reader.ts';

const asText = { type: ApplicationCommandOptionType.String, description: 'optionTopics' } as const;

/** A command with two subcommands that repeats its options; `typings` collects its autocomplete inputs. */
function aCommandWithSubcommands() {
	const typings: AutocompleteInput[] = [];
	const digest = defineCommand({
		data: {
			name: 'digest',
			description: 'doesDigest',
			options: [
				{
					type: ApplicationCommandOptionType.Subcommand,
					name: 'add',
					description: 'doesDigestAdd',
					options: [
						{ ...asText, name: 'topics', required: true },
						{ ...asText, name: 'when', autocomplete: true },
						{
							type: ApplicationCommandOptionType.Channel,
							name: 'channel',
							description: 'optionChannel',
						},
					],
				},
				{
					type: ApplicationCommandOptionType.Subcommand,
					name: 'list',
					description: 'doesDigestList',
				},
			],
		},
		options: z.discriminatedUnion('action', [
			z.object({ action: z.literal('add'), topics: z.string(), when: z.string().optional() }),
			z.object({ action: z.literal('list') }),
			z.object({ action: z.literal('pause'), id: z.string() }),
		]),
		for: 'readers',
		seenBy: 'reader',
		run(values) {
			const lines = Object.entries(values).map(([option, value]) => `${option}: ${value}`);
			const pause = { label: 'Pause', target: 'digest?action=pause&id=abc' };
			return privately(renderNotice(lines.join(', '), [pause]));
		},
		complete: {
			when(typing) {
				typings.push(typing);
				return [{ name: `${typing.typed} at 08:00`, value: 'daily' }];
			},
		},
	});
	return { digest, typings };
}

async function open() {
	const { digest, typings } = aCommandWithSubcommands();
	const bot = await openBot([digest]);
	return { ...bot, typings, omar: openReader(bot.discord, 'omar') };
}

describe('subcommands', () => {
	it('passes a subcommand’s name and options to its command', async () => {
		const { omar } = await open();
		const added = await omar.asks('digest add', { topics: 'rain', when: 'daily' });
		expect(added.text).toBe('action: add, topics: rain, when: daily');
		expect((await omar.asks('digest list')).text).toBe('action: list');
	});

	it('runs a subcommand from a button', async () => {
		const { omar } = await open();
		const paused = await omar.presses(await omar.asks('digest list'), 'Pause');
		expect(paused.text).toBe('action: pause, id: abc');
	});

	it('passes the options already filled in while another is typed', async () => {
		const { omar, typings } = await open();
		const others = { topics: 'rain', channel: local.news };
		expect(await omar.types('digest add', 'when', 'every day', others)).toEqual([
			{ name: 'every day at 08:00', value: 'daily' },
		]);
		expect(typings).toMatchObject([
			{
				typed: 'every day',
				options: { action: 'add', topics: 'rain', channel: local.news },
				reader: { userId: local.omar, isModerator: true, here: { name: 'general' } },
			},
		]);
		expect(Object.keys(typings[0]?.options ?? {})).not.toContain('when');
	});

	it('does not register subcommands again when nothing changed', async () => {
		const { discord, restart } = await open();
		const registrations = () => discord.requests().filter(({ method }) => method === 'PUT');
		expect(registrations()).toHaveLength(1);
		await restart();
		expect(registrations()).toHaveLength(1);
	});
});
