import { type Channel, ChannelType, type Client, PermissionFlagsBits } from 'discord.js';
import type { Sender } from '#src/delivery/sender.ts';
import { missingPermissions, type PostingChannelKind } from '#src/subscriptions/destination.ts';

/** What the gateway has told about the channels and the bot's own permissions there; nothing is asked. */
export type ChannelAccess = Pick<Sender, 'obstacle' | 'systemChannel'> & {
	/** Whether it is known that the bot may not read a channel's earlier messages. */
	lacksHistory(channelId: string): boolean;
	/** Which permissions are known to be lacking. */
	missingIn(channelId: string): readonly string[];
	guildOf(channelId: string): string | undefined;
};

export function createChannelAccess(client: Client): ChannelAccess {
	return {
		obstacle({ guildId, channelId, place }) {
			if (place === 'dm' || guildId === undefined) return undefined;
			const guild = client.guilds.cache.get(guildId);
			if (guild === undefined) return { kind: 'server gone' };
			const channelGuildId = guildOf(channelId);
			if (channelGuildId !== undefined && channelGuildId !== guildId) {
				return { kind: 'channel gone' };
			}
			if (!guild.available) return 'unknown';
			const granted = grantedIn(channelId);
			if (isLocked(channelId, granted?.bits ?? 0n)) return { kind: 'thread locked' };
			// A thread that is archived is not told of, so a channel that is not known may be there.
			if (granted === undefined) return 'unknown';
			const missing = missingPermissions(granted.place, granted.bits);
			return missing.length === 0 ? undefined : { kind: 'permissions', missing };
		},

		systemChannel(guildId) {
			const id = client.guilds.cache.get(guildId)?.systemChannelId ?? undefined;
			return id !== undefined && missingIn(id).length === 0 ? id : undefined;
		},

		lacksHistory(channelId) {
			const granted = grantedIn(channelId);
			if (granted === undefined) return false;
			const { ReadMessageHistory, Administrator } = PermissionFlagsBits;
			return (granted.bits & (ReadMessageHistory | Administrator)) === 0n;
		},

		missingIn,
		guildOf,
	};

	/** Whether it is a thread that only those may open again who manage threads. */
	function isLocked(channelId: string, bits: bigint): boolean {
		const channel = client.channels.cache.get(channelId);
		const isShut = channel?.isThread() && channel.locked === true && channel.archived === true;
		return isShut === true && (bits & PermissionFlagsBits.ManageThreads) === 0n;
	}

	function missingIn(channelId: string): readonly string[] {
		const granted = grantedIn(channelId);
		return granted === undefined ? [] : missingPermissions(granted.place, granted.bits);
	}

	function guildOf(channelId: string): string | undefined {
		const channel = client.channels.cache.get(channelId);
		return channel !== undefined && 'guildId' in channel
			? (channel.guildId ?? undefined)
			: undefined;
	}

	/** The bot's bits in a channel of a server; undefined where they are not known. */
	function grantedIn(channelId: string): { bits: bigint; place: PostingChannelKind } | undefined {
		const channel = client.channels.cache.get(channelId);
		if (channel === undefined || channel.isDMBased()) return undefined;
		const { me } = channel.guild.members;
		if (me === null) return undefined;
		return { bits: channel.permissionsFor(me).bitfield, place: postingKindOf(channel) };
	}
}

function postingKindOf(channel: Channel): PostingChannelKind {
	if (channel.isThread()) return 'thread';
	return channel.type === ChannelType.GuildForum ? 'forum' : 'channel';
}
