import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { foreignRefusal, pathOf, queryOf } from '../request-guard.ts';
import type { GatewayEvent } from '../world/world.ts';
import {
	type Connection,
	createPacketCounter,
	forgetSession,
	type GatewayOptions,
	handlePacket,
	queryRefusal,
	readPacket,
	sendPacket,
} from './conversation.ts';
import { dispatch, isReceived, type Session, seenBy } from './session.ts';

/** Far above Discord’s own limit, so that Discord’s close code comes first. */
const messageBytesMax = 64 * 1_024;

/** The WebSocket side of the local Discord. */
export type Gateway = {
	/** How many clients are connected and ready. */
	connected(): number;
	/** Breaks every connection, with a close code or without one. */
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
	const sockets = new WebSocketServer({
		noServer: true,
		perMessageDeflate: false,
		maxPayload: messageBytesMax,
	});
	server.on('upgrade', (request, socket, head) => {
		socket.on('error', () => socket.destroy());
		const refused = upgradeRefusal(request);
		if (refused !== undefined) return refuse(socket, refused);
		sockets.handleUpgrade(request, socket, head, (client) => {
			serve(options, sessions, client, queryOf(request));
		});
	});
	const stop = world.gatewayEvents.listen((event) => {
		if (!world.outages.has(event.guildId ?? '')) dispatchToAll(sessions, event, world.bot.id);
	});
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
		reconnect: () => eachSocket((socket) => sendPacket(socket, GatewayOpcodes.Reconnect, null)),
		invalidate: (resumable) =>
			eachSocket((socket, session) => {
				if (!resumable) forgetSession(sessions, session);
				sendPacket(socket, GatewayOpcodes.InvalidSession, resumable);
			}),
		close() {
			stop();
			for (const client of sockets.clients) client.terminate();
			sockets.close();
		},
	};
}

/** The status to refuse an upgrade with: the gateway is at `/`, and closed to other websites. */
function upgradeRefusal(request: IncomingMessage): number | undefined {
	if (foreignRefusal(request) !== undefined) return 403;
	return pathOf(request) === '/' ? undefined : 404;
}

function refuse(socket: Duplex, status: number): void {
	const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n`;
	socket.end(`${head}Connection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}

function dispatchToAll(
	sessions: ReadonlyMap<string, Session>,
	event: GatewayEvent,
	botId: string,
): void {
	for (const session of sessions.values()) {
		if (isReceived(session, event)) dispatch(session, event.type, seenBy(session, event, botId));
	}
}

function serve(
	options: GatewayOptions,
	sessions: Map<string, Session>,
	socket: WebSocket,
	query: URLSearchParams,
): void {
	socket.on('error', () => socket.terminate());
	const unsupported = queryRefusal(query);
	if (unsupported !== undefined) {
		socket.close(unsupported);
		return;
	}
	const packets = createPacketCounter(options.world.now);
	const connection: Connection = { socket, session: undefined };
	const receive = (text: string): number | undefined => {
		try {
			const packet = readPacket(text, packets);
			if (typeof packet === 'number') return packet;
			return handlePacket(options, sessions, connection, packet);
		} catch (error) {
			options.addFinding(`the gateway: ${error instanceof Error ? error.stack : error}`);
			return GatewayCloseCodes.UnknownError;
		}
	};
	socket.on('message', (data) => {
		const code = receive(`${data}`);
		if (code !== undefined) socket.close(code);
	});
	socket.on('close', (code) => {
		const { session } = connection;
		if (session?.socket !== socket) return;
		session.socket = undefined;
		if (code === 1000 || code === 1001) forgetSession(sessions, session);
	});
	sendPacket(socket, GatewayOpcodes.Hello, { heartbeat_interval: options.heartbeatMs, _trace: [] });
}
