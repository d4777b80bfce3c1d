import { addressMax } from '#src/articles/article.ts';
import type { PublicationDate } from '#src/articles/publication-date.ts';
import type { StatedRhythm } from '../pace.ts';

/** What a feed says, whatever its format. Addresses are absolute, http or https. */
export type ParsedFeed = {
	readonly title?: FeedText;
	/** The address of the page that the feed belongs to. */
	readonly home?: string;
	/** As declared, such as `en-us`. */
	readonly language?: string;
	/** How often it says that it changes, and how long it asks not to be read again. */
	readonly stated: StatedRhythm;
	/** At most `itemsMax`, in the order of the feed. */
	readonly items: readonly FeedItem[];
};

/** An item of a feed, before it becomes an article. */
export type FeedItem = {
	/** `guid`, `id` or `rdf:about`. */
	readonly guid?: string;
	readonly link?: string;
	readonly title?: FeedText;
	/** What the feed offers as a summary. */
	readonly description?: FeedText;
	/** The whole report, or as much as the feed has of it. */
	readonly content?: FeedText;
	readonly publishedAt?: PublicationDate;
	readonly updatedAt?: PublicationDate;
	readonly language?: string;
	/** Where an aggregator has it from. */
	readonly source?: { readonly name: string; readonly url?: string };
	/** Thumbnails first, then attached pictures. */
	readonly images: readonly FeedImage[];
};

/** Text as written: surely HTML, or plain unless it looks like HTML. */
export type FeedText = { readonly text: string; readonly form: 'html' | 'plain' };

export type FeedImage = {
	readonly url: string;
	/** In pixels, as declared. */
	readonly width?: number;
	readonly height?: number;
	/** The size of the file, as declared. */
	readonly bytes?: number;
	readonly alt?: FeedText;
};

/** Why there is nothing to read at an address. */
export type FeedFault =
	| { readonly kind: 'nothing' }
	/** A list of feeds, as feed readers exchange it (OPML). */
	| { readonly kind: 'feed-list' }
	| { readonly kind: 'login-page'; readonly title?: string }
	/** `feeds` are the addresses of feeds that the page names. */
	| { readonly kind: 'page'; readonly title?: string; readonly feeds: readonly string[] }
	| { readonly kind: 'no-items'; readonly feed: ParsedFeed }
	/** It is a feed, but too damaged to read any item; `feed` is what can be read. */
	| { readonly kind: 'damaged'; readonly feed?: ParsedFeed }
	| { readonly kind: 'not-a-feed' };

/** The most items that are read of a feed; those beyond are ignored. */
export const itemsMax = 5_000;

/**
 * How much of a text is kept, in characters: no report has its lead behind as much markup. Range 10,000–50,000;
 * text in thousands of elements that never end takes time with the square of this.
 */
const textMax = 20_000;

/** A text of a feed; undefined if it is absent or blank. */
export function feedText(text: string | undefined, form: FeedText['form']): FeedText | undefined {
	if (text === undefined || text.trim() === '') return undefined;
	return { text: text.slice(0, textMax), form };
}

/** An object without its absent properties. */
export function present<Part extends object>(part: Part): Present<Part> {
	// The filter is what the type says.
	return Object.fromEntries(
		Object.entries(part).filter(([, value]) => value !== undefined),
	) as Present<Part>;
}

type Present<Part> = {
	[Key in keyof Part as undefined extends Part[Key] ? Key : never]?: Exclude<Part[Key], undefined>;
} & { [Key in keyof Part as undefined extends Part[Key] ? never : Key]: Part[Key] };

/** Resolves an address as written in a feed; undefined unless it is http or https. */
export function webAddress(written: string | undefined, base: string): string | undefined {
	const url = written === undefined ? null : URL.parse(written.trim(), base);
	if (url === null || !/^https?:$/.test(url.protocol) || url.href.length > addressMax) {
		return undefined;
	}
	return url.href;
}
