import {
	type APIInteraction,
	type Channel,
	ChannelFlags,
	ChannelType,
	type Client,
	PermissionFlagsBits,
} from 'discord.js';
import type { CommandChannel } from '#src/subscriptions/destination.ts';
import type { ServerRole } from '#src/subscriptions/posting-abilities.ts';

/** What is known of a server besides what an interaction says. */
export type ServerFacts = {
	/** A channel of this server; undefined if it belongs to another server or is not known. */
	channelIn(guildId: string, channelId: string): CommandChannel | undefined;
	/** The roles of a server, highest first; none if they are not known. */
	rolesIn(guildId: string): readonly ServerRole[];
};

/** The channel of an interaction; undefined if Discord did not say. */
export function channelOfInteraction(
	{ channel, app_permissions }: APIInteraction,
	facts: ServerFacts,
): CommandChannel | undefined {
	return channel && sentChannel({ ...channel, app_permissions }, facts);
}

/** A channel as Discord sent it with an interaction. */
type SentChannel = {
	readonly id: string;
	readonly type: ChannelType;
	readonly name?: string | null;
	readonly guild_id?: string | undefined;
	readonly app_permissions?: string;
};

/** A channel that came with an interaction: a forum’s tags are only known from elsewhere. */
export function sentChannel(
	{ id, type, name, guild_id: guildId, app_permissions: permissions }: SentChannel,
	{ channelIn }: Pick<ServerFacts, 'channelIn'>,
): CommandChannel {
	const known = guildId === undefined ? undefined : channelIn(guildId, id);
	return {
		...known,
		id,
		kind: kindOfChannel(type),
		name: name ?? '',
		botPermissions: permissions === undefined ? known?.botPermissions : BigInt(permissions),
	};
}

/** A channel of this server; undefined if it belongs to another server or is not known. */
export function channelIn(
	client: Client,
	guildId: string,
	channelId: string,
): CommandChannel | undefined {
	const channel = client.channels.cache.get(channelId);
	const isInServer = channel !== undefined && 'guildId' in channel && channel.guildId === guildId;
	return isInServer ? cachedChannel(channel) : undefined;
}

function cachedChannel(channel: Channel): CommandChannel {
	const botPermissions = computedPermissions(channel);
	return {
		id: channel.id,
		kind: kindOfChannel(channel.type),
		name: 'name' in channel ? (channel.name ?? '') : '',
		botPermissions,
		...('availableTags' in channel &&
			forumFacts(channel.availableTags, channel.flags.bitfield, botPermissions)),
	};
}

/** A forum’s tags, without those that only moderators may use unless the bot is one. */
export function forumFacts(
	tags: readonly { readonly id: string; readonly name: string; readonly moderated: boolean }[],
	flags: number,
	botPermissions = 0n,
): Pick<CommandChannel, 'tags' | 'needsTag'> {
	const { ManageThreads, Administrator } = PermissionFlagsBits;
	const isModerator = (botPermissions & (ManageThreads | Administrator)) !== 0n;
	return {
		tags: tags
			.filter(({ moderated }) => isModerator || !moderated)
			.map(({ id, name }) => ({ id, name })),
		needsTag: (flags & ChannelFlags.RequireTag) !== 0,
	};
}

/** The roles of a server, highest first; none if the bot is not there. */
export function rolesIn(client: Client, guildId: string): ServerRole[] {
	const roles = client.guilds.cache.get(guildId)?.roles.cache;
	return [...(roles?.values() ?? [])]
		.sort((one, other) => other.comparePositionTo(one))
		.map(({ id, name, managed, mentionable }) => ({
			id,
			name,
			kind: kindOfRole(id === guildId, managed),
			isMentionable: mentionable,
		}));
}

const kinds: ReadonlyMap<ChannelType, CommandChannel['kind']> = new Map([
	[ChannelType.GuildText, 'text'],
	[ChannelType.GuildAnnouncement, 'announcement'],
	[ChannelType.PublicThread, 'thread'],
	[ChannelType.PrivateThread, 'thread'],
	[ChannelType.AnnouncementThread, 'thread'],
	[ChannelType.GuildForum, 'forum'],
	[ChannelType.DM, 'dm'],
]);

/** What a channel of this type is for commands. */
export function kindOfChannel(type: ChannelType): CommandChannel['kind'] {
	return kinds.get(type) ?? 'other';
}

/** What a role is for commands. */
export function kindOfRole(isEveryone: boolean, isManaged: boolean): ServerRole['kind'] {
	if (isEveryone) return 'everyone';
	return isManaged ? 'managed' : 'usual';
}

/** The bot’s permissions from its roles and the channel’s overwrites. */
function computedPermissions(channel: Channel): bigint | undefined {
	if (!('guild' in channel)) return undefined;
	const { me } = channel.guild.members;
	return me === null ? undefined : channel.permissionsFor(me).bitfield;
}
