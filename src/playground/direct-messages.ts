import type { World } from './world.ts';
import type { Channel } from './world-plan.ts';

/** The direct messages of the bot with someone, opened if need be. */
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
