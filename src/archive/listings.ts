import type { DatabaseSync } from 'node:sqlite';
import { countPublishers, type FindPublisher, findNoPublisher } from '#src/articles/publisher.ts';
import { type Archive, type Listing, type ListWindow, listedMax } from './archive.ts';
import { createKnownKeys } from './known-keys.ts';
import { boundsOf, createMatches, hasNoTerms, withinDays } from './matches.ts';
import { type OnUnreadable, rethrow, rowNumber, rowText } from './rows.ts';
import { createStoryWindows, emptyListing } from './story-windows.ts';
import { createTextSearch } from './text-search.ts';
import { createVocabulary } from './vocabulary.ts';
import type { Filter } from './wanted.ts';

/** Lists of stories, newest first. A list examines at most `listedMax` + 1 matches, and reads only the stories it shows. */
export type Listings = Pick<Archive, 'newest' | 'naming' | 'namingAll' | 'search'>;

/** Creates the lists; an unreadable article is left out and passed to `onUnreadable`. */
export function createListings(
	database: DatabaseSync,
	onUnreadable: OnUnreadable = rethrow,
	findPublisher: FindPublisher = findNoPublisher,
	known = createKnownKeys(),
): Listings {
	const vocabulary = createVocabulary(database);
	const matches = createMatches(database, vocabulary, listedMax + 1, known);
	const stories = createStoryWindows(database, onUnreadable, findPublisher);
	const searchText = createTextSearch(database, vocabulary, onUnreadable, known);
	const countStories = database.prepare('SELECT stories FROM state');
	const allSources = database.prepare('SELECT name FROM sources');

	return {
		newest,
		naming: (nameId, filter, window) =>
			stories.read(withinDays(matches.naming(nameId, filter), filter), window),
		namingAll: (nameIds, terms, filter, window) =>
			stories.read(withinDays(matches.namingAll(nameIds, terms, filter), filter), window),

		search(terms, filter, window) {
			if (hasNoTerms(terms)) return newest(filter, window);
			const query = matches.queryFor(terms, filter);
			if (query === undefined) return emptyListing;
			const { keys, closest } = searchText(query, boundsOf(filter), terms.allOnly);
			const listing = stories.read(withinDays(keys, filter), window);
			if (closest === undefined) return listing;
			return {
				...listing,
				closest: {
					...closest,
					after: stories.count(withinDays(keys.slice(0, closest.after), filter)),
				},
			};
		},
	};

	function newest(filter: Filter, window: ListWindow): Listing {
		const listing = stories.read(withinDays(matches.newest(filter), filter), window);
		return isUnfiltered(filter) ? { ...listing, ...countAll() } : listing;
	}

	/** Of all articles, the numbers of stories and sources are known without counting. */
	function countAll(): Pick<Listing, 'total' | 'sources'> {
		return {
			total: { count: rowNumber(countStories.get(), 'stories'), orMore: false },
			sources: { count: countAllSources(), orMore: false },
		};
	}

	function countAllSources(): number {
		const names = allSources.all().map((row) => rowText(row, 'name'));
		return countPublishers(names.map((name) => findPublisher(name) ?? name));
	}
}

function isUnfiltered({ source, since, until }: Filter): boolean {
	return source === undefined && since === undefined && until === undefined;
}
