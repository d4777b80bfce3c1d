import type { Archive } from '#src/archive/archive.ts';
import type { Log } from '#src/observe/log.ts';
import { arrivalsTo, loggingTo } from '#src/program/open-feeds.ts';
import { createFeedBook } from '#src/sources/feed-book.ts';
import type { FetchFeed } from '#src/sources/fetch/fetch-feed.ts';
import type { OfferedFeed } from '#src/sources/packs.ts';
import { openSources, type Sources } from '#src/sources/sources.ts';
import type { DocumentStore } from '#src/store/document-store.ts';
import { openMemoryStore } from './memory-store.ts';
import { openTestLog } from './test-log.ts';

type TestSources = {
	readonly archive: Pick<Archive, 'add'>;
	readonly now: () => Date;
	/** By default nothing answers. */
	readonly fetchFeed?: FetchFeed;
	readonly offered?: readonly OfferedFeed[];
	/** By default an empty one in memory. */
	readonly store?: DocumentStore;
	readonly log?: Log;
	/** By default one without feeds and suggestions. */
	readonly dataFolder?: string;
};

/** The sources as the program opens them, except that feeds are read in this thread. */
export async function openTestSources({
	archive,
	now,
	fetchFeed = nothingAnswers,
	offered = [],
	store = openMemoryStore({}, async () => {}).store,
	log = openTestLog().log,
	dataFolder = '/nowhere',
}: TestSources): Promise<Sources> {
	const book = await createFeedBook({ store, onSetAside: () => {} });
	return openSources({
		book,
		dataFolder,
		now,
		fetchFeed,
		offered,
		measurePicture: async () => undefined,
		// Most tests read none, and recognizing languages takes 26 MiB.
		readFeed: async (request) => (await import('#src/sources/read-feed.ts')).readFeed(request),
		...arrivalsTo(archive),
		...loggingTo(log),
	});
}

const nothingAnswers: FetchFeed = async () => ({
	kind: 'failed',
	trouble: { code: 'host-unknown' },
	retryAfterMs: undefined,
});
