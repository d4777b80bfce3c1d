import { GatewayIntentBits } from 'discord-api-types/v10';
import { activeThreads } from '../world/channels.ts';
import { channelJson, channelsOf, guildJson, memberJson } from '../world/wire-json.ts';
import type { GatewayEvent, World } from '../world/world.ts';
import type { Guild } from '../world/world-plan.ts';
import type { Session } from './session.ts';

export function ready(
	world: World,
	session: Session,
	guilds: readonly Guild[],
	url: string,
): object {
	return {
		v: 10,
		user: { ...world.bot, verified: true, mfa_enabled: false, email: null },
		guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
		session_id: session.id,
		session_type: 'normal',
		resume_gateway_url: url,
		shard: session.shard,
		application: { id: world.application.id, flags: 0 },
		private_channels: [],
		relationships: [],
		_trace: [],
	};
}

/** A server as it comes over the gateway; without the members intent the bot itself is its only member. */
export function guildCreate(
	world: World,
	guild: Guild,
	all = channelsOf(world, guild.id),
): GatewayEvent {
	const channels = all.filter(({ kind }) => kind !== 'thread');
	const own = guild.members.filter(({ userId }) => userId === world.bot.id);
	return {
		type: 'GUILD_CREATE',
		guildId: guild.id,
		intent: GatewayIntentBits.Guilds,
		data: {
			...guildJson(guild),
			joined_at: '2026-01-01T00:00:00.000Z',
			large: false,
			unavailable: false,
			member_count: guild.members.length,
			members: own.map((member) => memberJson(world, member)),
			channels: channels.map((each) => channelJson(world, each, all)),
			threads: activeThreads(world, all).map((each) => channelJson(world, each)),
			voice_states: [],
			presences: [],
			stage_instances: [],
			guild_scheduled_events: [],
			soundboard_sounds: [],
		},
	};
}
