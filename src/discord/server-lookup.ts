import { ChannelType, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Log } from '#src/observe/log.ts';
import type { CommandChannel } from '#src/subscriptions/destination.ts';
import type { ServerRole } from '#src/subscriptions/posting-abilities.ts';
import { forumFacts, kindOfChannel, kindOfRole, type ServerFacts } from './command-channel.ts';

const Role = z.object({
	id: z.string(),
	name: z.string(),
	position: z.number(),
	managed: z.boolean(),
	mentionable: z.boolean(),
});
const Server = z.object({ roles: z.array(Role) });
const Channels = z.array(
	z.object({
		id: z.string(),
		type: z.enum(ChannelType),
		name: z.string().nullish(),
		flags: z.number().default(0),
		available_tags: z
			.array(z.object({ id: z.string(), name: z.string(), moderated: z.boolean() }))
			.optional(),
	}),
);

/** The channels and roles of servers, asked for by REST. */
export type ServerLookup = ServerFacts & {
	/** Asks for a server unless that was done a short while ago; never rejects. */
	prepare(guildId: string): Promise<void>;
};

type Looked = {
	readonly at: number;
	readonly channels: ReadonlyMap<string, CommandChannel>;
	readonly roles: readonly ServerRole[];
};

const freshMs = 60_000;
const serversMax = 1_000;

/** Creates a lookup that knows nothing yet; the bot’s permissions in a channel stay unknown to it. */
export function createServerLookup({
	rest,
	elapsedMs,
	log,
}: {
	readonly rest: Pick<REST, 'get'>;
	readonly elapsedMs: () => number;
	readonly log: Log;
}): ServerLookup {
	/** The servers looked up last, the oldest first. */
	const servers = new Map<string, Looked>();

	return {
		channelIn: (guildId, channelId) => servers.get(guildId)?.channels.get(channelId),
		rolesIn: (guildId) => servers.get(guildId)?.roles ?? [],
		async prepare(guildId) {
			const known = servers.get(guildId);
			if (known !== undefined && elapsedMs() - known.at < freshMs) return;
			try {
				remember(guildId, await lookUp(guildId));
			} catch (error) {
				log.warn({ err: error, guild: guildId }, 'server-not-looked-up');
			}
		},
	};

	async function lookUp(guildId: string): Promise<Looked> {
		const [server, channels] = await Promise.all([
			rest.get(Routes.guild(guildId)),
			rest.get(Routes.guildChannels(guildId)),
		]);
		return {
			at: elapsedMs(),
			roles: readRoles(guildId, Server.parse(server).roles),
			channels: new Map(Channels.parse(channels).map((channel) => [channel.id, read(channel)])),
		};
	}

	function remember(guildId: string, looked: Looked): void {
		servers.delete(guildId);
		servers.set(guildId, looked);
		const [oldest] = servers.keys();
		if (servers.size > serversMax && oldest !== undefined) servers.delete(oldest);
	}
}

function readRoles(guildId: string, roles: readonly z.infer<typeof Role>[]): ServerRole[] {
	return roles
		.toSorted((one, other) => other.position - one.position)
		.map(({ id, name, managed, mentionable }) => ({
			id,
			name,
			kind: kindOfRole(id === guildId, managed),
			isMentionable: mentionable,
		}));
}

function read({ id, type, name, flags, available_tags }: z.infer<typeof Channels>[number]) {
	return {
		id,
		kind: kindOfChannel(type),
		name: name ?? '',
		...(available_tags && forumFacts(available_tags, flags)),
	};
}
