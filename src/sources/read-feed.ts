import { labelMax } from '#src/articles/article.ts';
import type { PublicationDate } from '#src/articles/publication-date.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { articlesOf, type ItemArticle, type RefusedItem } from './item/item-articles.ts';
import { visibleText } from './item/item-text.ts';
import type { KnownItem } from './item/match-item.ts';
import type { StatedRhythm } from './pace.ts';
import { parseFeed } from './parse/parse-feed.ts';
import type { FeedFault, ParsedFeed } from './parse/parsed-feed.ts';
import type { TroubleCode } from './trouble.ts';

/** What an address answered, and what is known about the feed there. */
export type ReadRequest = {
	readonly bytes: Uint8Array;
	/** The header `Content-Type`. */
	readonly contentType: string | undefined;
	/** Where the bytes came from, after all redirects. */
	readonly url: string;
	readonly feedId: string;
	/** As whoever configured the feed says; it wins over what the feed declares. */
	readonly language?: string | undefined;
	/** Whom the articles are by; undefined: whoever the feed’s title names. */
	readonly publisher?: { readonly name: string; readonly url?: string } | undefined;
	/** Items that were read before, in this feed and in others of its publisher. */
	readonly remembered: readonly KnownItem[];
	readonly now: Date;
};

/** What an answer says, or why it is no feed. */
export type FeedReading =
	| {
			readonly kind: 'feed';
			readonly title: string | undefined;
			/** As declared. */
			readonly language: string | undefined;
			readonly items: number;
			/** When the items were published, as far as they say. */
			readonly dates: readonly Date[];
			readonly stated: StatedRhythm;
			/** The items that are new or have changed. */
			readonly articles: readonly ItemArticle[];
			readonly refused: readonly RefusedItem[];
			/** What to remember of the items that are there now. */
			readonly known: readonly KnownItem[];
	  }
	| {
			readonly kind: 'fault';
			readonly code: TroubleCode;
			/** The feeds that a page names. */
			readonly feeds: readonly string[];
	  };

/** Reads what a feed’s address answered. */
export type ReadFeed = (request: ReadRequest) => Promise<FeedReading>;

/** Reads what a feed’s address answered. Pure, but slow: the program does it in a thread. */
export function readFeed(request: ReadRequest): FeedReading {
	const { bytes, contentType, url } = request;
	const outcome = parseFeed({
		bytes,
		address: url,
		...(contentType !== undefined && { contentType }),
	});
	if (outcome.kind === 'fault') return faultReading(outcome.fault);
	return readingOf(outcome.feed, request);
}

function faultReading(fault: FeedFault): FeedReading {
	const feeds = fault.kind === 'page' ? fault.feeds : [];
	return { kind: 'fault', code: codes[fault.kind], feeds };
}

const codes: Readonly<Record<FeedFault['kind'], TroubleCode>> = {
	nothing: 'answer-empty',
	'login-page': 'sign-in-page',
	page: 'html-page',
	'no-items': 'feed-empty',
	damaged: 'feed-broken',
	'not-a-feed': 'not-a-feed',
	'feed-list': 'feed-list',
};

function readingOf(
	feed: ParsedFeed,
	{ feedId, language, publisher, remembered, now, url }: ReadRequest,
): FeedReading {
	const title = visibleText(feed.title).replaceAll('\n', ' ').slice(0, labelMax);
	const named = publisher ?? { name: title === '' ? new URL(url).hostname : title };
	const { articles, known, refused } = articlesOf(feed, remembered, {
		feedId,
		publisher: named,
		now,
		...(language !== undefined && { language }),
	});
	return {
		kind: 'feed',
		title: title === '' ? undefined : title,
		language: feed.language,
		items: feed.items.length,
		dates: feed.items.flatMap(({ publishedAt }) => instantsOf(publishedAt)),
		stated: feed.stated,
		articles,
		refused,
		known,
	};
}

function instantsOf(date: PublicationDate | undefined): Date[] {
	return date === undefined ? [] : [instantOf(date)];
}
