import type { ShownItem } from './published-item.ts';

/** The ways of writing a feed. */
export const dialects = [
	'rss',
	'rss with content',
	'rdf',
	'atom',
	'json',
	'rss in latin-1',
] as const;
export type Dialect = (typeof dialects)[number];

type Written = { readonly bytes: Uint8Array; readonly contentType: string };

/** Writes a feed with these items, in their order; `built` is the time of the answer if the feed states it. */
export function writeFeed(
	dialect: Dialect,
	{ title, items, built }: { title: string; items: readonly ShownItem[]; built: Date | undefined },
): Written {
	const stamp = built === undefined ? '' : `<lastBuildDate>${built.toUTCString()}</lastBuildDate>`;
	const channel = `<title>${title}</title><link>https://example.com/</link>${stamp}`;
	switch (dialect) {
		case 'rss':
			return xml('application/rss+xml', rss(channel, items.map(rssItem)));
		case 'rss with content':
			return xml('text/xml; charset=utf-8', rss(channel, items.map(contentItem)));
		case 'rss in latin-1': {
			const text = rss(channel, items.map(rssItem));
			const bytes = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`, 'latin1');
			return { bytes, contentType: 'application/xml' };
		}
		case 'rdf':
			return xml('application/rdf+xml', rdf(channel, items));
		case 'atom':
			return xml('application/atom+xml', atom(title, items, built));
		case 'json':
			return {
				bytes: Buffer.from(json(title, items, built)),
				contentType: 'application/feed+json',
			};
	}
}

function xml(contentType: string, text: string): Written {
	return { contentType, bytes: Buffer.from(`<?xml version="1.0" encoding="utf-8"?>\n${text}\n`) };
}

function rss(channel: string, items: readonly string[]): string {
	return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${channel}\n${items.join('\n')}\n</channel></rss>`;
}

function rssItem({ headline, summary, guid, link, date }: ShownItem): string {
	return `<item><title>${escaped(headline)}</title>${linkTag(link)}${guidTag(guid)}${date ? `<pubDate>${date.toUTCString()}</pubDate>` : ''}<description>${escaped(`<p>${escaped(summary)}</p>`)}</description></item>`;
}

function contentItem({ headline, summary, guid, link, date }: ShownItem): string {
	const content = `<p>${escaped(summary)}</p><p>Published by the newsroom.</p>`;
	return `<item><title><![CDATA[${headline}]]></title>${linkTag(link)}${guidTag(guid)}${date ? `<dc:date>${date.toISOString()}</dc:date>` : ''}<description><![CDATA[${escaped(summary)}]]></description><content:encoded><![CDATA[${content}]]></content:encoded></item>`;
}

function rdf(channel: string, items: readonly ShownItem[]): string {
	const written = items.map(
		({ headline, summary, guid, link, date }) =>
			`<item${guid ? ` rdf:about="${guid}"` : ''}><title>${escaped(headline)}</title>${linkTag(link)}<description>${escaped(summary)}</description>${date ? `<dc:date>${date.toISOString()}</dc:date>` : ''}</item>`,
	);
	return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.com/">${channel}</channel>${written.join('\n')}</rdf:RDF>`;
}

function atom(title: string, items: readonly ShownItem[], built: Date | undefined): string {
	const written = items.map(
		({ headline, summary, guid, link, date }) =>
			`<entry><title type="html">${escaped(escaped(headline))}</title>${guid ? `<id>${guid}</id>` : ''}${link ? `<link rel="alternate" href="${escaped(tracked(link))}"/>` : ''}${date ? `<published>${date.toISOString()}</published>` : ''}<summary type="html">${escaped(`<p>${escaped(summary)}</p>`)}</summary></entry>`,
	);
	return `<feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title>${built ? `<updated>${built.toISOString()}</updated>` : ''}${written.join('\n')}</feed>`;
}

function json(title: string, items: readonly ShownItem[], built: Date | undefined): string {
	return JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title,
		...(built && { _built: built }),
		items: items.map(({ headline, summary, guid, link, date }) => ({
			...(guid !== undefined && { id: guid }),
			...(link !== undefined && { url: tracked(link) }),
			title: headline,
			content_html: `<p>${escaped(summary)}</p>`,
			...(date !== undefined && { date_published: date.toISOString() }),
		})),
	});
}

function linkTag(link: string | undefined): string {
	return link === undefined ? '' : `<link>${escaped(tracked(link))}</link>`;
}

function guidTag(guid: string | undefined): string {
	return guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`;
}

function tracked(link: string): string {
	return `${link}?utm_source=rss&utm_medium=feed`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
