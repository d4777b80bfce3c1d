import {
	CreateGuildChannelRequestSchema,
	CreatePrivateChannelRequestSchema,
} from 'discord-api-spec/zod';
import { ChannelType, OverwriteType } from 'discord-api-types/v10';
import type { Optional } from '../protocol/discord.ts';
import { refusal } from '../refusal.ts';
import { addChannel, directChannel, removeChannel } from '../world/guilds-and-channels.ts';
import { channelJson, channelsOf, guildJson, memberJson } from '../world/wire-json.ts';
import { channelForBot, guildForBot, type World } from '../world/world.ts';
import {
	type Channel,
	type ChannelKind,
	permission,
	serverPermissions,
} from '../world/world-plan.ts';
import type { Call, Reply, Route } from './call.ts';
import { checkShape, withNumericBits } from './read-request.ts';

/** Channels, direct messages and servers. */
export const channelRoutes: readonly Route[] = [
	{
		pattern: 'GET /channels/:channel',
		answers: 'Channel',
		run: ({ world, part }) => {
			const channel = channelForBot(world, part('channel'));
			return { status: 200, body: channelJson(world, channel) };
		},
	},
	{ pattern: 'DELETE /channels/:channel', answers: 'Channel', run: remove },
	{ pattern: 'POST /guilds/:guild/channels', answers: 'GuildChannel', run: create },
	{ pattern: 'POST /users/@me/channels', answers: 'DirectChannel', run: openDirectMessages },
	{
		pattern: 'GET /users/:user',
		answers: 'User',
		run: ({ world, part }) => {
			const user = world.people.get(part('user'));
			if (user === undefined) throw refusal('unknownUser');
			return { status: 200, body: user };
		},
	},
	{
		pattern: 'GET /guilds/:guild',
		answers: 'Guild',
		run: ({ world, part }) => ({ status: 200, body: guildJson(guildForBot(world, part('guild'))) }),
	},
	{
		pattern: 'GET /guilds/:guild/channels',
		answers: 'ChannelList',
		run: (call) => {
			const { id } = guildForBot(call.world, call.part('guild'));
			const all = channelsOf(call.world, id);
			const channels = all.filter(({ kind }) => kind !== 'thread');
			return { status: 200, body: channels.map((each) => channelJson(call.world, each, all)) };
		},
	},
	{
		pattern: 'GET /guilds/:guild/members/:user',
		answers: 'Member',
		run: (call) => {
			const wanted = call.part('user') === '@me' ? call.world.bot.id : call.part('user');
			const { members } = guildForBot(call.world, call.part('guild'));
			const member = members.find(({ userId }) => userId === wanted);
			if (member === undefined) throw refusal('unknownMember');
			return { status: 200, body: memberJson(call.world, member) };
		},
	},
];

function openDirectMessages(call: Call): Reply {
	const { recipient_id } = checkShape(CreatePrivateChannelRequestSchema, call.body ?? {});
	if (!call.world.people.has(recipient_id ?? '')) throw refusal('unknownUser');
	const channel = directChannel(call.world, recipient_id ?? '');
	return { status: 200, body: channelJson(call.world, channel) };
}

export type ChannelBody = { readonly name: string } & Optional<{
	type: ChannelType;
	permission_overwrites: readonly OverwriteBody[];
	available_tags: readonly (TagBody | null)[];
}>;

type TagBody = { readonly name: string } & Optional<{ moderated: boolean; emoji_name: string }>;

type OverwriteBody = { readonly id: string } & Optional<{
	type: OverwriteType;
	allow: number;
	deny: number;
}>;

const kinds: Readonly<Partial<Record<ChannelType, ChannelKind>>> = {
	[ChannelType.GuildText]: 'text',
	[ChannelType.GuildAnnouncement]: 'announcement',
	[ChannelType.GuildForum]: 'forum',
};

function create({ world, part, body }: Call): Reply {
	const guild = guildForBot(world, part('guild'));
	const granted = serverPermissions(guild, world.bot.id);
	if ((granted & permission.manageChannels) === 0n) throw refusal('missingPermissions');
	const fields = checkShape(CreateGuildChannelRequestSchema, withNumericOverwrites(body));
	const kind = kinds[fields.type ?? ChannelType.GuildText];
	if (kind === undefined) throw refusal('wrongChannelType');
	const channel: Channel = {
		id: world.nextId(),
		kind,
		name: fields.name,
		guildId: guild.id,
		overwrites: (fields.permission_overwrites ?? []).map(({ id, type, allow, deny }) => ({
			id,
			type: type === OverwriteType.Member ? 'member' : 'role',
			allow: BigInt(allow ?? 0),
			deny: BigInt(deny ?? 0),
		})),
		...(kind === 'forum' && { tags: newTags(world, fields) }),
	};
	addChannel(world, channel);
	return { status: 201, body: channelJson(world, channel) };
}

function newTags(world: World, { available_tags }: ChannelBody): NonNullable<Channel['tags']> {
	const tags = (available_tags ?? []).filter((tag) => tag !== null);
	return tags.map(({ name, moderated, emoji_name }) => ({
		id: world.nextId(),
		name,
		moderated: moderated ?? false,
		...(emoji_name && { emoji: emoji_name }),
	}));
}

function withNumericOverwrites(body: unknown): unknown {
	if (typeof body !== 'object' || body === null) return body;
	if (!('permission_overwrites' in body) || !Array.isArray(body.permission_overwrites)) return body;
	const permission_overwrites = body.permission_overwrites.map((overwrite, index) =>
		withNumericBits(overwrite, ['allow', 'deny'], ['permission_overwrites', index]),
	);
	return { ...body, permission_overwrites };
}

function remove({ world, messages, part }: Call): Reply {
	const channel = channelForBot(world, part('channel'));
	if (channel.kind === 'dm') throw refusal('wrongChannelType');
	const needed = channel.kind === 'thread' ? permission.manageThreads : permission.manageChannels;
	channelForBot(world, channel.id, needed);
	const body = channelJson(world, channel);
	removeChannel(world, messages, channel);
	return { status: 200, body };
}
