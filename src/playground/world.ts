import type { GatewayEvent, LocalEvent } from './events.ts';
import { type Hub, openHub } from './hub.ts';
import { permission, permissionsIn } from './permissions.ts';
import { refusal } from './refusal.ts';
import { openSnowflakes } from './snowflake.ts';
import type { Channel, Guild, User, WorldPlan } from './world-plan.ts';

/** The living state that all parts of a local Discord share. */
export type World = {
	readonly now: () => Date;
	readonly nextId: () => string;
	readonly application: WorldPlan['application'];
	readonly bot: User;
	/** The bot among them. */
	readonly people: Map<string, User>;
	readonly guilds: Map<string, Guild>;
	readonly channels: Map<string, Channel>;
	/** The servers that nobody reaches for the time being. */
	readonly outages: Set<string>;
	/** Who takes no direct messages from the bot. */
	readonly closedDirectMessages: Set<string>;
	readonly gatewayEvents: Hub<GatewayEvent>;
	readonly localEvents: Hub<LocalEvent>;
};

export function openWorld(plan: WorldPlan, now: () => Date): World {
	return {
		now,
		nextId: openSnowflakes(now),
		application: plan.application,
		bot: plan.bot,
		people: new Map([plan.bot, ...plan.people].map((user) => [user.id, user])),
		guilds: new Map(plan.guilds.map((guild) => [guild.id, guild])),
		channels: new Map(plan.channels.map((channel) => [channel.id, channel])),
		outages: new Set(),
		closedDirectMessages: new Set(),
		gatewayEvents: openHub(),
		localEvents: openHub(),
	};
}

/** What someone may do in a channel; in direct messages all that those allow. */
export function permissionsOf(world: World, channel: Channel, userId: string): bigint {
	const guild = guildOf(world, channel);
	if (guild === undefined) return permission.directMessage;
	return permissionsIn(guild, parentOf(world, channel), userId);
}

export function guildOf(world: World, channel: Channel): Guild | undefined {
	return channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
}

/** The channel a thread hangs in, or the channel itself. */
function parentOf(world: World, channel: Channel): Channel {
	if (channel.parentId === undefined) return channel;
	return world.channels.get(channel.parentId) ?? channel;
}

/** The channel, when the bot may see it and has the further permissions; throws Discord's refusals. */
export function channelForBot(world: World, channelId: string, ...needed: bigint[]): Channel {
	const channel = world.channels.get(channelId);
	if (channel === undefined) throw refusal('unknownChannel');
	if (channel.guildId !== undefined && !world.guilds.has(channel.guildId)) {
		throw refusal('unknownChannel');
	}
	const granted = permissionsOf(world, channel, world.bot.id);
	if ((granted & permission.viewChannel) === 0n) throw refusal('missingAccess');
	if (needed.some((bit) => (granted & bit) === 0n)) throw refusal('missingPermissions');
	return channel;
}

/** The server, when the bot is in it; throws Discord's refusal. */
export function guildForBot(world: World, guildId: string): Guild {
	const guild = world.guilds.get(guildId);
	if (guild === undefined) throw refusal('unknownGuild');
	return guild;
}
