import { z } from 'zod';
import type { BotFigures, Readiness } from './bot-load.ts';
import { Stretch, Timing } from './measure.ts';

/** The result of archive-job. */
export const ArchiveFigures = z.object({
	articles: z.number(),
	databaseBytes: z.number(),
	load: Stretch,
	/** Resident memory of the loading process: its peak, and after a garbage collection. */
	loadPeakBytes: z.number(),
	loadedBytes: z.number(),
	openMs: z.number(),
	unchanged: Stretch,
	oneChanged: Stretch,
	oneMore: Stretch,
	/** By query. */
	queries: z.record(z.string(), Timing),
	/** Whole answers, by what is asked. */
	briefs: z.record(z.string(), Timing),
});

export type ArchiveFigures = z.infer<typeof ArchiveFigures>;

/** The result of names-job. */
export const NamesFigures = z.object({
	names: z.number(),
	indexBytes: z.number(),
	buildMs: z.number(),
	openMs: z.number(),
	/** By query. */
	calls: z.record(z.string(), Timing),
});

export type NamesFigures = z.infer<typeof NamesFigures>;

/** The result of files-job. */
export const FilesFigures = z.object({
	files: z.number(),
	load: Stretch,
	unchanged: Stretch,
	touched: Stretch,
});

export type FilesFigures = z.infer<typeof FilesFigures>;

/** The result of delivery-job. */
export const DeliveryFigures = z.object({
	/** The number of digests, and also of alerts. */
	subscriptions: z.number(),
	/** The number of different wishes. */
	wishes: z.number(),
	/** From the tick until every digest is owed, that is, composed and stored. */
	composing: Stretch,
	/** The CPU time of this thread in `composing`; the rest it waited for the disk or other programs. */
	composingCpuMs: z.number(),
	/** From there until every message is sent, with an instant network, and stored. */
	keeping: Stretch,
	messages: z.number(),
	putsPerSecond: z.number(),
	/** Additional resident memory: its peak, and after a garbage collection while everything is owed. */
	peakBytes: z.number(),
	owedBytes: z.number(),
	/** The first tick afterwards, and the ticks that follow it. */
	firstQuietTickMs: z.number(),
	quietTick: Timing,
	/** From an article’s arrival until the last alert about it is owed. */
	arriving: Timing,
	alertsPerArticle: z.number(),
});

export type DeliveryFigures = z.infer<typeof DeliveryFigures>;

/** The run with the median time until everything was owed; there must be at least one. */
export function middleRun(runs: readonly DeliveryFigures[]): DeliveryFigures {
	const sorted = runs.toSorted((a, b) => a.composing.tookMs - b.composing.tookMs);
	const middle = sorted[Math.floor((sorted.length - 1) / 2)];
	if (middle === undefined) throw new Error('there was no run');
	return middle;
}

/** The result of sending-job. */
export const SendingFigures = z.object({
	messages: z.number(),
	seconds: z.number(),
	channels: z.number(),
	/** How often Discord, or discord.js in advance, made a message wait. */
	limited: z.number(),
});

export type SendingFigures = z.infer<typeof SendingFigures>;

/** The result of parse-job, by format. */
export const ParseFigures = z.array(
	z.object({
		format: z.enum(['rss', 'atom']),
		bytes: z.number(),
		items: z.number(),
		runs: z.number(),
		/** User time. */
		timings: z.object({ ours: Timing, 'rss-parser': Timing, feedparser: Timing }),
	}),
);

export type ParseFigures = z.infer<typeof ParseFigures>;

const PollRound = z.object({
	/** Feeds that were polled, and those that had nothing new. */
	feeds: z.number(),
	unchanged: z.number(),
	articles: z.number(),
	took: Stretch,
	/** CPU time of the thread that answers, and of all together. */
	threadCpuMs: z.number(),
	allCpuMs: z.number(),
	/** Additional resident memory at its peak. */
	peakBytes: z.number(),
});

/** The result of polling-job. */
export const PollingFigures = z.object({
	/** The first poll of many feeds. */
	round: PollRound,
	/** A poll of more feeds, all of which are unchanged. */
	unchanged: PollRound,
	/** Of so many feeds none is due, or some are; a tick does not wait for their polls. */
	tick: z.object({ feeds: z.number(), none: Timing, some: Timing }),
});

export type PollingFigures = z.infer<typeof PollingFigures>;

const AddingFigures = z.object({
	calls: z.number(),
	/** In each call. */
	articles: z.number(),
	/** Until they are found. */
	took: Timing,
	/** The CPU time of all threads but the one that answers. */
	workerCpu: Timing,
	/** The longest time that it blocked the thread that answers. */
	worstStallMs: z.number(),
});

/** The result of arrivals-job, in an archive with so many articles. */
export const ArrivalFigures = z.object({
	articles: z.number(),
	/** From an item’s appearance on its server, and from when its feed was fetched, until its last alert is owed. */
	toAlert: z.object({ calls: z.number(), fromAppearance: Timing, fromFetch: Timing }),
	one: AddingFigures,
	many: AddingFigures,
	/** Many feeds whose items are all new, until the last one is found. */
	sustained: z.object({ feeds: z.number(), articles: z.number(), took: Stretch }),
});

export type ArrivalFigures = z.infer<typeof ArrivalFigures>;

