import {
	CreateForumThreadRequestSchema,
	CreateTextThreadWithMessageRequestSchema,
	CreateTextThreadWithoutMessageRequestSchema,
	UpdateThreadRequestPartialSchema,
} from 'discord-api-spec/zod';
import { hasFlag, messageFlag } from '../protocol/discord.ts';
import { refusal } from '../refusal.ts';
import { draftNew, refuseBadMessage, type ThreadChange } from '../rules/message-draft.ts';
import { bitsForFiles } from '../world/attachments.ts';
import {
	activeThreads,
	addThread,
	archivedAt,
	archivedThreads,
	changeChannel,
} from '../world/guilds-and-channels.ts';
import { channelJson, channelsOf, threadMemberJson } from '../world/wire-json.ts';
import { channelForBot, guildForBot, permissionsOf } from '../world/world.ts';
import { type Channel, permission } from '../world/world-plan.ts';
import type { Call, Reply, Route } from './call.ts';
import { checkShape, limitIn, momentIn } from './read-request.ts';

/** Threads and forum posts. */
export const threadRoutes: readonly Route[] = [
	{ pattern: 'POST /channels/:channel/threads', answers: 'Thread', run: startThread },
	{
		pattern: 'POST /channels/:channel/messages/:message/threads',
		answers: 'Thread',
		run: startThreadOnMessage,
	},
	{ pattern: 'PATCH /channels/:channel', answers: 'Thread', run: change },
	{ pattern: 'GET /guilds/:guild/threads/active', answers: 'ThreadList', run: listActive },
	{
		pattern: 'GET /channels/:channel/threads/archived/public',
		answers: 'ThreadList',
		run: listArchived,
	},
];

function startThread(call: Call): Reply {
	const { kind } = channelForBot(call.world, call.part('channel'));
	if (kind === 'forum') return startPost(call);
	if (kind === 'dm' || kind === 'thread') throw refusal('wrongChannelType');
	const parent = channelForBot(call.world, call.part('channel'), permission.createThreads);
	const { name, auto_archive_duration } = checkShape(
		CreateTextThreadWithoutMessageRequestSchema,
		call.body,
	);
	const archiveMinutes = auto_archive_duration ?? undefined;
	return threadReply(call, addThread(call.world, { parent, name, archiveMinutes }));
}

function startPost(call: Call): Reply {
	const needed = [permission.sendMessages, ...bitsForFiles(call.files)];
	const parent = channelForBot(call.world, call.part('channel'), ...needed);
	const { name, message, applied_tags, auto_archive_duration } = checkShape(
		CreateForumThreadRequestSchema,
		call.body,
	);
	const appliedTags = allowedTags(call, parent, applied_tags, []);
	const draft = draftNew(message, call.files);
	refuseBadMessage(draft, ['message']);
	const thread = addThread(call.world, {
		parent,
		name,
		appliedTags,
		archiveMinutes: auto_archive_duration ?? undefined,
	});
	const first = call.messages.create({
		channel: thread,
		author: call.world.bot,
		draft,
		files: call.files,
		extra: { id: thread.id },
	});
	return { status: 201, body: { ...channelJson(call.world, thread), message: first } };
}

/** The tags for a post; throws if one is unknown, is reserved for moderators, or if the forum needs one. */
function allowedTags(
	{ world }: Call,
	forum: Channel,
	wanted: ThreadChange['applied_tags'],
	before: readonly string[],
): readonly string[] {
	const tags = (wanted ?? []).filter((id) => id !== null);
	const known = new Map((forum.tags ?? []).map((tag) => [tag.id, tag]));
	if (tags.some((id) => !known.has(id))) throw refusal('unknownTag');
	const changed = [...new Set([...tags, ...before])].filter(
		(id) => tags.includes(id) !== before.includes(id),
	);
	const granted = permissionsOf(world, forum, world.bot.id);
	const isReserved = changed.some((id) => known.get(id)?.moderated === true);
	if (isReserved && (granted & permission.manageThreads) === 0n) {
		throw refusal('missingPermissions');
	}
	if (forum.requiresTag && tags.length === 0) throw refusal('tagRequired');
	return tags;
}

