import type { Feed } from './feed.ts';
import type { FeedBook } from './feed-book.ts';
import type { KnownItem } from './item/match-item.ts';
import type { FetchedBody } from './poll.ts';
import { listedPublisher, type PublisherIndex } from './publishers.ts';
import type { ReadRequest } from './read-feed.ts';

/** Returns a function that adds to a fetched body what is known about its feed, so that it can be read. */
export function createRequestMaker({
	book,
	publishers,
}: {
	readonly book: FeedBook;
	readonly publishers: () => PublisherIndex;
}): (body: FetchedBody, feed: Feed, at: Date) => Promise<ReadRequest> {
	let grouped: ReadonlyMap<string, readonly string[]> | undefined;
	book.onChange(() => {
		grouped = undefined;
	});

	return async ({ bytes, contentType, url }, feed, now) => {
		const publisher = publisherOfFeed(feed, publishers());
		return {
			...{ bytes, contentType, url, now },
			feedId: feed.id,
			language: feed.language,
			publisher: publisher ?? { name: feed.name },
			remembered: await rememberedFor(feed.id, publisher?.name),
		};
	};

	/** The items of this feed last, because they count before those of the others. */
	async function rememberedFor(id: string, publisher: string | undefined): Promise<KnownItem[]> {
		const siblings = publisher === undefined ? [] : (feedsByPublisher().get(publisher) ?? []);
		const others = siblings.filter((other) => other !== id).slice(0, siblingsMax);
		const known = await Promise.all(others.map((one) => book.knownItems(one)));
		// What a feed has now comes last among its items.
		return [
			...known.flatMap((items) => items.slice(-itemsPerSibling)),
			...(await book.knownItems(id)),
		];
	}

	function feedsByPublisher(): ReadonlyMap<string, readonly string[]> {
		if (grouped !== undefined) return grouped;
		const ids = new Map<string, string[]>();
		for (const { feed } of book.all()) {
			const name = publisherOfFeed(feed, publishers())?.name;
			if (name !== undefined) ids.set(name, [...(ids.get(name) ?? []), feed.id]);
		}
		grouped = ids;
		return ids;
	}
}

/** So many feeds of one publisher are searched for an item, so that a hundred of them cost no more. 10 … 100. */
const siblingsMax = 50;

/** Of each, so many of the items that it had last; few feeds have more at a time. 50 … 500. */
const itemsPerSibling = 100;

/** Whom a feed is by: as configured, else by its address. */
export function publisherOfFeed({ publisher, url }: Feed, index: PublisherIndex) {
	const found = listedPublisher(index, publisher ?? url);
	if (found === undefined) return publisher === undefined ? undefined : { name: publisher };
	return { name: found.name, url: found.home };
}

/** What to remember of a feed’s items before new ones arrive. */
export function withPending(
	arriving: readonly KnownItem[],
	before: readonly KnownItem[],
): readonly KnownItem[] {
	const ids = new Set(arriving.map(({ id }) => id));
	const pending = arriving.map((item) => ({ ...item, isPending: true as const }));
	return [...before.filter(({ id }) => !ids.has(id)), ...pending];
}

/** So many items that a feed no longer has are remembered, in case that they come back. 100 … 2,000, at 200 bytes. */
const goneMax = 500;

/** What to remember of a feed’s items: those that it has now, and the last of those that it had before. */
export function mergeKnown(
	now: readonly KnownItem[],
	before: readonly KnownItem[],
): readonly KnownItem[] {
	const ids = new Set(now.map(({ id }) => id));
	// Those that came last are at the end, because of two with one key the last counts.
	return [...before.filter(({ id }) => !ids.has(id)).slice(-goneMax), ...now];
}
