import { GatewayCloseCodes } from 'discord-api-types/v10';
import { z } from 'zod';

const packetBytesMax = 4_096;
const packetsMax = 120;
const packetsWindowMs = 60_000;
const Packet = z.object({ op: z.int(), d: z.unknown() });
export type Packet = z.infer<typeof Packet>;
const Identify = z.object({
	token: z.string(),
	intents: z.int(),
	properties: z.object({}),
	shard: z.tuple([z.int(), z.int()]).default([0, 1]),
});
export type Identify = z.infer<typeof Identify>;
const Resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

/** The close code for an unsupported version, encoding or compression. */
export function addressRefusal(query: URLSearchParams): number | undefined {
	if (query.get('v') !== '10') return GatewayCloseCodes.InvalidAPIVersion;
	return query.get('encoding') === 'etf' || query.has('compress')
		? GatewayCloseCodes.DecodeError
		: undefined;
}

/** Counts the packets of one connection; `count` says whether the next one is allowed. */
export type Inbox = { readonly count: () => boolean };

export function createInbox(now: () => Date): Inbox {
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
export function readPacket(text: string, inbox: Inbox): Packet | number {
	if (!inbox.count()) return GatewayCloseCodes.RateLimited;
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

export function readIdentify(data: unknown): Identify | undefined {
	return Identify.safeParse(data).data;
}

export function readResume(
	data: unknown,
): { token: string; sessionId: string; seq: number } | undefined {
	const { data: wish } = Resume.safeParse(data);
	return wish && { token: wish.token, sessionId: wish.session_id, seq: wish.seq };
}
