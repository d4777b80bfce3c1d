import { ChannelFlags, ChannelType, OverwriteType } from 'discord-api-types/v10';
import type { World } from './world.ts';
import type { Channel, ChannelKind, Guild, Member, Role } from './world-plan.ts';

const channelTypes: Readonly<Record<ChannelKind, ChannelType>> = {
	text: ChannelType.GuildText,
	dm: ChannelType.DM,
	group: ChannelType.GroupDM,
	announcement: ChannelType.GuildAnnouncement,
	thread: ChannelType.PublicThread,
	forum: ChannelType.GuildForum,
};
/** Stands for every time that the local Discord does not track. */
export const joinedAt = '2026-01-01T00:00:00.000Z';

/** Discord’s number for a kind of channel; threads of announcement channels have their own. */
export function channelType(world: World, { kind, parentId, recipientIds }: Channel): number {
	if (kind === 'group' && recipientIds?.length === 2) return ChannelType.DM;
	const isBelowNews = world.channels.get(parentId ?? '')?.kind === 'announcement';
	return isBelowNews ? ChannelType.AnnouncementThread : channelTypes[kind];
}

/** A channel as Discord returns it; `siblings` saves looking its server’s channels up again. */
export function channelJson(
	world: World,
	channel: Channel,
	siblings = channelsOf(world, channel.guildId),
): object {
	const flags = channel.requiresTag ? ChannelFlags.RequireTag : 0;
	const base = { id: channel.id, type: channelType(world, channel), flags, last_message_id: null };
	if (channel.kind === 'dm') {
		return { ...base, recipients: [world.people.get(channel.recipientId ?? '')].filter(Boolean) };
	}
	if (channel.kind === 'group') return { ...base, ...groupJson(world, channel) };
	const named = { ...base, guild_id: channel.guildId, name: channel.name };
	return channel.kind === 'thread'
		? threadJson(world, channel, named)
		: { ...named, ...guildChannel(channel, siblings) };
}

function groupJson(world: World, { name, recipientIds = [] }: Channel): object {
	const recipients = recipientIds.flatMap((id) => world.people.get(id) ?? []);
	if (recipientIds.length === 2) return { recipients };
	return { recipients, name: name || null, icon: null, owner_id: recipientIds[0] };
}

/** The channels and threads of a server. */
export function channelsOf(world: World, guildId: string | undefined): readonly Channel[] {
	if (guildId === undefined) return [];
	return [...world.channels.values()].filter((channel) => channel.guildId === guildId);
}

function guildChannel(channel: Channel, siblings: readonly Channel[]): object {
	return {
		position: siblings.indexOf(channel),
		parent_id: null,
		topic: null,
		nsfw: false,
		rate_limit_per_user: 0,
		permission_overwrites: channel.overwrites.map(({ id, type, allow, deny }) => ({
			id,
			type: type === 'role' ? OverwriteType.Role : OverwriteType.Member,
			allow: `${allow}`,
			deny: `${deny}`,
		})),
		...(channel.kind === 'forum' && {
			available_tags: (channel.tags ?? []).map(({ id, name, moderated, emoji }) => ({
				id,
				name,
				moderated: moderated ?? false,
				emoji_id: null,
				emoji_name: emoji ?? null,
			})),
			default_reaction_emoji: null,
			default_sort_order: null,
			default_forum_layout: 0,
		}),
	};
}

function threadJson(world: World, channel: Channel, named: object): object {
	return {
		...named,
		parent_id: channel.parentId,
		owner_id: channel.ownerId ?? world.bot.id,
		rate_limit_per_user: 0,
		message_count: 0,
		member_count: 1,
		total_message_sent: 0,
		thread_metadata: {
			archived: channel.archived ?? false,
			archive_timestamp: channel.archiveChangedAt ?? joinedAt,
			auto_archive_duration: channel.archiveMinutes ?? 1440,
			locked: channel.locked ?? false,
			create_timestamp: joinedAt,
		},
		applied_tags: channel.appliedTags ?? [],
		member: threadMemberJson(world, channel),
	};
}

/** The bot as a member of a thread, as Discord returns it. */
export function threadMemberJson(world: World, thread: Channel): object {
	return { id: thread.id, user_id: world.bot.id, join_timestamp: joinedAt, flags: 0 };
}

/** A server as Discord returns it. */
export function guildJson(guild: Guild): object {
	return {
		id: guild.id,
		name: guild.name,
		owner_id: guild.ownerId,
		roles: guild.roles.map(roleJson),
		preferred_locale: guild.locale,
		system_channel_id: guild.systemChannelId ?? null,
		...guildDefaults,
	};
}

const guildDefaults = {
	icon: null,
	description: null,
	home_header: null,
	splash: null,
	discovery_splash: null,
	features: [],
	banner: null,
	application_id: null,
	region: 'deprecated',
	afk_channel_id: null,
	afk_timeout: 300,
	system_channel_flags: 0,
	widget_enabled: false,
	widget_channel_id: null,
	verification_level: 0,
	default_message_notifications: 0,
	mfa_level: 0,
	explicit_content_filter: 0,
	max_presences: null,
	max_members: 500_000,
	max_stage_video_channel_users: 50,
	max_video_channel_users: 25,
	vanity_url_code: null,
	premium_tier: 0,
	premium_subscription_count: 0,
	rules_channel_id: null,
	safety_alerts_channel_id: null,
	public_updates_channel_id: null,
	premium_progress_bar_enabled: false,
	nsfw: false,
	nsfw_level: 0,
	emojis: [],
	stickers: [],
	incidents_data: null,
} as const;

/** A role as Discord returns it. */
export function roleJson(role: Role, position: number): object {
	return {
		id: role.id,
		name: role.name,
		permissions: `${role.permissions}`,
		position,
		color: 0,
		colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
		hoist: false,
		managed: false,
		mentionable: role.mentionable ?? false,
		icon: null,
		unicode_emoji: null,
		flags: 0,
	};
}

/** A member of a server as Discord returns it. */
export function memberJson(world: World, member: Member, since = joinedAt): object {
	return {
		user: world.people.get(member.userId),
		roles: member.roleIds,
		joined_at: since,
		nick: null,
		avatar: null,
		banner: null,
		communication_disabled_until: null,
		premium_since: null,
		pending: false,
		flags: 0,
		mute: false,
		deaf: false,
	};
}
