import {
	type APIInteractionDataResolvedChannel,
	type BaseInteraction,
	type Channel,
	ChannelType,
	type Client,
} from 'discord.js';
import type { Place } from '#src/subscriptions/destination.ts';

/** Where an interaction happened; undefined in a thread that the bot was not told of. */
export function placeOf(interaction: BaseInteraction): Place | undefined {
	const { channel, channelId, guildId, appPermissions } = interaction;
	const botPermissions = appPermissions.bitfield;
	if (channel !== null) return toPlace(channel, botPermissions);
	// Discord.js knows no direct messages before one was sent in them.
	const isDirect = channelId !== null && guildId === null;
	return isDirect ? { id: channelId, kind: 'dm', name: '', botPermissions } : undefined;
}

/** A channel that a reader chose in an option. */
export function chosenPlace(channel: Channel | APIInteractionDataResolvedChannel): Place {
	return toPlace(channel, permissionsSent(channel) ?? permissionsReckoned(channel));
}

/** A channel of this very server, as the gateway told of it; undefined where it is not the server’s, or not known. */
export function placeIn(client: Client, guildId: string, channelId: string): Place | undefined {
	const channel = client.channels.cache.get(channelId);
	const isThere = channel !== undefined && 'guildId' in channel && channel.guildId === guildId;
	return isThere ? chosenPlace(channel) : undefined;
}

function toPlace(
	channel: Channel | APIInteractionDataResolvedChannel,
	botPermissions: bigint | undefined,
): Place {
	const name = 'name' in channel ? (channel.name ?? '') : '';
	return { id: channel.id, kind: kinds.get(channel.type) ?? 'other', name, botPermissions };
}

const kinds: ReadonlyMap<ChannelType, Place['kind']> = new Map([
	[ChannelType.GuildText, 'text'],
	[ChannelType.GuildAnnouncement, 'announcement'],
	[ChannelType.PublicThread, 'thread'],
	[ChannelType.PrivateThread, 'thread'],
	[ChannelType.AnnouncementThread, 'thread'],
	[ChannelType.GuildForum, 'forum'],
	[ChannelType.DM, 'dm'],
]);

/** What Discord sent with the channel. */
function permissionsSent(channel: Channel | APIInteractionDataResolvedChannel): bigint | undefined {
	if ('appPermissions' in channel) return channel.appPermissions?.bitfield;
	return channel.app_permissions === undefined ? undefined : BigInt(channel.app_permissions);
}

/** What follows from the roles of the bot and the channel's own rules. */
function permissionsReckoned(
	channel: Channel | APIInteractionDataResolvedChannel,
): bigint | undefined {
	if (!('guild' in channel)) return undefined;
	const { me } = channel.guild.members;
	return me === null ? undefined : channel.permissionsFor(me).bitfield;
}
