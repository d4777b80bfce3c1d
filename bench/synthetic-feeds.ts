import { often, type SyntheticWorld, seededRandom } from './synthetic-news.ts';

export type FeedFormat = 'rss' | 'atom';

/** An item of a synthetic feed, with HTML as publishers write it. */
export type SyntheticItem = {
	readonly id: string;
	readonly title: string;
	readonly link: string;
	readonly at: Date;
	readonly author: string;
	readonly categories: readonly string[];
	readonly image: string;
	readonly summaryHtml: string;
	readonly contentHtml: string;
};

/** How much of an item there is: paragraphs of its report, and somebody whom it must name. */
export type ItemPlan = {
	/** Two items with the same key are the same on every machine. */
	readonly key: number;
	readonly host: string;
	readonly at: Date;
	/** Of the whole report; none if the feed has only summaries. */
	readonly paragraphs: number;
	readonly about?: string;
};

export function makeItem(world: SyntheticWorld, plan: ItemPlan): SyntheticItem {
	const { key, host, at, paragraphs, about } = plan;
	const random = seededRandom(key);
	const word = () => often(world.words, random);
	const words = (count: number) => Array.from({ length: count }, word).join(' ');
	const person = about ?? often(world.people, random);
	const link = `https://${host}/news/${key}/${words(4).replaceAll(' ', '-')}`;
	const image = `https://${host}/images/${key}.jpg`;
	const sentence = () => `${capitalized(words(6))} ${person} ${words(8)}.`;
	const paragraph = () =>
		`<p>${sentence()} <a href="${link}?to=${word()}&amp;from=feed">${words(3)}</a> ${words(12)} &#8220;${words(5)}&#8221;. ${sentence()}</p>\n`;
	return {
		id: `urn:${host}:${key}`,
		title: `${capitalized(words(4))} ${person} & ${words(3)}`,
		link: `${link}?utm_source=rss&utm_medium=feed`,
		at,
		author: often(world.people, random),
		categories: [word(), word(), word()],
		image,
		summaryHtml: `<p><img src="${image}" alt="${words(3)}" width="640" height="360"/>${sentence()} ${sentence()} ${sentence()}</p>`,
		contentHtml: Array.from({ length: paragraphs }, paragraph).join(''),
	};
}

/** Writes a feed in the way that large publishers do: RSS with HTML in CDATA, Atom with escaped HTML. */
export function writeFeed(
	format: FeedFormat,
	host: string,
	items: readonly SyntheticItem[],
): string {
	return format === 'rss' ? writeRss(host, items) : writeAtom(host, items);
}

/** Makes a feed of at least so many characters, the same on every machine. */
export function feedOfSize(world: SyntheticWorld, format: FeedFormat, size: number): string {
	const host = 'news.example';
	const items: SyntheticItem[] = [];
	for (let length = 0, key = 1; length < size; key++) {
		const at = new Date(Date.UTC(2026, 0, 1) - key * 600_000);
		const item = makeItem(world, { key, host, at, paragraphs: 4 });
		items.push(item);
		length += writeFeed(format, host, [item]).length - writeFeed(format, host, []).length;
	}
	return writeFeed(format, host, items);
}

function writeRss(host: string, items: readonly SyntheticItem[]): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${titleOf(host)}</title>
<link>https://${host}/</link>
<description>All news of ${titleOf(host)}</description>
<language>en</language>
<atom:link href="https://${host}/feed.xml" rel="self" type="application/rss+xml"/>
${items.map(writeRssItem).join('')}</channel>
</rss>
`;
}

function writeRssItem(item: SyntheticItem): string {
	const { contentHtml } = item;
	return `<item>
<title>${escaped(item.title)}</title>
<link>${escaped(item.link)}</link>
<guid isPermaLink="false">${item.id}</guid>
<pubDate>${item.at.toUTCString()}</pubDate>
<dc:creator><![CDATA[${item.author}]]></dc:creator>
${item.categories.map((name) => `<category><![CDATA[${name}]]></category>\n`).join('')}<description><![CDATA[${item.summaryHtml}]]></description>
${contentHtml === '' ? '' : `<content:encoded><![CDATA[${contentHtml}]]></content:encoded>\n`}<media:content url="${item.image}" medium="image" width="640" height="360"/>
</item>
`;
}

function writeAtom(host: string, items: readonly SyntheticItem[]): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>${titleOf(host)}</title>
<id>https://${host}/</id>
<link rel="alternate" type="text/html" href="https://${host}/"/>
<link rel="self" href="https://${host}/feed.xml"/>
<updated>${(items[0]?.at ?? new Date(0)).toISOString()}</updated>
${items.map(writeAtomEntry).join('')}</feed>
`;
}

function writeAtomEntry(item: SyntheticItem): string {
	const { contentHtml } = item;
	return `<entry>
<title>${escaped(item.title)}</title>
<link rel="alternate" type="text/html" href="${escaped(item.link)}"/>
<id>${item.id}</id>
<published>${item.at.toISOString()}</published>
<updated>${item.at.toISOString()}</updated>
<author><name>${item.author}</name></author>
${item.categories.map((name) => `<category term="${name}"/>\n`).join('')}<summary type="html">${escaped(item.summaryHtml)}</summary>
${contentHtml === '' ? '' : `<content type="html">${escaped(contentHtml)}</content>\n`}</entry>
`;
}

function titleOf(host: string): string {
	return capitalized(host.replace(/\..*/, ' Times'));
}

function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

function capitalized(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
