import type { Attachments, UploadedFile } from './attachments.ts';
import { setBounded } from './bounded-map.ts';
import { storeComponents } from './component-tree.ts';
import { findMentions } from './mentions.ts';
import { hasFlag, messageFlag, type StoredMessage } from './message.ts';
import type { DraftMessage } from './rules/message-rules.ts';
import { tellMessage } from './tell-message.ts';
import type { World } from './world.ts';
import type { Channel, User } from './world-plan.ts';

/** A message and the one person who sees it, when it is ephemeral. */
type MessageEntry = { readonly message: StoredMessage; readonly reader: string | undefined };

/** What is known of a new message besides its draft. */
type MessageOrigin = {
	readonly channel: Channel;
	readonly author: User;
	readonly draft: DraftMessage;
	readonly files: readonly UploadedFile[];
	readonly reader?: string | undefined;
	readonly extra?: Partial<StoredMessage>;
};

/** The messages of all channels. */
export type Messages = {
	create(origin: MessageOrigin): StoredMessage;
	edit(before: StoredMessage, draft: DraftMessage, files: readonly UploadedFile[]): StoredMessage;
	remove(message: StoredMessage): void;
	find(channelId: string, messageId: string): MessageEntry | undefined;
	/** Oldest first; with a reader also what only they see. */
	list(channelId: string, reader?: string): readonly StoredMessage[];
	forget(channelId: string): void;
};

/** What messages are made with. */
type Setting = { readonly world: World; readonly attachments: Attachments };

/** Keeps the newest `perChannelMax` messages of each channel; older ones are forgotten. */
export function openMessages({ world, attachments }: Setting, perChannelMax: number): Messages {
	const channels = new Map<string, Map<string, MessageEntry>>();
	const inChannel = (channelId: string) =>
		channels.get(channelId) ?? new Map<string, MessageEntry>();
	const keep = (entry: MessageEntry): void => {
		const { channel_id, id } = entry.message;
		const entries = inChannel(channel_id);
		channels.set(channel_id, entries);
		setBounded(entries, id, entry, perChannelMax);
	};

	return {
		create(origin) {
			const message = composeMessage({ world, attachments }, origin);
			keep({ message, reader: origin.reader });
			tellMessage(world, 'created', message, origin.reader);
			return message;
		},
		edit(before, draft, files) {
			const reader = inChannel(before.channel_id).get(before.id)?.reader;
			const message = composeEdit({ world, attachments }, before, draft, files);
			keep({ message, reader });
			tellMessage(world, 'edited', message, reader);
			return message;
		},
		remove(message) {
			const reader = inChannel(message.channel_id).get(message.id)?.reader;
			inChannel(message.channel_id).delete(message.id);
			tellMessage(world, 'deleted', message, reader);
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
	{ world, attachments }: Setting,
	{ channel, author, draft, files, extra }: MessageOrigin,
): StoredMessage {
	const fresh = files.map((file) => attachments.keep(channel.id, file));
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

function composeEdit(
	{ world, attachments }: Setting,
	before: StoredMessage,
	draft: DraftMessage,
	files: readonly UploadedFile[],
): StoredMessage {
	const channel = world.channels.get(before.channel_id);
	if (channel === undefined) return before;
	const kept = before.attachments.filter(({ filename }) => draft.filenames.includes(filename));
	const all = [...kept, ...files.map((file) => attachments.keep(channel.id, file))];
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