function startThreadOnMessage(call: Call): Reply {
	const { world, messages } = call;
	const parent = channelForBot(world, call.part('channel'), permission.createThreads);
	if (parent.kind === 'dm' || parent.kind === 'thread') throw refusal('wrongChannelType');
	const found = messages.find(parent.id, call.part('message'));
	if (found === undefined || found.reader !== undefined) throw refusal('unknownMessage');
	const { message } = found;
	const { name, auto_archive_duration } = checkShape(
		CreateTextThreadWithMessageRequestSchema,
		call.body,
	);
	if (hasFlag(message.flags, messageFlag.hasThread)) throw refusal('hasThread');
	const archiveMinutes = auto_archive_duration ?? undefined;
	const thread = addThread(world, { parent, name, id: message.id, archiveMinutes });
	const flags = message.flags | messageFlag.hasThread;
	messages.mark(message, { flags, thread: channelJson(world, thread) });
	return threadReply(call, thread);
}

function threadReply({ world }: Call, thread: Channel): Reply {
	return { status: 201, body: channelJson(world, thread) };
}

/** Changes a thread, the only kind of channel that the bot can change. */
function change(call: Call): Reply {
	const thread = channelForBot(call.world, call.part('channel'));
	if (thread.kind !== 'thread') throw refusal('missingPermissions');
	const fields = checkShape(UpdateThreadRequestPartialSchema, call.body ?? {});
	if (!mayChange(call, thread, fields)) throw refusal('missingPermissions');
	if (thread.archived && fields.archived !== false) throw refusal('threadArchived');
	const parent = call.world.channels.get(thread.parentId ?? '');
	const retagged = fields.applied_tags !== undefined &&
		parent?.kind === 'forum' && {
			appliedTags: allowedTags(call, parent, fields.applied_tags, thread.appliedTags ?? []),
		};
	const changed = changeChannel(call.world, thread, {
		...retagged,
		name: fields.name ?? thread.name,
		archived: fields.archived ?? thread.archived ?? false,
		locked: fields.locked ?? thread.locked ?? false,
	});
	return { status: 200, body: channelJson(call.world, changed) };
}

/** Without managing threads, the bot can rename and archive its own, and reopen unlocked ones. */
function mayChange({ world }: Call, thread: Channel, fields: ThreadChange): boolean {
	const granted = permissionsOf(world, thread, world.bot.id);
	if ((granted & permission.manageThreads) !== 0n) return true;
	if (typeof fields.locked === 'boolean') return false;
	const reopens = fields.archived === false;
	if (reopens && (thread.locked || (granted & permission.sendMessages) === 0n)) return false;
	const isOwn = thread.ownerId === world.bot.id;
	return isOwn || (reopens && typeof fields.name !== 'string');
}

function listActive(call: Call): Reply {
	const { id } = guildForBot(call.world, call.part('guild'));
	return threadList(call, activeThreads(call.world, channelsOf(call.world, id)), false);
}

function listArchived(call: Call): Reply {
	const { id, kind } = channelForBot(call.world, call.part('channel'), permission.readHistory);
	if (kind === 'dm' || kind === 'thread') throw refusal('wrongChannelType');
	const limit = limitIn(call.query, { least: 2, most: 100, otherwise: 50 });
	const before = momentIn(call.query, 'before')?.getTime() ?? Infinity;
	const older = archivedThreads(call.world, id).filter((thread) => archivedAt(thread) < before);
	return threadList(call, older.slice(0, limit), older.length > limit);
}

function threadList({ world }: Call, threads: readonly Channel[], hasMore: boolean): Reply {
	return {
		status: 200,
		body: {
			threads: threads.map((thread) => channelJson(world, thread)),
			members: threads.map((thread) => threadMemberJson(world, thread)),
			has_more: hasMore,
		},
	};
}
