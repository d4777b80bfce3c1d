import { ApplicationCommandOptionType, ChannelType } from 'discord-api-types/v10';
import { type LocalDiscord, local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand, privately, type Reader } from '#src/bot/command.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { CommandChannel } from '#src/subscriptions/destination.ts';
import { openBot } from '../harness/open-bot.ts';
import { openReader } from '../harness/open-reader.ts';

type Asked = { readonly channel: CommandChannel | undefined; readonly reader: Reader };

/** A bot whose command takes a channel; `asked` is what it got. */
async function open() {
	const asked: Asked[] = [];
	const post = defineCommand({
		data: {
			name: 'post',
			description: 'Posts somewhere',
			options: [
				{
					type: ApplicationCommandOptionType.Channel,
					name: 'channel',
					description: 'Where',
					channel_types: [ChannelType.GuildText, ChannelType.GuildForum],
				},
			],
		},
		options: z.object({ channel: CommandChannel.optional() }),
		for: 'readers',
		seenBy: 'reader',
		run({ channel }, _, reader) {
			asked.push({ channel, reader });
			return privately(renderNotice('Done.'));
		},
	});
	const { discord, logged } = await openBot([post]);
	const omar = openReader(discord, 'omar');
	const choose = async (channel: string) => {
		expect((await omar.asks('post', { channel })).text).toBe('Done.');
		return asked.at(-1)?.channel;
	};
	return { discord, logged, asked, choose };
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

describe('a channel that a reader chooses', () => {
	it('is known by its name and kind', async () => {
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

	it('says what the bot may do there', async () => {
		const { discord, choose } = await open();
		const deny = permission.sendMessages;
		discord.setPermissions(local.news, [{ id: local.botRole, type: 'role', allow: 0n, deny }]);
		const may = (place: CommandChannel | undefined) => (place?.botPermissions ?? 0n) & deny;
		expect(may(await choose(local.general))).toBe(deny);
		expect(may(await choose(local.news))).toBe(0n);
	});

	it('that the bot may not see says so', async () => {
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

describe('a command', () => {
	it('knows where it was used, and the language of the server', async () => {
		const { discord, asked } = await open();
		await openReader(discord, 'omar', 'news').asks('post');
		const [{ reader } = { reader: undefined }] = asked;
		expect(reader).toMatchObject({
			guildLocale: 'en-US',
			here: { id: local.news, kind: 'announcement', name: 'news' },
		});
		const sends = permission.sendMessages;
		expect((reader?.here?.botPermissions ?? 0n) & sends).toBe(sends);
	});

	it('knows that it was used in direct messages', async () => {
		const { discord, asked } = await open();
		const id = '1100000000000008003';
		const direct = { id, kind: 'dm', name: '', guildId: undefined, overwrites: [] } as const;
		discord.addChannel({ ...direct, recipientId: local.mia });
		await openReader(discord, 'mia', id).asks('post');
		expect(asked).toMatchObject([
			{ reader: { guildId: undefined, guildLocale: undefined, here: { id, kind: 'dm' } } },
		]);
	});
});
