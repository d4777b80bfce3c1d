import type { Article } from './article.ts';

/** Finds the name of the listed publisher that an address of the web or a name belongs to. */
export type FindPublisher = (nameOrAddress: string) => string | undefined;

/** Who can own a publisher: a state, or a party that is the state; a public broadcaster; a foundation, charity or cooperative; a firm. */
export const ownerships = ['state', 'public', 'nonprofit', 'private'] as const;
export type Ownership = (typeof ownerships)[number];

/** What is known of a publisher. */
export type Outlet = {
	/** An ISO code such as `TW`. */
	readonly country?: string | undefined;
	readonly ownership?: Ownership | undefined;
};

/** For a data folder that lists no publishers. */
export const findNoPublisher: FindPublisher = () => undefined;

/** What tells who published something. */
type Published = Pick<Article, 'source' | 'url'>;

/** The article with its publisher, which its source’s name tells, or else the source’s address or its own. */
export function withPublisher(article: Article, find: FindPublisher): Article {
	const publisher = findPublisherOf(article, find);
	return publisher === undefined ? article : { ...article, publisher };
}

/** The listed publisher of an article; undefined if there is none. */
export function findPublisherOf(
	{ source, url }: Published,
	find: FindPublisher,
): string | undefined {
	const known = [source?.name, source?.url, url].filter((text) => text !== undefined);
	return known.map(find).find((publisher) => publisher !== undefined);
}

/** Who published an article, by a name that all of its sources share; undefined if nobody is named. */
export function publisherOf({
	publisher,
	source,
}: Pick<Article, 'publisher' | 'source'>): string | undefined {
	return publisher ?? source?.name;
}

/** Counts sources: those that belong together once, and unknown ones not at all. */
export function countPublishers(publishers: readonly (string | undefined)[]): number {
	return new Set(publishers.filter((publisher) => publisher !== undefined)).size;
}
