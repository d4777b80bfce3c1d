import { GatewayIntentBits } from 'discord-api-types/v10';
import { changeGuild } from './guilds.ts';
import type { Messages } from './messages.ts';
import { permission } from './permissions.ts';
import { channelJson, joinedAt } from './wire-json.ts';
import { guildOf, permissionsOf, type World } from './world.ts';
import type { Channel } from './world-plan.ts';

/** A thread to be created; its id is given only when it starts from a message. */
type ThreadPlan = Pick<Channel, 'name' | 'appliedTags'> & {
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

/** The threads among these channels that are not archived and that the bot may see. */
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
	const isTurned = (change.archived ?? channel.archived) !== channel.archived;
	const turned = isTurned && { archiveChangedAt: world.now().toISOString() };
	const changed = { ...channel, ...turned, ...change };
	world.channels.set(channel.id, changed);
	emitChannel(world, 'UPDATE', changed);
	return changed;
}

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
	const guild = guildOf(world, channel);
	if (guild?.systemChannelId === channel.id) {
		changeGuild(world, guild, { systemChannelId: undefined });
	}
}

/** Emits what happened to a channel or a thread; the gateway hears nothing of direct messages. */
function emitChannel(world: World, what: 'CREATE' | 'UPDATE' | 'DELETE', channel: Channel): void {
	if (channel.guildId !== undefined) {
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
