import { permission } from './permissions.ts';

/** A user, bot or person, as Discord gives it out. */
export type User = {
	readonly id: string;
	readonly username: string;
	readonly global_name: string | null;
	readonly discriminator: string;
	readonly avatar: null;
	readonly bot: boolean;
	readonly public_flags: number;
	readonly flags: number;
	readonly primary_guild: null;
};

export type Role = {
	readonly id: string;
	readonly name: string;
	readonly permissions: bigint;
	readonly mentionable?: boolean;
};

/** What a role or a member may or may not do in one channel, over what the server says. */
export type Overwrite = {
	readonly id: string;
	readonly type: 'role' | 'member';
	readonly allow: bigint;
	readonly deny: bigint;
};

export type ChannelKind = 'text' | 'announcement' | 'thread' | 'forum' | 'dm';

type Tag = { readonly id: string; readonly name: string };

export type Channel = {
	readonly id: string;
	readonly kind: ChannelKind;
	/** Empty for direct messages. */
	readonly name: string;
	/** Undefined for direct messages. */
	readonly guildId: string | undefined;
	/** The channel that a thread hangs in. */
	readonly parentId?: string;
	readonly overwrites: readonly Overwrite[];
	/** The person at the other end of direct messages. */
	readonly recipientId?: string;
	readonly archived?: boolean;
	/** When a thread was last archived or reopened, or else made; ISO 8601. */
	readonly archiveChangedAt?: string;
	/** Whether only who manages threads may reopen a thread. */
	readonly locked?: boolean;
	readonly ownerId?: string;
	/** The tags that a forum offers. */
	readonly tags?: readonly Tag[];
	/** Whether a forum takes no post without a tag. */
	readonly requiresTag?: boolean;
	/** The ids of a forum post's tags. */
	readonly appliedTags?: readonly string[];
};

export type Member = { readonly userId: string; readonly roleIds: readonly string[] };

/** A server. Its first role is @everyone, whose id is the server's own. */
export type Guild = {
	readonly id: string;
	readonly name: string;
	readonly ownerId: string;
	readonly locale: string;
	readonly roles: readonly Role[];
	readonly members: readonly Member[];
	/** The channel for Discord's own notices. */
	readonly systemChannelId?: string | undefined;
};

/** What a local Discord holds when it opens. */
export type WorldPlan = {
	readonly application: { readonly id: string; readonly name: string };
	readonly bot: User;
	readonly people: readonly User[];
	readonly guilds: readonly Guild[];
	readonly channels: readonly Channel[];
};

export function aUser(id: string, username: string, name: string, bot = false): User {
	return {
		id,
		username,
		global_name: bot ? null : name,
		discriminator: '0',
		avatar: null,
		bot,
		public_flags: 0,
		flags: 0,
		primary_guild: null,
	};
}

/** The ids of the default world. */
export const local = {
	application: '1100000000000000001',
	guild: '1100000000000001000',
	general: '1100000000000001001',
	news: '1100000000000001002',
	moderators: '1100000000000001003',
	botRole: '1100000000000001010',
	moderatorRole: '1100000000000001011',
	mia: '1100000000000002001',
	omar: '1100000000000002002',
} as const;

/** One server with three channels, a bot, a member (Mia) and a moderator (Omar); #moderators is closed to Mia. */
export const defaultWorld: WorldPlan = {
	application: { id: local.application, name: 'Dateline' },
	bot: aUser(local.application, 'dateline', 'Dateline', true),
	people: [aUser(local.mia, 'mia', 'Mia'), aUser(local.omar, 'omar', 'Omar')],
	guilds: [
		{
			id: local.guild,
			name: 'Dateline Local',
			ownerId: '1100000000000002000',
			locale: 'en-US',
			roles: [
				{ id: local.guild, name: '@everyone', permissions: permission.everyoneDefault },
				{ id: local.botRole, name: 'Dateline', permissions: permission.botDefault },
				{
					id: local.moderatorRole,
					name: 'Moderators',
					permissions: permission.manageGuild,
					mentionable: true,
				},
			],
			members: [
				{ userId: local.application, roleIds: [local.botRole] },
				{ userId: local.mia, roleIds: [] },
				{ userId: local.omar, roleIds: [local.moderatorRole] },
			],
			systemChannelId: local.general,
		},
	],
	channels: [
		{ id: local.general, kind: 'text', name: 'general', guildId: local.guild, overwrites: [] },
		{ id: local.news, kind: 'announcement', name: 'news', guildId: local.guild, overwrites: [] },
		{
			id: local.moderators,
			kind: 'text',
			name: 'moderators',
			guildId: local.guild,
			overwrites: [
				{ id: local.guild, type: 'role', allow: 0n, deny: permission.viewChannel },
				{ id: local.moderatorRole, type: 'role', allow: permission.viewChannel, deny: 0n },
				{ id: local.botRole, type: 'role', allow: permission.viewChannel, deny: 0n },
			],
		},
	],
};
