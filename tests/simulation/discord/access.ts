import { PermissionFlagsBits } from 'discord.js';
import type { ChannelAccess } from '#src/discord/channel-access.ts';
import { missingPermissions } from '#src/subscriptions/destination.ts';
import type { Channel, Discord } from './discord.ts';

/** Answers as the real access does from discord.js's cache, which the gateway fills. */
export function createAccess(discord: Discord): ChannelAccess {
	return {
		obstacle({ guildId, channelId, place }) {
			if (place === 'dm' || guildId === undefined) return undefined;
			const guild = discord.guilds.get(guildId);
			if (guild === undefined || !guild.isHere) return { kind: 'server gone' };
			if (!guild.isAvailable) return 'unknown';
			const channel = cachedChannel(channelId);
			if (channel === undefined) return 'unknown';
			if (channel.isLocked && channel.isArchived) return { kind: 'thread locked' };
			const missing = missingIn(channelId);
			return missing.length === 0 ? undefined : { kind: 'permissions', missing: [...missing] };
		},
		systemChannel(guildId) {
			const guild = discord.guilds.get(guildId);
			const id = guild?.isHere ? guild.systemChannelId : undefined;
			return id !== undefined && missingIn(id).length === 0 ? id : undefined;
		},
		lacksHistory(channelId) {
			const channel = cachedChannel(channelId);
			return channel !== undefined && channel.kind !== 'dm' && channel.lacksHistory;
		},
		missingIn,
		tagsOf: () => undefined,
		lacksRole: () => false,
		guildOf: (channelId) => cachedChannel(channelId)?.guildId,
	};

	function missingIn(channelId: string): readonly string[] {
		const channel = cachedChannel(channelId);
		if (channel === undefined || channel.kind === 'dm') return [];
		return missingPermissions(channel.kind === 'forum' ? 'forum' : 'channel', bitsOf(channel));
	}

	/** The cache has no archived threads, and nothing of a server that the bot is not in. */
	function cachedChannel(channelId: string): Channel | undefined {
		const channel = discord.channels.get(channelId);
		if (channel === undefined || channel.isGone) return undefined;
		if (channel.kind === 'thread' && channel.isArchived && !channel.isLocked) return undefined;
		if (channel.guildId === undefined) return channel;
		return discord.guilds.get(channel.guildId)?.isHere ? channel : undefined;
	}
}

function bitsOf({ isShut, isHidden, lacksHistory }: Channel): bigint {
	const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
	return (
		(isHidden ? 0n : ViewChannel) |
		(isShut ? 0n : SendMessages | SendMessagesInThreads) |
		(lacksHistory ? 0n : PermissionFlagsBits.ReadMessageHistory)
	);
}
