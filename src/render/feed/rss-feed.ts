import type { Phrases } from '#src/phrases/phrases.ts';
import { type DigestFeed, type FeedItem, feedItems, feedName } from './feed-item.ts';

/** Writes a digest’s feed as RSS 2.0 (https://www.rssboard.org/rss-specification). */
export function renderRssFeed(feed: DigestFeed, phrases: Phrases): string {
	const { home, self, topics } = feed;
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<rss version="2.0" xmlns:atom="${atom}" xmlns:dc="${dublinCore}">`,
		'<channel>',
		element('title', feedName(topics, phrases)),
		element('link', home),
		`<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>`,
		element('description', phrases.say('feedDescription')),
		...feedItems(feed, phrases).flatMap(itemLines),
		'</channel>',
		'</rss>',
		'',
	].join('\n');
}

const atom = 'http://www.w3.org/2005/Atom';
const dublinCore = 'http://purl.org/dc/elements/1.1/';

function itemLines(item: FeedItem): string[] {
	const { id, title, url, source, postedAt, changedAt, language } = item;
	return [
		'<item>',
		element('title', title),
		url === undefined ? '' : element('link', url),
		`<guid isPermaLink="false">${escaped(id)}</guid>`,
		element('pubDate', postedAt.toUTCString()),
		changedAt === undefined ? '' : element('atom:updated', changedAt.toISOString()),
		source === undefined ? '' : element('dc:creator', source),
		element('dc:language', language),
		// Readers take a description for HTML, so the text is escaped twice.
		element('description', item.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')),
		'</item>',
	].filter((line) => line !== '');
}

function element(name: string, text: string): string {
	return `<${name}>${escaped(text)}</${name}>`;
}

/** Escapes a text for XML and HTML, also inside an attribute; `]]>` is no longer in it. */
function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
