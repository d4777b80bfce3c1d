import type { Sender } from '#src/delivery/sender.ts';

const notConnected = {
	kind: 'wait',
	ms: 1_000,
	why: 'not connected',
	isExplained: true,
} as const;

/** A sender that can be used at any time: until `ready` returns one, every call says to wait. */
export function createSenderOnceReady(ready: () => Sender | undefined): Sender {
	return {
		discordNow: () => ready()?.discordNow(),
		isAnswering: async () => (await ready()?.isAnswering()) ?? false,
		send: async (destination, message) =>
			(await ready()?.send(destination, message)) ?? notConnected,
		find: async (destination, message, since) =>
			(await ready()?.find(destination, message, since)) ?? notConnected,
		edit: async (message, change) => (await ready()?.edit(message, change)) ?? notConnected,
		obstacle(subscription) {
			const sender = ready();
			return sender === undefined ? 'unknown' : sender.obstacle(subscription);
		},
		systemChannel: (guildId) => ready()?.systemChannel(guildId),
		openDirect: async (userId) => (await ready()?.openDirect(userId)) ?? notConnected,
		stop: () => ready()?.stop(),
	};
}
