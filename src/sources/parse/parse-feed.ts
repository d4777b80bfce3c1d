import { type AnyFeed, parseFeed as parseWithFeedsmith } from 'feedsmith';
import { readAtomFeed } from './atom-feed.ts';
import { decodeText } from './decode-text.ts';
import { readFeedDate } from './feed-date.ts';
import { readJsonFeed } from './json-feed.ts';
import { isPage, readPage } from './page.ts';
import { type FeedFault, itemsMax, type ParsedFeed } from './parsed-feed.ts';
import { readRssFeed } from './rss-feed.ts';
import { feedStart, isTooDeep, isWhole, repairXml, withoutDoctype } from './xml-repair.ts';

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
	const written = decodeText(bytes, contentType);
	const fault = (fault: FeedFault): ParseOutcome => ({ kind: 'fault', fault });
	if (written.trim() === '') return fault({ kind: 'nothing' });
	if (isPage(written)) return fault(readPage(written, address));
	if (opml.test(written)) return fault({ kind: 'feed-list' });
	const text = withoutDoctype(written);
	const feed = readFeed(text, address);
	if (feed === undefined) {
		return fault({ kind: feedStart(text) === -1 ? 'not-a-feed' : 'damaged' });
	}
	if (feed.items.length > 0) return { kind: 'feed', feed };
	return fault({ kind: isWhole(text) || json.test(text) ? 'no-items' : 'damaged', feed });
}

function readFeed(text: string, address: string): ParsedFeed | undefined {
	if (json.test(text)) return readAny(text, address);
	if (isTooDeep(text)) return undefined;
	return (isWhole(text) ? readAny(text, address) : undefined) ?? readDamaged(text, address);
}

/** The root of a list of feeds, after a declaration and comments at most. */
const opml = /^\s*(?:<[?!][^>]*>\s*){0,9}<opml[\s>]/i;

const json = /^\s*\{/;

function readDamaged(text: string, address: string): ParsedFeed | undefined {
	return feedStart(text) === -1 ? undefined : readAny(repairXml(text), address);
}

function readAny(text: string, address: string): ParsedFeed | undefined {
	const found = parsed(text);
	if (found === undefined) return undefined;
	if (found.format === 'atom') return readAtomFeed(found.feed, address);
	if (found.format === 'json') return readJsonFeed(found.feed, address);
	return readRssFeed(found.feed, address);
}

/** feedsmith throws what it cannot read. */
function parsed(text: string): AnyFeed<ReturnType<typeof readFeedDate>> | undefined {
	try {
		return parseWithFeedsmith(json.test(text) ? jsonFeedIn(text) : text, {
			maxItems: itemsMax,
			parseDateFn: readFeedDate,
		});
	} catch {
		return undefined;
	}
}

/** feedsmith recognizes a JSON Feed by its version; some have another one, but items and a title. */
function jsonFeedIn(text: string): unknown {
	const value: unknown = JSON.parse(text);
	const isFeed =
		typeof value === 'object' &&
		value !== null &&
		'items' in value &&
		Array.isArray(value.items) &&
		'title' in value;
	return isFeed ? { ...value, version: 'https://jsonfeed.org/version/1.1' } : value;
}
