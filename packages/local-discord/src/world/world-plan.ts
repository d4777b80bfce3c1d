import { type APIUser, PermissionFlagsBits } from 'discord-api-types/v10';

/** A user, bot or person, as Discord returns it. */
export type User = Readonly<APIUser>;

export type Role = {
	readonly id: string;
	readonly name: string;
	readonly permissions: bigint;
	readonly mentionable?: boolean;
};

/** What one channel grants or denies a role or a member, overriding the server. */
export type Overwrite = {
	readonly id: string;
	readonly type: 'role' | 'member';
	readonly allow: bigint;
	readonly deny: bigint;
};

/** `dm` is the direct messages of a person with the bot, `group` a conversation of people without it. */
export type ChannelKind = 'text' | 'announcement' | 'thread' | 'forum' | 'dm' | 'group';

type Tag = { readonly id: string; readonly name: string };

/** A channel, thread or conversation of direct messages. */
export type Channel = {
	readonly id: string;
	readonly kind: ChannelKind;
	/** Empty for direct messages. */
	readonly name: string;
	/** Undefined for direct messages. */
	readonly guildId: string | undefined;
	/** The channel of a thread. */
	readonly parentId?: string;
	readonly overwrites: readonly Overwrite[];
	/** The person at the other end of direct messages. */
	readonly recipientId?: string;
	/** The people in a group; with only two of them, it is their direct messages. */
	readonly recipientIds?: readonly string[];
	readonly archived?: boolean;
	/** When a thread was last archived or reopened, or else created; ISO 8601. */
	readonly archiveChangedAt?: string;
	/** Whether a thread can be reopened only by those who manage threads. */
	readonly locked?: boolean;
	readonly ownerId?: string;
	/** The tags of a forum. */
	readonly tags?: readonly Tag[];
	/** Whether a forum’s posts need a tag. */
	readonly requiresTag?: boolean;
	/** The ids of a forum post’s tags. */
	readonly appliedTags?: readonly string[];
};

export type Member = { readonly userId: string; readonly roleIds: readonly string[] };

/** A server. Its first role is @everyone, whose id is the server’s own. */
export type Guild = {
	readonly id: string;
	readonly name: string;
	readonly ownerId: string;
	readonly locale: string;
	readonly roles: readonly Role[];
	readonly members: readonly Member[];
	/** The channel for Discord’s own notices. */
	readonly systemChannelId?: string | undefined;
	/** When the bot joined it; long ago by default. */
	readonly joinedAt?: string;
};

/** What a local Discord contains when it opens. */
export type WorldPlan = {
	readonly application: { readonly id: string; readonly name: string };
	readonly bot: User;
	readonly people: readonly User[];
	/** The servers that the bot is in. */
	readonly guilds: readonly Guild[];
	/** Servers that the bot is not in; the people there can use what they installed for themselves. */
	readonly otherGuilds?: readonly Guild[];
	/** The ids of the people who installed the application for themselves. */
	readonly installedBy?: readonly string[];
	readonly channels: readonly Channel[];
};

/** Creates a user; a bot has a username and no display name. */
export function aUser(id: string, username: string, name: string, bot = false): User {
	// `UserFlags` has no name for zero, so the literal would not compile.
	const flags: number = 0;
	return {
		id,
		username,
		global_name: bot ? null : name,
		discriminator: '0',
		avatar: null,
		bot,
		public_flags: flags,
		flags,
		primary_guild: null,
	};
}

const everyoneDefault =
	PermissionFlagsBits.ViewChannel |
	PermissionFlagsBits.SendMessages |
	PermissionFlagsBits.EmbedLinks |
	PermissionFlagsBits.AttachFiles |
	PermissionFlagsBits.ReadMessageHistory |
	PermissionFlagsBits.UseApplicationCommands |
	PermissionFlagsBits.UseExternalApps |
	PermissionFlagsBits.CreatePublicThreads |
	PermissionFlagsBits.SendMessagesInThreads;

/** The permissions that matter here, as Discord’s bits, and common sets of them. */
export const permission = {
	administrator: PermissionFlagsBits.Administrator,
	manageChannels: PermissionFlagsBits.ManageChannels,
	manageGuild: PermissionFlagsBits.ManageGuild,
	viewChannel: PermissionFlagsBits.ViewChannel,
	sendMessages: PermissionFlagsBits.SendMessages,
	manageMessages: PermissionFlagsBits.ManageMessages,
	embedLinks: PermissionFlagsBits.EmbedLinks,
	attachFiles: PermissionFlagsBits.AttachFiles,
	readHistory: PermissionFlagsBits.ReadMessageHistory,
	mentionEveryone: PermissionFlagsBits.MentionEveryone,
	useCommands: PermissionFlagsBits.UseApplicationCommands,
	useExternalApps: PermissionFlagsBits.UseExternalApps,
	useExternalEmojis: PermissionFlagsBits.UseExternalEmojis,
	manageThreads: PermissionFlagsBits.ManageThreads,
	createThreads: PermissionFlagsBits.CreatePublicThreads,
	sendInThreads: PermissionFlagsBits.SendMessagesInThreads,
	everyoneDefault,
	botDefault: everyoneDefault | PermissionFlagsBits.MentionEveryone,
	directMessage: everyoneDefault,
	all: (1n << 53n) - 1n,
} as const;

/** A member’s permissions in a channel, or zero for non-members; for a thread, pass its parent. */
export function permissionsIn(guild: Guild, channel: Channel, userId: string): bigint {
	const base = serverPermissions(guild, userId);
	if ((base & permission.administrator) !== 0n) return permission.all;
	const member = guild.members.find((member) => member.userId === userId);
	if (member === undefined) return 0n;
	const ofEveryone = channel.overwrites.filter(({ id }) => id === guild.id);
	const ofRoles = channel.overwrites.filter(({ id }) => member.roleIds.includes(id));
	const ofMember = channel.overwrites.filter(({ id }) => id === userId);
	const granted = [ofEveryone, ofRoles, ofMember].reduce(overwrite, base);
	return (granted & permission.viewChannel) === 0n ? 0n : granted;
}

function overwrite(base: bigint, overwrites: readonly Overwrite[]): bigint {
	const denied = overwrites.reduce((bits, { deny }) => bits | deny, 0n);
	const allowed = overwrites.reduce((bits, { allow }) => bits | allow, 0n);
	return (base & ~denied) | allowed;
}

/** A member’s permissions in the server, before any channel’s overwrites. */
export function serverPermissions(guild: Guild, userId: string): bigint {
	if (guild.ownerId === userId) return permission.all;
	const member = guild.members.find((member) => member.userId === userId);
	if (member === undefined) return 0n;
	const bits = guild.roles
		.filter(({ id }) => id === guild.id || member.roleIds.includes(id))
		.reduce((sum, role) => sum | role.permissions, 0n);
	return (bits & permission.administrator) === 0n ? bits : permission.all;
}
