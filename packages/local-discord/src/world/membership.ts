import type { World } from './world.ts';
import { type Guild, permission } from './world-plan.ts';

/** A server once the bot has been invited: it has a role of its own with what the invitation grants. */
export function withBot({ bot, application, nextId }: World, guild: Guild): Guild {
	const role = { id: nextId(), name: application.name, permissions: permission.botDefault };
	return {
		...guild,
		roles: [...guild.roles, role],
		members: [...guild.members, { userId: bot.id, roleIds: [role.id] }],
	};
}

/** A server once the bot has left it: the roles that only the bot had are gone too, as in Discord. */
export function withoutBot({ bot }: World, { joinedAt: _, ...guild }: Guild): Guild {
	const members = guild.members.filter(({ userId }) => userId !== bot.id);
	const left = guild.members.find(({ userId }) => userId === bot.id)?.roleIds ?? [];
	const isShared = (role: string) => members.some(({ roleIds }) => roleIds.includes(role));
	const roles = guild.roles.filter(({ id }) => !left.includes(id) || isShared(id));
	return { ...guild, members, roles };
}
