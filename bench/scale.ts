import { rangesOf } from '#src/cluster/ranges.ts';
import { requestShare, type ShardSpan } from '#src/delivery/request-share.ts';
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
	/** A process’s share of Discord’s limit. */
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
	const spans = spansOf(shards, processes);
	const sizes = spans.map(sizeOf);
	const spansPerProcess = Math.ceil(spans.length / processes);
	const shardsPerProcess = sum(
		sizes.toSorted((one, other) => other - one).slice(0, spansPerProcess),
	);
	const share = shardsPerProcess / shards;
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
		requestsPerSecondPerProcess: Math.floor(discord.requestsPerSecond * share),
		messagesInBusiestMinute: messages,
		composeSecondsPerProcess: digests * share * measured.composeSecondsPerDigest,
		sendSeconds: (messages / shards) * Math.max(...spans.map(secondsForOneEach)),
		postgresRows: subscriptions + servers + articles,
		postgresBytes:
			measured.jsonBytesPerSubscription * subscriptions + measured.logBytesPerArticle * articles,
		postgresWritesPerSecond:
			Math.min(discord.requestsPerSecond, messages / 60) * measured.writesPerMessage +
			articlesPerSecond,
	};
}

/** The ranges that have a share of the requests; one process alone has all shards as one. */
function spansOf(shards: number, processes: number): readonly ShardSpan[] {
	if (processes === 1) return [{ from: 0, to: shards - 1, total: shards }];
	return rangesOf(shards).map(({ from, to }) => ({ from, to, total: shards }));
}

/** Until one message is sent for each shard. */
function secondsForOneEach(span: ShardSpan): number {
	return sizeOf(span) / requestShare(span);
}

function sizeOf({ from, to }: ShardSpan): number {
	return to - from + 1;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}
