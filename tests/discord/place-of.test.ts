import { ChannelType, Client, GatewayIntentBits } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chosenPlace } from '#src/discord/place-of.ts';
import { permission } from '#src/playground/permissions.ts';
import { local } from '#src/playground/world-plan.ts';
import { openTestDiscord, token } from '../flow/open-flow.ts';

/** A discord.js that knows the channels of the local Discord. */
async function openClient(): Promise<Client> {
	const discord = await openTestDiscord();
	const client = new Client({
		intents: [GatewayIntentBits.Guilds],
		rest: { api: discord.url },
		ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
	});
	onTestFinished(async () => {
		await client.destroy();
		await discord.close();
	});
	const ready = new Promise((resolve) => client.once('clientReady', resolve));
	await client.login(token);
	await ready;
	return client;
}

describe('a chosen channel that Discord sent without the bot’s permissions', () => {
	it('gets them from the roles of the bot', async () => {
		const channel = (await openClient()).channels.cache.get(local.news);
		if (channel === undefined) throw new Error('there is no #news');
		expect(chosenPlace(channel)).toEqual({
			id: local.news,
			kind: 'announcement',
			name: 'news',
			botPermissions: permission.botDefault,
		});
	});
});

describe('a chosen channel of a server that discord.js does not know', () => {
	const channel = {
		id: '1',
		type: ChannelType.GuildVoice,
		name: 'talk',
		permissions: '0',
		parent_id: null,
	} as const;

	it('has the permissions that Discord sent', () => {
		const place = chosenPlace({ ...channel, app_permissions: '3072' });
		expect(place).toEqual({ id: '1', kind: 'other', name: 'talk', botPermissions: 3_072n });
	});

	it('has none known where Discord sent none', () => {
		expect(chosenPlace(channel).botPermissions).toBeUndefined();
	});
});