/** The result of reading-job. */
export const ReadingFigures = z.object({
	/** How long the first article takes, with the model’s loading; and the additional resident memory once all its words are remembered. */
	model: z.object({ firstMs: z.number(), bytes: z.number() }),
	/** CPU time of an article, by its length. */
	reading: z.array(z.object({ characters: z.number(), calls: z.number(), cpu: Timing })),
	/** Finding names that look alike among so many people. */
	alike: z.object({ people: z.number(), firstMs: z.number(), took: Timing }),
	/** In the archive, before the others arrive. */
	articles: z.number(),
	/** Each run: articles without editors’ lists, until all are read and found. */
	arriving: z.array(z.object({ articles: z.number(), took: Stretch, allCpuMs: z.number() })),
	/** What /who reads of so many people of each kind. */
	profiles: z.object({ people: z.number(), read: Timing, listed: Timing }),
});

export type ReadingFigures = z.infer<typeof ReadingFigures>;

/** The result of chart-job. */
export const ChartFigures = z.object({
	/** How many pictures of each size. */
	calls: z.number(),
	first: z.object({ tookMs: z.number(), cpuMs: z.number() }),
	/** The smallest size first. */
	pictures: z.array(z.object({ panels: z.number(), days: z.number(), cpu: Timing, bytes: Timing })),
	/** Resident bytes after a garbage collection. */
	memory: z.object({ without: z.number(), afterFirst: z.number(), afterAll: z.number() }),
});

export type ChartFigures = z.infer<typeof ChartFigures>;

/** The result of ways-job, by what is asked for. */
export const WaysFigures = z.array(
	z.object({
		what: z.string(),
		/** How often each way was timed. */
		times: z.number(),
		gateway: Timing,
		http: Timing,
	}),
);

export type WaysFigures = z.infer<typeof WaysFigures>;
const CrowdedProcess = z.object({
	/** Until it is logged in with all servers. */
	ready: Timing,
	/** Resident bytes after a garbage collection. */
	memory: Timing,
	/** When nothing is due, in the last start. */
	tick: Timing,
});

/** The result of crowd-job. */
export const CrowdFigures = z.object({
	servers: z.number(),
	subscriptions: z.number(),
	/** How many were counted of each. */
	starts: z.number(),
	/** With one server and no subscription, with all servers, and with all subscriptions too. */
	alone: CrowdedProcess,
	empty: CrowdedProcess,
	full: CrowdedProcess,
});

export type CrowdFigures = z.infer<typeof CrowdFigures>;

/** The result of follow-job. */
export const FollowFigures = z.object({
	articles: z.number(),
	took: Stretch,
	/** Of all threads. */
	cpuMs: z.number(),
	peakBytes: z.number(),
});

export type FollowFigures = z.infer<typeof FollowFigures>;

/** The result of cluster-job. */
export const ClusterFigures = z.object({
	servers: z.number(),
	shards: z.number(),
	/** How long the first process takes until all articles are in its archive and in Postgres. */
	publishing: z.object({ articles: z.number(), tookMs: z.number() }),
	/** In the order in which they were measured. */
	answers: z.array(
		z.object({
			processes: z.number(),
			calls: z.number(),
			tookMs: z.number(),
			took: Timing,
			/** Of all threads of all processes, by answer. */
			cpuMs: z.number(),
			/** Of the local Discord and its readers, by answer. */
			discordCpuMs: z.number(),
			/** Of each process, after a garbage collection. */
			memoryBytes: z.array(z.number()),
		}),
	),
	/** From when the article is in Postgres until all alerts of another process are owed, and until they are posted. */
	alerts: z.object({ calls: z.number(), each: z.number(), owed: Timing, posted: Timing }),
	/** From the command until each process answers with the new article. */
	reload: z.object({ calls: z.number(), processes: z.number(), took: Timing, reply: Timing }),
	/** From the end of a process until others answer for all of its servers. */
	takeovers: z.array(z.object({ isLeader: z.boolean(), tookMs: z.number() })),
});

export type ClusterFigures = z.infer<typeof ClusterFigures>;

/** What was measured of several processes; undefined if Postgres is not installed. */
export type MeasuredCluster =
	| { readonly cluster: ClusterFigures; readonly follow: FollowFigures }
	| undefined;

/** Everything that one run of the bench measures. */
export type Figures = {
	/** The smallest archive first. */
	readonly archives: readonly ArchiveFigures[];
	readonly names: NamesFigures;
	readonly files: FilesFigures;
	/** One entry per run. */
	readonly delivery: readonly DeliveryFigures[];
	readonly parsing: ParseFigures;
	readonly polling: PollingFigures;
	/** In the largest archive. */
	readonly arrivals: ArrivalFigures;
	readonly reading: ReadingFigures;
	readonly charts: ChartFigures;
	readonly ways: WaysFigures;
	readonly sending: SendingFigures;
	readonly crowd: CrowdFigures;
	/** Undefined if Postgres is not installed. */
	readonly cluster:
		| { readonly cluster: ClusterFigures; readonly follow: FollowFigures }
		| undefined;
	/** The constant bot, then Dateline on the fewest articles, then on the most. */
	readonly readiness: readonly Readiness[];
	/** Its `memory` is in the same order. */
	readonly bots: BotFigures;
};
