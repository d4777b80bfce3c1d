import { type FeedBody, parseFeed } from '#src/sources/parse/parse-feed.ts';
import type { FeedFault, ParsedFeed } from '#src/sources/parse/parsed-feed.ts';

/** An RSS feed with items, each given by its elements. */
export function rssOf(...items: readonly string[]): string {
	return `<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Sample</title><link>https://example.com/</link>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
}

const address = 'https://example.com/news/feed.xml';

export function parsedFeed(text: string | Uint8Array, rest: Partial<FeedBody> = {}): ParsedFeed {
	const outcome = parseFeed({ bytes: Buffer.from(text), address, ...rest });
	if (outcome.kind === 'fault') throw new Error(`The sample is no feed: ${outcome.fault.kind}`);
	return outcome.feed;
}

export function faultIn(text: string): FeedFault | undefined {
	const outcome = parseFeed({ bytes: Buffer.from(text), address });
	return outcome.kind === 'fault' ? outcome.fault : undefined;
}
