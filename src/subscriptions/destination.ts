import { PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import { allOf, type Saying, saying } from '#src/phrases/catalogue.ts';
import { permissionNamed } from '#src/render/text/permission-name.ts';
import { ForumTag } from './manner.ts';
import type { Subscription } from './subscription.ts';

/** A channel as a command knows it: where an interaction happened, or what a reader chose as an option. */
export const CommandChannel = z.object({
	id: z.string(),
	kind: z.enum(['text', 'announcement', 'thread', 'forum', 'dm', 'other']),
	/** Without the `#`; empty for direct messages. */
	name: z.string(),
	/** What the bot may do there, as Discord’s bits; 0 if it cannot see the channel, undefined if Discord did not say. */
	botPermissions: z.bigint().optional(),
	/** A forum’s tags that the bot may use. */
	tags: z.array(ForumTag).optional(),
	/** Whether a forum requires a tag on every post. */
	needsTag: z.boolean().optional(),
});
export type CommandChannel = z.infer<typeof CommandChannel>;

/** A channel in which digests and alerts can be posted, and as what. */
export type PostingChannel = Pick<Subscription, 'channelId' | 'place'> & {
	readonly kind: 'channel';
};

/**
 * Whether and how digests and alerts can be posted in a channel; if not, exactly what is missing.
 * `shownAs` is how to name the channel where a mention does not work.
 */
export function readChannel(
	{ id, kind, botPermissions }: CommandChannel,
	shownAs = `<#${id}>`,
): PostingChannel | Refusal {
	if (kind === 'dm' || kind === 'other') {
		return refuse('channel-unsuitable', saying('channelUnsuitable'));
	}
	const missing =
		botPermissions === undefined
			? []
			: missingPermissions(postingChannelKinds[kind], botPermissions);
	if (missing.length > 0) {
		const permissions = allOf(missing.map(permissionNamed));
		const says = saying('permissionsMissing', { permissions, channel: shownAs });
		return refuse('permissions-missing', says);
	}
	return { kind: 'channel', channelId: id, place: kind === 'forum' ? 'forum' : 'text' };
}

const postingChannelKinds: Readonly<
	Record<'text' | 'announcement' | 'thread' | 'forum', PostingChannelKind>
> = {
	text: 'channel',
	announcement: 'channel',
	thread: 'thread',
	forum: 'forum',
};

/** The kinds of channels that need different permissions. */
export type PostingChannelKind = 'channel' | 'thread' | 'forum';

const neededEverywhere: readonly (readonly [bit: bigint, name: string])[] = [
	[PermissionFlagsBits.ViewChannel, 'View Channel'],
	// Without it we could not see that a message is already there, and might post it twice.
	[PermissionFlagsBits.ReadMessageHistory, 'Read Message History'],
];

const neededIn: Readonly<Record<PostingChannelKind, typeof neededEverywhere>> = {
	channel: [...neededEverywhere, [PermissionFlagsBits.SendMessages, 'Send Messages']],
	thread: [
		...neededEverywhere,
		[PermissionFlagsBits.SendMessagesInThreads, 'Send Messages in Threads'],
	],
	forum: [
		...neededEverywhere,
		[PermissionFlagsBits.SendMessages, 'Create Posts'],
		[PermissionFlagsBits.SendMessagesInThreads, 'Send Messages in Posts'],
	],
};

/** The permissions the bot needs but lacks to post there, by their English names; `granted` are its bits. */
export function missingPermissions(kind: PostingChannelKind, granted: bigint): string[] {
	const isAdministrator = (granted & PermissionFlagsBits.Administrator) !== 0n;
	if (isAdministrator) return [];
	return neededIn[kind].filter(([bit]) => (granted & bit) === 0n).map(([, name]) => name);
}

/** Why something cannot be done: `says` it to the reader, `code` to tests and logs. */
export type Refusal = {
	readonly kind: 'refused';
	readonly code: string;
	readonly says: Saying;
};

export function refuse(code: string, says: Saying): Refusal {
	return { kind: 'refused', code, says };
}
