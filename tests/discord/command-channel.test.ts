import { ChannelType } from 'discord.js';
import { local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { channelIn, sentChannel } from '#src/discord/command-channel.ts';
import { secondServer } from '../harness/second-server.ts';
import { openClient } from './open-client.ts';

describe('a channel that came with an interaction', () => {
	const channel = { id: '1', type: ChannelType.GuildVoice, name: 'talk' } as const;
	const nothingKnown = { channelIn: () => undefined };

	it('has the bot’s permissions that Discord sent', () => {
		const sent = sentChannel({ ...channel, app_permissions: '3072' }, nothingKnown);
		expect(sent).toEqual({ id: '1', kind: 'other', name: 'talk', botPermissions: 3_072n });
	});

	it('has no permissions if Discord sent none and nothing else is known', () => {
		expect(sentChannel(channel, nothingKnown).botPermissions).toBeUndefined();
	});

	it('has the permissions from the bot’s roles and a forum’s tags, if they are known', () => {
		const known = {
			id: '1',
			kind: 'forum',
			name: 'old name',
			botPermissions: 7n,
			tags: [{ id: '2', name: 'rain' }],
		} as const;
		const channelIn = (guildId: string) =>
			guildId === local.guild ? { ...known, tags: [...known.tags] } : undefined;
		const forum = { ...channel, type: ChannelType.GuildForum, guild_id: local.guild };
		expect(sentChannel(forum, { channelIn })).toEqual({ ...known, name: 'talk' });
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
