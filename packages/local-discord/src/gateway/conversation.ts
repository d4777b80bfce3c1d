import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { World } from '../world/world.ts';
import { serversOf } from './identify.ts';
import {
	canReplay,
	createSession,
	dispatch,
	guildCreate,
	isReceived,
	ready,
	replay,
	type Session,
} from './session.ts';

/** The world that the gateway serves, and the limits it enforces. */
export type GatewayOptions = {
	readonly world: World;
	readonly server: Server;
	readonly url: () => string;
	/** Whether a token is the bot’s and still works. */
	readonly isToken: (token: string) => boolean;
	readonly heartbeatMs: number;
	readonly privilegedIntents: number;
	readonly serversPerShardMax: number;
	/** Whether a shard may identify now; if so, that uses up its turn. */
	readonly mayIdentify: (shard: number) => boolean;
	/** Counts an identify; once the day’s limit is used up, the token is revoked. */
	readonly countIdentify: () => void;
	/** Called with a fault of the gateway itself. */
	readonly addFinding: (text: string) => void;
};

const knownIntents = (1 << 26) - 1;
const privileged =
	GatewayIntentBits.GuildMembers |
	GatewayIntentBits.GuildPresences |
	GatewayIntentBits.MessageContent;

/** One client’s connection, and its session once it has one. */
export type Connection = { readonly socket: WebSocket; session: Session | undefined };

/** Handles a client’s packet; returns the code to close the connection with if it is not allowed. */
export function handlePacket(
	options: GatewayOptions,
	sessions: Map<string, Session>,
	connection: Connection,
	packet: Packet,
): number | undefined {
	switch (packet.op) {
		case GatewayOpcodes.Heartbeat:
			sendPacket(connection.socket, GatewayOpcodes.HeartbeatAck, null);
			return undefined;
		case GatewayOpcodes.Identify:
			return connection.session
				? GatewayCloseCodes.AlreadyAuthenticated
				: identify(options, sessions, connection, packet.d);
		case GatewayOpcodes.Resume:
			return resume(options, sessions, connection, packet.d);
		case GatewayOpcodes.PresenceUpdate:
		case GatewayOpcodes.VoiceStateUpdate:
		case GatewayOpcodes.RequestGuildMembers:
			return connection.session ? undefined : GatewayCloseCodes.NotAuthenticated;
		default:
			return GatewayCloseCodes.UnknownOpcode;
	}
}

function identify(
	options: GatewayOptions,
	sessions: Map<string, Session>,
	connection: Connection,
	data: unknown,
): number | undefined {
	const { world } = options;
	const payload = Identify.safeParse(data).data;
	if (payload === undefined) return GatewayCloseCodes.DecodeError;
	const refused = identifyRefusal(payload, options, [...world.guilds.keys()]);
	if (refused !== undefined) return refused;
	if (!options.mayIdentify(payload.shard[0])) {
		sendPacket(connection.socket, GatewayOpcodes.InvalidSession, false);
		return undefined;
	}
	options.countIdentify();
	const session = createSession(randomUUID().replaceAll('-', ''), payload.shard, payload.intents);
	sessions.set(session.id, session);
	session.socket = connection.socket;
	connection.session = session;
	welcome(options, session);
	return undefined;
}

function welcome({ world, url }: GatewayOptions, session: Session): void {
	const guilds = serversOf([...world.guilds.keys()], session.shard).flatMap(
		(id) => world.guilds.get(id) ?? [],
	);
	const channels = Map.groupBy(world.channels.values(), ({ guildId }) => guildId);
	dispatch(session, 'READY', ready(world, session, guilds, url()));
	for (const guild of guilds.filter(({ id }) => !world.outages.has(id))) {
		const event = guildCreate(world, guild, channels.get(guild.id));
		if (isReceived(session, event)) dispatch(session, event.type, event.data);
	}
}

function resume(
	options: GatewayOptions,
	sessions: Map<string, Session>,
	connection: Connection,
	data: unknown,
): number | undefined {
	const payload = Resume.safeParse(data).data;
	if (payload === undefined) return GatewayCloseCodes.DecodeError;
	if (!options.isToken(payload.token)) return GatewayCloseCodes.AuthenticationFailed;
	const session = sessions.get(payload.session_id);
	if (session === undefined || !canReplay(session, payload.seq)) {
		if (session !== undefined) forgetSession(sessions, session);
		sendPacket(connection.socket, GatewayOpcodes.InvalidSession, false);
		return undefined;
	}
	session.socket?.terminate();
	session.socket = connection.socket;
	connection.session = session;
	replay(session, payload.seq);
	dispatch(session, 'RESUMED', { _trace: [] });
	return undefined;
}

/** Ends a session, so that it cannot be resumed. */
export function forgetSession(sessions: Map<string, Session>, session: Session): void {
	session.socket = undefined;
	sessions.delete(session.id);
}

/** Sends a packet that is not an event. */
export function sendPacket(socket: WebSocket, code: number, data: unknown): void {
	socket.send(JSON.stringify({ op: code, d: data, s: null, t: null }));
}

/** The code to refuse an identify with; undefined when it is allowed. */
function identifyRefusal(
	{ token, intents, shard }: Identify,
	{ isToken, privilegedIntents, serversPerShardMax }: GatewayOptions,
	guildIds: readonly string[],
): number | undefined {
	if (!isToken(token)) return GatewayCloseCodes.AuthenticationFailed;
	if (shard[1] < 1 || shard[0] < 0 || shard[0] >= shard[1]) return GatewayCloseCodes.InvalidShard;
	if (intents < 0 || intents > knownIntents) return GatewayCloseCodes.InvalidIntents;
	if ((intents & privileged & ~privilegedIntents) !== 0) return GatewayCloseCodes.DisallowedIntents;
	return serversOf(guildIds, shard).length > serversPerShardMax
		? GatewayCloseCodes.ShardingRequired
		: undefined;
}

const packetBytesMax = 4_096;
const packetsMax = 120;
const packetsWindowMs = 60_000;
const Packet = z.object({ op: z.int(), d: z.unknown() });
type Packet = z.infer<typeof Packet>;
const Identify = z.object({
	token: z.string(),
	intents: z.int(),
	properties: z.object({}),
	shard: z.tuple([z.int(), z.int()]).default([0, 1]),
});
type Identify = z.infer<typeof Identify>;
const Resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

/** The close code for an unsupported version, encoding or compression. */
export function queryRefusal(query: URLSearchParams): number | undefined {
	if (query.get('v') !== '10') return GatewayCloseCodes.InvalidAPIVersion;
	return query.get('encoding') === 'etf' || query.has('compress')
		? GatewayCloseCodes.DecodeError
		: undefined;
}

/** Counts the packets of one connection; `count` says whether the next one is allowed. */
type PacketCounter = { readonly count: () => boolean };

export function createPacketCounter(now: () => Date): PacketCounter {
	const window = { from: now().getTime(), packets: 0 };
	return {
		count() {
			const at = now().getTime();
			if (at - window.from >= packetsWindowMs) Object.assign(window, { from: at, packets: 0 });
			window.packets += 1;
			return window.packets <= packetsMax;
		},
	};
}

/** Reads a client’s packet, or returns the code to close the connection with. */
export function readPacket(text: string, packets: PacketCounter): Packet | number {
	if (!packets.count()) return GatewayCloseCodes.RateLimited;
	if (Buffer.byteLength(text) > packetBytesMax) return GatewayCloseCodes.DecodeError;
	const read = Packet.safeParse(readJson(text));
	return read.success ? read.data : GatewayCloseCodes.DecodeError;
}

function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
