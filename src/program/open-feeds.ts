import type { Archive } from '#src/archive/archive.ts';
import { formatProblem } from '#src/articles/parse-item.ts';
import type { Log } from '#src/observe/log.ts';
import type { FeedBook } from '#src/sources/feed-book.ts';
import { createFetching, userAgentOf } from '#src/sources/fetch/fetch-feed.ts';
import { resolveBySystem } from '#src/sources/fetch/guarded-connect.ts';
import type { Arrivals } from '#src/sources/poll.ts';
import { openFeedReader } from '#src/sources/read-in-thread.ts';
import {
	openSources,
	type Publishers,
	type Sources,
	type SourcesSettings,
} from '#src/sources/sources.ts';
import type { Config } from './config.ts';

type FeedsSettings = {
	readonly config: Config;
	readonly log: Log;
	readonly now: () => Date;
	readonly version: string;
	readonly closeAtEnd: (close: () => Promise<void>) => void;
};

/** Opens the sources as the program uses them: over the network, and with a thread that reads. */
export function openFeeds(
	{ config, log, now, version, closeAtEnd }: FeedsSettings,
	{
		feeds,
		archive,
		publishers,
	}: { readonly feeds: FeedBook; readonly archive: Archive; readonly publishers: Publishers },
): Sources {
	const { dataFolder, sourcesContact, listedHosts, proxies } = config;
	const reader = openFeedReader();
	closeAtEnd(reader.close);
	const sources = openSources({
		book: feeds,
		publishers,
		dataFolder,
		now,
		readFeed: reader.readFeed,
		...createFetching({
			userAgent: userAgentOf(version, sourcesContact),
			listedHosts,
			proxies,
			resolve: resolveBySystem,
			now,
			elapsedMs: () => performance.now(),
			after: startTimer,
		}),
		...arrivalsTo(archive),
		...loggedIn(log),
	});
	for (const problem of sources.reread()) {
		log.warn({ problem: formatProblem(problem) }, 'feed-refused');
	}
	closeAtEnd(sources.close);
	return sources;
}

/** Hands what polls bring to the archive, which keeps it in its log. */
export function arrivalsTo(archive: Pick<Archive, 'add'>): Pick<SourcesSettings, 'accept'> {
	return {
		async accept({ feed, articles }: Arrivals) {
			const origin = `feed:${feed.id}`;
			await archive.add(articles.map((item) => ({ ...item, origin })));
		},
	};
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
