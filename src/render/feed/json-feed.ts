import type { Phrases } from '#src/phrases/phrases.ts';
import { type DigestFeed, type FeedItem, feedItems, feedName } from './feed-item.ts';

/** Writes a digest’s feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function renderJsonFeed(feed: DigestFeed, phrases: Phrases): string {
	const { home, self, topics } = feed;
	return JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: feedName(topics, phrases),
		home_page_url: home,
		feed_url: self,
		description: phrases.say('feedDescription'),
		items: feedItems(feed, phrases).map(jsonItem),
	});
}

/** What is undefined is left out of the JSON. */
function jsonItem(item: FeedItem) {
	const { id, title, url, source, postedAt, changedAt, language, paragraphs } = item;
	return {
		id,
		url,
		title,
		content_text: paragraphs.join('\n\n'),
		date_published: postedAt.toISOString(),
		date_modified: changedAt?.toISOString(),
		authors: source === undefined ? undefined : [{ name: source }],
		language,
	};
}
