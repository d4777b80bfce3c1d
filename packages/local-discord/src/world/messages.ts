import { GatewayIntentBits } from 'discord-api-types/v10';
import { hasFlag, messageFlag } from '../protocol/discord.ts';
import type { DraftMessage } from '../rules/message-draft.ts';
import type { Attachments, UploadedFile } from './attachments.ts';
import { findMentions, pingedBy } from './mentions.ts';
import { type Attachment, type StoredMessage, storeComponents } from './message.ts';
import { isWithBot, setBounded, type World } from './world.ts';
import type { Channel, User } from './world-plan.ts';

/** A message, the one person who sees it when it is ephemeral, and the ids of those it pinged when it was new. */
type MessageEntry = {
	readonly message: StoredMessage;
	readonly reader: string | undefined;
	readonly pinged: readonly string[];
};

/** A message to be created. */
type NewMessage = {
	readonly channel: Channel;
	readonly author: User;
	readonly draft: DraftMessage;
	readonly files: readonly UploadedFile[];
	readonly reader?: string | undefined;
	readonly extra?: Partial<StoredMessage>;
};

/** The messages of all channels. */
export type Messages = {
	create(message: NewMessage): StoredMessage;
	edit(before: StoredMessage, draft: DraftMessage, files: readonly UploadedFile[]): StoredMessage;
	/** Sets flags and a thread that Discord itself gives a message, without counting as an edit. */
	mark(before: StoredMessage, marks: Pick<StoredMessage, 'flags' | 'thread'>): StoredMessage;
	remove(message: StoredMessage): void;
	find(channelId: string, messageId: string): MessageEntry | undefined;
	/** Oldest first; with `reader`, including what only they see. */
	list(channelId: string, reader?: string): readonly StoredMessage[];
	forget(channelId: string): void;
};

/** What composing a message needs. */
type MessageStores = { readonly world: World; readonly attachments: Attachments };

/** Keeps the newest `perChannelMax` messages of each channel. */
export function createMessages(
	{ world, attachments }: MessageStores,
	perChannelMax: number,
): Messages {
	const channels = new Map<string, Map<string, MessageEntry>>();
	const inChannel = (channelId: string) =>
		channels.get(channelId) ?? new Map<string, MessageEntry>();
	const keep = (entry: MessageEntry): void => {
		const { channel_id, id } = entry.message;
		const entries = inChannel(channel_id);
		channels.set(channel_id, entries);
		setBounded(entries, id, entry, perChannelMax);
	};
	const replace = (message: StoredMessage): void => {
		const before = inChannel(message.channel_id).get(message.id);
		keep({ reader: before?.reader, pinged: before?.pinged ?? [], message });
		emitMessage(world, 'edited', message, before?.reader);
	};

	return {
		create(plan) {
			const message = composeMessage({ world, attachments }, plan);
			const pinged = plan.reader === undefined ? pingedBy(world, message) : [];
			keep({ message, reader: plan.reader, pinged });
			emitMessage(world, 'created', message, plan.reader);
			return message;
		},
		edit(before, draft, files) {
			const message = composeEdit({ world, attachments }, before, draft, files);
			replace(message);
			return message;
		},
		mark(before, marks) {
			const message = { ...before, ...marks };
			replace(message);
			return message;
		},
		remove(message) {
			const reader = inChannel(message.channel_id).get(message.id)?.reader;
			inChannel(message.channel_id).delete(message.id);
			emitMessage(world, 'deleted', message, reader);
		},
		find: (channelId, messageId) => inChannel(channelId).get(messageId),
		list: (channelId, reader) =>
			[...inChannel(channelId).values()]
				.filter((entry) => entry.reader === undefined || entry.reader === reader)
				.map(({ message }) => message),
		forget: (channelId) => channels.delete(channelId),
	};
}

