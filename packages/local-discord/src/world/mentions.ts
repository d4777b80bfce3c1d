import { hasFlag, messageFlag } from '../protocol/discord.ts';
import type { DraftMessage } from '../rules/message-draft.ts';
import { type AllowedMentions, type StoredMessage, textsOf } from './message.ts';
import { canSee, guildOf, permissionsOf, type World } from './world.ts';
import { type Channel, permission } from './world-plan.ts';

/** Whom a message mentions, as far as the mention counts. */
export type Mentions = Pick<StoredMessage, 'mention_everyone' | 'mentions' | 'mention_roles'>;

/**
 * Finds whom a message notifies, in `content` and text displays, as far as `allowed_mentions` permits.
 * Without `allowed_mentions`, everything is parsed, which is more than Discord does for interactions:
 * a message that notifies nobody here notifies nobody there.
 */
export function findMentions(
	world: World,
	channel: Channel,
	author: string,
	draft: DraftMessage,
): Mentions {
	const text = [draft.content, ...textsOf(draft.components)].join('\n');
	if (!text.includes('@')) return { mention_everyone: false, mentions: [], mention_roles: [] };
	const allowed = allow(draft.allowedMentions);
	const guild = guildOf(world, channel);
	const mayAll = (permissionsOf(world, channel, author) & permission.mentionEveryone) !== 0n;
	const roles = idsIn(text, /<@&(\d+)>/g).filter((id) => {
		const role = guild?.roles.find((role) => role.id === id);
		return role !== undefined && (mayAll || role.mentionable === true);
	});
	const users = idsIn(text, /<@!?(\d+)>/g).flatMap((id) => world.people.get(id) ?? []);
	return {
		mention_everyone: allowed.everyone && mayAll && /@(everyone|here)/.test(text),
		mentions: users.filter(({ id }) => allowed.user(id)),
		mention_roles: roles.filter(allowed.role),
	};
}

function allow(allowed: AllowedMentions | undefined): {
	everyone: boolean;
	user: (id: string) => boolean;
	role: (id: string) => boolean;
} {
	if (allowed === undefined) return { everyone: true, user: () => true, role: () => true };
	const parsed = new Set(allowed.parse ?? []);
	return {
		everyone: parsed.has('everyone'),
		user: (id) => parsed.has('users') || (allowed.users ?? []).includes(id),
		role: (id) => parsed.has('roles') || (allowed.roles ?? []).includes(id),
	};
}

function idsIn(text: string, pattern: RegExp): readonly string[] {
	return [...new Set([...text.matchAll(pattern)].map(([, id]) => id ?? ''))];
}

/** Whether a message mentions somebody: by name, by one of their roles, or with everyone. */
export function isMentioned(world: World, message: StoredMessage, userId: string): boolean {
	if (message.author.id === userId) return false;
	if (message.mention_everyone || message.mentions.some(({ id }) => id === userId)) return true;
	const channel = world.channels.get(message.channel_id);
	const members = (channel && guildOf(world, channel)?.members) ?? [];
	const member = members.find((one) => one.userId === userId);
	return member?.roleIds.some((id) => message.mention_roles.includes(id)) ?? false;
}

/** The people whom a new message pings: mentioned, able to see the channel, and not spared by SUPPRESS_NOTIFICATIONS. */
export function pingedBy(world: World, message: StoredMessage): readonly string[] {
	const channel = world.channels.get(message.channel_id);
	if (channel === undefined || hasFlag(message.flags, messageFlag.suppressNotifications)) return [];
	return [...world.people.values()]
		.filter((user) => !user.bot && isMentioned(world, message, user.id))
		.filter(({ id }) => canSee(world, channel, id))
		.map(({ id }) => id);
}
