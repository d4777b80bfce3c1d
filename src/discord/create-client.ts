import { Client, type ClientOptions, GatewayIntentBits, Options } from 'discord.js';
import { isLimitTooLong } from './outcome-of-error.ts';

/** The shards that one bot serves of those that several share. */
export type ServedShards = {
	/** The first and the last one. */
	readonly from: number;
	readonly to: number;
	/** How many there are together. */
	readonly total: number;
	/** Resolves when a shard may identify, where Discord allows `atOnce` shards at the same time. */
	readonly identifyTurn: (shard: number, atOnce: number, signal: AbortSignal) => Promise<void>;
};

type ClientSettings = {
	readonly apiUrl: string | undefined;
	readonly identifyAtOnce?: boolean;
	readonly shards?: ServedShards | undefined;
};

/** Creates the client of a bot, which is not connected yet. */
export function createClient(settings: ClientSettings): Client {
	const { apiUrl, shards } = settings;
	const throttler = throttlerOf(settings);
	return new Client({
		...(shards === undefined
			? { shards: 'auto' }
			: { shards: shardsIn(shards), shardCount: shards.total }),
		// Messages only from direct messages: in servers the bot would receive every message posted.
		intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
		allowedMentions: { parse: [], repliedUser: false },
		makeCache: Options.cacheWithLimits(neverCached),
		rest: {
			rejectOnRateLimit: isLimitTooLong,
			...(apiUrl !== undefined && { api: apiUrl }),
		},
		...(throttler && { ws: { buildIdentifyThrottler: throttler } }),
	});
}

function shardsIn({ from, to }: ServedShards): number[] {
	return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

type BuildThrottler = NonNullable<NonNullable<ClientOptions['ws']>['buildIdentifyThrottler']>;

/** Undefined: discord.js keeps the turns of this client’s shards. */
function throttlerOf({ identifyAtOnce, shards }: ClientSettings): BuildThrottler | undefined {
	if (identifyAtOnce) return async () => ({ waitForIdentify: async () => undefined });
	if (shards === undefined) return undefined;
	return async (gateway) => {
		const { session_start_limit: limit } = await gateway.fetchGatewayInformation();
		return {
			waitForIdentify: (shard, signal) => shards.identifyTurn(shard, limit.max_concurrency, signal),
		};
	};
}

/** Caches that are kept empty because nothing here needs them. */
const neverCached = {
	...Options.DefaultMakeCacheSettings,
	MessageManager: 0,
	ReactionManager: 0,
	PresenceManager: 0,
	VoiceStateManager: 0,
	GuildEmojiManager: 0,
	GuildStickerManager: 0,
	GuildBanManager: 0,
	GuildInviteManager: 0,
	GuildScheduledEventManager: 0,
	StageInstanceManager: 0,
	AutoModerationRuleManager: 0,
	ThreadMemberManager: 0,
};
