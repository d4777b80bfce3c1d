import {
	type APIInteractionDataResolvedChannel,
	type BaseInteraction,
	type Channel,
	ChannelFlags,
	ChannelType,
	type Client,
	PermissionFlagsBits,
} from 'discord.js';
import type { CommandChannel } from '#src/subscriptions/destination.ts';
import type { ServerRole } from '#src/subscriptions/posting-abilities.ts';

/** The channel of an interaction; undefined in a thread that the bot does not know. */
export function channelOfInteraction(interaction: BaseInteraction): CommandChannel | undefined {
	const { channel, channelId, guildId, appPermissions } = interaction;
	const botPermissions = appPermissions.bitfield;
	if (channel !== null) return toCommandChannel(channel, botPermissions);
	// discord.js knows a channel of direct messages only after a message was sent in it.
	const isDirect = channelId !== null && guildId === null;
	return isDirect ? { id: channelId, kind: 'dm', name: '', botPermissions } : undefined;
}

/** The channel that a reader chose in an option. */
export function chosenChannel(
	channel: Channel | APIInteractionDataResolvedChannel,
): CommandChannel {
	return toCommandChannel(channel, sentPermissions(channel) ?? computedPermissions(channel));
}

/** A channel of this server; undefined if it belongs to another server or is not known. */
export function channelIn(
	client: Client,
	guildId: string,
	channelId: string,
): CommandChannel | undefined {
	const channel = client.channels.cache.get(channelId);
	const isInServer = channel !== undefined && 'guildId' in channel && channel.guildId === guildId;
	return isInServer ? chosenChannel(channel) : undefined;
}

function toCommandChannel(
	channel: Channel | APIInteractionDataResolvedChannel,
	botPermissions: bigint | undefined,
): CommandChannel {
	const name = 'name' in channel ? (channel.name ?? '') : '';
	const kind = kinds.get(channel.type) ?? 'other';
	return { id: channel.id, kind, name, botPermissions, ...forumFacts(channel, botPermissions) };
}

/** A forum’s tags, without those that only moderators may use unless the bot is one. */
function forumFacts(
	channel: Channel | APIInteractionDataResolvedChannel,
	botPermissions = 0n,
): Pick<CommandChannel, 'tags' | 'needsTag'> {
	if (!('availableTags' in channel)) return {};
	const { ManageThreads, Administrator } = PermissionFlagsBits;
	const isModerator = (botPermissions & (ManageThreads | Administrator)) !== 0n;
	const tags = channel.availableTags.filter(({ moderated }) => isModerator || !moderated);
	return {
		tags: tags.map(({ id, name }) => ({ id, name })),
		needsTag: channel.flags.has(ChannelFlags.RequireTag),
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

function kindOfRole(isEveryone: boolean, isManaged: boolean): ServerRole['kind'] {
	if (isEveryone) return 'everyone';
	return isManaged ? 'managed' : 'usual';
}

/** The bot’s permissions as Discord sent them with the channel. */
function sentPermissions(channel: Channel | APIInteractionDataResolvedChannel): bigint | undefined {
	if ('appPermissions' in channel) return channel.appPermissions?.bitfield;
	return channel.app_permissions === undefined ? undefined : BigInt(channel.app_permissions);
}

/** The bot’s permissions from its roles and the channel’s overwrites. */
function computedPermissions(
	channel: Channel | APIInteractionDataResolvedChannel,
): bigint | undefined {
	if (!('guild' in channel)) return undefined;
	const { me } = channel.guild.members;
	return me === null ? undefined : channel.permissionsFor(me).bitfield;
}
