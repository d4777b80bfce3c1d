import { intent } from './events.ts';
import { channelJson, joinedAt } from './json.ts';
import { permission } from './permissions.ts';
import { permissionsOf, type World } from './world.ts';
import type { Channel } from './world-plan.ts';

/** What is known of a thread before there is one; its id only when it hangs on a message. */
type ThreadPlan = Pick<Channel, 'name' | 'appliedTags'> & {
	readonly parent: Channel;
	readonly id?: string;
};

/** Adds a thread below a channel and tells the bot. */
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
		intent: intent.guilds,
	});
	world.localEvents.emit({ kind: 'channel-changed', channelId: thread.id });
	return thread;
}

/** Of a server’s channels, the threads that are not archived and that the bot may see. */
export function activeThreads(world: World, channels: readonly Channel[]): readonly Channel[] {
	return channels.filter(
		(channel) =>
			channel.kind === 'thread' &&
			channel.archived !== true &&
			(permissionsOf(world, channel, world.bot.id) & permission.viewChannel) !== 0n,
	);
}

/** The archived threads of a channel, those that were archived last first. */
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
