import { expect, it, onTestFinished } from 'vitest';
import { defaultWorld } from '../src/world/default-world.ts';
import { aDiscord, request } from './a-bot.ts';

it('An answer that Discord’s own schema refuses is reported', async () => {
	const bot = { ...defaultWorld.bot, id: 'not a snowflake' };
	const discord = await aDiscord({ world: { ...defaultWorld, bot } });
	onTestFinished(() => discord.close());
	expect((await request(discord, 'GET', '/users/@me')).status).toBe(500);
	expect(discord.findings()).toEqual([expect.stringContaining('GET /users/@me')]);
});

it.each([
	'/users/@me',
	'/applications/@me',
	'/gateway/bot',
	'/guilds/1100000000000001000',
	'/guilds/1100000000000001000/channels',
	'/guilds/1100000000000001000/members/@me',
	'/channels/1100000000000001002',
])('The answer to GET %s satisfies Discord’s own schema', async (path) => {
	const discord = await aDiscord();
	onTestFinished(() => discord.close());
	expect((await request(discord, 'GET', path)).status).toBe(200);
	expect(discord.findings()).toEqual([]);
});
