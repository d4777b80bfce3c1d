import { join } from 'node:path';
import type { Archive } from '#src/archive/archive.ts';
import { createLog } from '#src/observe/log.ts';
import { arrivalsTo, loggingTo } from '#src/program/open-feeds.ts';
import type { Feed } from '#src/sources/feed.ts';
import { createFeedBook, type FeedBook } from '#src/sources/feed-book.ts';
import { createFetching, type FetchFeed } from '#src/sources/fetch/fetch-feed.ts';
import { parseProxies } from '#src/sources/fetch/proxies.ts';
import { openFeedReader } from '#src/sources/read-in-thread.ts';
import { openSources, type Sources } from '#src/sources/sources.ts';
import { openDocumentStore } from '#src/store/open-store.ts';

/** Feeds that are polled as the program does it, with their state in a file. */
export type PollingStage = {
	readonly book: FeedBook;
	/** Makes all feeds due, as if their time had come while the program was not running. */
	makeDue(): Promise<void>;
	/** Polls until no feed is due; returns what was done since they became due. Rejects if one was not read. */
	poll(): Promise<ReturnType<Sources['facts']>>;
	/** One tick, which starts what is due and does not wait for it. */
	tick(): void;
	idle(): Promise<void>;
	close(): Promise<void>;
};

export type PollingSettings = {
	/** For the state of the feeds. */
	readonly folder: string;
	readonly feeds: readonly Feed[];
	readonly archive: Pick<Archive, 'add'>;
	/** By default `createLocalFetch()`. */
	readonly fetchFeed?: FetchFeed;
	readonly now?: () => Date;
};

export async function openPollingStage(settings: PollingSettings): Promise<PollingStage> {
	const { folder, feeds, archive, fetchFeed = createLocalFetch() } = settings;
	const { now = () => new Date() } = settings;
	const log = createLog('error');
	const store = await openDocumentStore({
		url: undefined,
		file: join(folder, 'feeds.sqlite'),
		onTrouble: (error) => log.error({ err: error }, 'state-trouble'),
	});
	const book = await createFeedBook({
		store,
		onSetAside: (key) => log.error({ key }, 'document-set-aside'),
	});
	const reader = openFeedReader();
	let sources = open();

	return {
		book,
		async makeDue() {
			await sources.close();
			await Promise.all(
				book.all().map(({ feed }) => book.save(feed, ({ dueAt: _, ...state }) => state)),
			);
			sources = open();
		},
		async poll() {
			while (sources.facts().oldestDue !== undefined) {
				// As many rounds as there can be at a time.
				sources.tick();
				sources.tick();
				await sources.idle();
			}
			const facts = sources.facts();
			const { polled, inTrouble } = facts;
			if (polled - inTrouble < feeds.length) {
				throw new Error(`only ${polled - inTrouble} of ${feeds.length} feeds were read`);
			}
			return facts;
		},
		tick: () => sources.tick(),
		idle: () => sources.idle(),
		async close() {
			await sources.close();
			await reader.close();
			await store.close();
		},
	};

	function open(): Sources {
		const opened = openSources({
			book,
			// There is none, so that nothing but these feeds is polled.
			dataFolder: join(folder, 'no-data'),
			now,
			fetchFeed,
			measurePicture: async () => undefined,
			readFeed: reader.readFeed,
			...arrivalsTo(archive),
			...loggingTo(log),
		});
		book.useFile(feeds);
		return opened;
	}
}

/** Fetches as the program does, except that every name leads to this machine. */
export function createLocalFetch(): FetchFeed {
	return createFetching({
		userAgent: 'Dateline/bench',
		listedHosts: { has: () => true },
		proxies: parseProxies({}),
		resolve: async () => ['127.0.0.1'],
		now: () => new Date(),
		elapsedMs: () => performance.now(),
		after(ms, run) {
			const timer = setTimeout(run, ms);
			return () => clearTimeout(timer);
		},
	}).fetchFeed;
}
