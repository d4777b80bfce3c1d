import { type AnyFeed, parseFeed as parseWithFeedsmith } from 'feedsmith';
import { readAtomFeed } from './atom-feed.ts';
import { decodeText } from './decode-text.ts';
import { readFeedDate } from './feed-date.ts';
import { readJsonFeed } from './json-feed.ts';
import { readPage } from './page.ts';
import { type FeedFault, itemsMax, type ParsedFeed } from './parsed-feed.ts';
import { readRssFeed } from './rss-feed.ts';
import { cutAfterLastItem, isFeed, withoutDoctype } from './xml-repair.ts';

/** What an address answered with. */
export type FeedBody = {
	readonly bytes: Uint8Array;
	/** The header `Content-Type`. */
	readonly contentType?: string;
	/** Where the body came from, after all redirects; relative links start there. */
	readonly address: string;
};

export type ParseOutcome =
	| { readonly kind: 'feed'; readonly feed: ParsedFeed }
	| { readonly kind: 'fault'; readonly fault: FeedFault };

/**
 * Reads a feed in RSS, RDF, Atom or JSON Feed, even if it is damaged or cut off. Nothing that it refers to is
 * fetched, and no entity of its own is expanded.
 */
export function parseFeed({ bytes, contentType, address }: FeedBody): ParseOutcome {
	const text = withoutDoctype(decodeText(bytes, contentType));
	if (text.trim() === '') return { kind: 'fault', fault: { kind: 'nothing' } };
	const feed = readAny(text, address) ?? readAny(cutAfterLastItem(text), address);
	if (feed !== undefined && feed.items.length > 0) return { kind: 'feed', feed };
	return { kind: 'fault', fault: faultOf(text, address, feed) };
}

function readAny(text: string | undefined, address: string): ParsedFeed | undefined {
	const found = text === undefined ? undefined : parsed(text);
	if (found === undefined) return undefined;
	if (found.format === 'atom') return readAtomFeed(found.feed, address);
	if (found.format === 'json') return readJsonFeed(found.feed, address);
	return readRssFeed(found.feed, address);
}

/** feedsmith throws what it cannot read, and overflows the stack where elements are nested too deeply. */
function parsed(text: string): AnyFeed<ReturnType<typeof readFeedDate>> | undefined {
	try {
		return parseWithFeedsmith(text, { maxItems: itemsMax, parseDateFn: readFeedDate });
	} catch {
		return undefined;
	}
}

function faultOf(text: string, address: string, feed: ParsedFeed | undefined): FeedFault {
	if (feed !== undefined) {
		const title = feed.title?.text;
		return title === undefined ? { kind: 'no-items' } : { kind: 'no-items', title };
	}
	if (isFeed(text)) return { kind: 'damaged' };
	return readPage(text, address) ?? { kind: 'not-a-feed' };
}
