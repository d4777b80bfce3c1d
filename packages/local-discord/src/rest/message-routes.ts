import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod';
import { GatewayIntentBits } from 'discord-api-types/v10';
import { withoutContent } from '../gateway/session.ts';
import { hasFlag, messageFlag } from '../protocol/discord.ts';
import { refusal } from '../refusal.ts';
import { draftEdit, draftNew, type MessageBody, refuseBadMessage } from '../rules/message-draft.ts';
import { bitsForFiles, type UploadedFile } from '../world/attachments.ts';
import { changeChannel } from '../world/guilds-and-channels.ts';
import type { StoredMessage } from '../world/message.ts';
import { channelForBot, permissionsOf } from '../world/world.ts';
import { type Channel, permission } from '../world/world-plan.ts';
import type { Call, Reply, Route } from './call.ts';
import { checkShape, idIn, limitIn } from './read-request.ts';

/** The messages of a channel. */
export const messageRoutes: readonly Route[] = [
	{ pattern: 'GET /channels/:channel/messages', answers: 'MessageList', run: list },
	{ pattern: 'POST /channels/:channel/messages', answers: 'Message', run: create },
	{
		pattern: 'GET /channels/:channel/messages/:message',
		answers: 'Message',
		run: (call) => {
			channelForBot(call.world, call.part('channel'), permission.readHistory);
			return { status: 200, body: shown(call, find(call)) };
		},
	},
	{ pattern: 'PATCH /channels/:channel/messages/:message', answers: 'Message', run: edit },
	{ pattern: 'DELETE /channels/:channel/messages/:message', run: remove },
	{
		pattern: 'POST /channels/:channel/messages/:message/crosspost',
		answers: 'Message',
		run: publish,
	},
	{
		pattern: 'POST /channels/:channel/typing',
		run: (call) => {
			channelForBot(call.world, call.part('channel'), permission.sendMessages);
			return { status: 204 };
		},
	},
];

function list(call: Call): Reply {
	const channel = channelForBot(call.world, call.part('channel'));
	const mayRead =
		(permissionsOf(call.world, channel, call.world.bot.id) & permission.readHistory) !== 0n;
	const newestFirst = mayRead ? call.messages.list(channel.id).toReversed() : [];
	const window = pageOf(newestFirst, call.query);
	return { status: 200, body: window.map((message) => shown(call, message)) };
}

function pageOf(
	newestFirst: readonly StoredMessage[],
	query: URLSearchParams,
): readonly StoredMessage[] {
	const limit = limitIn(query, { least: 1, most: 100, otherwise: 50 });
	const [before, after, around] = ['before', 'after', 'around'].map((name) => idIn(query, name));
	if (before !== undefined)
		return newestFirst.filter(({ id }) => BigInt(id) < before).slice(0, limit);
	if (after !== undefined) return newestFirst.filter(({ id }) => BigInt(id) > after).slice(-limit);
	if (around === undefined) return newestFirst.slice(0, limit);
	const index = newestFirst.findIndex(({ id }) => BigInt(id) <= around);
	const from = Math.max(0, (index < 0 ? newestFirst.length : index) - Math.floor(limit / 2));
	return newestFirst.slice(from, from + limit);
}

function create(call: Call): Reply {
	const { world, body, files } = call;
	const needed = [sendBit(call), ...bitsForFiles(files)];
	const channel = channelForBot(world, call.part('channel'), ...needed);
	if (channel.kind === 'forum') throw refusal('wrongChannelType');
	if (world.closedDirectMessages.has(channel.recipientId ?? '')) {
		throw refusal('closedDirectMessages');
	}
	if (channel.archived && !mayReopen(call, channel)) throw refusal('threadArchived');
	const fields = checkShape(MessageCreateRequestSchema, body ?? {});
	const earlier = sentUnderNonce(call, fields);
	if (earlier !== undefined) return { status: 200, body: earlier };
	const message = postMessage(call, channel, fields, files);
	if (channel.archived) changeChannel(world, channel, { archived: false });
	if (fields.nonce !== undefined && fields.nonce !== null) {
		const ids = { channelId: channel.id, messageId: message.id };
		call.nonces.remember(world.bot.id, fields.nonce, ids);
	}
	return { status: 200, body: message };
}

