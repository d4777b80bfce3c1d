import { textsOf } from './component-tree.ts';
import type { AllowedMentions, StoredMessage } from './message.ts';
import { permission } from './permissions.ts';
import type { DraftMessage } from './rules/message-rules.ts';
import { guildOf, permissionsOf, type World } from './world.ts';
import type { Channel } from './world-plan.ts';

/** Whom a message notifies. */
export type Mentions = Pick<StoredMessage, 'mention_everyone' | 'mentions' | 'mention_roles'>;

/**
 * Finds whom a message notifies: `content` and text displays alike, as far as `allowed_mentions` lets it.
 * Without `allowed_mentions` everything is parsed, which is more than Discord does for interactions:
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
