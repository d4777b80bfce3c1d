import type { AtomFeed } from 'feedsmith';
import type { PublicationDate } from '#src/articles/publication-date.ts';
import { type FeedItem, feedText, type ParsedFeed, present, webAddress } from './parsed-feed.ts';
import { alternateOf, attachedImages, mediaImages, statedBy } from './rss-feed.ts';

type Dated = PublicationDate | undefined;

/** What feedsmith found in Atom 0.3 or 1.0. */
export function readAtomFeed(feed: AtomFeed.Feed<Dated>, address: string): ParsedFeed {
	const base = webAddress(feed.xml?.base, address) ?? address;
	return present({
		title: textOf(feed.title) ?? feedText(feed.dc?.titles?.[0], 'plain'),
		home: webAddress(alternateOf(feed.links), base),
		language: feed.xml?.lang ?? feed.dc?.languages?.[0],
		stated: statedBy(feed.sy),
		items: (feed.entries ?? []).map((entry) => readEntry(entry, base)),
	} satisfies Record<keyof ParsedFeed, unknown>);
}

function readEntry(entry: AtomFeed.Entry<Dated>, feedBase: string): FeedItem {
	const { dc, dcterms, media, source, links = [] } = entry;
	const base = webAddress(entry.xml?.base, feedBase) ?? feedBase;
	const dates = [
		entry.published,
		...(dcterms?.issued ?? []),
		...(dc?.dates ?? []),
		...(dcterms?.created ?? []),
		entry.updated,
		...(dcterms?.modified ?? []),
	];
	const enclosures = links.filter(({ rel }) => rel === 'enclosure');
	const mediaGroup = media?.groups?.[0];
	return present({
		guid: entry.id ?? dc?.identifiers?.[0],
		link: webAddress(alternateOf(links), base) ?? webAddress(entry.id, 'about:blank'),
		title:
			textOf(entry.title) ??
			feedText(dc?.titles?.[0] ?? media?.title?.value ?? mediaGroup?.title?.value, 'plain'),
		description:
			textOf(entry.summary) ??
			feedText(
				dc?.descriptions?.[0] ??
					dcterms?.abstracts?.[0] ??
					media?.description?.value ??
					mediaGroup?.description?.value,
				'html',
			),
		content: contentOf(entry.content),
		publishedAt: dates.find((date) => date !== undefined),
		updatedAt: entry.updated ?? dcterms?.modified?.find((date) => date !== undefined),
		language: entry.xml?.lang ?? entry.title?.xml?.lang ?? dc?.languages?.[0],
		source: sourceOf(source, base),
		images: [
			...mediaImages(media, base),
			...attachedImages(
				enclosures.map(({ href, type, length }) => present({ url: href, type, length })),
				base,
			),
		],
	} satisfies Record<keyof FeedItem, unknown>);
}

function sourceOf(source: AtomFeed.Entry<Dated>['source'], base: string): FeedItem['source'] {
	const name = source?.title?.value;
	const url = webAddress(alternateOf(source?.links), base);
	return name === undefined ? undefined : { name, ...present({ url }) };
}

type Text = { readonly value?: string; readonly type?: string };

/** Content, unless it is a picture or another file. */
function contentOf(content: Text | undefined) {
	return /^(?!.*xml)(?:image|audio|video|application)\//i.test(content?.type ?? '')
		? undefined
		: textOf(content);
}

/** Text in any form; what calls itself binary is in base64. */
function textOf({ value = '', type = 'text' }: Text = {}) {
	if (/octet-stream/i.test(type)) {
		return feedText(Buffer.from(value, 'base64').toString('utf8'), 'html');
	}
	return feedText(value, /html|xml/i.test(type) ? 'html' : 'plain');
}
