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

describe('what is known to stand in the way', () => {
	it('is nothing in a channel of the subscription’s own server', async () => {
		const { obstacle } = createChannelAccess((await openClient()).client);
		expect(obstacle(inHall)).toBeUndefined();
	});

	it('is that the channel is gone, where it is another server’s, however much the bot may do there', async () => {
		const { obstacle } = createChannelAccess((await openClient()).client);
		const elsewhere = { ...inHall, guildId: local.guild };
		expect(obstacle(elsewhere)).toEqual({ kind: 'channel gone' });
	});

	it('is the same while the subscription’s own server has an outage', async () => {
		const { client, discord } = await openClient();
		const { obstacle } = createChannelAccess(client);
		const unavailable = once(client, 'guildUnavailable');
		discord.outage(local.guild);
		await unavailable;
		expect(obstacle({ ...inHall, guildId: local.guild })).toEqual({ kind: 'channel gone' });
		expect(obstacle({ ...inHall, guildId: local.guild, channelId: local.news })).toBe('unknown');
	});
});
