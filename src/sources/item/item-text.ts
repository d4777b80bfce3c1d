import { headlineMax } from '#src/articles/article.ts';
import { cutClause } from '#src/text/cuts.ts';
import { withoutHidden } from '#src/text/scripts.ts';
import { opening } from '#src/text/sentences.ts';
import type { FeedItem, FeedText } from '../parse/parsed-feed.ts';
import { plainText } from './plain-text.ts';
import { summaryOf } from './summary.ts';

/** An item with what it says in plain text, in one line each. */
export type ReadableItem = {
	readonly item: FeedItem;
	readonly text: { readonly headline: string; readonly summary?: string };
};

/**
 * The headline and summary of an item; undefined if it has neither title nor text. One without a title, such as
 * a short message, gets the beginning of its text as headline. `names` are those of the feed and its publisher.
 */
export function readItem(item: FeedItem, names: readonly string[] = []): ReadableItem | undefined {
	const sources = [...(item.source === undefined ? [] : [item.source.name]), ...names];
	const written = visibleText(item.description);
	const description = item.source === undefined ? written : withoutOtherHeadlines(written);
	const content = visibleText(item.content);
	const title = withoutSource(visibleText(item.title).replaceAll('\n', ' '), sources);
	const summary = summaryOf(title, description, content);
	if (hasLetters.test(title) && !(summary !== undefined && standIn.test(title))) {
		const headline = fitting(title);
		return { item, text: summary === undefined ? { headline } : { headline, summary } };
	}
	if (summary === undefined) return undefined;
	const headline = fitting(opening(summary) || summary);
	return { item, text: headline === summary ? { headline } : { headline, summary } };
}

/** A headline, cut if it is too long; one that cannot be cut without turning what it says stays, and is refused. */
function fitting(headline: string): string {
	const cut = headline.length > headlineMax ? cutClause(headline, headlineMax) : headline;
	return cut ?? headline;
}

/** What stands where a title should be. */
const standIn =
	/^(?:[[(]?(?:no title|untitled(?: document)?|ohne titel|kein titel|sans titre|sin título|無標題|无标题)[\])]?|https?:\/\/\S+)$/i;

const hasLetters = /[\p{L}\p{N}]/u;

/** The text of a feed without markup and without characters that nobody sees. */
export function visibleText(text: FeedText | undefined): string {
	return text === undefined ? '' : withoutHidden(plainText(text)).normalize('NFC').trim();
}

/** Aggregators, and some feeds, write “Headline - Source” or “Headline | Source”. */
function withoutSource(title: string, names: readonly string[]): string {
	const [, headline = '', name = ''] = /^(.+) [-–—|•·] (.+?)$/u.exec(title) ?? [];
	const isNamed = names.some((one) => one.trim().toLowerCase() === name.toLowerCase());
	return isNamed && headline.length > name.length ? headline.trimEnd() : title;
}

/** Aggregators describe an item by its headline and those of others, each with its source, but without a stop. */
function withoutOtherHeadlines(description: string): string {
	return description
		.split('\n')
		.filter((line) => /[.!?…。！？:：]["”’»)\]」』）]*$/u.test(line))
		.join('\n');
}
