import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { activeThreads } from '../world/guilds-and-channels.ts';
import { channelJson, channelsOf, guildJson, joinedAt, memberJson } from '../world/wire-json.ts';
import type { GatewayEvent, World } from '../world/world.ts';
import type { Guild } from '../world/world-plan.ts';
import { shardOf } from './identify.ts';

/** How many events a session keeps for resuming; a client that missed more must identify again. */
const replayMax = 5_000;

/** One identified client: a shard of the bot. It outlives its connection, so that the client can resume. */
export type Session = {
	readonly id: string;
	readonly shard: readonly [number, number];
	readonly intents: number;
	socket: WebSocket | undefined;
	seq: number;
	readonly sent: { readonly seq: number; readonly text: string }[];
};

export function createSession(
	id: string,
	shard: readonly [number, number],
	intents: number,
): Session {
	return { id, shard, intents, socket: undefined, seq: 0, sent: [] };
}

/** Whether a session receives an event, by its shard and intents. */
export function isReceived({ shard, intents }: Session, event: GatewayEvent): boolean {
	const isOurs = shardOf(event.guildId, shard[1]) === shard[0];
	return isOurs && (event.intent === undefined || (intents & event.intent) !== 0);
}

/** Sends an event, if there is a connection, and keeps it for resuming. */
export function dispatch(session: Session, type: string, data: object): void {
	session.seq += 1;
	const text = `{"t":"${type}","s":${session.seq},"op":${GatewayOpcodes.Dispatch},"d":${JSON.stringify(data)}}`;
	session.sent.push({ seq: session.seq, text });
	if (session.sent.length > replayMax * 2) session.sent.splice(0, replayMax);
	session.socket?.send(text);
}

/** Whether everything after `seq` is still kept. */
export function canReplay(session: Session, seq: number): boolean {
	const first = session.sent[0]?.seq ?? session.seq + 1;
	return seq <= session.seq && seq >= first - 1;
}

/** Resends everything after `seq`, in order. */
export function replay(session: Session, seq: number): void {
	for (const event of session.sent) if (event.seq > seq) session.socket?.send(event.text);
}

/** An event as a session can see it: without the intent, other people’s messages have no content. */
export function seenBy(session: Session, event: GatewayEvent, botId: string): object {
	if (event.type !== 'MESSAGE_CREATE' && event.type !== 'MESSAGE_UPDATE') return event.data;
	const isDirect = event.guildId === undefined;
	if (isDirect || (session.intents & GatewayIntentBits.MessageContent) !== 0) return event.data;
	return withoutContent(event.data, botId);
}

/** Removes what needs the message-content intent, unless the bot wrote the message or is mentioned in it. */
export function withoutContent(message: object, botId: string): object {
	const isOwn = 'author' in message && hasId(message.author, botId);
	const namesBot =
		'mentions' in message &&
		Array.isArray(message.mentions) &&
		message.mentions.some((user) => hasId(user, botId));
	if (isOwn || namesBot) return message;
	return { ...message, content: '', embeds: [], components: [], attachments: [] };
}

function hasId(value: unknown, id: string): boolean {
	return typeof value === 'object' && value !== null && 'id' in value && value.id === id;
}

/** The data of a READY event: who the bot is, its servers, and where to resume. */
export function ready(
	world: World,
	session: Session,
	guilds: readonly Guild[],
	url: string,
): object {
	return {
		v: 10,
		user: { ...world.bot, verified: true, mfa_enabled: false, email: null },
		guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
		session_id: session.id,
		session_type: 'normal',
		resume_gateway_url: url,
		shard: session.shard,
		application: { id: world.application.id, flags: 0 },
		private_channels: [],
		relationships: [],
		_trace: [],
	};
}

/** A server as the gateway sends it; without the members intent, it lists only the bot. */
export function guildCreate(
	world: World,
	guild: Guild,
	all = channelsOf(world, guild.id),
): GatewayEvent {
	const channels = all.filter(({ kind }) => kind !== 'thread');
	const own = guild.members.filter(({ userId }) => userId === world.bot.id);
	return {
		type: 'GUILD_CREATE',
		guildId: guild.id,
		intent: GatewayIntentBits.Guilds,
		data: {
			...guildJson(guild),
			joined_at: guild.joinedAt ?? joinedAt,
			large: false,
			unavailable: false,
			member_count: guild.members.length,
			members: own.map((member) => memberJson(world, member)),
			channels: channels.map((each) => channelJson(world, each, all)),
			threads: activeThreads(world, all).map((each) => channelJson(world, each)),
			voice_states: [],
			presences: [],
			stage_instances: [],
			guild_scheduled_events: [],
			soundboard_sounds: [],
		},
	};
}
