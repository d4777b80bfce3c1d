import {
	aUser,
	type Channel,
	type Guild,
	permission,
	type Role,
	type WorldPlan,
} from './world-plan.ts';

/** The ids of the default world. */
export const local = {
	application: '1100000000000000001',
	guild: '1100000000000001000',
	general: '1100000000000001001',
	news: '1100000000000001002',
	moderators: '1100000000000001003',
	botRole: '1100000000000001010',
	moderatorRole: '1100000000000001011',
	readerRole: '1100000000000001018',
	mia: '1100000000000002001',
	omar: '1100000000000002002',
} as const;

/** One server with three channels, a bot, a member (Mia, of the role Readers) and a moderator (Omar); #moderators is closed to Mia. */
export const defaultWorld: WorldPlan = {
	application: { id: local.application, name: 'Bot' },
	bot: aUser(local.application, 'bot', 'Bot', true),
	people: [aUser(local.mia, 'mia', 'Mia'), aUser(local.omar, 'omar', 'Omar')],
	guilds: [
		{
			id: local.guild,
			name: 'Local',
			ownerId: '1100000000000002000',
			locale: 'en-US',
			roles: [
				{ id: local.guild, name: '@everyone', permissions: permission.everyoneDefault },
				{ id: local.botRole, name: 'Bot', permissions: permission.botDefault },
				{
					id: local.moderatorRole,
					name: 'Moderators',
					permissions: permission.manageGuild,
					mentionable: true,
				},
				{ id: local.readerRole, name: 'Readers', permissions: 0n },
			],
			members: [
				{ userId: local.application, roleIds: [local.botRole] },
				{ userId: local.mia, roleIds: [local.readerRole] },
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

const reports: Channel = {
	id: '1100000000000001004',
	kind: 'forum',
	name: 'reports',
	guildId: local.guild,
	overwrites: [],
	tags: [
		{ id: '1100000000000001021', name: 'News', emoji: '📰' },
		{ id: '1100000000000001022', name: 'Background' },
	],
};

const weekend: Channel = {
	id: '1100000000000001005',
	kind: 'thread',
	name: 'weekend',
	guildId: local.guild,
	parentId: local.general,
	ownerId: local.mia,
	overwrites: [],
};

/** People can see it; the bot can neither see it nor write in it. */
const closed: Channel = {
	id: '1100000000000001006',
	kind: 'text',
	name: 'closed-to-the-bot',
	guildId: local.guild,
	overwrites: [
		{
			id: local.botRole,
			type: 'role',
			allow: 0n,
			deny: permission.viewChannel | permission.sendMessages,
		},
	],
};

const elsewhere: Guild = {
	id: '1100000000000003000',
	name: 'Another server',
	ownerId: '1100000000000002000',
	locale: 'en-US',
	roles: [
		{
			id: '1100000000000003000',
			name: '@everyone',
			permissions: permission.everyoneDefault,
		},
	],
	members: [
		{ userId: local.mia, roleIds: [] },
		{ userId: local.omar, roleIds: [] },
	],
};

const lounge: Channel = {
	id: '1100000000000003001',
	kind: 'text',
	name: 'lounge',
	guildId: elsewhere.id,
	overwrites: [],
};

const amongFriends: Channel = {
	id: '1100000000000003002',
	kind: 'group',
	name: '',
	guildId: undefined,
	recipientIds: [local.mia, local.omar],
	overwrites: [],
};

/**
 * The default world with every kind of channel, and a server and direct messages without the bot, so that
 * all of them can be tried on the page. Mia has installed the application for herself.
 */
export const pageWorld: WorldPlan = {
	...defaultWorld,
	otherGuilds: [elsewhere],
	installedBy: [local.mia],
	channels: [...defaultWorld.channels, reports, weekend, closed, lounge, amongFriends],
};

/** The same world with other names for the bot, its role and its servers. */
export function nameWorld(world: WorldPlan, names: { bot: string; server: string }): WorldPlan {
	const { application, guilds } = world;
	const nameRole = (role: Role): Role =>
		role.name === application.name ? { ...role, name: names.bot } : role;
	return {
		...world,
		application: { ...application, name: names.bot },
		bot: { ...world.bot, username: names.bot.toLowerCase() },
		guilds: guilds.map((guild) => ({
			...guild,
			name: names.server,
			roles: guild.roles.map(nameRole),
		})),
	};
}
