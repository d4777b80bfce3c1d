import { intent } from './events.ts';
import { channelJson } from './json.ts';
import type { World } from './world.ts';
import type { Channel } from './world-plan.ts';

/** Changes a channel or a thread, and tells of it. */
export function changeChannel(world: World, channel: Channel, change: Partial<Channel>): Channel {
	const isTurned = (change.archived ?? channel.archived) !== channel.archived;
	const turned = isTurned && { archiveChangedAt: world.now().toISOString() };
	const changed = { ...channel, ...turned, ...change };
	world.channels.set(channel.id, changed);
	tellChannel(world, 'UPDATE', changed);
	return changed;
}

/** Tells page, prompt and gateway of a channel or a thread; the gateway hears nothing of direct messages. */
export function tellChannel(
	world: World,
	what: 'CREATE' | 'UPDATE' | 'DELETE',
	channel: Channel,
): void {
	if (channel.guildId !== undefined) {
		world.gatewayEvents.emit({
			type: `${channel.kind === 'thread' ? 'THREAD' : 'CHANNEL'}_${what}`,
			data: channelJson(world, channel),
			guildId: channel.guildId,
			intent: intent.guilds,
		});
	}
	world.localEvents.emit({
		kind: what === 'DELETE' ? 'channel-removed' : 'channel-changed',
		channelId: channel.id,
	});
}
