import type { StoredMessage } from './message.ts';

/** Gateway intents by Discord's bits; an event without one goes to every client. */
export const intent = {
	guilds: 1 << 0,
	guildMembers: 1 << 1,
	guildPresences: 1 << 8,
	guildMessages: 1 << 9,
	directMessages: 1 << 12,
	messageContent: 1 << 15,
} as const;

/** Something to tell the bot over the gateway. */
export type GatewayEvent = {
	readonly type: string;
	readonly data: object;
	/** Undefined goes to shard 0. */
	readonly guildId: string | undefined;
	/** The intent a client must have to hear it; undefined: everybody does. */
	readonly intent: number | undefined;
};

/** Something that a page or a prompt may want to show. `reader` is set when only one person sees the message. */
export type LocalEvent =
	| {
			readonly kind: 'message-created' | 'message-edited';
			readonly message: StoredMessage;
			readonly reader: string | undefined;
	  }
	| {
			readonly kind: 'message-deleted';
			readonly channelId: string;
			readonly messageId: string;
			readonly reader: string | undefined;
	  }
	| {
			readonly kind: 'interaction';
			readonly interactionId: string;
			readonly channelId: string;
			readonly userId: string;
			readonly state: 'sent' | 'answered' | 'deferred' | 'failed';
	  }
	| { readonly kind: 'channel-changed' | 'channel-removed'; readonly channelId: string }
	| { readonly kind: 'guild-changed' | 'guild-removed'; readonly guildId: string };
