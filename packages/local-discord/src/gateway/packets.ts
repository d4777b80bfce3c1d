import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';
import { z } from 'zod';
import type { GatewayOptions } from './gateway-options.ts';
import { serversOf } from './shards.ts';

const packetBytesMax = 4_096;
const packetsMax = 120;
const packetsWindowMs = 60_000;
const knownIntents = (1 << 26) - 1;
const privileged =
	GatewayIntentBits.GuildMembers |
	GatewayIntentBits.GuildPresences |
	GatewayIntentBits.MessageContent;

const Packet = z.object({ op: z.int(), d: z.unknown() });
export type Packet = z.infer<typeof Packet>;
const Identify = z.object({
	token: z.string(),
	intents: z.int(),
	properties: z.object({}),
	shard: z.tuple([z.int(), z.int()]).default([0, 1]),
});
const Resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

/** The code for an address whose query asks for what is not spoken here: another version, another encoding, compression. */
export function addressRefusal(query: URLSearchParams): number | undefined {
	if (query.get('v') !== '10') return GatewayCloseCodes.InvalidAPIVersion;
	return query.get('encoding') === 'etf' || query.has('compress')
		? GatewayCloseCodes.DecodeError
		: undefined;
}

/** Counts what one connection sends. */
export type Inbox = { readonly count: () => boolean };

export function openInbox(now: () => Date): Inbox {
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

/** Reads one message of a client, or gives the code to close with. */
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

export function readIdentify(data: unknown): z.infer<typeof Identify> | undefined {
	return Identify.safeParse(data).data;
}

export function readResume(
	data: unknown,
): { token: string; sessionId: string; seq: number } | undefined {
	const { data: wish } = Resume.safeParse(data);
	return wish && { token: wish.token, sessionId: wish.session_id, seq: wish.seq };
}

/** The code that an identify is closed with; undefined when it may pass. */
export function identifyRefusal(
	{ token, intents, shard }: z.infer<typeof Identify>,
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
