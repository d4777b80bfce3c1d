import { ChannelType } from 'discord.js';
import { local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { channelIn, chosenChannel } from '#src/discord/command-channel.ts';
import { secondServer } from '../harness/second-server.ts';
import { openClient } from './open-client.ts';

describe('a chosen channel that Discord sent without the bot’s permissions', () => {
	it('computes the permissions in a chosen channel from the bot’s roles if Discord sent none', async () => {
		const channel = (await openClient()).client.channels.cache.get(local.news);
		if (channel === undefined) throw new Error('there is no #news');
		expect(chosenChannel(channel)).toEqual({
			id: local.news,
			kind: 'announcement',
			name: 'news',
			botPermissions: permission.botDefault,
		});
	});
});

describe('a chosen channel that discord.js does not know', () => {
	const channel = {
		id: '1',
		type: ChannelType.GuildVoice,
		name: 'talk',
		permissions: '0',
		parent_id: null,
	} as const;

	it('takes the permissions in an unknown channel from what Discord sent', () => {
		const chosen = chosenChannel({ ...channel, app_permissions: '3072' });
		expect(chosen).toEqual({ id: '1', kind: 'other', name: 'talk', botPermissions: 3_072n });
	});

	it('leaves the permissions in an unknown channel undefined if Discord sent none', () => {
		expect(chosenChannel(channel).botPermissions).toBeUndefined();
	});
});

describe('channelIn', () => {
	it('finds a channel of the server, with its name and the bot’s permissions', async () => {
		const { client } = await openClient();
		expect(channelIn(client, secondServer.id, secondServer.channel)).toEqual({
			id: secondServer.channel,
			kind: 'text',
			name: 'hall',
			botPermissions: permission.botDefault,
		});
	});

	it('finds neither another server’s channel nor one that does not exist', async () => {
		const { client } = await openClient();
		expect(channelIn(client, local.guild, secondServer.channel)).toBeUndefined();
		expect(channelIn(client, local.guild, '1100000000000007777')).toBeUndefined();
	});
});
