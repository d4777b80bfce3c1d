import { join } from 'node:path';
import type { Archive } from '#src/archive/archive.ts';
import type { FetchFeed } from '#src/sources/fetch/fetch-feed.ts';
import { openBenchArchive } from './bench-archive.ts';
import { type FeedServer, openFeedServer } from './feed-server.ts';
import { restingMemory, summarize, type Timing, timeStretch } from './measure.ts';
import { openPollingStage } from './polling-stage.ts';
import type { PollingFigures } from './results.ts';

const itemsPerFeed = 20;
const tickCalls = 200;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** By an answer that a feed is unchanged. */
const nothingSaid = { permanentUrl: undefined, maxAgeMs: undefined, validators: undefined };

const [folder = '', feeds, unchangedFeeds] = process.argv.slice(2);
const archive = openBenchArchive(join(folder, 'state'), join(folder, 'data'));
await archive.reload(undefined);
const figures = {
	round: await measureRound(Number(feeds), archive),
	unchanged: await measureUnchanged(Number(unchangedFeeds), archive),
	tick: await measureTicks(Number(unchangedFeeds), archive),
};
await archive.close();
process.send?.(figures satisfies PollingFigures);

type Round = PollingFigures['round'];

/** The first poll of many feeds, whose items are all new. */
async function measureRound(count: number, archive: Archive): Promise<Round> {
	const server = await openFeedServer(count, itemsPerFeed);
	const stage = await openPollingStage({
		folder: join(folder, 'state'),
		feeds: server.feeds,
		archive,
	});
	const round = await measurePolling(stage.poll);
	await stage.close();
	await server.close();
	const { articles } = archive.facts();
	if (articles !== count * itemsPerFeed) throw new Error(`only ${articles} articles arrived`);
	return round;
}

/** A poll of many feeds in which nothing is new since the last one. */
async function measureUnchanged(count: number, archive: Archive): Promise<Round> {
	const server = await openFeedServer(count, 1);
	const stage = await openPollingStage({
		folder: join(folder, 'unchanged'),
		feeds: server.feeds,
		archive,
	});
	await rememberAnswers(stage.book, server);
	await stage.makeDue();
	const round = await measurePolling(stage.poll);
	await stage.close();
	await server.close();
	if (round.unchanged !== count) throw new Error(`only ${round.unchanged} feeds were unchanged`);
	return round;
}

type Stage = Awaited<ReturnType<typeof openPollingStage>>;

/** What a poll remembers of the answers that this server gives. */
async function rememberAnswers(book: Stage['book'], { feeds }: FeedServer): Promise<void> {
	const validators = { etag: '"0"' };
	const wholeAt = new Date().toISOString();
	await Promise.all(
		feeds.map((feed) =>
			book.save(feed, () => ({
				hadItems: true,
				validators: { url: feed.url, ...validators },
				wholeAt,
			})),
		),
	);
}

async function measurePolling(poll: Stage['poll']): Promise<Round> {
	const memoryBefore = restingMemory();
	const all = process.cpuUsage();
	const own = process.threadCpuUsage();
	let done = { polled: 0, unchanged: 0, articles: 0 };
	const took = await timeStretch(async () => {
		done = await poll();
	});
	const ownCpu = process.threadCpuUsage(own);
	const allCpu = process.cpuUsage(all);
	const { polled, unchanged, articles } = done;
	return {
		feeds: polled,
		unchanged,
		articles,
		took,
		threadCpuMs: (ownCpu.user + ownCpu.system) / 1_000,
		allCpuMs: (allCpu.user + allCpu.system) / 1_000,
		peakBytes: Math.max(0, process.resourceUsage().maxRSS * 1_024 - memoryBefore),
	};
}

/** Ticks with many feeds of which none is due, then some, whose servers answer at once that nothing is new. */
async function measureTicks(count: number, archive: Archive): Promise<PollingFigures['tick']> {
	const feeds = Array.from({ length: count }, (_, number) => ({
		id: `feed-${number}`,
		name: `Feed ${number}`,
		url: `https://feed-${number}.test/feed.xml`,
	}));
	let nowMs = Date.now();
	const now = () => new Date(nowMs);
	const fetchFeed: FetchFeed = async ({ url }) => ({ kind: 'unchanged', url, ...nothingSaid });
	const stage = await openPollingStage({
		folder: join(folder, 'ticks'),
		feeds,
		archive,
		fetchFeed,
		now,
	});
	await stage.poll();
	const none = summarize(Array.from({ length: tickCalls }, () => timeTick(stage)));
	nowMs += hourMs / 2;
	const times: number[] = [];
	for (let call = 0; call < tickCalls; call++) {
		nowMs += minuteMs;
		times.push(timeTick(stage));
		await stage.idle();
	}
	await stage.close();
	return { feeds: count, none, some: summarize(times) };
}

function timeTick({ tick }: Stage): Timing['median'] {
	const started = performance.now();
	tick();
	return performance.now() - started;
}
