import { Events, type Guild, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { local } from '../src/world/default-world.ts';
import { aClock, request } from './a-bot.ts';
import { openSending, until } from './open-discord.ts';

async function open() {
	const clock = aClock();
	const opened = await openSending({ now: clock.now });
	clock.pass(60_000);
	const joined = new Promise<Guild>((resolve) => opened.bot.once(Events.GuildCreate, resolve));
	return { ...opened, clock, joined };
}

describe('joining a server', () => {
	it('The bot hears of a server that it joins, with its language, its system channel and the time', async () => {
		const { discord, joined, clock } = await open();
		const { id } = discord.joinServer({ name: 'Zweiter', locale: 'de' });
		const guild = await joined;
		expect(guild).toMatchObject({ id, name: 'Zweiter', preferredLocale: 'de' });
		expect(guild.systemChannel?.name).toBe('welcome');
		expect(guild.joinedAt).toEqual(clock.now());
		expect(guild.members.me?.joinedAt).toEqual(clock.now());
		expect(guild.channels.cache.map(({ name }) => name)).toEqual(['welcome', 'general']);
	});

	it('A server need not have a system channel', async () => {
		const { discord, joined } = await open();
		discord.joinServer({ systemChannel: 'none' });
		expect((await joined).systemChannelId).toBeNull();
	});

	it('The bot may not be allowed to write in the system channel', async () => {
		const { discord, joined } = await open();
		const { systemChannelId } = discord.joinServer({ systemChannel: 'closed' });
		const guild = await joined;
		const me = guild.members.me;
		const granted = me && guild.systemChannel?.permissionsFor(me);
		expect(granted?.has(PermissionFlagsBits.SendMessages)).toBe(false);
		const path = `/channels/${systemChannelId}/messages`;
		expect((await request(discord, 'POST', path, { content: 'x' })).body.code).toBe(50013);
	});

	it('The people of the first server are members of a new one, with the same roles', async () => {
		const { discord, joined } = await open();
		const { id } = discord.joinServer();
		const guild = await joined;
		expect(guild.roles.cache.map(({ name }) => name)).toContain('Moderators');
		expect(guild.roles.everyone.id).toBe(id);
		const { body } = await request(discord, 'GET', `/guilds/${id}/members/${local.omar}`);
		expect(guild.roles.cache.get(body.roles[0])?.name).toBe('Moderators');
		const channel = guild.systemChannelId ?? '';
		const offered = discord.offered({ as: 'omar', in: channel }).map(({ name }) => name);
		expect(offered).toContain('reload');
	});
});

describe('leaving a server', () => {
	it('The bot hears that it was removed, and can be added again', async () => {
		const { discord, bot, joined } = await open();
		const { id } = discord.joinServer();
		await joined;
		const left = until(bot, Events.GuildDelete);
		discord.removeGuild(id);
		await left;
		expect(bot.guilds.cache.has(id)).toBe(false);
		expect((await request(discord, 'GET', `/guilds/${id}`)).body.code).toBe(10004);
		const again = until(bot, Events.GuildCreate);
		expect(discord.joinServer().id).not.toBe(id);
		await again;
	});

	it('People still write in a server that the bot has left, where it has no access', async () => {
		const { discord, joined } = await open();
		const { id, systemChannelId: welcome = '' } = discord.joinServer();
		await joined;
		discord.removeGuild(id);
		expect(discord.say({ as: 'mia', in: welcome, content: 'x' }).content).toBe('x');
		expect(discord.offered({ as: 'omar', in: welcome })).toEqual([]);
		const path = `/channels/${welcome}/messages`;
		expect((await request(discord, 'POST', path, { content: 'x' })).body.code).toBe(50001);
	});

	it('The bot can be invited again into a server that it has left, and works there with a new role', async () => {
		const { discord, bot, clock } = await open();
		const left = until(bot, Events.GuildDelete);
		discord.removeGuild(local.guild);
		await left;
		clock.pass(60_000);
		const again = new Promise<Guild>((resolve) => bot.once(Events.GuildCreate, resolve));
		discord.joinServer({ id: local.guild });
		const guild = await again;
		expect([guild.id, guild.joinedAt]).toEqual([local.guild, clock.now()]);
		const answer = await discord.slash({
			as: 'mia',
			in: 'general',
			command: 'brief',
			options: { topic: 'rain' },
		});
		expect(answer.message()?.content).toBe('rain');
		const me = guild.members.me;
		expect(me?.permissions.has(PermissionFlagsBits.MentionEveryone)).toBe(true);
		expect(me?.roles.cache.has(local.botRole)).toBe(false);
		expect(guild.roles.cache.map(({ name }) => name).toSorted()).toEqual([
			'@everyone',
			'Bot',
			'Moderators',
			'Readers',
		]);
	});

	it('The people of a new server are those of the first one, also after the bot has left that', async () => {
		const { discord } = await open();
		discord.removeGuild(local.guild);
		const { name, members } = discord.joinServer({ name: 'Third' });
		expect(name).toBe('Third');
		expect(members.map(({ userId }) => userId)).toContain(local.mia);
	});
});
