import { refusal } from '../refusal.ts';
import type { StoredMessage } from './message.ts';
import {
	type Channel,
	type Guild,
	permission,
	permissionsIn,
	type User,
	type WorldPlan,
} from './world-plan.ts';

/** The state that all parts of a local Discord share. */
export type World = {
	readonly now: () => Date;
	readonly nextId: () => string;
	readonly application: WorldPlan['application'];
	readonly bot: User;
	/** Including the bot. */
	readonly people: Map<string, User>;
	/** The servers that the bot is in. */
	readonly guilds: Map<string, Guild>;
	/** The servers that the bot is not in. */
	readonly otherGuilds: Map<string, Guild>;
	/** The first server as it was planned, which the page is about; new ones have its people and roles. */
	readonly firstGuild: Guild | undefined;
	/** The people who installed the application for themselves. */
	readonly installedBy: Set<string>;
	readonly channels: Map<string, Channel>;
	/** The servers that are unavailable at the moment. */
	readonly outages: Set<string>;
	/** The people who do not accept direct messages from the bot. */
	readonly closedDirectMessages: Set<string>;
	readonly gatewayEvents: Emitter<GatewayEvent>;
	readonly localEvents: Emitter<LocalEvent>;
};

export function createWorld(plan: WorldPlan, now: () => Date): World {
	return {
		now,
		nextId: createSnowflakes(now),
		application: plan.application,
		bot: plan.bot,
		people: new Map([plan.bot, ...plan.people].map((user) => [user.id, user])),
		guilds: new Map(plan.guilds.map((guild) => [guild.id, guild])),
		otherGuilds: new Map(plan.otherGuilds?.map((guild) => [guild.id, guild])),
		firstGuild: plan.guilds[0],
		installedBy: new Set(plan.installedBy),
		channels: new Map(plan.channels.map((channel) => [channel.id, channel])),
		outages: new Set(),
		closedDirectMessages: new Set(),
		gatewayEvents: createEmitter(),
		localEvents: createEmitter(),
	};
}

/** Somebody’s permissions in a channel, a thread or direct messages. */
export function permissionsOf(world: World, channel: Channel, userId: string): bigint {
	const guild = guildOf(world, channel);
	if (guild === undefined) return permission.directMessage;
	return permissionsIn(guild, parentOf(world, channel), userId);
}

/** Whether someone’s client lists a channel. */
export function canSee(world: World, channel: Channel, userId: string): boolean {
	if (channel.kind === 'dm') return channel.recipientId === userId;
	if (channel.kind === 'group') return channel.recipientIds?.includes(userId) ?? false;
	return (permissionsOf(world, channel, userId) & permission.viewChannel) !== 0n;
}

/** The server of a channel, with or without the bot; undefined for direct messages and groups. */
export function guildOf(
	{ guilds, otherGuilds }: World,
	{ guildId }: Pick<Channel, 'guildId'>,
): Guild | undefined {
	return guildId === undefined ? undefined : (guilds.get(guildId) ?? otherGuilds.get(guildId));
}

/** Whether the bot is in a channel’s server or direct messages, and so gets their events. */
export function isWithBot({ guilds }: World, { guildId, kind }: Channel): boolean {
	return guildId === undefined ? kind !== 'group' : guilds.has(guildId);
}

/** The channel of a thread, or the channel itself. */
function parentOf(world: World, channel: Channel): Channel {
	if (channel.parentId === undefined) return channel;
	return world.channels.get(channel.parentId) ?? channel;
}

/** The channel, if the bot can see it and has the needed permissions; throws Discord’s refusal. */
export function channelForBot(world: World, channelId: string, ...needed: bigint[]): Channel {
	const channel = world.channels.get(channelId);
	if (channel === undefined) throw refusal('unknownChannel');
	if (!isWithBot(world, channel)) throw refusal('missingAccess');
	const granted = permissionsOf(world, channel, world.bot.id);
	if ((granted & permission.viewChannel) === 0n) throw refusal('missingAccess');
	if (needed.some((bit) => (granted & bit) === 0n)) throw refusal('missingPermissions');
	return channel;
}

/** The server, if the bot is in it; throws Discord’s refusal. */
export function guildForBot(world: World, guildId: string): Guild {
	const guild = world.guilds.get(guildId);
	if (guild === undefined) throw refusal('unknownGuild');
	return guild;
}

/** An event for the bot over the gateway. */
export type GatewayEvent = {
	readonly type: string;
	readonly data: object;
	/** Undefined for shard 0. */
	readonly guildId: string | undefined;
	/** The intent a client needs to receive it; undefined for none. */
	readonly intent: number | undefined;
};

/** How far the bot is with answering a person. */
export type InteractionState = 'sent' | 'answered' | 'deferred' | 'failed';

/** Something that happened here, for the page and for tests. `reader` is set when only one person sees the message. */
export type LocalEvent =
	| {
			readonly kind: 'message-created' | 'message-edited';
			readonly message: StoredMessage;
			readonly reader: string | undefined;
	  }
	| {
			readonly kind: 'message-deleted';
			readonly channelId: string;
			readonly messageId: string;
			readonly reader: string | undefined;
	  }
	| {
			readonly kind: 'interaction';
			readonly interactionId: string;
			readonly channelId: string;
			readonly userId: string;
			readonly state: InteractionState;
	  }
	| { readonly kind: 'channel-changed' | 'channel-removed'; readonly channelId: string }
	| { readonly kind: 'guild-changed' | 'guild-removed'; readonly guildId: string };

/** Calls listeners in the order in which they were added. */
export type Emitter<Event> = {
	emit(event: Event): void;
	/** Returns the function that stops listening. */
	listen(listener: (event: Event) => void): () => void;
};

export function createEmitter<Event>(): Emitter<Event> {
	const listeners = new Set<(event: Event) => void>();
	return {
		emit(event) {
			for (const listener of [...listeners]) listener(event);
		},
		listen(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

const discordEpochMs = 1_420_070_400_000n;
/** The low bits of an id, which distinguish ids created in the same millisecond. */
const countBits = 22n;
const countMax = (1n << countBits) - 1n;

/** Creates ids as Discord does: each contains the time of its creation, and none repeats even if the clock stops or goes back. */
export function createSnowflakes(now: () => Date): () => string {
	const state = { count: 0n };
	return () => {
		const id = ((BigInt(now().getTime()) - discordEpochMs) << countBits) | state.count;
		state.count = (state.count + 1n) & countMax;
		return `${id}`;
	};
}

/** Sets an entry, and drops the oldest once there are more than `entriesMax`. */
export function setBounded<Key, Value>(
	map: Map<Key, Value>,
	key: Key,
	value: Value,
	entriesMax: number,
): void {
	map.set(key, value);
	if (map.size <= entriesMax) return;
	const oldest = map.keys().next();
	if (!oldest.done) map.delete(oldest.value);
}
