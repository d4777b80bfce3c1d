import type { Archive } from '#src/archive/archive.ts';
import type { Log } from '#src/observe/log.ts';
import type { Phrasebook } from '#src/phrases/phrases.ts';
import { createArrivalQueue } from '#src/sources/arrival-queue.ts';
import type { FeedBook } from '#src/sources/feed-book.ts';
import { createFetching, type Fetching, userAgentOf } from '#src/sources/fetch/fetch-feed.ts';
import { resolveBySystem } from '#src/sources/fetch/guarded-connect.ts';
import { openFeedReader } from '#src/sources/read-in-thread.ts';
import {
	openSources,
	type Publishers,
	type Sources,
	type SourcesSettings,
} from '#src/sources/sources.ts';
import { type Config, readVersion } from './config.ts';
import { logProblems } from './log-problems.ts';
import type { FetchTools, SampleServer } from './sample-server.ts';

type FeedsSettings = {
	readonly config: Config;
	readonly log: Log;
	readonly phrasebook: Phrasebook;
	readonly now: () => Date;
	readonly closeAtEnd: (close: () => Promise<void>) => void;
};

type FeedsParts = {
	readonly feeds: FeedBook;
	readonly archive: Archive;
	readonly publishers: Publishers;
	/** Only on the local Discord. */
	readonly samples: SampleServer | undefined;
};

/** Opens the sources as the program uses them: over the network, and with a thread that reads. */
export function openFeeds(
	{ config, log, phrasebook, now, closeAtEnd }: FeedsSettings,
	{ feeds, archive, publishers, samples }: FeedsParts,
): Sources {
	const { fetchFeed, measurePicture } = createWebFetching(config, now);
	const reader = openFeedReader();
	closeAtEnd(reader.close);
	const sources = openSources({
		book: feeds,
		publishers,
		dataFolder: config.dataFolder,
		now,
		readFeed: reader.readFeed,
		readPage: reader.readPage,
		measurePicture,
		fetchFeed: samples?.fetchBeside(fetchFeed, fetchTools(config, now)) ?? fetchFeed,
		offered: samples === undefined ? [] : [samples.offered],
		...arrivalsTo(archive),
		...loggingTo(log),
	});
	logProblems({ log, phrasebook }, sources.problemsAtFirst, 'sources-refused');
	closeAtEnd(sources.close);
	return sources;
}

/** Creates what fetches feeds over the network, as it is configured. */
export function createWebFetching(config: Config, now: () => Date): Fetching {
	const { listedHosts, proxies } = config;
	const guards = { listedHosts, proxies, resolve: resolveBySystem };
	return createFetching({ ...fetchTools(config, now), ...guards });
}

function fetchTools({ sourcesContact }: Config, now: () => Date): FetchTools {
	return {
		userAgent: userAgentOf(readVersion(), sourcesContact),
		now,
		elapsedMs: () => performance.now(),
		after: startTimer,
	};
}

/** Hands what polls bring to the archive, which keeps it in its log. */
export function arrivalsTo(archive: Pick<Archive, 'add'>): Pick<SourcesSettings, 'accept'> {
	return { accept: createArrivalQueue((articles) => archive.add(articles)) };
}

/** Writes what polling does into the log: one line a round, and one for each feed that is worth telling of. */
export function loggingTo(log: Log): Pick<SourcesSettings, 'onFault' | 'onRound' | 'onNotice'> {
	return {
		onFault: (error, feed) => log.error({ err: error, feed: feed.id }, 'feed-not-read'),
		onRound: (tally) => log.info(tally, 'feeds-polled'),
		onNotice: (feed, { kind }) => log.warn({ feed: feed.id, what: kind }, 'feed-noticed'),
	};
}

function startTimer(ms: number, run: () => void): () => void {
	const timer = setTimeout(run, ms);
	return () => clearTimeout(timer);
}
