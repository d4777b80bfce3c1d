import { ChannelType, PermissionFlagsBits, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Log } from '#src/observe/log.ts';
import type { CommandChannel } from '#src/subscriptions/destination.ts';
import type { ServerRole } from '#src/subscriptions/posting-abilities.ts';
import { forumFacts, kindOfChannel, kindOfRole, type ServerFacts } from './command-channel.ts';

const bits = z.string().regex(/^\d+$/).transform(BigInt);
const Role = z.object({
	id: z.string(),
	name: z.string(),
	position: z.number(),
	permissions: bits,
	managed: z.boolean(),
	mentionable: z.boolean(),
});
type Role = z.infer<typeof Role>;
const Server = z.object({
	owner_id: z.string(),
	system_channel_id: z.string().nullish(),
	roles: z.array(Role),
});
const Overwrite = z.object({
	id: z.string(),
	allow: bits,
	deny: bits,
});
const Channel = z.object({
	id: z.string(),
	type: z.enum(ChannelType),
	name: z.string().nullish(),
	flags: z.number().default(0),
	permission_overwrites: z.array(Overwrite).default([]),
	available_tags: z
		.array(z.object({ id: z.string(), name: z.string(), moderated: z.boolean() }))
		.optional(),
});
type Channel = z.infer<typeof Channel>;
const Channels = z.array(Channel);
const Member = z.object({ roles: z.array(z.string()) });

/** A server as it was when Discord was asked. */
export type LookedUpServer = {
	/** Without threads; each with what the bot may do there. */
	readonly channels: ReadonlyMap<string, CommandChannel>;
	/** The highest first. */
	readonly roles: readonly ServerRole[];
	readonly systemChannelId: string | undefined;
};

/** The channels and roles of servers, asked for by REST. */
export type ServerLookup = ServerFacts & {
	/** Asks for a server unless that was done a short while ago; whether it was looked up now. Never rejects. */
	prepare(guildId: string): Promise<boolean>;
	/** Asks for a server in any case; rejects with the errors of discord.js. */
	lookUp(guildId: string): Promise<LookedUpServer>;
	/** What is known of a server without asking. */
	known(guildId: string): LookedUpServer | undefined;
	/** The known servers. */
	all(): Iterable<LookedUpServer>;
};

const freshMs = 60_000;
const nothingKnown: LookedUpServer = { channels: new Map(), roles: [], systemChannelId: undefined };
const serversMax = 1_000;

/** Creates a lookup that knows nothing yet. */
export function createServerLookup({
	rest,
	ownId,
	elapsedMs,
	log,
}: {
	readonly rest: Pick<REST, 'get'>;
	/** The bot’s own user, once that is known. */
	readonly ownId: () => string;
	readonly elapsedMs: () => number;
	readonly log: Log;
}): ServerLookup {
	/** The servers looked up last, the oldest first. */
	const servers = new Map<string, LookedUpServer & { readonly at: number }>();
	/** What is being asked for now. */
	const asking = new Map<string, Promise<LookedUpServer>>();

	return {
		channelIn: (guildId, channelId) => servers.get(guildId)?.channels.get(channelId),
		rolesIn: (guildId) => servers.get(guildId)?.roles ?? [],
		known: (guildId) => servers.get(guildId),
		all: () => servers.values(),
		lookUp,
		async prepare(guildId) {
			const known = servers.get(guildId);
			if (known !== undefined && elapsedMs() - known.at < freshMs) return false;
			try {
				await lookUp(guildId);
				return true;
			} catch (error) {
				log.warn({ err: error, guild: guildId }, 'server-not-looked-up');
				// Too many refused requests would get this machine banned.
				remember(guildId, { ...(known ?? nothingKnown), at: elapsedMs() });
				return false;
			}
		},
	};

	/** Those who ask for the same server at once share one answer. */
	function lookUp(guildId: string): Promise<LookedUpServer> {
		const underWay = asking.get(guildId);
		if (underWay !== undefined) return underWay;
		const answer = ask(guildId).finally(() => asking.delete(guildId));
		asking.set(guildId, answer);
		return answer;
	}

	async function ask(guildId: string): Promise<LookedUpServer> {
		const [server, channels, member] = await Promise.all([
			rest.get(Routes.guild(guildId)).then((answer) => Server.parse(answer)),
			rest.get(Routes.guildChannels(guildId)).then((answer) => Channels.parse(answer)),
			rest.get(Routes.guildMember(guildId, ownId())).then((answer) => Member.parse(answer)),
		]);
		const own = { id: ownId(), roleIds: member.roles, guildId };
		const read = (channel: Channel) => readChannel(channel, permissionsIn(channel, server, own));
		const looked = {
			at: elapsedMs(),
			channels: new Map(channels.map((channel) => [channel.id, read(channel)])),
			roles: readRoles(guildId, server.roles),
			systemChannelId: server.system_channel_id ?? undefined,
		};
		remember(guildId, looked);
		return looked;
	}

	function remember(guildId: string, looked: LookedUpServer & { readonly at: number }): void {
		servers.delete(guildId);
		servers.set(guildId, looked);
		const [oldest] = servers.keys();
		if (servers.size > serversMax && oldest !== undefined) servers.delete(oldest);
	}
}

function readRoles(guildId: string, roles: readonly Role[]): ServerRole[] {
	return roles
		.toSorted((one, other) => other.position - one.position)
		.map(({ id, name, managed, mentionable }) => ({
			id,
			name,
			kind: kindOfRole(id === guildId, managed),
			isMentionable: mentionable,
		}));
}

function readChannel(
	{ id, type, name, flags, available_tags }: Channel,
	botPermissions: bigint,
): CommandChannel {
	return {
		id,
		kind: kindOfChannel(type),
		name: name ?? '',
		botPermissions,
		...(available_tags && forumFacts(available_tags, flags, botPermissions)),
	};
}

type Own = { readonly id: string; readonly roleIds: readonly string[]; readonly guildId: string };

/** What the bot may do in a channel: its roles, then the channel’s overwrites for everyone, for its roles, and for itself. */
function permissionsIn(
	{ permission_overwrites: overwrites }: Channel,
	{ owner_id, roles }: z.infer<typeof Server>,
	{ id, roleIds, guildId }: Own,
): bigint {
	const ownRoles = [guildId, ...roleIds];
	const granted = roles
		.filter((role) => ownRoles.includes(role.id))
		.reduce((sum, { permissions }) => sum | permissions, 0n);
	const { Administrator } = PermissionFlagsBits;
	if (id === owner_id || (granted & Administrator) !== 0n) return granted | Administrator;
	const steps = [
		overwrites.filter((each) => each.id === guildId),
		overwrites.filter((each) => each.id !== guildId && roleIds.includes(each.id)),
		overwrites.filter((each) => each.id === id),
	];
	return steps.reduce((before, step) => {
		const deny = step.reduce((sum, each) => sum | each.deny, 0n);
		const allow = step.reduce((sum, each) => sum | each.allow, 0n);
		return (before & ~deny) | allow;
	}, granted);
}
