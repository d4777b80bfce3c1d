import { CreatePrivateChannelRequestSchema } from 'discord-api-spec/zod';
import { refusal } from '../refusal.ts';
import { checkShape } from '../rules/check-shape.ts';
import { directChannel } from '../world/channels.ts';
import { channelJson, channelsOf, guildJson, memberJson } from '../world/wire-json.ts';
import { channelForBot, guildForBot } from '../world/world.ts';
import type { Call, Reply, Route } from './call.ts';

/** Channels, direct messages and servers. */
export const channelRoutes: readonly Route[] = [
	{
		pattern: 'GET /channels/:channel',
		answers: 'Channel',
		run: ({ world, part }) => {
			const channel = channelForBot(world, part('channel'));
			return { status: 200, body: channelJson(world, channel) };
		},
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
		run: ({ world, part }) => ({ status: 200, body: guildJson(guildForBot(world, part('guild'))) }),
	},
	{
		pattern: 'GET /guilds/:guild/channels',
		answers: 'ChannelList',
		run: (call) => {
			const { id } = guildForBot(call.world, call.part('guild'));
			const all = channelsOf(call.world, id);
			const channels = all.filter(({ kind }) => kind !== 'thread');
			return { status: 200, body: channels.map((each) => channelJson(call.world, each, all)) };
		},
	},
	{
		pattern: 'GET /guilds/:guild/members/:user',
		answers: 'Member',
		run: (call) => {
			const wanted = call.part('user') === '@me' ? call.world.bot.id : call.part('user');
			const { members } = guildForBot(call.world, call.part('guild'));
			const member = members.find(({ userId }) => userId === wanted);
			if (member === undefined) throw refusal('unknownMember');
			return { status: 200, body: memberJson(call.world, member) };
		},
	},
];

function openDirectMessages(call: Call): Reply {
	const { recipient_id } = checkShape(CreatePrivateChannelRequestSchema, call.body ?? {});
	if (!call.world.people.has(recipient_id ?? '')) throw refusal('unknownUser');
	const channel = directChannel(call.world, recipient_id ?? '');
	return { status: 200, body: channelJson(call.world, channel) };
}
