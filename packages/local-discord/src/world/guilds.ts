import { GatewayIntentBits } from 'discord-api-types/v10';
import { guildJson, memberJson, roleJson } from './wire-json.ts';
import type { GatewayEvent, World } from './world.ts';
import type { Guild } from './world-plan.ts';

/** Changes a server, and emits what is different: the server, its roles, its members’ roles. */
export function changeGuild(world: World, before: Guild, change: Partial<Guild>): void {
	const after = { ...before, ...change };
	world.guilds.set(after.id, after);
	const events = [
		...serverEvents(before, after),
		...roleEvents(before, after),
		...memberEvents(world, before, after),
	];
	for (const event of events) {
		world.gatewayEvents.emit({ intent: GatewayIntentBits.Guilds, guildId: after.id, ...event });
	}
	world.localEvents.emit({ kind: 'guild-changed', guildId: after.id });
}

type GuildEvent = Pick<GatewayEvent, 'type' | 'data'> & Partial<GatewayEvent>;

function serverEvents(before: Guild, after: Guild): readonly GuildEvent[] {
	const isSame = isAlike(guildJson({ ...before, roles: [] }), guildJson({ ...after, roles: [] }));
	return isSame ? [] : [{ type: 'GUILD_UPDATE', data: guildJson(after) }];
}

function roleEvents(before: Guild, after: Guild): readonly GuildEvent[] {
	const guild_id = after.id;
	const was = new Map(before.roles.map((role, place) => [role.id, roleJson(role, place)]));
	const is = new Map(after.roles.map((role, place) => [role.id, roleJson(role, place)]));
	const gone = [...was.keys()].filter((id) => !is.has(id));
	const others = [...is].filter(([id, role]) => !isAlike(role, was.get(id)));
	return [
		...gone.map((role_id) => ({ type: 'GUILD_ROLE_DELETE', data: { guild_id, role_id } })),
		...others.map(([id, role]) => ({
			type: was.has(id) ? 'GUILD_ROLE_UPDATE' : 'GUILD_ROLE_CREATE',
			data: { guild_id, role },
		})),
	];
}

/** Members whose roles changed; the bot hears of itself whatever its intents are. */
function memberEvents(world: World, before: Guild, after: Guild): readonly GuildEvent[] {
	const changed = after.members.filter(({ userId, roleIds }) => {
		const was = before.members.find((member) => member.userId === userId);
		return was !== undefined && !isAlike(was.roleIds, roleIds);
	});
	return changed.map((member) => ({
		type: 'GUILD_MEMBER_UPDATE',
		data: { guild_id: after.id, ...memberJson(world, member) },
		intent: member.userId === world.bot.id ? undefined : GatewayIntentBits.GuildMembers,
	}));
}

function isAlike(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
