import { ChannelType } from 'discord.js';
import { local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { channelIn, chosenChannel } from '#src/discord/command-channel.ts';
import { secondServer } from '../harness/second-server.ts';
import { openClient } from './open-client.ts';

describe('a chosen channel that Discord sent without the bot’s permissions', () => {
	it('gets them from the roles of the bot', async () => {
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

describe('a chosen channel of a server that discord.js does not know', () => {
	const channel = {
		id: '1',
		type: ChannelType.GuildVoice,
		name: 'talk',
		permissions: '0',
		parent_id: null,
	} as const;

	it('has the permissions that Discord sent', () => {
		const place = chosenChannel({ ...channel, app_permissions: '3072' });
		expect(place).toEqual({ id: '1', kind: 'other', name: 'talk', botPermissions: 3_072n });
	});

	it('has none known where Discord sent none', () => {
		expect(chosenChannel(channel).botPermissions).toBeUndefined();
	});
});

describe('a channel that is looked up for a server', () => {
	it('is there with its name and what the bot may do in it', async () => {
		const { client } = await openClient();
		expect(channelIn(client, secondServer.id, secondServer.channel)).toEqual({
			id: secondServer.channel,
			kind: 'text',
			name: 'hall',
			botPermissions: permission.botDefault,
		});
	});

	it('is not there when it is another server’s, or nobody’s', async () => {
		const { client } = await openClient();
		expect(channelIn(client, local.guild, secondServer.channel)).toBeUndefined();
		expect(channelIn(client, local.guild, '1100000000000007777')).toBeUndefined();
	});
});
