import { openAttachments } from './attachments.ts';
import { openCommands } from './commands.ts';
import { type After, openInteractions } from './interactions.ts';
import type { LocalDiscordOptions } from './local-discord.ts';
import { openMessages } from './messages.ts';
import { openNonces } from './nonces.ts';
import type { Stores } from './rest/call.ts';
import type { Token } from './token.ts';
import { openWorld } from './world.ts';
import { defaultWorld } from './world-plan.ts';

const messagesPerChannelMax = 10_000;
const noncesMax = 10_000;
const serversPerShardMax = 2_500;
const nonceWindowMs = 5 * 60_000;
const firstResponseMs = 3_000;

type StoreParts = {
	readonly after: After;
	readonly token: Token;
	/** The host and port, once the local Discord listens. */
	readonly address: () => string;
};

/** Opens everything that a local Discord remembers. */
export function openStores(
	options: LocalDiscordOptions,
	{ after, token, address }: StoreParts,
): Stores {
	const world = openWorld(options.world ?? defaultWorld, options.now);
	const attachments = openAttachments({
		nextId: world.nextId,
		address: () => `http://${address()}`,
	});
	return {
		world,
		attachments,
		messages: openMessages(
			{ world, attachments },
			options.messagesPerChannelMax ?? messagesPerChannelMax,
		),
		commands: openCommands(world),
		interactions: openInteractions(world, {
			after,
			firstResponseMs: options.firstResponseMs ?? firstResponseMs,
		}),
		nonces: openNonces(options.now, {
			windowMs: options.nonceWindowMs ?? nonceWindowMs,
			noncesMax: options.noncesMax ?? noncesMax,
		}),
		gatewayAddress: () => `ws://${address()}`,
		identifiesLeft: token.identifiesLeft,
		serversPerShardMax: options.serversPerShardMax ?? serversPerShardMax,
		identifiesAtOnce: options.identifiesAtOnce ?? 1,
		privilegedIntents: options.privilegedIntents ?? 0,
	};
}
