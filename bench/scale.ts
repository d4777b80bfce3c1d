import { rangesOf } from '#src/cluster/ranges.ts';
import { discord, measured } from './measured.ts';

/** What is to be run, and on what. */
export type Fleet = {
	readonly servers: number;
	/** Digests and alerts. */
	readonly subscriptions: number;
	readonly processes: number;
	/** That are kept. */
	readonly articles: number;
	readonly articlesPerDay: number;
	/** How many subscriptions have a digest due in the busiest minute, 0 to 1. */
	readonly dueShare: number;
	/** Discord’s `max_concurrency`. */
	readonly identifiesAtOnce: number;
};

/** What that takes. Where processes differ, it is the one that has most. */
export type FleetLoad = {
	readonly shards: number;
	readonly shardsPerProcess: number;
	/** From a start of all processes until the last shard is identified. */
	readonly identifySeconds: number;
	readonly fullStartsPerDay: number;
	readonly memoryBytesPerProcess: number;
	/** For the index over all articles. */
	readonly diskBytesPerProcess: number;
	/** Until a new machine has indexed all articles. */
	readonly catchUpSeconds: number;
	/** A process’s share of Discord’s limit: that of its ranges of shards, each of which is rounded down. */
	readonly requestsPerSecondPerProcess: number;
	readonly messagesInBusiestMinute: number;
	readonly composeSecondsPerProcess: number;
	/** From the busiest minute until its last message is sent. */
	readonly sendSeconds: number;
	readonly postgresRows: number;
	readonly postgresBytes: number;
	readonly postgresWritesPerSecond: number;
};

/** Multiplies what was measured; nothing is run. All numbers of a fleet are above 0. */
export function loadOf(fleet: Fleet): FleetLoad {
	const { servers, subscriptions, processes, articles } = fleet;
	const shards = Math.ceil(servers / discord.serversPerShard);
	// One process serves all shards as one.
	const ranges = processes === 1 ? 1 : rangesOf(shards).length;
	const rangesPerProcess = Math.ceil(ranges / processes);
	const share = rangesPerProcess / ranges;
	const requestsPerRange = Math.floor(discord.requestsPerSecond / ranges);
	const sentPerSecond = requestsPerRange * ranges;
	const digests = subscriptions * fleet.dueShare;
	const messages = Math.ceil(digests * measured.messagesPerDigest);
	const articlesPerSecond = fleet.articlesPerDay / (24 * 60 * 60);
	return {
		shards,
		shardsPerProcess: Math.ceil(shards * share),
		identifySeconds: Math.ceil(shards / fleet.identifiesAtOnce) * discord.identifySeconds,
		fullStartsPerDay: Math.floor(discord.identifiesPerDay / shards),
		memoryBytesPerProcess:
			measured.idleBytes +
			measured.bytesPerArticle * articles +
			share * (measured.bytesPerServer * servers + measured.bytesPerSubscription * subscriptions),
		diskBytesPerProcess: measured.archiveBytesPerArticle * articles,
		catchUpSeconds: articles / measured.articlesLoadedPerSecond,
		requestsPerSecondPerProcess: requestsPerRange * rangesPerProcess,
		messagesInBusiestMinute: messages,
		composeSecondsPerProcess: digests * share * measured.composeSecondsPerDigest,
		sendSeconds: messages / sentPerSecond,
		postgresRows: subscriptions + servers + articles,
		postgresBytes:
			measured.jsonBytesPerSubscription * subscriptions + measured.logBytesPerArticle * articles,
		postgresWritesPerSecond:
			Math.min(sentPerSecond, messages / 60) * measured.writesPerMessage + articlesPerSecond,
	};
}