function composeMessage(
	{ world, attachments }: MessageStores,
	{ channel, author, draft, files, extra }: NewMessage,
): StoredMessage {
	const fresh = keepAll(attachments, channel, draft, files);
	return {
		id: world.nextId(),
		channel_id: channel.id,
		type: 0,
		author,
		content: draft.content.trim(),
		timestamp: world.now().toISOString(),
		edited_timestamp: null,
		tts: false,
		pinned: false,
		...findMentions(world, channel, author.id, draft),
		attachments: fresh,
		embeds: draft.embeds.map((embed) => ({ type: 'rich', ...embed })),
		components: storeComponents(draft.components, { nextId: world.nextId, files: fresh }),
		flags: draft.flags,
		...extra,
	};
}

/** Keeps the files of a message, each with the description that its body gives it. */
function keepAll(
	attachments: Attachments,
	channel: Channel,
	{ descriptions }: DraftMessage,
	files: readonly UploadedFile[],
): readonly Attachment[] {
	return files.map((file) =>
		attachments.keep(channel.id, { ...file, description: descriptions.get(file.number ?? '') }),
	);
}

function composeEdit(
	{ world, attachments }: MessageStores,
	before: StoredMessage,
	draft: DraftMessage,
	files: readonly UploadedFile[],
): StoredMessage {
	const channel = world.channels.get(before.channel_id);
	if (channel === undefined) return before;
	const kept = before.attachments.filter(({ filename }) => draft.filenames.includes(filename));
	const described = kept.map((file) => ({
		...file,
		...(draft.descriptions.get(file.id) && { description: draft.descriptions.get(file.id) ?? '' }),
	}));
	const all = [...described, ...keepAll(attachments, channel, draft, files)];
	return {
		...before,
		content: draft.content.trim(),
		edited_timestamp: hasFlag(before.flags, messageFlag.loading) ? null : world.now().toISOString(),
		...findMentions(world, channel, before.author.id, draft),
		attachments: all,
		embeds: draft.embeds.map((embed) => ({ type: 'rich', ...embed })),
		components: storeComponents(draft.components, { nextId: world.nextId, files: all }),
		flags: draft.flags,
	};
}

const gatewayTypes = {
	created: 'MESSAGE_CREATE',
	edited: 'MESSAGE_UPDATE',
	deleted: 'MESSAGE_DELETE',
} as const;

/** Emits what happened to a message; the gateway is not told about ephemeral ones, nor where the bot is not. */
function emitMessage(
	world: World,
	what: keyof typeof gatewayTypes,
	message: StoredMessage,
	reader: string | undefined,
): void {
	const { id, channel_id } = message;
	world.localEvents.emit(
		what === 'deleted'
			? { kind: 'message-deleted', channelId: channel_id, messageId: id, reader }
			: { kind: `message-${what}`, message, reader },
	);
	const channel = world.channels.get(channel_id);
	if (reader !== undefined || (channel && !isWithBot(world, channel))) return;
	const guildId = channel?.guildId;
	const guild = guildId === undefined ? {} : { guild_id: guildId };
	world.gatewayEvents.emit({
		type: gatewayTypes[what],
		data: what === 'deleted' ? { id, channel_id, ...guild } : { ...message, ...guild },
		guildId,
		intent:
			guildId === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
	});
}

/** Remembers which message an author sent under a nonce, for `windowMs` and up to `noncesMax` of them. */
export type Nonces = {
	find(author: string, nonce: string | number): MessageIds | undefined;
	remember(author: string, nonce: string | number, ids: MessageIds): void;
};

type MessageIds = { readonly channelId: string; readonly messageId: string };

export function createNonces(
	now: () => Date,
	{ windowMs, noncesMax }: { readonly windowMs: number; readonly noncesMax: number },
): Nonces {
	const known = new Map<string, { ids: MessageIds; until: number }>();
	return {
		find(author, nonce) {
			const found = known.get(`${author} ${nonce}`);
			return found !== undefined && now().getTime() < found.until ? found.ids : undefined;
		},
		remember(author, nonce, ids) {
			const until = now().getTime() + windowMs;
			setBounded(known, `${author} ${nonce}`, { ids, until }, noncesMax);
		},
	};
}
