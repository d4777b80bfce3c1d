import { type Client, Events, GatewayIntentBits, type TextBasedChannel } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LocalDiscord } from '#src/playground/local-discord.ts';
import { permission } from '#src/playground/permissions.ts';
import { local } from '#src/playground/world-plan.ts';
import { aBot, aClient, aClock, aDiscord, asking, request, token } from './a-bot.ts';

const creating = 'POST /channels/:channel/messages';
const path = `/channels/${local.general}/messages`;

async function open(options: Parameters<typeof aDiscord>[0] = {}, intents?: number[]) {
	const discord = await aDiscord(options);
	const bot = await aBot(
		discord,
		async (it) => it.isChatInputCommand() && it.reply(`${it.options.getString('topic')}`),
		intents,
	);
	onTestFinished(async () => {
		await bot.destroy();
		await discord.close();
		expect(discord.findings()).toEqual([]);
	});
	return { discord, bot, general: await channelOf(bot) };
}

async function channelOf(bot: Client<true>): Promise<TextBasedChannel & { send: Sender }> {
	const channel = await bot.channels.fetch(local.general);
	if (channel === null || !channel.isSendable()) throw new Error('no channel');
	return channel;
}
type Sender = (message: {
	content: string;
	nonce?: string;
	enforceNonce?: boolean;
}) => Promise<{ id: string }>;

async function openRest(options: Parameters<typeof aDiscord>[0] = {}): Promise<LocalDiscord> {
	const discord = await aDiscord(options);
	onTestFinished(async () => {
		await discord.close();
		expect(discord.findings()).toEqual([]);
	});
	return discord;
}

function until(bot: Client, event: string): Promise<unknown> {
	return new Promise((resolve) => bot.once(event, resolve));
}

describe('sending messages', () => {
	it('gives the first message again under the same nonce', async () => {
		const { discord, general } = await open();
		const message = { content: 'one', nonce: 'n1', enforceNonce: true };
		const [first, second] = [await general.send(message), await general.send(message)];
		expect(second.id).toBe(first.id);
		expect(discord.messages('general')).toHaveLength(1);
	});

	it('forgets a nonce after its window', async () => {
		const clock = aClock();
		const { discord, general } = await open({ now: clock.now, nonceWindowMs: 1_000 });
		const message = { content: 'one', nonce: 'n1', enforceNonce: true };
		await general.send(message);
		clock.pass(1_000);
		await general.send(message);
		expect(discord.messages('general')).toHaveLength(2);
	});

	it('answers Unknown Message when the first of a nonce was deleted', async () => {
		const discord = await openRest();
		const body = { content: 'x', nonce: 'n1', enforce_nonce: true };
		const first = await request(discord, 'POST', path, body);
		await request(discord, 'DELETE', `${path}/${first.body.id}`);
		expect((await request(discord, 'POST', path, body)).body.code).toBe(10008);
	});

	it('is doubled by a lost answer when there is no nonce', async () => {
		const { discord, general } = await open();
		discord.faults.loseNextAnswer(creating);
		await general.send({ content: 'one' });
		expect(discord.messages('general')).toHaveLength(2);
	});

	it('is not doubled by a lost answer under an enforced nonce', async () => {
		const { discord, general } = await open();
		discord.faults.loseNextAnswer(creating);
		await general.send({ content: 'one', nonce: 'n1', enforceNonce: true });
		expect(discord.messages('general')).toHaveLength(1);
	});

	it('is not done at all by an ordered failure', async () => {
		const discord = await openRest();
		discord.faults.failNext(creating, 503, 1, 130000);
		const refused = await request(discord, 'POST', path, { content: 'x' });
		expect([refused.status, refused.body.code]).toEqual([503, 130000]);
		expect(discord.messages('general')).toEqual([]);
	});

	it('may be done five times in five seconds in a channel, then answers 429', async () => {
		const clock = aClock();
		const discord = await openRest({ now: clock.now, rateLimits: 'as Discord' });
		const send = () => request(discord, 'POST', path, { content: 'x' });
		const first = await send();
		expect(first.headers.get('x-ratelimit-remaining')).toBe('4');
		for (let sent = 1; sent < 5; sent += 1) await send();
		const refused = await send();
		expect(refused.status).toBe(429);
		expect(refused.body).toMatchObject({ retry_after: 5, global: false });
		clock.pass(5_000);
		expect((await send()).status).toBe(200);
	});

	it('waits when it is told to by an ordered 429', async () => {
		const { discord, general } = await open();
		discord.faults.rateLimitNext(creating, 10);
		await general.send({ content: 'one' });
		expect(
			discord
				.requests()
				.filter(({ route }) => route === creating)
				.map(({ status }) => status),
		).toEqual([429, 200]);
	});

	it('is refused without access, without permission, and in a channel that is gone', async () => {
		const discord = await openRest();
		const send = () => request(discord, 'POST', path, { content: 'x' });
		const deny = (deny: bigint) =>
			discord.setPermissions(local.general, [{ id: local.botRole, type: 'role', allow: 0n, deny }]);
		deny(permission.viewChannel);
		expect((await send()).body.code).toBe(50001);
		deny(permission.sendMessages);
		expect((await send()).body.code).toBe(50013);
		discord.removeChannel(local.general);
		expect((await send()).body.code).toBe(10003);
	});

	it('is refused with 401 under another token or a revoked one', async () => {
		const discord = await openRest();
		expect((await request(discord, 'GET', '/users/@me', undefined, 'Bot other')).status).toBe(401);
		discord.faults.revokeToken();
		expect((await request(discord, 'GET', '/users/@me')).status).toBe(401);
	});

	it('notifies whom allowed_mentions lets it', async () => {
		const discord = await openRest();
		const content = `@everyone <@${local.mia}> <@&${local.moderatorRole}>`;
		const loud = await request(discord, 'POST', path, { content });
		expect(loud.body).toMatchObject({
			mention_everyone: true,
			mentions: [{ id: local.mia }],
			mention_roles: [local.moderatorRole],
		});
		const silent = {
			components: [{ type: 10, content }],
			flags: 1 << 15,
			allowed_mentions: { parse: [] },
		};
		const quiet = await request(discord, 'POST', path, silent);
		expect(quiet.body).toMatchObject({ mention_everyone: false, mentions: [], mention_roles: [] });
	});

	it('takes a multipart body with files', async () => {
		const discord = await openRest();
		const form = new FormData();
		form.set('payload_json', JSON.stringify({ content: 'with a file' }));
		form.set('files[0]', new Blob(['a,b']), 'table.csv');
		const headers = { authorization: `Bot ${token}` };
		const response = await fetch(`${discord.url}/v10${path}`, {
			method: 'POST',
			headers,
			body: form,
		});
		expect(await response.json()).toMatchObject({
			attachments: [{ filename: 'table.csv', size: 3 }],
		});
	});

	it('works in threads, forum posts and direct messages', async () => {
		const discord = await openRest();
		discord.addChannel({
			id: '1100000000000001009',
			kind: 'forum',
			name: 'forum',
			guildId: local.guild,
			overwrites: [],
		});
		const thread = await request(discord, 'POST', `/channels/${local.general}/threads`, {
			name: 't',
			type: 11,
		});
		const post = await request(discord, 'POST', '/channels/1100000000000001009/threads', {
			name: 'p',
			message: { content: 'x' },
		});
		const direct = await request(discord, 'POST', '/users/@me/channels', {
			recipient_id: local.mia,
		});
		expect([thread.status, post.status, direct.status]).toEqual([201, 201, 200]);
		for (const { body } of [thread, post, direct]) {
			expect(
				(await request(discord, 'POST', `/channels/${body.id}/messages`, { content: 'hello' }))
					.status,
			).toBe(200);
		}
	});

	it('answers 404 to a route that does not exist', async () => {
		const discord = await openRest();
		expect((await request(discord, 'GET', '/nothing')).body).toEqual({
			code: 0,
			message: '404: Not Found',
		});
	});
});

