import { PermissionFlagsBits } from 'discord.js';
import type { ChannelAccess } from '#src/discord/channel-access.ts';
import { missingPermissions } from '#src/subscriptions/destination.ts';
import type { Channel, Discord } from './discord.ts';

/** What the gateway has told: the same answers as over discord.js's cache. */
export function openAccess(discord: Discord): ChannelAccess {
	return {
		obstacle({ guildId, channelId, place }) {
			if (place === 'dm' || guildId === undefined) return undefined;
			const guild = discord.guilds.get(guildId);
			if (guild === undefined || !guild.isHere) return { kind: 'server gone' };
			if (!guild.isAvailable) return 'unknown';
			const channel = known(channelId);
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
			const channel = known(channelId);
			return channel !== undefined && channel.kind !== 'dm' && channel.lacksHistory;
		},
		missingIn,
		guildOf: (channelId) => known(channelId)?.guildId,
	};

	function missingIn(channelId: string): readonly string[] {
		const channel = known(channelId);
		if (channel === undefined || channel.kind === 'dm') return [];
		return missingPermissions(channel.kind === 'forum' ? 'forum' : 'channel', bitsOf(channel));
	}

	/** An archived thread is not in the cache, nor is what is in a server that is out of reach. */
	function known(channelId: string): Channel | undefined {
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
