import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { GatewayEvent } from '../world/world.ts';
import { shardOf } from './shards.ts';

/** How many events a session keeps for a client that comes back; who missed more must identify anew. */
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

export function openSession(
	id: string,
	shard: readonly [number, number],
	intents: number,
): Session {
	return { id, shard, intents, socket: undefined, seq: 0, sent: [] };
}

/** Whether the session's shard and intents say that it hears of an event. */
export function hears({ shard, intents }: Session, event: GatewayEvent): boolean {
	const isOurs = shardOf(event.guildId, shard[1]) === shard[0];
	return isOurs && (event.intent === undefined || (intents & event.intent) !== 0);
}

/** Sends an event and keeps it for a resume; without a connection it is only kept. */
export function dispatch(session: Session, type: string, data: object): void {
	session.seq += 1;
	const text = `{"t":"${type}","s":${session.seq},"op":${GatewayOpcodes.Dispatch},"d":${JSON.stringify(data)}}`;
	session.sent.push({ seq: session.seq, text });
	if (session.sent.length > replayMax * 2) session.sent.splice(0, replayMax);
	session.socket?.send(text);
}

/** Whether all that came after `seq` is still kept. */
export function canReplay(session: Session, seq: number): boolean {
	const first = session.sent[0]?.seq ?? session.seq + 1;
	return seq <= session.seq && seq >= first - 1;
}

/** Sends again what came after `seq`, in order. */
export function replay(session: Session, seq: number): void {
	for (const event of session.sent) if (event.seq > seq) session.socket?.send(event.text);
}

/** An event as a session may see it: without the intent, strangers' messages come without their content. */
export function seenBy(session: Session, event: GatewayEvent, botId: string): object {
	if (event.type !== 'MESSAGE_CREATE' && event.type !== 'MESSAGE_UPDATE') return event.data;
	const isDirect = event.guildId === undefined;
	if (isDirect || (session.intents & GatewayIntentBits.MessageContent) !== 0) return event.data;
	return withoutContent(event.data, botId);
}

/** Takes out of a message what needs the message-content intent, unless it is the bot's own or names the bot. */
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
