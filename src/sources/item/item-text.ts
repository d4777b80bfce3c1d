import type { FeedItem, FeedText } from '#src/sources/parse/parsed-feed.ts';
import { cutClause } from '#src/text/cuts.ts';
import { withoutHidden } from '#src/text/scripts.ts';
import { opening } from '#src/text/sentences.ts';
import { plainText } from './plain-text.ts';
import { summaryOf } from './summary.ts';

/** An item with what it says in plain text, in one line each. */
export type ReadableItem = {
	readonly item: FeedItem;
	readonly text: { readonly headline: string; readonly summary?: string };
};

/**
 * The headline and summary of an item; undefined if it has neither title nor text. One without a title, such as
 * a short message, gets the beginning of its text as headline.
 */
export function readItem(item: FeedItem): ReadableItem | undefined {
	const description = visibleText(item.description);
	const content = visibleText(item.content);
	const title = withoutSource(visibleText(item.title).replaceAll('\n', ' '), item.source?.name);
	if (hasLetters.test(title)) {
		const headline = title.length > headlineMax ? cutClause(title, headlineMax) : title;
		const summary = summaryOf(headline, description, content);
		return { item, text: summary === undefined ? { headline } : { headline, summary } };
	}
	const summary = summaryOf('', description, content);
	if (summary === undefined) return undefined;
	const headline = opening(summary);
	return { item, text: headline === summary ? { headline } : { headline, summary } };
}

/** As for an article’s headline. */
const headlineMax = 300;

const hasLetters = /[\p{L}\p{N}]/u;

/** The text of a feed without markup and without characters that nobody sees. */
export function visibleText(text: FeedText | undefined): string {
	return text === undefined ? '' : withoutHidden(plainText(text)).normalize('NFC').trim();
}

/** Aggregators write “Headline - Source”. */
function withoutSource(title: string, source: string | undefined): string {
	const suffix = ` - ${source}`;
	return title.endsWith(suffix) ? title.slice(0, -suffix.length) : title;
}
