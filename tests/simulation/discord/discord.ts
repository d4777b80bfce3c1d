import type { Dice } from '../dice.ts';
import type { VirtualTime } from '../virtual-time.ts';

/** A Discord in memory, whose clock is always right. */
export type Discord = {
	readonly channels: ReadonlyMap<string, Channel>;
	readonly guilds: ReadonlyMap<string, Guild>;
	/** Every message and post of the bot, oldest first, with deleted ones. */
	readonly posted: readonly OwnMessage[];
	nowMs(): number;
	newId(): string;
	addGuild(guild: Guild): void;
	addChannel(channel: Pick<Channel, 'id' | 'kind' | 'guildId'> & Partial<Channel>): Channel;
	/** Stores a message of the bot; the first message of a forum post has the post's id. */
	post(channel: Channel, body: MessageBody, id?: string): OwnMessage;
	/** The message sent with this nonce in the last few minutes; it may be deleted. */
	underNonce(nonce: string): OwnMessage | undefined;
	/** Other people write this many messages. */
	chatter(channel: Channel, count: number): void;
	direct(userId: string): Channel | undefined;
};

export type Channel = {
	readonly id: string;
	readonly kind: 'text' | 'forum' | 'dm' | 'thread';
	readonly guildId: string | undefined;
	/** For a thread: its channel. */
	readonly parentId?: string | undefined;
	/** For a post: the ids of its tags. */
	readonly tags?: readonly string[];
	/** For direct messages: the other person. */
	readonly userId?: string | undefined;
	/** Ascending by id. */
	readonly messages: (OwnMessage | OtherMessage)[];
	/** When messages were published here. */
	readonly publishedMs: number[];
	isGone: boolean;
	isShut: boolean;
	isHidden: boolean;
	lacksHistory: boolean;
	isLocked: boolean;
	isArchived: boolean;
	/** The code with which every message here is refused. */
	refusesAll: number | undefined;
};

export type Guild = {
	readonly id: string;
	readonly systemChannelId: string | undefined;
	isHere: boolean;
	isAvailable: boolean;
};

export type OtherMessage = { readonly id: string; readonly author: 'other' };
/** A message of the bot. */
export type OwnMessage = {
	readonly id: string;
	readonly author: 'bot';
	readonly channelId: string;
	/** As it was posted. */
	readonly body: MessageBody;
	/** As they are now. */
	components: readonly Component[];
	isDeleted: boolean;
	isPublished: boolean;
	/** Whether an edit allowed a mention. */
	isPingedByEdit: boolean;
};

export type Component = {
	readonly id?: number;
	readonly content?: string;
	readonly custom_id?: string;
	readonly components?: readonly Component[];
};
export type MessageBody = {
	readonly nonce?: string;
	readonly components: readonly Component[];
	readonly attachments?: readonly object[];
	readonly allowed_mentions?: {
		readonly parse: readonly string[];
		readonly roles?: readonly string[];
	};
};

export const botId = '900000000000000001';
const discordEpochMs = 1_420_070_400_000;

export function createDiscord(time: VirtualTime, dice: Dice): Discord {
	const channels = new Map<string, Channel>();
	const guilds = new Map<string, Guild>();
	const posted: OwnMessage[] = [];
	const nonces = new Map<string, { readonly message: OwnMessage; readonly untilMs: number }>();
	/** Discord promises “the past few minutes”; this is always longer than the program relies on. */
	const nonceMs = dice.between(150_000, 360_000);
	let lastId = 0n;

	function newId(): string {
		const first = BigInt(time.nowMs() - discordEpochMs) << 22n;
		lastId = first > lastId ? first : lastId + 1n;
		return `${lastId}`;
	}

	return {
		channels,
		guilds,
		posted,
		newId,
		nowMs: time.nowMs,
		addGuild: (guild) => guilds.set(guild.id, guild),
		addChannel(options) {
			const channel = { ...anOpenChannel(), ...options };
			channels.set(channel.id, channel);
			return channel;
		},
		post(channel, body, id = newId()) {
			const { components } = body;
			const own = { id, author: 'bot', channelId: channel.id, body, components } as const;
			const message: OwnMessage = {
				...own,
				isDeleted: false,
				isPublished: false,
				isPingedByEdit: false,
			};
			channel.messages.push(message);
			posted.push(message);
			if (body.nonce !== undefined) {
				nonces.set(body.nonce, { message, untilMs: time.nowMs() + nonceMs });
			}
			return message;
		},
		underNonce(nonce) {
			const entry = nonces.get(nonce);
			return entry !== undefined && time.nowMs() < entry.untilMs ? entry.message : undefined;
		},
		chatter(channel, count) {
			for (let one = 0; one < count; one += 1) {
				channel.messages.push({ id: newId(), author: 'other' });
			}
		},
		direct: (userId) => [...channels.values()].find((channel) => channel.userId === userId),
	};
}

function anOpenChannel() {
	return {
		messages: [],
		publishedMs: [],
		isGone: false,
		isShut: false,
		isHidden: false,
		lacksHistory: false,
		isLocked: false,
		isArchived: false,
		refusesAll: undefined,
	};
}
