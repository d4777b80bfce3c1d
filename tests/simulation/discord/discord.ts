import type { Dice } from '../dice.ts';
import type { VirtualTime } from '../virtual-time.ts';

/** A Discord in memory: what it holds, by its own clock, which is always right. */
export type Discord = {
	readonly channels: ReadonlyMap<string, Channel>;
	readonly guilds: ReadonlyMap<string, Guild>;
	/** All messages and posts of the bot's that ever were, in the order in which they came. */
	readonly posted: readonly OwnMessage[];
	nowMs(): number;
	newId(): string;
	addGuild(guild: Guild): void;
	addChannel(channel: Pick<Channel, 'id' | 'kind' | 'guildId'> & Partial<Channel>): Channel;
	/** Stores a message of the bot's; the first of a forum's post has the id of the post. */
	post(channel: Channel, body: MessageBody, id?: string): OwnMessage;
	/** The message that came under a nonce in the last few minutes; by then it may be deleted. */
	underNonce(nonce: string): OwnMessage | undefined;
	/** Other people write so many messages. */
	chatter(channel: Channel, count: number): void;
	direct(userId: string): Channel | undefined;
};

export type Channel = {
	readonly id: string;
	readonly kind: 'text' | 'forum' | 'dm' | 'thread';
	readonly guildId: string | undefined;
	/** Of a thread, the channel that it is in. */
	readonly parentId?: string | undefined;
	/** Of direct messages, with whom. */
	readonly userId?: string | undefined;
	/** Ascending by id. */
	readonly messages: (OwnMessage | OtherMessage)[];
	isGone: boolean;
	isShut: boolean;
	isHidden: boolean;
	lacksHistory: boolean;
	isLocked: boolean;
	isArchived: boolean;
	/** Whatever is posted here is refused with this code. */
	refusesAll: number | undefined;
};

export type Guild = {
	readonly id: string;
	readonly systemChannelId: string | undefined;
	isHere: boolean;
	isAvailable: boolean;
};

export type OtherMessage = { readonly id: string; readonly author: 'other' };
export type OwnMessage = {
	readonly id: string;
	readonly author: 'bot';
	readonly channelId: string;
	/** As it was when it was posted. */
	readonly body: MessageBody;
	/** As they are since. */
	components: readonly Component[];
	isDeleted: boolean;
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
};

export const botId = '900000000000000001';
const discordEpochMs = 1_420_070_400_000;

export function openDiscord(time: VirtualTime, dice: Dice): Discord {
	const channels = new Map<string, Channel>();
	const guilds = new Map<string, Guild>();
	const posted: OwnMessage[] = [];
	const nonces = new Map<string, { readonly message: OwnMessage; readonly untilMs: number }>();
	/** “The past few minutes”, more than the program relies on. */
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
		addChannel(given) {
			const channel = { ...anOpenChannel(), ...given };
			channels.set(channel.id, channel);
			return channel;
		},
		post(channel, body, id = newId()) {
			const { components } = body;
			const own = { id, author: 'bot', channelId: channel.id, body, components } as const;
			const message: OwnMessage = { ...own, isDeleted: false };
			channel.messages.push(message);
			posted.push(message);
			if (body.nonce !== undefined) {
				nonces.set(body.nonce, { message, untilMs: time.nowMs() + nonceMs });
			}
			return message;
		},
		underNonce(nonce) {
			const known = nonces.get(nonce);
			return known !== undefined && time.nowMs() < known.untilMs ? known.message : undefined;
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
		isGone: false,
		isShut: false,
		isHidden: false,
		lacksHistory: false,
		isLocked: false,
		isArchived: false,
		refusesAll: undefined,
	};
}
