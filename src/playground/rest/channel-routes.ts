import {
	CreateForumThreadRequestSchema,
	CreatePrivateChannelRequestSchema,
	CreateTextThreadWithMessageRequestSchema,
	CreateTextThreadWithoutMessageRequestSchema,
} from 'discord-api-spec/zod';
import { intent } from '../events.ts';
import { channelJson, guildJson, memberJson } from '../json.ts';
import { draftNew, refuseBadMessage } from '../message-body.ts';
import { permission } from '../permissions.ts';
import { refusal } from '../refusal.ts';
import { checkShape } from '../rules/check-shape.ts';
import { channelForBot, type World } from '../world.ts';
import type { Channel, Guild } from '../world-plan.ts';
import type { Call, Reply, Route } from './call.ts';

/** Channels, threads, direct messages and servers. */
export const channelRoutes: readonly Route[] = [
	{
		pattern: 'GET /channels/:channel',
		answers: 'Channel',
		run: ({ world, part }) => {
			const channel = channelForBot(world, part('channel'));
			return { status: 200, body: channelJson(world, channel) };
		},
	},
	{ pattern: 'POST /channels/:channel/threads', answers: 'Thread', run: startThread },
	{
		pattern: 'POST /channels/:channel/messages/:message/threads',
		answers: 'Thread',
		run: startThreadOnMessage,
	},
	{ pattern: 'POST /users/@me/channels', answers: 'DirectChannel', run: openDirectMessages },
	{
		pattern: 'GET /users/:user',
		answers: 'User',
		run: ({ world, part }) => {
			const user = world.people.get(part('user'));
			if (user === undefined) throw refusal('unknownUser');
			return { status: 200, body: user };
		},
	},
	{
		pattern: 'GET /guilds/:guild',
		answers: 'Guild',
		run: (call) => ({ status: 200, body: guildJson(guildFor(call)) }),
	},
	{
		pattern: 'GET /guilds/:guild/channels',
		answers: 'ChannelList',
		run: (call) => {
			const { id } = guildFor(call);
			const channels = [...call.world.channels.values()].filter(
				({ guildId, kind }) => guildId === id && kind !== 'thread',
			);
			return { status: 200, body: channels.map((each) => channelJson(call.world, each)) };
		},
	},
	{
		pattern: 'GET /guilds/:guild/members/:user',
		answers: 'Member',
		run: (call) => {
			const wanted = call.part('user') === '@me' ? call.world.bot.id : call.part('user');
			const member = guildFor(call).members.find(({ userId }) => userId === wanted);
			if (member === undefined) throw refusal('unknownMember');
			return { status: 200, body: memberJson(call.world, member) };
		},
	},
];

function guildFor({ world, part }: Call): Guild {
	const guild = world.guilds.get(part('guild'));
	if (guild === undefined) throw refusal('unknownGuild');
	return guild;
}

function openDirectMessages(call: Call): Reply {
	const { recipient_id } = checkShape(CreatePrivateChannelRequestSchema, call.body ?? {});
	if (!call.world.people.has(recipient_id ?? '')) throw refusal('unknownUser');
	const channel = directChannel(call.world, recipient_id ?? '');
	return { status: 200, body: channelJson(call.world, channel) };
}

/** The direct messages with someone, opened if need be. */
function directChannel(world: World, userId: string): Channel {
	const known = [...world.channels.values()].find(
		({ kind, recipientId }) => kind === 'dm' && recipientId === userId,
	);
	if (known !== undefined) return known;
	const channel: Channel = {
		id: world.nextId(),
		kind: 'dm',
		name: '',
		guildId: undefined,
		overwrites: [],
		recipientId: userId,
	};
	world.channels.set(channel.id, channel);
	return channel;
}

function startThread(call: Call): Reply {
	const parent = channelForBot(call.world, call.part('channel'), permission.sendMessages);
	if (parent.kind === 'forum') return startPost(call, parent);
	if (parent.kind === 'dm' || parent.kind === 'thread') throw refusal('wrongChannelType');
	const { name } = checkShape(CreateTextThreadWithoutMessageRequestSchema, call.body);
	return threadReply(call, addThread(call.world, { parent, name }));
}

function startPost(call: Call, parent: Channel): Reply {
	const { name, message } = checkShape(CreateForumThreadRequestSchema, call.body);
	const draft = draftNew(message, call.files);
	refuseBadMessage(draft, ['message']);
	const thread = addThread(call.world, { parent, name });
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

/** Adds a thread below a channel and tells the bot. */
export function addThread(
	world: World,
	{ parent, name, id }: { parent: Channel; name: string; id?: string },
): Channel {
	const thread: Channel = {
		id: id ?? world.nextId(),
		kind: 'thread',
		name,
		guildId: parent.guildId,
		parentId: parent.id,
		overwrites: [],
		ownerId: world.bot.id,
	};
	world.channels.set(thread.id, thread);
	world.gatewayEvents.emit({
		type: 'THREAD_CREATE',
		data: { ...channelJson(world, thread), newly_created: true },
		guildId: parent.guildId,
		intent: intent.guilds,
	});
	return thread;
}