/** Whether a message reopens an archived thread: not a locked one, unless the bot manages threads. */
function mayReopen({ world }: Call, thread: Channel): boolean {
	const granted = permissionsOf(world, thread, world.bot.id);
	return thread.locked !== true || (granted & permission.manageThreads) !== 0n;
}

function sendBit({ world, part }: Call): bigint {
	const isThread = world.channels.get(part('channel'))?.kind === 'thread';
	return isThread ? permission.sendInThreads : permission.sendMessages;
}

/** Checks and stores a message of the bot. */
function postMessage(
	{ world, messages }: Call,
	channel: Channel,
	fields: MessageBody,
	files: readonly UploadedFile[],
): StoredMessage {
	const draft = draftNew(fields, files);
	refuseBadMessage(draft);
	const nonce = fields.nonce ?? undefined;
	return messages.create({
		channel,
		author: world.bot,
		draft: { ...draft, flags: draft.flags & ~messageFlag.ephemeral },
		files,
		extra: { ...(nonce !== undefined && { nonce }) },
	});
}

function sentUnderNonce(
	call: Call,
	{ nonce, enforce_nonce }: MessageBody,
): StoredMessage | undefined {
	if (!enforce_nonce || nonce === undefined || nonce === null) return undefined;
	const ids = call.nonces.find(call.world.bot.id, nonce);
	if (ids === undefined) return undefined;
	const entry = call.messages.find(ids.channelId, ids.messageId);
	if (entry === undefined) throw refusal('unknownMessage');
	return entry.message;
}

function find({ messages, part }: Call): StoredMessage {
	const entry = messages.find(part('channel'), part('message'));
	if (entry === undefined || entry.reader !== undefined) throw refusal('unknownMessage');
	return entry.message;
}

function edit(call: Call): Reply {
	const channel = channelForBot(call.world, call.part('channel'));
	const before = find(call);
	if (channel.archived) throw refusal('threadArchived');
	if (before.author.id !== call.world.bot.id) throw refusal('othersMessage');
	const fields = checkShape(MessageEditRequestPartialSchema, call.body ?? {});
	const draft = draftEdit(before, fields, call.files);
	refuseBadMessage(draft);
	return { status: 200, body: call.messages.edit(before, draft, call.files) };
}

function remove(call: Call): Reply {
	const channel = channelForBot(call.world, call.part('channel'));
	const message = find(call);
	refuseOthers(call, channel, message);
	call.messages.remove(message);
	return { status: 204 };
}

/** Publishes a message to the channels that follow an announcement channel. */
function publish(call: Call): Reply {
	const channel = channelForBot(call.world, call.part('channel'), permission.sendMessages);
	if (channel.kind !== 'announcement') throw refusal('wrongChannelType');
	const message = find(call);
	refuseOthers(call, channel, message);
	if (hasFlag(message.flags, messageFlag.crossposted)) throw refusal('alreadyPublished');
	const flags = message.flags | messageFlag.crossposted;
	return { status: 200, body: call.messages.mark(message, { flags }) };
}

/** Throws unless the bot wrote the message or manages messages. */
function refuseOthers({ world }: Call, channel: Channel, { author }: StoredMessage): void {
	const granted = permissionsOf(world, channel, world.bot.id);
	const mayAll = (granted & permission.manageMessages) !== 0n;
	if (author.id !== world.bot.id && !mayAll) throw refusal('missingPermissions');
}

/** A message as the bot can read it: without the message-content intent, other people’s messages are empty. */
function shown({ world, privilegedIntents }: Call, message: StoredMessage): object {
	const isDirect = world.channels.get(message.channel_id)?.guildId === undefined;
	const mayRead = isDirect || (privilegedIntents & GatewayIntentBits.MessageContent) !== 0;
	return mayRead ? message : withoutContent(message, world.bot.id);
}

/** The files themselves, open to anyone with the address and not part of the versioned API. */
export const attachmentRoute: Route = {
	pattern: 'GET /attachments/:channel/:attachment/:name',
	open: true,
	run({ attachments, part }) {
		const kept = attachments.find(part('attachment'));
		if (kept === undefined) throw refusal('notFound');
		return { status: 200, file: kept };
	},
};
