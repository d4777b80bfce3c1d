import { GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../src/local-discord.ts';
import { local } from '../src/world/default-world.ts';
import { aNote, request } from './a-bot.ts';
import { openAnswering, openBotOn, openDiscord, path, until } from './open-discord.ts';
import { text, with2 } from './rules-of-messages.ts';

const commands = `/applications/${local.application}/commands`;
const register = (discord: LocalDiscord, body: object) =>
	request(discord, 'POST', commands, body).then(({ status }) => status);
const briefThis = { name: 'Brief this', type: 3 };
const whoIsThis = { name: 'Who is this?', type: 2 };

describe('a command on a message', () => {
	it('A message command gets the whole message, which the bot could not read otherwise', async () => {
		const seen = aNote<string>();
		const discord = await openDiscord();
		const bot = await openBotOn(
			discord,
			async (it) => {
				if (!it.isMessageContextMenuCommand()) return;
				seen.keep(it.targetMessage.content);
				await it.reply('ok');
			},
			[GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
		);
		await register(discord, briefThis);
		const event = until(bot, 'messageCreate');
		const message = discord.say({ as: 'omar', in: 'general', content: 'Rain in Kursk' });
		expect(await event).toMatchObject({ content: '' });
		await discord.messageCommand({ as: 'mia', message, command: 'Brief this' });
		expect(await seen.promise).toBe('Rain in Kursk');
	});

	it('A message command gets the components of a message', async () => {
		const seen = aNote<unknown>();
		const discord = await openAnswering(async (it) => {
			if (!it.isMessageContextMenuCommand()) return;
			seen.keep([it.targetId, it.targetMessage.components.map((one) => one.toJSON())]);
			await it.reply('ok');
		});
		await register(discord, briefThis);
		const { body } = await request(discord, 'POST', path, with2(text('Rain')));
		const message = { id: body.id, channel_id: body.channel_id };
		const answer = await discord.messageCommand({ as: 'mia', message, command: 'Brief this' });
		expect(await seen.promise).toEqual([body.id, [{ type: 10, id: 1, content: 'Rain' }]]);
		expect(answer.message()).toMatchObject({
			type: 23,
			interaction: { name: 'Brief this' },
			interaction_metadata: { target_message_id: body.id },
		});
	});

	it('A message that only one person sees has no commands', async () => {
		const discord = await openAnswering(
			async (it) => it.isChatInputCommand() && it.reply({ content: 'x', flags: 64 }),
		);
		await register(discord, briefThis);
		const where = { as: 'mia', in: 'general', command: 'brief', options: { topic: 'x' } };
		const message = (await discord.slash(where)).message();
		if (message === undefined) throw new Error('no message');
		const using = discord.messageCommand({ as: 'mia', message, command: 'Brief this' });
		await expect(using).rejects.toThrow('only you see');
	});
});

describe('a command on a person', () => {
	it('A user command gets the person and their membership', async () => {
		const seen = aNote<unknown>();
		const discord = await openAnswering(async (it) => {
			if (!it.isUserContextMenuCommand()) return;
			const roles = it.inCachedGuild() ? it.targetMember?.roles.cache.map(({ name }) => name) : [];
			seen.keep([it.targetUser.username, roles]);
			await it.reply('ok');
		});
		await register(discord, whoIsThis);
		const use = { as: 'mia', in: 'general', command: 'Who is this?' };
		const answer = await discord.userCommand({ ...use, user: 'omar' });
		expect(await seen.promise).toEqual(['omar', ['@everyone', 'Moderators']]);
		expect(answer.message()?.interaction_metadata).toMatchObject({
			target_user: { id: local.omar },
		});
		await expect(discord.userCommand({ ...use, user: 'nobody' })).rejects.toThrow('nobody');
	});
});

describe('registering commands on messages and people', () => {
	const named = (name: string) => ({ ...briefThis, name });

	it.each<[string, object, object, string]>([
		['a name of 32 characters', named('Brief This, please'), named('x'.repeat(33)), 'name'],
		['a name that is not blank', named('Who?'), named('  '), 'name'],
		['no description', named('A'), { ...named('B'), description: 'x' }, 'description'],
		[
			'no options',
			whoIsThis,
			{ ...whoIsThis, options: [{ type: 3, name: 'a', description: 'a' }] },
			'options',
		],
		[
			'a place to use it',
			{ ...whoIsThis, contexts: [0, 1, 2], integration_types: [0, 1] },
			{ ...whoIsThis, contexts: [] },
			'contexts',
		],
		[
			'a way to install it',
			{ ...whoIsThis, integration_types: [1] },
			{ ...whoIsThis, integration_types: [2] },
			'integration_types',
		],
	])('A command on a message or a person keeps the rule: %s', async (_, good, bad, field) => {
		const discord = await openDiscord();
		expect(await register(discord, good)).toBe(201);
		const refused = await request(discord, 'POST', commands, bad);
		expect([refused.status, refused.body.code]).toEqual([400, 50035]);
		expect(Object.keys(refused.body.errors)).toEqual([field]);
	});

	it.each([2, 3])(
		'There can be 15 commands of type %i, besides those of other types',
		async (type) => {
			const discord = await openDiscord();
			const other = { name: 'brief', description: 'x' };
			const list = (count: number) => [
				other,
				...Array.from({ length: count }, (_, index) => ({ name: `Command ${index}`, type })),
			];
			expect((await request(discord, 'PUT', commands, list(15))).status).toBe(200);
			const { body } = await request(discord, 'PUT', commands, list(16));
			expect(body).toMatchObject({ code: 30032, message: expect.stringContaining('(15)') });
		},
	);

	it('A command on a message can have the name of a slash command', async () => {
		const discord = await openDiscord();
		const both = [
			{ name: 'brief', description: 'x' },
			{ name: 'brief', type: 3 },
			{ name: 'brief', type: 2 },
		];
		expect((await request(discord, 'PUT', commands, both)).status).toBe(200);
	});
});
