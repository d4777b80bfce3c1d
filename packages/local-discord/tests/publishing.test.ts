import { Events, GatewayIntentBits } from 'discord.js';
import { expect, it } from 'vitest';
import type { LocalDiscord } from '../src/local-discord.ts';
import { local } from '../src/world/default-world.ts';
import { permission } from '../src/world/world-plan.ts';
import { aClock, request } from './a-bot.ts';
import { openDiscord, openSending, path, until } from './open-discord.ts';

const news = `/channels/${local.news}/messages`;

async function post(discord: LocalDiscord, where = news) {
	const { body } = await request(discord, 'POST', where, { content: 'x' });
	return { id: body.id, publish: () => request(discord, 'POST', `${where}/${body.id}/crosspost`) };
}

it('A message in an announcement channel can be published once', async () => {
	const { discord, bot } = await openSending({}, [
		GatewayIntentBits.Guilds,
		GatewayIntentBits.GuildMessages,
	]);
	const channel = await bot.channels.fetch(local.news);
	if (!channel?.isSendable()) throw new Error('no channel');
	const message = await channel.send('x');
	const updated = until(bot, Events.MessageUpdate);
	await message.crosspost();
	await updated;
	expect([message.flags.has('Crossposted'), message.editedAt]).toEqual([true, null]);
	expect(discord.messages('news')).toMatchObject([{ flags: 1, edited_timestamp: null }]);
	await expect(message.crosspost()).rejects.toMatchObject({ code: 40033, status: 400 });
});

it('An edit leaves a published message published', async () => {
	const discord = await openDiscord();
	const { id, publish } = await post(discord);
	await publish();
	const { body } = await request(discord, 'PATCH', `${news}/${id}`, { content: 'y', flags: 0 });
	expect(body.flags).toBe(1);
});

it('A message can be published only in announcement channels, and only if it is there', async () => {
	const discord = await openDiscord();
	const { publish } = await post(discord, path);
	expect((await publish()).body.code).toBe(50024);
	expect((await request(discord, 'POST', `${news}/1/crosspost`)).body.code).toBe(10008);
});

it('Publishing needs the permission to send, and for the messages of others to manage messages', async () => {
	const discord = await openDiscord();
	const own = await post(discord);
	const allow = (allow: bigint, deny = 0n) =>
		discord.setPermissions(local.news, [{ id: local.botRole, type: 'role', allow, deny }]);
	allow(0n, permission.sendMessages);
	expect((await own.publish()).body.code).toBe(50013);
	allow(0n);
	const { id } = discord.say({ as: 'omar', in: 'news', content: 'hello' });
	const publish = () => request(discord, 'POST', `${news}/${id}/crosspost`);
	expect((await publish()).body.code).toBe(50013);
	allow(permission.manageMessages);
	expect((await publish()).status).toBe(200);
});

it('A channel has room for ten publications an hour', async () => {
	const clock = aClock();
	const discord = await openDiscord({ now: clock.now, rateLimits: 'as Discord' });
	const publishOne = async () => {
		clock.pass(1_000);
		return (await post(discord)).publish();
	};
	for (let published = 0; published < 10; published += 1) {
		expect((await publishOne()).status).toBe(200);
	}
	const refused = await publishOne();
	expect([refused.status, refused.body.retry_after]).toEqual([429, 3_590]);
	clock.pass(3_590_000);
	expect((await publishOne()).status).toBe(200);
});
