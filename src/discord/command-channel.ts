import {
	type APIInteractionDataResolvedChannel,
	type BaseInteraction,
	type Channel,
	ChannelType,
	type Client,
} from 'discord.js';
import type { CommandChannel } from '#src/subscriptions/destination.ts';

/** Where an interaction happened; undefined in a thread that the bot was not told of. */
export function channelOfInteraction(interaction: BaseInteraction): CommandChannel | undefined {
	const { channel, channelId, guildId, appPermissions } = interaction;
	const botPermissions = appPermissions.bitfield;
	if (channel !== null) return toCommandChannel(channel, botPermissions);
	// Discord.js knows no direct messages before one was sent in them.
	const isDirect = channelId !== null && guildId === null;
	return isDirect ? { id: channelId, kind: 'dm', name: '', botPermissions } : undefined;
}

/** A channel that a reader chose in an option. */
export function chosenChannel(
	channel: Channel | APIInteractionDataResolvedChannel,
): CommandChannel {
	return toCommandChannel(channel, sentPermissions(channel) ?? computedPermissions(channel));
}

/** A channel of this very server, as the gateway told of it; undefined where it is not the server’s, or not known. */
export function channelIn(
	client: Client,
	guildId: string,
	channelId: string,
): CommandChannel | undefined {
	const channel = client.channels.cache.get(channelId);
	const isThere = channel !== undefined && 'guildId' in channel && channel.guildId === guildId;
	return isThere ? chosenChannel(channel) : undefined;
}

function toCommandChannel(
	channel: Channel | APIInteractionDataResolvedChannel,
	botPermissions: bigint | undefined,
): CommandChannel {
	const name = 'name' in channel ? (channel.name ?? '') : '';
	return { id: channel.id, kind: kinds.get(channel.type) ?? 'other', name, botPermissions };
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

/** What Discord sent with the channel. */
function sentPermissions(channel: Channel | APIInteractionDataResolvedChannel): bigint | undefined {
	if ('appPermissions' in channel) return channel.appPermissions?.bitfield;
	return channel.app_permissions === undefined ? undefined : BigInt(channel.app_permissions);
}

/** What follows from the roles of the bot and the channel's own rules. */
function computedPermissions(
	channel: Channel | APIInteractionDataResolvedChannel,
): bigint | undefined {
	if (!('guild' in channel)) return undefined;
	const { me } = channel.guild.members;
	return me === null ? undefined : channel.permissionsFor(me).bitfield;
}
