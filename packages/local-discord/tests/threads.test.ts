import { ChannelType, Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../src/local-discord.ts';
import { local } from '../src/world/default-world.ts';
import { type Channel, permission } from '../src/world/world-plan.ts';
import { request } from './a-bot.ts';
import { openBotOn, openDiscord, openSending, until } from './open-discord.ts';

const forum: Channel = {
	id: '1100000000000001009',
	kind: 'forum',
	name: 'forum',
	guildId: local.guild,
	overwrites: [],
};
const tag = { id: '1100000000000001019', name: 'News' };

const post = (discord: LocalDiscord, more = {}) =>
	request(discord, 'POST', `/channels/${forum.id}/threads`, {
		name: 'Today',
		message: { content: 'x' },
		...more,
	});

const set = (discord: LocalDiscord, channelId: string, allow: bigint, deny = 0n) =>
	discord.setPermissions(channelId, [{ id: local.botRole, type: 'role', allow, deny }]);

async function openForum(more: Partial<Channel> = {}): Promise<LocalDiscord> {
	const discord = await openDiscord();
	discord.addChannel({ ...forum, ...more });
	return discord;
}

describe('a forum post', () => {
	it('A forum post is a thread of the bot whose first message has the thread’s id', async () => {
		const discord = await openForum();
		const { status, body } = await post(discord);
		expect(status).toBe(201);
		expect(body).toMatchObject({ parent_id: forum.id, owner_id: local.application });
		expect(body.message).toMatchObject({ id: body.id, channel_id: body.id, content: 'x' });
		const messages = await request(discord, 'GET', `/channels/${body.id}/messages`);
		expect(messages.body).toMatchObject([{ id: body.id }]);
	});

	it('A forum post needs the permission to send messages, a thread the permission to create threads', async () => {
		const discord = await openForum();
		const start = () =>
			request(discord, 'POST', `/channels/${local.general}/threads`, { name: 't', type: 11 });
		set(discord, forum.id, 0n, permission.sendMessages);
		set(discord, local.general, 0n, permission.createThreads);
		expect([(await post(discord)).body.code, (await start()).body.code]).toEqual([50013, 50013]);
		set(discord, forum.id, 0n, permission.createThreads);
		set(discord, local.general, 0n, permission.sendMessages);
		expect([(await post(discord)).status, (await start()).status]).toEqual([201, 201]);
	});

	it('A forum post needs a tag if the forum requires one', async () => {
		const discord = await openForum({ requiresTag: true, tags: [tag] });
		const { body } = await request(discord, 'GET', `/channels/${forum.id}`);
		expect([body.flags & 16, body.available_tags]).toMatchObject([16, [tag]]);
		const refused = await post(discord);
		expect([refused.status, refused.body.code]).toEqual([400, 40067]);
		const posted = await post(discord, { applied_tags: [tag.id] });
		expect([posted.status, posted.body.applied_tags]).toEqual([201, [tag.id]]);
	});
});

describe('the tags of a forum', () => {
	const tags = [tag, { id: '1100000000000001020', name: 'Checked', moderated: true, emoji: '✅' }];
	const [news, checked] = tags.map(({ id }) => id);

	it('discord.js reads a forum’s tags and sends those of a post', async () => {
		const discord = await openForum({ requiresTag: true, tags });
		const bot = await openBotOn(discord);
		const channel = await bot.channels.fetch(forum.id);
		if (channel?.type !== ChannelType.GuildForum) throw new Error('no forum');
		const emoji = { id: null, name: '✅' };
		expect(channel.availableTags).toMatchObject([tag, { name: 'Checked', moderated: true, emoji }]);
		const posting = { name: 'Today', message: { content: 'x' } };
		await expect(channel.threads.create(posting)).rejects.toMatchObject({ code: 40067 });
		const posted = await channel.threads.create({ ...posting, appliedTags: [tag.id] });
		expect(posted.appliedTags).toEqual([tag.id]);
	});

	it('A post has at most five tags, and only those of its forum', async () => {
		const many = ['1', '2', '3', '4', '5', '6'].map((id) => ({ id, name: `Tag ${id}` }));
		const discord = await openForum({ tags: many });
		const ids = many.map(({ id }) => id);
		const refused = await post(discord, { applied_tags: ids });
		expect([refused.body.code, Object.keys(refused.body.errors)]).toEqual([
			50035,
			['applied_tags'],
		]);
		expect((await post(discord, { applied_tags: ids.slice(1) })).status).toBe(201);
		expect((await post(discord, { applied_tags: ['7'] })).body.code).toBe(10087);
	});

	it('A moderators’ tag needs the permission to manage threads', async () => {
		const discord = await openForum({ tags });
		expect((await post(discord, { applied_tags: [checked] })).body.code).toBe(50013);
		set(discord, forum.id, permission.manageThreads);
		expect((await post(discord, { applied_tags: [checked] })).status).toBe(201);
	});

	it('A post’s tags can be changed, but not all taken off if the forum requires one', async () => {
		const discord = await openForum({ requiresTag: true, tags });
		const { body } = await post(discord, { applied_tags: [news] });
		const change = (applied_tags: readonly unknown[]) =>
			request(discord, 'PATCH', `/channels/${body.id}`, { applied_tags });
		expect((await change([])).body.code).toBe(40067);
		set(discord, forum.id, permission.manageThreads);
		expect((await change([news, checked])).body.applied_tags).toEqual([news, checked]);
	});
});

describe('a thread on a message', () => {
	const start = (discord: LocalDiscord, message: string, channel: string = local.general) =>
		request(discord, 'POST', `/channels/${channel}/messages/${message}/threads`, { name: 't' });

	it('discord.js starts a thread on a message, which has the message’s id and is named in it', async () => {
		const { discord, general, bot } = await openSending();
		const { id } = await general.send({ content: 'x' });
		const message = await general.messages.fetch(id);
		const thread = await message.startThread({ name: 'Talk', autoArchiveDuration: 60 });
		expect([thread.id, thread.name, thread.autoArchiveDuration]).toEqual([id, 'Talk', 60]);
		const again = message.startThread({ name: 'Talk' });
		await expect(again).rejects.toThrow(/already/i);
		const [stored] = discord.messages('general');
		expect(stored).toMatchObject({
			flags: 32,
			edited_timestamp: null,
			thread: { id, name: 'Talk' },
		});
		expect(bot.channels.cache.get(id)?.type).toBe(ChannelType.PublicThread);
	});

	it('A second thread on a message is refused with 160004', async () => {
		const { discord, general } = await openSending();
		const { id } = await general.send({ content: 'x' });
		expect((await start(discord, id)).status).toBe(201);
		const { status, body } = await start(discord, id);
		expect([status, body.code]).toEqual([400, 160004]);
	});

	it('A thread on a message of an announcement channel has a type of its own', async () => {
		const discord = await openDiscord();
		const { id } = discord.say({ as: 'mia', in: 'news', content: 'x' });
		expect((await start(discord, id, local.news)).body.type).toBe(ChannelType.AnnouncementThread);
	});

	it('No thread starts on a message that only one person sees, in a thread, or without permission', async () => {
		const { discord, general } = await openSending();
		const { id } = await general.send({ content: 'x' });
		set(discord, local.general, 0n, permission.createThreads);
		expect((await start(discord, id)).body.code).toBe(50013);
		set(discord, local.general, 0n);
		const thread = (await start(discord, id)).body.id;
		const inThread = discord.say({ as: 'mia', in: thread, content: 'x' });
		expect((await start(discord, inThread.id, thread)).body.code).toBe(50024);
		expect((await start(discord, '1')).body.code).toBe(10008);
	});
});

describe('the active threads of a server', () => {
	const active = async (discord: LocalDiscord) =>
		(await request(discord, 'GET', `/guilds/${local.guild}/threads/active`)).body;

	it('Active threads are those that are not archived, each with the bot as a member', async () => {
		const discord = await openForum();
		const { id } = discord.addThread(local.general, 'old');
		discord.changeChannel(id, { archived: true });
		const { body } = await post(discord);
		expect(await active(discord)).toMatchObject({
			threads: [{ id: body.id, name: 'Today' }],
			members: [{ id: body.id, user_id: local.application }],
		});
	});

	it('Active threads are those that the bot can see, over REST and in its first gateway event', async () => {
		const discord = await openDiscord();
		const seen = discord.addThread(local.general, 'seen');
		const archived = discord.addThread(local.general, 'archived');
		const hidden = discord.addThread(local.moderators, 'hidden');
		discord.changeChannel(archived.id, { archived: true });
		set(discord, local.moderators, 0n, permission.viewChannel);
		expect((await active(discord)).threads).toMatchObject([{ id: seen.id }]);
		const bot = await openBotOn(discord);
		const known = [seen, archived, hidden].map(({ id }) => bot.channels.cache.has(id));
		expect(known).toEqual([true, false, false]);
	});
});

describe('a thread', () => {
	async function open(more: Partial<Channel> = {}) {
		const discord = await openDiscord();
		const { id } = discord.addThread(local.general, 'thread');
		discord.changeChannel(id, more);
		const patch = (body: object) => request(discord, 'PATCH', `/channels/${id}`, body);
		const send = () => request(discord, 'POST', `/channels/${id}/messages`, { content: 'x' });
		return { discord, id, patch, send };
	}
	const manage = (discord: LocalDiscord) => set(discord, local.general, permission.manageThreads);

	it('A thread can be renamed, archived and reopened by its owner', async () => {
		const { patch } = await open();
		expect((await patch({ name: 'New' })).body.name).toBe('New');
		expect((await patch({ archived: true })).body.thread_metadata.archived).toBe(true);
		expect((await patch({ name: 'Newer' })).body.code).toBe(50083);
		const reopened = await patch({ archived: false, name: 'Newer' });
		expect(reopened.body).toMatchObject({ name: 'Newer', thread_metadata: { archived: false } });
	});

	it('Somebody else’s thread can be reopened by those who can write in it, but not changed', async () => {
		const { patch } = await open({ archived: true, ownerId: local.mia });
		expect((await patch({ archived: false, name: 'New' })).body.code).toBe(50013);
		expect((await patch({ archived: false })).status).toBe(200);
		expect((await patch({ archived: true })).body.code).toBe(50013);
	});

	it('A thread can be locked, and reopened when locked, only by those who manage threads', async () => {
		const { discord, patch } = await open();
		expect((await patch({ locked: true })).body.code).toBe(50013);
		manage(discord);
		expect((await patch({ locked: true, archived: true })).status).toBe(200);
		set(discord, local.general, 0n);
		expect((await patch({ archived: false })).body.code).toBe(50013);
		manage(discord);
		expect((await patch({ archived: false })).body.thread_metadata).toMatchObject({
			archived: false,
			locked: true,
		});
	});

	it('A message reopens an archived thread unless it is locked', async () => {
		const { discord, id, send } = await open({ archived: true });
		expect((await send()).status).toBe(200);
		const { body } = await request(discord, 'GET', `/channels/${id}`);
		expect(body.thread_metadata.archived).toBe(false);
		discord.changeChannel(id, { archived: true, locked: true });
		expect((await send()).body.code).toBe(50083);
		manage(discord);
		expect((await send()).status).toBe(200);
	});

	it('A message in an archived thread cannot be edited', async () => {
		const { discord, id, send } = await open();
		const message = `/channels/${id}/messages/${(await send()).body.id}`;
		discord.changeChannel(id, { archived: true });
		expect((await request(discord, 'PATCH', message, { content: 'y' })).body.code).toBe(50083);
	});

	it('The bot gets an event when a thread is created or changed', async () => {
		const { discord, bot } = await openSending();
		const began = until(bot, Events.ThreadCreate);
		const { id } = discord.addThread(local.general, 'thread');
		await began;
		const changed = until(bot, Events.ThreadUpdate);
		await request(discord, 'PATCH', `/channels/${id}`, { name: 'New' });
		await changed;
		expect(bot.channels.cache.get(id)).toMatchObject({ name: 'New' });
	});

	it('A thread is deleted with its channel', async () => {
		const { discord, send } = await open();
		discord.removeChannel(local.general);
		expect((await send()).body.code).toBe(10003);
	});
});

it('The bot can change no channel but a thread', async () => {
	const discord = await openDiscord();
	const { body } = await request(discord, 'PATCH', `/channels/${local.general}`, { name: 'x' });
	expect(body.code).toBe(50013);
});

it('The bot can create and delete channels only with the permission to manage them', async () => {
	const discord = await openDiscord();
	const create = () =>
		request(discord, 'POST', `/guilds/${local.guild}/channels`, { name: 'new', type: 0 });
	const remove = (id: string) => request(discord, 'DELETE', `/channels/${id}`);
	expect([(await create()).body.code, (await remove(local.news)).body.code]).toEqual([
		50013, 50013,
	]);

	const permissions = permission.botDefault | permission.manageChannels;
	const roles = [
		{ id: local.guild, name: '@everyone', permissions: permission.everyoneDefault },
		{ id: local.botRole, name: 'Bot', permissions },
	];
	discord.changeGuild(local.guild, { roles });
	const { body } = await create();
	expect(discord.messages('new')).toEqual([]);
	expect((await remove(body.id)).status).toBe(200);
	expect((await request(discord, 'GET', `/channels/${body.id}`)).body.code).toBe(10003);
});
