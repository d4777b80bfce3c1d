import { type Channel, ChannelType, type Client, PermissionFlagsBits } from 'discord.js';
import type { Sender } from '#src/delivery/sender.ts';
import { missingPermissions, type PostingChannelKind } from '#src/subscriptions/destination.ts';

/** What is known about channels and the bot’s permissions: reported by the gateway, or asked for if a promise is returned, which can reject. */
export type ChannelAccess = Pick<Sender, 'obstacle' | 'systemChannel'> & {
	/** Whether the bot is known to be unable to read a channel’s earlier messages. */
	lacksHistory(channelId: string): boolean | Promise<boolean>;
	/** The permissions known to be missing, as Discord’s settings name them. Never rejects. */
	missingIn(channelId: string): readonly string[] | Promise<readonly string[]>;
	/** The ids of a forum’s tags; undefined if it is not known. */
	tagsOf(channelId: string): readonly string[] | undefined;
	/** Whether the channel’s server is known to have no such role. */
	lacksRole(channelId: string, roleId: string): boolean;
	/** The id of the channel’s server; undefined if the channel is not known. */
	guildOf(channelId: string): string | undefined | Promise<string | undefined>;
};

/** Reads access from the caches of discord.js; nothing here asks Discord. */
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
			const granted = grantedIn(client, channelId);
			if (isLocked(client, channelId, granted?.bits ?? 0n)) return { kind: 'thread locked' };
			// The gateway does not list archived threads, so an unknown channel can still exist.
			if (granted === undefined) return 'unknown';
			const missing = missingPermissions(granted.kind, granted.bits);
			return missing.length === 0 ? undefined : { kind: 'permissions', missing };
		},

		systemChannel(guildId) {
			const id = client.guilds.cache.get(guildId)?.systemChannelId ?? undefined;
			return id !== undefined && missingIn(id).length === 0 ? id : undefined;
		},

		lacksHistory(channelId) {
			const granted = grantedIn(client, channelId);
			if (granted === undefined) return false;
			const { ReadMessageHistory, Administrator } = PermissionFlagsBits;
			return (granted.bits & (ReadMessageHistory | Administrator)) === 0n;
		},

		lacksRole(channelId, roleId) {
			const guild = client.guilds.cache.get(guildOf(channelId) ?? '');
			return guild?.available === true && !guild.roles.cache.has(roleId);
		},

		missingIn,
		guildOf,
		tagsOf(channelId) {
			const channel = client.channels.cache.get(channelId);
			return channel !== undefined && 'availableTags' in channel
				? channel.availableTags.map(({ id }) => id)
				: undefined;
		},
	};

	function missingIn(channelId: string): readonly string[] {
		const granted = grantedIn(client, channelId);
		return granted === undefined ? [] : missingPermissions(granted.kind, granted.bits);
	}

	function guildOf(channelId: string): string | undefined {
		const channel = client.channels.cache.get(channelId);
		return channel !== undefined && 'guildId' in channel
			? (channel.guildId ?? undefined)
			: undefined;
	}
}

/** Whether it is a closed thread that the bot cannot reopen without Manage Threads. */
function isLocked(client: Client, channelId: string, bits: bigint): boolean {
	const channel = client.channels.cache.get(channelId);
	const isClosed = channel?.isThread() && channel.locked === true && channel.archived === true;
	return isClosed === true && (bits & PermissionFlagsBits.ManageThreads) === 0n;
}

/** The bot’s permission bits in a server channel; undefined if not known. */
function grantedIn(
	client: Client,
	channelId: string,
): { bits: bigint; kind: PostingChannelKind } | undefined {
	const channel = client.channels.cache.get(channelId);
	if (channel === undefined || channel.isDMBased()) return undefined;
	const { me } = channel.guild.members;
	if (me === null) return undefined;
	return { bits: channel.permissionsFor(me).bitfield, kind: postingKindOf(channel) };
}

function postingKindOf(channel: Channel): PostingChannelKind {
	if (channel.isThread()) return 'thread';
	return channel.type === ChannelType.GuildForum ? 'forum' : 'channel';
}
