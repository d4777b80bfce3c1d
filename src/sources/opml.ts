import { generateOpml, parseOpml } from 'feedsmith';
import { LanguageTag } from '#src/articles/article.ts';
import { nameForFeed } from './feed.ts';
import { canonicalFeedAddress, FeedAddress, withoutFeedScheme } from './feed-address.ts';

/** A feed in a list that feed readers exchange. */
export type OpmlFeed = {
	readonly name: string;
	readonly url: string;
	/** A BCP 47 tag. */
	readonly language?: string | undefined;
};

/** The feeds of an OPML file, each once and in its order, with what was left out; or why it cannot be read. */
export type OpmlReading =
	| {
			readonly kind: 'read';
			readonly feeds: readonly OpmlFeed[];
			readonly leftOut: readonly LeftOut[];
	  }
	| { readonly kind: 'refused'; readonly reason: 'too long' | 'not OPML' };

/** An entry that does not become a feed, with its address as it was written. */
export type LeftOut = {
	readonly url: string;
	readonly reason: 'not on the web' | 'repeated' | 'no room';
};

/** The longest file that is read, in characters; holds some 5,000 feeds, and takes up to 0.5 s. */
export const opmlMax = 1_048_576;

/** Reads OPML 1.0 and 2.0; no text makes it throw, and no entity is resolved. */
export function readOpml(text: string): OpmlReading {
	if (text.length > opmlMax) {
		return { kind: 'refused', reason: 'too long' };
	}
	const outlines = outlinesOf(text);
	if (outlines === undefined) {
		return { kind: 'refused', reason: 'not OPML' };
	}
	const feeds: OpmlFeed[] = [];
	const leftOut: LeftOut[] = [];
	const seen = new Set<string>();
	for (const outline of outlines) {
		if (outline.xmlUrl === undefined) continue;
		const url = httpAddressOf(outline.xmlUrl);
		const key = url === undefined ? undefined : canonicalFeedAddress(url);
		if (url === undefined || key === undefined) {
			leftOut.push({ url: outline.xmlUrl, reason: 'not on the web' });
		} else if (seen.has(key)) {
			leftOut.push({ url: outline.xmlUrl, reason: 'repeated' });
		} else {
			seen.add(key);
			feeds.push(feedOf(outline, url));
		}
	}
	return { kind: 'read', feeds, leftOut };
}

/** The part of an outline that matters here. */
type Outline = {
	readonly text?: string | undefined;
	readonly title?: string | undefined;
	readonly xmlUrl?: string | undefined;
	readonly language?: string | undefined;
	readonly outlines?: readonly Outline[] | undefined;
};

/** All outlines in the order of the file, those in folders included; undefined if the text is not OPML. */
function outlinesOf(text: string): Outline[] | undefined {
	try {
		const outlines: readonly Outline[] = parseOpml(text).body?.outlines ?? [];
		return outlines.flatMap(withInner);
	} catch {
		// The parser throws for whatever is not OPML, and for nothing else.
		return undefined;
	}
}

function withInner(outline: Outline): Outline[] {
	return [outline, ...(outline.outlines ?? []).flatMap(withInner)];
}

function httpAddressOf(written: string): string | undefined {
	const address = FeedAddress.safeParse(withoutFeedScheme(written));
	return address.success ? address.data : undefined;
}

function feedOf({ text, title, language }: Outline, url: string): OpmlFeed {
	const tag = LanguageTag.safeParse(language).data;
	return {
		name: nameForFeed([text, title], url),
		url,
		...(tag !== undefined && { language: tag }),
	};
}

/** Writes feeds as OPML 2.0; `readOpml` gives them back. */
export function writeOpml(title: string, feeds: readonly OpmlFeed[]): string {
	const outlines = feeds.map(({ name, url, language }) => ({
		text: name,
		title: name,
		type: 'rss',
		xmlUrl: url,
		...(language === undefined ? {} : { language }),
	}));
	// The generator refuses a file without any outline.
	const body = { outlines: outlines.length > 0 ? outlines : [{ text: title }] };
	return generateOpml({ head: { title }, body });
}
