import { GatewayIntentBits } from 'discord-api-types/v10';
import type { Messages } from './messages.ts';
import { channelJson, guildJson, joinedAt, memberJson, roleJson } from './wire-json.ts';
import { type GatewayEvent, isWithBot, permissionsOf, type World } from './world.ts';
import { type Channel, type Guild, permission } from './world-plan.ts';

/** A thread to be created; its id is set only when it starts from a message. */
type ThreadPlan = Pick<Channel, 'name' | 'appliedTags' | 'archiveMinutes'> & {
	readonly parent: Channel;
	readonly id?: string;
};

/** Adds a thread to a channel and tells the bot. */
export function addThread(world: World, { parent, id, ...plan }: ThreadPlan): Channel {
	const thread: Channel = {
		...plan,
		id: id ?? world.nextId(),
		kind: 'thread',
		guildId: parent.guildId,
		parentId: parent.id,
		overwrites: [],
		ownerId: world.bot.id,
		archiveChangedAt: world.now().toISOString(),
	};
	world.channels.set(thread.id, thread);
	world.gatewayEvents.emit({
		type: 'THREAD_CREATE',
		data: { ...channelJson(world, thread), newly_created: true },
		guildId: parent.guildId,
		intent: GatewayIntentBits.Guilds,
	});
	world.localEvents.emit({ kind: 'channel-changed', channelId: thread.id });
	return thread;
}

/** The threads among these channels that are not archived and that the bot can see. */
export function activeThreads(world: World, channels: readonly Channel[]): readonly Channel[] {
	return channels.filter(
		(channel) =>
			channel.kind === 'thread' &&
			channel.archived !== true &&
			(permissionsOf(world, channel, world.bot.id) & permission.viewChannel) !== 0n,
	);
}

/** The archived threads of a channel, most recently archived first. */
export function archivedThreads(world: World, parentId: string): readonly Channel[] {
	const isArchived = (channel: Channel) =>
		channel.kind === 'thread' && channel.parentId === parentId && channel.archived === true;
	return [...world.channels.values()]
		.filter(isArchived)
		.toSorted((one, other) => archivedAt(other) - archivedAt(one));
}

/** When a thread was archived, in milliseconds. */
export function archivedAt({ archiveChangedAt }: Channel): number {
	return Date.parse(archiveChangedAt ?? joinedAt);
}

/** The direct messages between the bot and somebody, created if there are none yet. */
export function directChannel(world: World, userId: string): Channel {
	const known = [...world.channels.values()].find(
		({ kind, recipientId }) => kind === 'dm' && recipientId === userId,
	);
	if (known !== undefined) return known;
	const channel: Channel = {
		id: world.nextId(),
		kind: 'dm',
		name: '',
		guildId: undefined,
		overwrites: [],
		recipientId: userId,
	};
	world.channels.set(channel.id, channel);
	return channel;
}

/** Changes a channel or a thread, and tells the bot. */
export function changeChannel(world: World, channel: Channel, change: Partial<Channel>): Channel {
	const isArchiveChange = (change.archived ?? channel.archived) !== channel.archived;
	const since = isArchiveChange && { archiveChangedAt: world.now().toISOString() };
	const changed = { ...channel, ...since, ...change };
	world.channels.set(channel.id, changed);
	emitChannel(world, 'UPDATE', changed);
	return changed;
}

/** Adds a channel and tells the bot. */
export function addChannel(world: World, channel: Channel): void {
	world.channels.set(channel.id, channel);
	emitChannel(world, 'CREATE', channel);
}

/** Removes a channel with its threads and messages; a system channel is then missing from its server. */
export function removeChannel(world: World, messages: Messages, channel: Channel): void {
	const threads = [...world.channels.values()].filter(({ parentId }) => parentId === channel.id);
	for (const { id } of [channel, ...threads]) {
		world.channels.delete(id);
		messages.forget(id);
	}
	emitChannel(world, 'DELETE', channel);
	const guild = world.guilds.get(channel.guildId ?? '');
	if (guild?.systemChannelId === channel.id) {
		changeGuild(world, guild, { systemChannelId: undefined });
	}
}

/** Emits what happened to a channel or a thread; the gateway is not told about direct messages. */
function emitChannel(world: World, what: 'CREATE' | 'UPDATE' | 'DELETE', channel: Channel): void {
	if (channel.guildId !== undefined && isWithBot(world, channel)) {
		world.gatewayEvents.emit({
			type: `${channel.kind === 'thread' ? 'THREAD' : 'CHANNEL'}_${what}`,
			data: channelJson(world, channel),
			guildId: channel.guildId,
			intent: GatewayIntentBits.Guilds,
		});
	}
	world.localEvents.emit({
		kind: what === 'DELETE' ? 'channel-removed' : 'channel-changed',
		channelId: channel.id,
	});
}

/** Changes a server, and emits an event for each difference: the server, its roles, its members’ roles. */
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
	const old = new Map(before.roles.map((role, index) => [role.id, roleJson(role, index)]));
	const current = new Map(after.roles.map((role, index) => [role.id, roleJson(role, index)]));
	const removed = [...old.keys()].filter((id) => !current.has(id));
	const changed = [...current].filter(([id, role]) => !isAlike(role, old.get(id)));
	return [
		...removed.map((role_id) => ({ type: 'GUILD_ROLE_DELETE', data: { guild_id, role_id } })),
		...changed.map(([id, role]) => ({
			type: old.has(id) ? 'GUILD_ROLE_UPDATE' : 'GUILD_ROLE_CREATE',
			data: { guild_id, role },
		})),
	];
}

/** Members whose roles changed; the bot’s own changes need no intent. */
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
