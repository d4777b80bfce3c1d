import type { JsonFeed } from 'feedsmith';
import type { PublicationDate } from '#src/articles/publication-date.ts';
import { type FeedItem, feedText, type ParsedFeed, present, webAddress } from './parsed-feed.ts';
import { attachedImages } from './rss-feed.ts';

type Dated = PublicationDate | undefined;

/** What feedsmith found in JSON Feed 1.0 or 1.1. */
export function readJsonFeed(feed: JsonFeed.Feed<Dated>, address: string): ParsedFeed {
	return present({
		title: feedText(feed.title, 'plain'),
		home: webAddress(feed.home_page_url, address),
		language: feed.language,
		stated: {},
		items: (feed.items ?? []).map((item) => readItem(item, address)),
	} satisfies Record<keyof ParsedFeed, unknown>);
}

function readItem(item: JsonFeed.Item<Dated>, base: string): FeedItem {
	const pictures = [item.image, item.banner_image]
		.flatMap((url) => webAddress(url, base) ?? [])
		.map((url) => ({ url }));
	const attached = (item.attachments ?? []).map((part) =>
		present({ url: part.url, type: part.mime_type, length: part.size_in_bytes }),
	);
	return present({
		guid: item.id,
		link:
			webAddress(item.url, base) ??
			webAddress(item.external_url, base) ??
			webAddress(item.id, 'about:blank'),
		title: feedText(item.title, 'plain'),
		description: feedText(item.summary, 'plain'),
		content: feedText(item.content_html, 'html') ?? feedText(item.content_text, 'plain'),
		publishedAt: item.date_published ?? item.date_modified,
		updatedAt: item.date_modified,
		language: item.language,
		source: undefined,
		images: [...pictures, ...attachedImages(attached, base)],
	} satisfies Record<keyof FeedItem, unknown>);
}
