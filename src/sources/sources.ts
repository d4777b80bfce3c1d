import type { Problem } from '#src/articles/parse-item.ts';
import type { FindPublisher, Outlet } from '#src/articles/publisher.ts';
import type { FeedBook } from './feed-book.ts';
import { readFeedsFile } from './feeds-file.ts';
import { type OfferedFeed, readSourcePacks } from './packs.ts';
import { createPoller, type Poller, type PollerSettings } from './poller.ts';
import { listedPublisher, type PublisherIndex, readPublishersFile } from './publishers.ts';

/** The feeds, and all that is done with them. */
export type Sources = Omit<Poller, 'close'> & {
	readonly book: FeedBook;
	/** Feeds to suggest while somebody types; none of them is polled. */
	suggested(): readonly OfferedFeed[];
	/** What is known of a publisher by its name; nothing if it is not listed. */
	outletOf(publisher: string): Outlet;
	/** What was wrong with the files below when they were first read. */
	readonly problemsAtFirst: readonly Problem[];
	/** Reads the publishers of the data folder again; articles that are loaded from then on have their names. */
	rereadPublishers(): void;
	/** Reads feeds and suggestions of the data folder again; returns what is wrong with them and the publishers. */
	reread(): readonly Problem[];
	/** Ends polling within the time that storing what arrived takes. */
	close(): Promise<void>;
};

/** The publishers of the data folder. */
export type Publishers = {
	index(): PublisherIndex;
	readonly find: FindPublisher;
	/** What was wrong with their file when it was last read. */
	problems(): readonly Problem[];
	/** Reads them again; a file of which nothing can be used keeps its last good version. */
	reread(): void;
};

/** Reads the publishers. */
export function createPublishers(dataFolder: string): Publishers {
	let { index, problems } = readPublishersFile(dataFolder);
	return {
		index: () => index,
		problems: () => problems,
		find: (nameOrAddress) => listedPublisher(index, nameOrAddress)?.name,
		reread() {
			const again = readPublishersFile(dataFolder);
			const isUnusable = again.problems.length > 0 && again.index.byName.size === 0;
			problems = again.problems;
			if (!isUnusable) index = again.index;
		},
	};
}

export type SourcesSettings = Omit<PollerSettings, 'book' | 'publishers'> & {
	/** By default those of the data folder. */
	readonly publishers?: Publishers;
	readonly book: FeedBook;
	readonly dataFolder: string;
	/** Feeds to suggest before those of the data folder. */
	readonly offered?: readonly OfferedFeed[];
};

/** Opens the sources; nothing is polled before the first tick. */
export function openSources({
	dataFolder,
	publishers = createPublishers(dataFolder),
	offered = [],
	...settings
}: SourcesSettings): Sources {
	const { book } = settings;
	let suggested: readonly OfferedFeed[] = [];
	const problemsAtFirst = readFeedsAndPacks();
	const poller = createPoller({ ...settings, publishers: publishers.index });

	return {
		...poller,
		book,
		suggested: () => suggested,
		outletOf: (publisher) => listedPublisher(publishers.index(), publisher) ?? {},
		problemsAtFirst,
		rereadPublishers: publishers.reread,
		reread: readFeedsAndPacks,
	};

	function readFeedsAndPacks(): readonly Problem[] {
		const { packs, problems: ofPacks } = readSourcePacks(dataFolder);
		suggested = [...offered, ...packs.flatMap(({ feeds }) => feeds)];
		const { feeds, problems } = readFeedsFile(dataFolder);
		// A file that is faulty as a whole keeps its last good version.
		if (feeds !== undefined) book.useFile(feeds);
		return [...problems, ...ofPacks, ...publishers.problems()];
	}
}
