import { Events, type Message } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../src/local-discord.ts';
import { defaultWorld, local } from '../src/world/default-world.ts';
import { permission, type WorldPlan } from '../src/world/world-plan.ts';
import { aNote, request } from './a-bot.ts';
import { openAnswering, openBotOn, openDiscord, openSending, path } from './open-discord.ts';

const readers = `<@&${local.readerRole}>`;
const moderators = `<@&${local.moderatorRole}>`;

async function send(discord: LocalDiscord, body: object) {
	const { body: message } = await request(discord, 'POST', path, body);
	return { roles: message.mention_roles, pinged: discord.pinged(message), message };
}

/** Takes MENTION_EVERYONE from the bot in #general. */
function silence(discord: LocalDiscord): void {
	const overwrite = { allow: 0n, deny: permission.mentionEveryone };
	discord.setPermissions(local.general, [{ id: local.botRole, type: 'role', ...overwrite }]);
}

describe('a role in a message', () => {
	it('A conversation pings only those who are in it', async () => {
		const world: WorldPlan = {
			...defaultWorld,
			channels: [
				...defaultWorld.channels,
				{
					id: '7',
					kind: 'group',
					name: '',
					guildId: undefined,
					recipientIds: [local.mia],
					overwrites: [],
				},
			],
		};
		const discord = await openDiscord({ world });
		const content = `<@${local.mia}> <@${local.omar}>`;
		const said = discord.say({ as: 'mia', in: '7', content });
		expect(discord.pinged(said)).toEqual([]);
	});

	it('A message pings the members of a role that its text names and allowed_mentions permits', async () => {
		const { discord, bot } = await openSending();
		const channel = await bot.channels.fetch(local.general);
		if (!channel?.isSendable()) throw new Error('no channel');
		const sent: Message = await channel.send({
			content: `${readers} ${moderators}`,
			allowedMentions: { roles: [local.readerRole] },
		});
		expect([...sent.mentions.roles.keys()]).toEqual([local.readerRole]);
		expect(discord.pinged({ id: sent.id, channel_id: local.general })).toEqual(['mia']);
	});

	it('A role in the text alone pings nobody if allowed_mentions names no role', async () => {
		const discord = await openDiscord();
		const quiet = await send(discord, { content: readers, allowed_mentions: { parse: [] } });
		expect([quiet.roles, quiet.pinged]).toEqual([[], []]);
		const unnamed = { content: 'x', allowed_mentions: { roles: [local.readerRole] } };
		expect((await send(discord, unnamed)).pinged).toEqual([]);
	});

	it('A bot without MENTION_EVERYONE pings only roles that all may mention', async () => {
		const discord = await openDiscord();
		silence(discord);
		const { roles, pinged } = await send(discord, { content: `${readers} ${moderators}` });
		expect([roles, pinged]).toEqual([[local.moderatorRole], ['omar']]);
	});

	it('A silent message pings nobody, and neither does an edit', async () => {
		const discord = await openDiscord();
		expect((await send(discord, { content: readers, flags: 1 << 12 })).pinged).toEqual([]);
		const { message } = await send(discord, { content: 'x' });
		const edited = await request(discord, 'PATCH', `${path}/${message.id}`, { content: readers });
		expect(edited.body.mention_roles).toEqual([local.readerRole]);
		expect(discord.pinged(message)).toEqual([]);
	});

	it('Nobody is pinged in a channel that they cannot see', async () => {
		const discord = await openDiscord();
		const where = `/channels/${local.moderators}/messages`;
		const content = `${readers} ${moderators} <@${local.mia}>`;
		const { body } = await request(discord, 'POST', where, { content });
		expect(discord.pinged(body)).toEqual(['omar']);
	});

	it('The bot knows the roles of its server, and which of them all may mention', async () => {
		const { bot } = await openSending();
		const roles = bot.guilds.cache.get(local.guild)?.roles.cache;
		expect(roles?.get(local.readerRole)).toMatchObject({ name: 'Readers', mentionable: false });
		expect(roles?.get(local.moderatorRole)).toMatchObject({ mentionable: true });
	});
});

describe('a role that a person chooses', () => {
	it('A role option reaches the bot as a role, by its id or its name', async () => {
		const ping = { type: 8, name: 'ping', description: 'Whom to ping' };
		const discord = await openDiscord();
		const seen: unknown[] = [];
		const bot = await openBotOn(discord, async (it) => {
			if (!it.isChatInputCommand()) return;
			const role = it.options.getRole('ping', true);
			seen.push([role.id, role.name, 'guild' in role]);
			await it.reply('ok');
		});
		await bot.application.commands.set([{ name: 'set', description: 'x', options: [ping] }]);
		const set = (value: string) =>
			discord.slash({ as: 'omar', in: 'general', command: 'set', options: { ping: value } });
		await set('@Readers');
		await set(local.readerRole);
		const expected = [local.readerRole, 'Readers', true];
		expect(seen).toEqual([expected, expected]);
		await expect(set('Nobody')).rejects.toThrow('no role “Nobody”');
	});

	it('A role menu reaches the bot with the chosen roles', async () => {
		const chosen = aNote<unknown>();
		const menu = { type: 6, customId: 'roles', maxValues: 2 };
		const discord = await openAnswering(async (it) => {
			if (it.isChatInputCommand()) {
				await it.reply({ content: 'Whom?', components: [{ type: 1, components: [menu] }] });
			}
			if (!it.isRoleSelectMenu()) return;
			chosen.keep(it.roles.map(({ name }) => name).toSorted());
			await it.deferUpdate();
		});
		const where = { as: 'mia', in: 'general' };
		const answer = await discord.slash({ ...where, command: 'brief', options: { topic: 'x' } });
		const message = answer.message();
		if (message === undefined) throw new Error('no answer');
		const values = ['Readers', local.moderatorRole];
		await discord.choose({ as: 'mia', message, customId: 'roles', values });
		expect(await chosen.promise).toEqual(['Moderators', 'Readers']);
		const unknown = { as: 'mia', message, customId: 'roles', values: ['1'] };
		await expect(discord.choose(unknown)).rejects.toThrow('no role “1”');
	});
});

it('A change of a role reaches the bot', async () => {
	const { discord, bot } = await openSending();
	const changed = new Promise((resolve) =>
		bot.once(Events.GuildRoleUpdate, (_, role) => resolve(role.name)),
	);
	const roles = [
		{ id: local.guild, name: '@everyone', permissions: permission.everyoneDefault },
		{ id: local.botRole, name: 'Bot', permissions: permission.botDefault },
		{ id: local.moderatorRole, name: 'Moderators', permissions: 0n, mentionable: true },
		{ id: local.readerRole, name: 'Subscribers', permissions: 0n },
	];
	discord.changeGuild(local.guild, { roles });
	expect(await changed).toBe('Moderators');
	expect(bot.guilds.cache.get(local.guild)?.roles.cache.get(local.readerRole)?.name).toBe(
		'Subscribers',
	);
});
