import { GatewayIntentBits, type Interaction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../src/local-discord.ts';
import { defaultWorld, local } from '../src/world/default-world.ts';
import { type Channel, type Guild, permission, type WorldPlan } from '../src/world/world-plan.ts';
import { aNote, request } from './a-bot.ts';
import { openBotOn, openDiscord, until } from './open-discord.ts';

const id = '1100000000000003000';
const hall = '1100000000000003001';
const pair = '1100000000000004001';
const group = '1100000000000004002';
const elsewhere: Guild = {
	id,
	name: 'Elsewhere',
	ownerId: '1100000000000002000',
	locale: 'fr',
	roles: [{ id, name: '@everyone', permissions: permission.everyoneDefault }],
	members: [local.mia, local.omar].map((userId) => ({ userId, roleIds: [] })),
};
const conversation = (channelId: string, ...others: readonly string[]): Channel => ({
	id: channelId,
	kind: 'group',
	name: 'The weekend',
	guildId: undefined,
	overwrites: [],
	recipientIds: [local.mia, local.omar, ...others],
});
const world: WorldPlan = {
	...defaultWorld,
	otherGuilds: [elsewhere],
	installedBy: [local.mia],
	channels: [
		...defaultWorld.channels,
		{ id: hall, kind: 'text', name: 'hall', guildId: id, overwrites: [] },
		conversation(pair),
		conversation(group, local.application),
	],
};
const everywhere = { name: 'who', description: 'Who someone is', integration_types: [0, 1] };
const forServers = { name: 'digest', description: 'A digest', integration_types: [0] };

/** A bot that is not in the server `Elsewhere`, with a command for everywhere and one for its own servers. */
async function openInstalled(
	answer: (it: Interaction) => Promise<unknown> = async (it) => it.isRepliable() && it.reply('ok'),
) {
	const discord = await openDiscord({ world });
	const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
	const bot = await openBotOn(discord, answer, [Guilds, GuildMessages, DirectMessages]);
	const commands = `/applications/${local.application}/commands`;
	await request(discord, 'PUT', commands, [
		everywhere,
		forServers,
		{ name: 'Brief this', type: 3, integration_types: [1] },
	]);
	return { discord, bot };
}

const asking = { as: 'mia', in: hall, command: 'who' };

function names(discord: LocalDiscord, as: string, channel: string): readonly string[] {
	return discord.offered({ as, in: channel }).map(({ name }) => name);
}

describe('an application that a person installed for themselves', () => {
	it('Commands are offered where they can be used, by whoever has them there', async () => {
		const { discord } = await openInstalled();
		expect(names(discord, 'mia', local.general)).toEqual(['who', 'digest', 'Brief this']);
		expect(names(discord, 'omar', local.general)).toEqual(['who', 'digest']);
		for (const channel of [hall, pair, group]) {
			expect(names(discord, 'mia', channel)).toEqual(['who', 'Brief this']);
			expect(names(discord, 'omar', channel)).toEqual([]);
		}
		discord.installFor(local.omar);
		discord.uninstallFor(local.mia);
		expect([names(discord, 'mia', hall), names(discord, 'omar', hall)]).toEqual([
			[],
			['who', 'Brief this'],
		]);
	});

	it('A command is offered only in its contexts', async () => {
		const { discord } = await openInstalled();
		const commands = `/applications/${local.application}/commands`;
		await request(discord, 'PUT', commands, [
			{ ...everywhere, name: 'servers', contexts: [0] },
			{ ...everywhere, name: 'groups', contexts: [2] },
			{ ...everywhere, name: 'direct', contexts: [1] },
		]);
		const direct = await request(discord, 'POST', '/users/@me/channels', {
			recipient_id: local.mia,
		});
		expect(names(discord, 'mia', hall)).toEqual(['servers']);
		expect(names(discord, 'mia', pair)).toEqual(['groups']);
		expect(names(discord, 'mia', direct.body.id)).toEqual(['direct']);
	});

	it('A command that leaves out where it can be used can be used everywhere', async () => {
		const { discord } = await openInstalled();
		const path = `/applications/${local.application}/commands`;
		const { body } = await request(discord, 'POST', path, { name: 'all', description: 'x' });
		expect(body).toMatchObject({ integration_types: [0, 1], contexts: null });
		const own = `/applications/${local.application}/guilds/${local.guild}/commands`;
		const there = { ...everywhere, contexts: [0, 1, 2] };
		expect((await request(discord, 'POST', own, there)).body).toMatchObject({
			integration_types: [0],
			contexts: null,
		});
	});

	it('discord.js reads an interaction from a server that the bot is not in', async () => {
		const seen = aNote<Interaction>();
		const { discord, bot } = await openInstalled(async (it) => {
			seen.keep(it);
			if (it.isRepliable()) await it.reply('Hello');
		});
		const answer = await discord.slash(asking);
		const it = await seen.promise;
		expect([it.inGuild(), it.inCachedGuild(), it.guildId, it.channelId]).toEqual([
			true,
			false,
			id,
			hall,
		]);
		expect([it.context, it.guildLocale, it.authorizingIntegrationOwners.userId]).toEqual([
			0,
			'fr',
			local.mia,
		]);
		expect(it.authorizingIntegrationOwners.guildId).toBeNull();
		expect(it.appPermissions.toArray()).toEqual(['EmbedLinks', 'AttachFiles']);
		expect(it.memberPermissions?.has('SendMessages')).toBe(true);
		expect(answer.message()).toMatchObject({
			content: 'Hello',
			interaction_metadata: { authorizing_integration_owners: { 1: local.mia } },
		});
		expect(bot.guilds.cache.map(({ name }) => name)).toEqual(['Local']);
	});

	it.each([
		['of two people', pair, 1],
		['of a group', group, 3],
	])('discord.js reads an interaction from the conversation %s', async (_, channel, type) => {
		const seen = aNote<Interaction>();
		const { discord, bot } = await openInstalled(async (it) => {
			seen.keep(it);
			if (it.isRepliable()) await it.reply('Hello');
		});
		const sent = until(bot, 'raw');
		const answer = await discord.slash({ ...asking, in: channel });
		expect(await sent).toMatchObject({ d: { channel: { id: channel, type } } });
		const it = await seen.promise;
		expect([it.context, it.inGuild(), it.channelId]).toEqual([2, false, channel]);
		expect(it.authorizingIntegrationOwners.userId).toBe(local.mia);
		expect(it.appPermissions.toArray()).toEqual(['EmbedLinks', 'AttachFiles', 'MentionEveryone']);
		expect(answer.message()?.content).toBe('Hello');
		expect(discord.messages(channel, 'omar')).toHaveLength(1);
	});

	it('An interaction in a server with the bot names both installations', async () => {
		const seen = aNote<Interaction>();
		const { discord } = await openInstalled(async (it) => {
			seen.keep(it);
			if (it.isRepliable()) await it.reply('Hello');
		});
		await discord.slash({ ...asking, in: local.general });
		const { authorizingIntegrationOwners: owners } = await seen.promise;
		expect([owners.guildId, owners.userId]).toEqual([local.guild, local.mia]);
	});

	it('A sixth follow-up is refused with 40094, but not in a server with the bot', async () => {
		const elsewhereCodes = aNote<unknown>();
		const hereCodes = aNote<unknown>();
		const { discord } = await openInstalled(async (it) => {
			if (!it.isChatInputCommand()) return;
			await it.reply('0');
			const sent: unknown[] = [];
			for (const content of ['1', '2', '3', '4', '5', '6']) {
				const webhook = `/webhooks/${local.application}/${it.token}`;
				const { status, body } = await request(discord, 'POST', webhook, { content });
				sent.push(status === 200 ? status : body.code);
			}
			(it.channelId === hall ? elsewhereCodes : hereCodes).keep(sent);
		});
		const answer = await discord.slash(asking);
		expect(await elsewhereCodes.promise).toEqual([200, 200, 200, 200, 200, 40094]);
		expect(answer.followUps()).toHaveLength(5);
		await discord.slash({ ...asking, in: local.general });
		expect(await hereCodes.promise).toEqual([200, 200, 200, 200, 200, 200]);
	});

	it('A button under an answer elsewhere can be pressed by somebody without the application', async () => {
		const seen = aNote<Interaction>();
		const row = { type: 1, components: [{ type: 2, style: 2, label: 'More', custom_id: 'more' }] };
		const { discord } = await openInstalled(async (it) => {
			if (it.isChatInputCommand()) await it.reply({ content: 'x', components: [row] });
			if (!it.isButton()) return;
			seen.keep(it);
			await it.update('y');
		});
		const message = (await discord.slash(asking)).message();
		if (message === undefined) throw new Error('no message');
		await discord.press({ as: 'omar', message, customId: 'more' });
		const { user, authorizingIntegrationOwners: owners } = await seen.promise;
		expect([user.username, owners.userId]).toEqual(['omar', local.mia]);
	});

	it('A message command works elsewhere, where the bot learns nothing else', async () => {
		const { discord, bot } = await openInstalled(
			async (it) => it.isMessageContextMenuCommand() && it.reply(it.targetMessage.content),
		);
		const events: string[] = [];
		bot.on('raw', ({ t }: { t: string }) => events.push(t));
		const message = discord.say({ as: 'omar', in: hall, content: 'Rain' });
		const answer = await discord.messageCommand({ as: 'mia', message, command: 'Brief this' });
		expect(answer.message()?.content).toBe('Rain');
		discord.say({ as: 'omar', in: group, content: 'Snow' });
		discord.changeChannel(hall, { name: 'lobby' });
		discord.say({ as: 'omar', in: 'general', content: 'Fog' });
		await new Promise((resolve) => bot.once('messageCreate', resolve));
		expect(events).toEqual(['INTERACTION_CREATE', 'MESSAGE_CREATE']);
	});

	it('Answers are private where the person may not use external apps in public', async () => {
		const { discord } = await openInstalled();
		const deny = { id, type: 'role', allow: 0n, deny: permission.useExternalApps } as const;
		discord.setPermissions(hall, [deny]);
		expect((await discord.slash(asking)).ephemeral).toBe(true);
		expect(discord.messages(hall, 'omar')).toEqual([]);
	});

	it('The bot cannot read or write elsewhere by itself', async () => {
		const { discord } = await openInstalled();
		for (const channel of [hall, pair, group]) {
			const { body } = await request(discord, 'POST', `/channels/${channel}/messages`, {
				content: 'x',
			});
			expect(body.code).toBe(50001);
		}
		expect((await request(discord, 'GET', `/guilds/${id}`)).body.code).toBe(10004);
		const own = `/applications/${local.application}/guilds/${id}/commands`;
		expect((await request(discord, 'GET', own)).body.code).toBe(50001);
	});

	it('A server that the bot joins is one of its own from then on', async () => {
		const { discord, bot } = await openInstalled();
		const joined = new Promise((resolve) => bot.once('guildCreate', resolve));
		const roles = [{ id, name: '@everyone', permissions: permission.everyoneDefault }];
		const members = [...elsewhere.members, { userId: local.application, roleIds: [] }];
		discord.addGuild({ ...elsewhere, roles, members }, []);
		await joined;
		expect(names(discord, 'omar', hall)).toEqual(['who', 'digest']);
	});

	it('The bot can join a server that it was not in, and be removed from it again', async () => {
		const { discord, bot } = await openInstalled();
		const joined = until(bot, 'guildCreate');
		expect(discord.joinServer({ id })).toMatchObject({ id, name: 'Elsewhere' });
		await joined;
		expect(bot.guilds.cache.get(id)?.channels.cache.map(({ name }) => name)).toEqual(['hall']);
		expect(names(discord, 'omar', hall)).toEqual(['who', 'digest']);
		const write = () => request(discord, 'POST', `/channels/${hall}/messages`, { content: 'x' });
		expect((await write()).body.content).toBe('x');
		expect(() => discord.joinServer({ id })).toThrow(id);
		discord.removeGuild(id);
		expect(names(discord, 'omar', hall)).toEqual([]);
		expect((await write()).body.code).toBe(50001);
	});

	it('A server without the bot can change, which the bot does not hear', async () => {
		const { discord, bot } = await openInstalled(
			async (it) => it.isRepliable() && it.reply(`${it.guildLocale}`),
		);
		const heard: unknown[] = [];
		bot.on('raw', (event: unknown) => heard.push(event));
		discord.changeGuild(id, { locale: 'ja' });
		const answer = await discord.slash(asking);
		expect(answer.message()?.content).toBe('ja');
		expect(heard).toEqual([expect.objectContaining({ t: 'INTERACTION_CREATE' })]);
	});

	it('A server without the bot can be added while the bot runs', async () => {
		const discord = await openDiscord();
		await openBotOn(discord);
		discord.addOtherGuild(elsewhere, [
			{ id: hall, kind: 'text', name: 'hall', guildId: id, overwrites: [] },
		]);
		discord.installFor(local.mia);
		expect(names(discord, 'mia', hall)).toEqual(['brief', 'reload']);
	});
});