describe('the gateway', () => {
	it('replays what was missed in order when a client resumes', async () => {
		const { discord, bot } = await open();
		const resumed = until(bot, Events.ShardResume);
		discord.faults.dropGateway(4000);
		const answers = [1, 2, 3].map((number) =>
			discord.slash({ ...asking, options: { topic: `${number}` } }),
		);
		await resumed;
		await Promise.all(answers);
		expect(discord.messages('general').map(({ content }) => content)).toEqual(['1', '2', '3']);
	});

	it('lets a client reconnect and resume when it is asked to', async () => {
		const { discord, bot } = await open();
		const resumed = until(bot, Events.ShardResume);
		discord.faults.reconnect();
		await resumed;
		expect((await discord.slash(asking)).kind).toBe('answered');
	});

	it('makes a client identify anew when its session is over', async () => {
		const { discord, bot } = await open();
		const ready = until(bot, Events.ShardReady);
		discord.faults.invalidateSession(false);
		await ready;
		expect((await discord.slash(asking)).kind).toBe('answered');
	}, 15_000);

	it('turns away a wrong token', async () => {
		const discord = await openRest();
		await expect(aClient(discord).login('other')).rejects.toThrow();
	});

	it('turns away privileged intents that were not granted', async () => {
		const discord = await openRest();
		const client = aClient(discord, [GatewayIntentBits.MessageContent]);
		await expect(client.login(token)).rejects.toThrow('disallowed intents');
	});

	it('tells of messages only to those who asked for them', async () => {
		const heard: string[] = [];
		const { discord, bot } = await open({}, [
			GatewayIntentBits.Guilds,
			GatewayIntentBits.GuildMessages,
		]);
		const silent = await aBot(discord);
		bot.on('messageCreate', () => heard.push('asked'));
		silent.on('messageCreate', () => heard.push('did not ask'));
		const came = until(bot, Events.MessageCreate);
		discord.say({ as: 'mia', in: 'general', content: 'hello' });
		await came;
		await silent.destroy();
		expect(heard).toEqual(['asked']);
	});

	it('tells of channels and servers that change', async () => {
		const { discord, bot } = await open();
		const changes = [
			until(bot, Events.ChannelUpdate),
			until(bot, Events.GuildUpdate),
			until(bot, Events.ChannelDelete),
			until(bot, Events.GuildDelete),
		];
		discord.changeChannel(local.news, { name: 'wire' });
		discord.changeGuild(local.guild, { name: 'Newer' });
		discord.removeChannel(local.news);
		discord.removeGuild(local.guild);
		await Promise.all(changes);
		expect(bot.guilds.cache.size).toBe(0);
	});
});
