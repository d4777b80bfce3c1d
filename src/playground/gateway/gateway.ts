import { type WebSocket, WebSocketServer } from 'ws';
import type { GatewayEvent } from '../events.ts';
import { answer, type Connection, forget, send } from './conversation.ts';
import type { GatewayOptions } from './gateway-options.ts';
import { op } from './op.ts';
import { addressRefusal, openInbox, readPacket } from './packets.ts';
import { dispatch, hears, type Session, seenBy } from './session.ts';

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
	const stop = world.gatewayEvents.listen((event) => {
		if (!world.outages.has(event.guildId ?? '')) tellAll(sessions, event, world.bot.id);
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
