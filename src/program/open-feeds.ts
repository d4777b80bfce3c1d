import type { Archive } from '#src/archive/archive.ts';
import { formatProblem } from '#src/articles/parse-item.ts';
import type { Log } from '#src/observe/log.ts';
import { createArrivalQueue } from '#src/sources/arrival-queue.ts';
import type { FeedBook } from '#src/sources/feed-book.ts';
import { createFetchFeed, type FetchFeed, userAgentOf } from '#src/sources/fetch/fetch-feed.ts';
import { resolveBySystem } from '#src/sources/fetch/guarded-connect.ts';
import { openFeedReader } from '#src/sources/read-in-thread.ts';
import { openSources, type Sources, type SourcesSettings } from '#src/sources/sources.ts';
import { type Config, readVersion } from './config.ts';

type FeedsSettings = {
	readonly config: Config;
	readonly log: Log;
	readonly now: () => Date;
	readonly closeAtEnd: (close: () => Promise<void>) => void;
};

/** Opens the sources as the program uses them: over the network, and with a thread that reads. */
export function openFeeds(
	{ config, log, now, closeAtEnd }: FeedsSettings,
	{ feeds, archive }: { readonly feeds: FeedBook; readonly archive: Archive },
): Sources {
	const reader = openFeedReader();
	closeAtEnd(reader.close);
	const sources = openSources({
		book: feeds,
		dataFolder: config.dataFolder,
		now,
		readFeed: reader.readFeed,
		readPage: reader.readPage,
		fetchFeed: createFetching(config, now),
		...arrivalsTo(archive),
		...loggedIn(log),
	});
	for (const problem of sources.reread()) {
		log.warn({ problem: formatProblem(problem) }, 'feed-refused');
	}
	closeAtEnd(sources.close);
	return sources;
}

/** Creates what fetches feeds over the network, as it is configured. */
export function createFetching(
	{ sourcesContact, listedHosts, proxies }: Config,
	now: () => Date,
): FetchFeed {
	return createFetchFeed({
		userAgent: userAgentOf(readVersion(), sourcesContact),
		listedHosts,
		proxies,
		resolve: resolveBySystem,
		now,
		elapsedMs: () => performance.now(),
		after: startTimer,
	});
}

/** Hands what polls bring to the archive, which keeps it in its log. */
export function arrivalsTo(archive: Pick<Archive, 'add'>): Pick<SourcesSettings, 'accept'> {
	return { accept: createArrivalQueue((articles) => archive.add(articles)) };
}

/** Writes what polling does into the log: one line a round, and one for each feed that is worth telling of. */
export function loggedIn(log: Log): Pick<SourcesSettings, 'onFault' | 'onRound' | 'onNotice'> {
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
