import { ApplicationCommandOptionType, ChannelType } from 'discord-api-types/v10';
import { type LocalDiscord, local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand, privately, type Reader } from '#src/bot/command.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { CommandChannel } from '#src/subscriptions/destination.ts';
import { openBot } from '../harness/open-bot.ts';
import { openReader } from '../harness/open-reader.ts';

type Call = { readonly channel: CommandChannel | undefined; readonly reader: Reader };

/** A bot whose command takes a channel; `calls` are the values it got. */
async function open() {
	const calls: Call[] = [];
	const post = defineCommand({
		data: {
			name: 'digest',
			description: 'doesDigest',
			options: [
				{
					type: ApplicationCommandOptionType.Channel,
					name: 'channel',
					description: 'optionChannel',
					channel_types: [ChannelType.GuildText, ChannelType.GuildForum],
				},
			],
		},
		options: z.object({ channel: CommandChannel.optional() }),
		for: 'readers',
		seenBy: 'reader',
		run({ channel }, _, reader) {
			calls.push({ channel, reader });
			return privately(renderNotice('Done.'));
		},
	});
	const { discord, logged } = await openBot([post]);
	const omar = openReader(discord, 'omar');
	const choose = async (channel: string) => {
		expect((await omar.asks('digest', { channel })).text).toBe('Done.');
		return calls.at(-1)?.channel;
	};
	return { discord, logged, calls, choose };
}

const forum = '1100000000000008001';
const hidden = '1100000000000008002';

function addForum(discord: LocalDiscord): void {
	discord.addChannel({
		id: forum,
		kind: 'forum',
		name: 'debates',
		guildId: local.guild,
		overwrites: [],
	});
}

function addHidden(discord: LocalDiscord): void {
	const deny = permission.viewChannel;
	discord.addChannel({
		id: hidden,
		kind: 'text',
		name: 'secrets',
		guildId: local.guild,
		overwrites: [{ id: local.botRole, type: 'role', allow: 0n, deny }],
	});
}

describe('channels as options', () => {
	it('passes a chosen channel with its name and kind', async () => {
		const { discord, choose } = await open();
		addForum(discord);
		const thread = discord.addThread(local.general, 'rain');
		const chosen = [];
		for (const id of [local.general, local.news, thread.id, forum]) chosen.push(await choose(id));
		expect(chosen).toMatchObject([
			{ id: local.general, kind: 'text', name: 'general' },
			{ id: local.news, kind: 'announcement', name: 'news' },
			{ id: thread.id, kind: 'thread', name: 'rain' },
			{ id: forum, kind: 'forum', name: 'debates' },
		]);
	});

	it('passes what the bot may do in a chosen channel', async () => {
		const { discord, choose } = await open();
		const deny = permission.sendMessages;
		discord.setPermissions(local.news, [{ id: local.botRole, type: 'role', allow: 0n, deny }]);
		const allowed = (channel: CommandChannel | undefined) => (channel?.botPermissions ?? 0n) & deny;
		expect(allowed(await choose(local.general))).toBe(deny);
		expect(allowed(await choose(local.news))).toBe(0n);
	});

	it('passes a channel that the bot cannot see without any permissions', async () => {
		const { discord, choose } = await open();
		addHidden(discord);
		expect(await choose(hidden)).toEqual({
			id: hidden,
			kind: 'text',
			name: 'secrets',
			botPermissions: 0n,
		});
	});
});

describe('where a command is used', () => {
	it('passes the channel and the server’s language to a command', async () => {
		const { discord, calls } = await open();
		await openReader(discord, 'omar', 'news').asks('digest');
		const [{ reader } = { reader: undefined }] = calls;
		expect(reader).toMatchObject({
			guildLocale: 'en-US',
			here: { id: local.news, kind: 'announcement', name: 'news' },
		});
		const sends = permission.sendMessages;
		expect((reader?.here?.botPermissions ?? 0n) & sends).toBe(sends);
	});

	it('passes to a command that it is used in direct messages', async () => {
		const { discord, calls } = await open();
		const id = '1100000000000008003';
		const direct = { id, kind: 'dm', name: '', guildId: undefined, overwrites: [] } as const;
		discord.addChannel({ ...direct, recipientId: local.mia });
		await openReader(discord, 'mia', id).asks('digest');
		expect(calls).toMatchObject([
			{ reader: { guildId: undefined, guildLocale: undefined, here: { id, kind: 'dm' } } },
		]);
	});
});
