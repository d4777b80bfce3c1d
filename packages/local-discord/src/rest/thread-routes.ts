import {
	CreateForumThreadRequestSchema,
	CreateTextThreadWithMessageRequestSchema,
	CreateTextThreadWithoutMessageRequestSchema,
	UpdateThreadRequestPartialSchema,
} from 'discord-api-spec/zod';
import { refusal } from '../refusal.ts';
import { draftNew, refuseBadMessage, type ThreadChange } from '../rules/message-draft.ts';
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
	const { name } = checkShape(CreateTextThreadWithoutMessageRequestSchema, call.body);
	return threadReply(call, addThread(call.world, { parent, name }));
}

function startPost(call: Call): Reply {
	const parent = channelForBot(call.world, call.part('channel'), permission.sendMessages);
	const { name, message, applied_tags } = checkShape(CreateForumThreadRequestSchema, call.body);
	const appliedTags = (applied_tags ?? []).filter((tag) => tag !== null);
	if (parent.requiresTag && appliedTags.length === 0) throw refusal('tagRequired');
	const draft = draftNew(message, call.files);
	refuseBadMessage(draft, ['message']);
	const thread = addThread(call.world, { parent, name, appliedTags });
	const first = call.messages.create({
		channel: thread,
		author: call.world.bot,
		draft,
		files: call.files,
		extra: { id: thread.id },
	});
	return { status: 201, body: { ...channelJson(call.world, thread), message: first } };
}

function startThreadOnMessage(call: Call): Reply {
	const parent = channelForBot(call.world, call.part('channel'), permission.createThreads);
	if (call.messages.find(parent.id, call.part('message')) === undefined) {
		throw refusal('unknownMessage');
	}
	const { name } = checkShape(CreateTextThreadWithMessageRequestSchema, call.body);
	return threadReply(call, addThread(call.world, { parent, name, id: call.part('message') }));
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
	const changed = changeChannel(call.world, thread, {
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
