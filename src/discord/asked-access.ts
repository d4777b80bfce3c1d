import { type REST, Routes } from 'discord.js';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Log } from '#src/observe/log.ts';
import {
	type CommandChannel,
	missingPermissions,
	type PostingChannelKind,
} from '#src/subscriptions/destination.ts';
import type { ChannelAccess } from './channel-access.ts';
import { kindOfChannel } from './command-channel.ts';
import { codeOf } from './outcome-of-error.ts';
import type { ServerLookup } from './server-lookup.ts';

const Channel = z.object({
	id: z.string(),
	type: z.number(),
	guild_id: z.string().optional(),
	parent_id: z.string().nullish(),
});

/** What the bot may do in a channel that Discord was just asked for. */
type Granted = { readonly kind: PostingChannelKind; readonly bits: bigint };

const missingAccess = 50001;

/**
 * Access without a gateway that reports it: what must be right, or moderators are told, is asked for by REST;
 * the rest is as it was when a server was last looked up.
 */
export function createAskedAccess({
	rest,
	servers,
	log,
}: {
	readonly rest: Pick<REST, 'get'>;
	readonly servers: ServerLookup;
	readonly log: Log;
}): ChannelAccess {
	return {
		obstacle({ guildId, channelId, place }) {
			if (place === 'dm' || guildId === undefined) return undefined;
			const channel = servers.known(guildId)?.channels.get(channelId);
			if (channel === undefined) return 'unknown';
			const missing = missingIn(channel);
			return missing.length === 0 ? undefined : { kind: 'permissions', missing };
		},

		systemChannel(guildId) {
			const known = servers.known(guildId);
			const channel = known?.channels.get(known.systemChannelId ?? '');
			return channel !== undefined && missingIn(channel).length === 0 ? channel.id : undefined;
		},

		async lacksHistory(channelId) {
			const granted = await grantedIn(channelId);
			if (granted === undefined) return false;
			const { ReadMessageHistory, Administrator } = PermissionFlagsBits;
			return (granted.bits & (ReadMessageHistory | Administrator)) === 0n;
		},

		async missingIn(channelId) {
			try {
				const granted = await grantedIn(channelId);
				return granted === undefined ? [] : missingPermissions(granted.kind, granted.bits);
			} catch (error) {
				log.warn({ err: error, channel: channelId }, 'permissions-not-looked-up');
				return [];
			}
		},

		// What was looked up may be older than the role.
		lacksRole: () => false,

		guildOf: async (channelId) => (await ask(channelId)).guild_id,

		tagsOf(channelId) {
			for (const { channels } of servers.all()) {
				const tags = channels.get(channelId)?.tags;
				if (tags !== undefined) return tags.map(({ id }) => id);
			}
			return undefined;
		},
	};

	async function ask(channelId: string): Promise<z.infer<typeof Channel>> {
		return Channel.parse(await rest.get(Routes.channel(channelId)));
	}

	/** Undefined for direct messages. A channel that Discord does not show is one without permissions. */
	async function grantedIn(channelId: string): Promise<Granted | undefined> {
		try {
			const { id, type, guild_id: guildId, parent_id: parentId } = await ask(channelId);
			if (guildId === undefined) return undefined;
			const kind = postingKinds[kindOfChannel(type)];
			const { channels } = await servers.lookUp(guildId);
			const bits = channels.get(kind === 'thread' ? (parentId ?? id) : id)?.botPermissions ?? 0n;
			return { kind, bits };
		} catch (error) {
			if (codeOf(error) === missingAccess) return { kind: 'channel', bits: onlyUnseen };
			throw error;
		}
	}
}

/** Everything but seeing the channel: more is not known of one that is hidden. */
const onlyUnseen = ~(PermissionFlagsBits.ViewChannel | PermissionFlagsBits.Administrator);

const postingKinds: Readonly<Record<CommandChannel['kind'], PostingChannelKind>> = {
	text: 'channel',
	announcement: 'channel',
	thread: 'thread',
	forum: 'forum',
	dm: 'channel',
	other: 'channel',
};

function missingIn({ kind, botPermissions }: CommandChannel): string[] {
	return missingPermissions(postingKinds[kind], botPermissions ?? 0n);
}
