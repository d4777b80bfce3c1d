import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { GatewayEvent } from '../events.ts';
import type { World } from '../world.ts';
import {
	addressRefusal,
	identifyRefusal,
	openInbox,
	type Packet,
	readIdentify,
	readPacket,
	readResume,
} from './packets.ts';
import { guildCreate, ready } from './payloads.ts';
import {
	canReplay,
	dispatch,
	hears,
	openSession,
	replay,
	type Session,
	seenBy,
	shardOf,
} from './session.ts';

export const op = {
	dispatch: 0,
	heartbeat: 1,
	identify: 2,
	presence: 3,
	voiceState: 4,
	resume: 6,
	reconnect: 7,
	requestMembers: 8,
	invalidSession: 9,
	hello: 10,
	heartbeatAck: 11,
} as const;

export type GatewayOptions = {
	readonly world: World;
	readonly server: Server;
	readonly url: () => string;
	/** Whether a token is (still) the bot's. */
	readonly isToken: (token: string) => boolean;
	readonly heartbeatMs: number;
	readonly privilegedIntents: number;
	readonly serversPerShardMax: number;
	/** Identifies that are left for today are counted here; spent, the token is void. */
	readonly countIdentify: () => void;
};

/** The WebSocket side of the local Discord. */
export type Gateway = {
	/** How many clients are connected and ready. */
	connected(): number;
	/** Breaks every connection: with a close code, or without a word. */
	drop(code: number | undefined): void;
	/** Asks every client to reconnect and resume (op 7). */
	reconnect(): void;
	/** Tells every client that its session is over (op 9). */
	invalidate(resumable: boolean): void;
	close(): void;
};

export function openGateway(options: GatewayOptions): Gateway {
	const { world, server } = options;
	const sessions = new Map<string, Session>();
	const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
	server.on('upgrade', (request, socket, head) => {
		sockets.handleUpgrade(request, socket, head, (client) => {
			serve(options, sessions, client, request.url ?? '');
		});
	});
	const stop = world.gatewayEvents.listen((event) => tellAll(sessions, event, world.bot.id));
	const eachSocket = (act: (socket: WebSocket, session: Session) => void): void => {
		for (const session of sessions.values()) if (session.socket) act(session.socket, session);
	};

	return {
		connected: () => [...sessions.values()].filter(({ socket }) => socket !== undefined).length,
		drop: (code) =>
			eachSocket((socket, session) => {
				session.socket = undefined;
				if (code === undefined) socket.terminate();
				else socket.close(code);
			}),
		reconnect: () => eachSocket((socket) => send(socket, op.reconnect, null)),
		invalidate: (resumable) =>
			eachSocket((socket, session) => {
				if (!resumable) forget(sessions, session);
				send(socket, op.invalidSession, resumable);
			}),
		close() {
			stop();
			for (const client of sockets.clients) client.terminate();
			sockets.close();
		},
	};
}

function tellAll(sessions: ReadonlyMap<string, Session>, event: GatewayEvent, botId: string): void {
	for (const session of sessions.values()) {
		if (hears(session, event)) dispatch(session, event.type, seenBy(session, event, botId));
	}
}

function serve(
	options: GatewayOptions,
	sessions: Map<string, Session>,
	socket: WebSocket,
	address: string,
): void {
	const unsupported = addressRefusal(address);
	if (unsupported !== undefined) {
		socket.close(unsupported);
		return;
	}
	const inbox = openInbox(options.world.now);
	const connection: Connection = { socket, session: undefined };
	socket.on('message', (data) => {
		const packet = readPacket(`${data}`, inbox);
		const code =
			typeof packet === 'number' ? packet : answer(options, sessions, connection, packet);
		if (code !== undefined) socket.close(code);
	});
	socket.on('close', (code) => {
		const { session } = connection;
		if (session?.socket !== socket) return;
		session.socket = undefined;
		if (code === 1000 || code === 1001) forget(sessions, session);
	});
	socket.on('error', () => socket.terminate());
	send(socket, op.hello, { heartbeat_interval: options.heartbeatMs, _trace: [] });
}

type Connection = { readonly socket: WebSocket; session: Session | undefined };

/** Does what a client asks; gives the code to close with when it may not ask that. */
function answer(
	options: GatewayOptions,
	sessions: Map<string, Session>,
	connection: Connection,
	packet: Packet,
): number | undefined {
	switch (packet.op) {
		case op.heartbeat:
			send(connection.socket, op.heartbeatAck, null);
			return undefined;
		case op.identify:
			return connection.session ? 4005 : identify(options, sessions, connection, packet.d);
		case op.resume:
			return resume(options, sessions, connection, packet.d);
		case op.presence:
		case op.voiceState:
		case op.requestMembers:
			return connection.session ? undefined : 4003;
		default:
			return 4001;
	}
}

function identify(
	options: GatewayOptions,
	sessions: Map<string, Session>,
	connection: Connection,
	data: unknown,
): number | undefined {
	const { world } = options;
	const wish = readIdentify(data);
	if (wish === undefined) return 4002;
	const refused = identifyRefusal(wish, options, [...world.guilds.keys()]);
	if (refused !== undefined) return refused;
	options.countIdentify();
	const session = openSession(randomUUID().replaceAll('-', ''), wish.shard, wish.intents);
	sessions.set(session.id, session);
	session.socket = connection.socket;
	connection.session = session;
	welcome(options, session);
	return undefined;
}

function welcome({ world, url }: GatewayOptions, session: Session): void {
	const [index, shards] = session.shard;
	const guilds = [...world.guilds.values()].filter(({ id }) => shardOf(id, shards) === index);
	dispatch(session, 'READY', ready(world, session, guilds, url()));
	for (const guild of guilds) {
		const event = guildCreate(world, guild);
		if (hears(session, event)) dispatch(session, event.type, event.data);
	}
}

function resume(
	options: GatewayOptions,
	sessions: Map<string, Session>,
	connection: Connection,
	data: unknown,
): number | undefined {
	const wish = readResume(data);
	if (wish === undefined) return 4002;
	if (!options.isToken(wish.token)) return 4004;
	const session = sessions.get(wish.sessionId);
	if (session === undefined || !canReplay(session, wish.seq)) {
		if (session !== undefined) forget(sessions, session);
		send(connection.socket, op.invalidSession, false);
		return undefined;
	}
	session.socket?.terminate();
	session.socket = connection.socket;
	connection.session = session;
	replay(session, wish.seq);
	dispatch(session, 'RESUMED', { _trace: [] });
	return undefined;
}

function forget(sessions: Map<string, Session>, session: Session): void {
	session.socket = undefined;
	sessions.delete(session.id);
}

function send(socket: WebSocket, code: number, data: unknown): void {
	socket.send(JSON.stringify({ op: code, d: data, s: null, t: null }));
}
