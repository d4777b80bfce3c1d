import { once } from 'node:events';
import { local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { createChannelAccess } from '#src/discord/channel-access.ts';
import { secondServer } from '../harness/second-server.ts';
import { openClient } from './open-client.ts';

const inHall = {
	guildId: secondServer.id,
	channelId: secondServer.channel,
	place: 'text',
} as const;

describe('the obstacle known from the gateway', () => {
	it('finds no obstacle in a channel of the subscription’s own server', async () => {
		const { obstacle } = createChannelAccess((await openClient()).client);
		expect(obstacle(inHall)).toBeUndefined();
	});

	it('calls a channel gone if it belongs to another server, whatever the bot can do there', async () => {
		const { obstacle } = createChannelAccess((await openClient()).client);
		const elsewhere = { ...inHall, guildId: local.guild };
		expect(obstacle(elsewhere)).toEqual({ kind: 'channel gone' });
	});

	it('calls another server’s channel gone even during an outage of its own server', async () => {
		const { client, discord } = await openClient();
		const { obstacle } = createChannelAccess(client);
		const unavailable = once(client, 'guildUnavailable');
		discord.outage(local.guild);
		await unavailable;
		expect(obstacle({ ...inHall, guildId: local.guild })).toEqual({ kind: 'channel gone' });
		expect(obstacle({ ...inHall, guildId: local.guild, channelId: local.news })).toBe('unknown');
	});
});
