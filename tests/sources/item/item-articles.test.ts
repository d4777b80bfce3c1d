import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Article } from '#src/articles/article.ts';
import { saying } from '#src/phrases/catalogue.ts';
import {
	articlesOf,
	type ItemArticles,
	type ItemContext,
} from '#src/sources/item/item-articles.ts';
import type { KnownItem } from '#src/sources/item/match-item.ts';
import { parsedFeed, rssOf } from '../sample-feed.ts';

const context: ItemContext = {
	feedId: 'sample',
	publisher: { name: 'Sample News', url: 'https://example.com/' },
	now: new Date('2026-11-28T12:00:00Z'),
};

const text =
	'Ministers of twelve countries met in Lima on Friday to talk about trade in copper. They agreed on a plan for next year.';

type SampleItem = Partial<Record<'title' | 'guid' | 'link' | 'pubDate' | 'description', string>>;

function item(parts: SampleItem = {}): string {
	const whole = {
		title: 'Lima summit opens',
		guid: 'summit-1',
		link: 'https://example.com/summit',
		pubDate: 'Fri, 27 Nov 2026 10:00:00 GMT',
		description: text,
		...parts,
	};
	return Object.entries(whole)
		.map(([name, value]) => `<${name}>${value}</${name}>`)
		.join('');
}

function poll(items: readonly string[], known: readonly KnownItem[] = []): ItemArticles {
	return articlesOf(parsedFeed(rssOf(...items)), known, context);
}

const kindsIn = ({ articles }: ItemArticles) => articles.map(({ kind }) => kind);

describe('an item', () => {
	it('becomes an article', () => {
		const picture = '<media:thumbnail url="https://example.com/a.jpg" width="800" height="600"/>';
		expect(poll([`${item()}${picture}`]).articles).toEqual([
			{
				kind: 'new',
				article: {
					id: expect.stringMatching(/^sample-news-[0-9a-f]{16}$/),
					headline: 'Lima summit opens',
					summary: text,
					publishedAt: '2026-11-27T10:00:00.000Z',
					language: 'en',
					source: { name: 'Sample News', url: 'https://example.com/' },
					url: 'https://example.com/summit',
				},
				image: { image: { url: 'https://example.com/a.jpg' }, isSized: true },
			},
		]);
	});

	it('is refused without a title and a text', () => {
		expect(poll([item({ title: ' ', description: '<![CDATA[<img src="a.jpg">]]>' })])).toEqual({
			articles: [],
			known: [],
			refused: [{ item: 'summit-1', reason: saying('feedItemWithoutText') }],
		});
	});

	it.each([
		['no date', ''],
		['a date in the future', 'Sun, 29 Nov 2026 10:00:00 GMT'],
		['a date before there were feeds', 'Thu, 01 Jan 1970 00:00:00 GMT'],
	])('with %s is dated by its arrival, and says so', (_, pubDate) => {
		const [found] = poll([item({ pubDate })]).articles;
		expect(found).toMatchObject({
			article: { publishedAt: '2026-11-28T12:00:00.000Z', dateIsArrival: true },
		});
	});

	it.each([
		['http', '<media:thumbnail url="http://example.com/a.jpg"/>'],
		['a pixel', '<media:thumbnail url="https://example.com/a.gif" width="1" height="1"/>'],
		['an icon', '<media:thumbnail url="https://example.com/a.png" width="64" height="64"/>'],
		['a tiny file', '<enclosure url="https://example.com/a.png" type="image/png" length="900"/>'],
		[
			'a huge file',
			'<enclosure url="https://example.com/a.png" type="image/png" length="9000000"/>',
		],
		[
			'a drawing',
			'<enclosure url="https://example.com/a.svg" type="image/svg+xml" length="9000"/>',
		],
		['a portrait', '<media:thumbnail url="https://secure.gravatar.com/avatar/1?s=200"/>'],
		['a logo', '<media:thumbnail url="https://example.com/img/default-logo.png"/>'],
		['a tracker', '<media:thumbnail url="https://pixel.wp.com/b.gif?a=1"/>'],
		['an address with a password', '<media:thumbnail url="https://a:b@example.com/a.jpg"/>'],
		['a sound', '<enclosure url="https://example.com/a.mp3" type="audio/mpeg" length="1"/>'],
	])('has no picture if the feed has %s', (_, picture) => {
		expect(poll([`${item()}${picture}`]).articles[0]).not.toHaveProperty('image');
	});

	it('has the picture of the feed with its words, and no other words', () => {
		const picture = (attributes: string, inside: string) =>
			`${item()}<media:content medium="image" url="https://example.com/a.jpg" ${attributes}>${inside}</media:content>`;
		const [described] = poll([
			picture('fileSize="90000"', '<media:description>The hall</media:description>'),
		]).articles;
		expect(described?.image).toEqual({
			image: { url: 'https://example.com/a.jpg', alt: 'The hall' },
			isSized: true,
		});
		const [repeated] = poll([picture('', '<media:title>Lima summit opens</media:title>')]).articles;
		expect(repeated?.image).toEqual({
			image: { url: 'https://example.com/a.jpg' },
			isSized: false,
		});
	});

	it('has no picture that most items of its feed have', () => {
		const withPicture = (n: number, name: string) =>
			`${item({ guid: `${n}`, link: `https://example.com/${n}`, title: `Report ${n} of the day` })}<media:thumbnail url="https://example.com/${name}.jpg"/>`;
		const shared = poll([1, 2, 3].map((n) => withPicture(n, 'all'))).articles;
		expect(shared.map(({ image }) => image)).toEqual([undefined, undefined, undefined]);
		const own = poll([1, 2, 3].map((n) => withPicture(n, `own-${n}`))).articles;
		expect(own.every(({ image }) => image !== undefined)).toBe(true);
	});

	it('is a valid article whatever its texts are', () => {
		const hostile = fc.string({ unit: 'binary', maxLength: 400 });
		fc.assert(
			fc.property(hostile, hostile, hostile, (title, summary, url) => {
				const feed = parsedFeed(
					JSON.stringify({ title, items: [{ id: url, title, summary, url, image: url }] }),
				);
				for (const { article } of articlesOf(feed, [], context).articles) {
					expect(Article.safeParse({ ...article, summary: article.summary ?? 'none' }).error).toBe(
						undefined,
					);
				}
			}),
		);
	});
});

describe('the same item', () => {
	it.each([
		['unchanged', {}],
		['with another guid', { guid: 'summit-2' }],
		['with another link', { link: 'https://example.com/moved' }],
		['with another date', { pubDate: 'Sat, 28 Nov 2026 10:00:00 GMT' }],
		['with another guid and link', { guid: 'other', link: 'https://example.com/moved' }],
		[
			'with another guid, and a link of its AMP version with tracking parameters',
			{ guid: 'other', link: 'http://amp.example.com/summit/amp/?utm_source=rss#top' },
		],
	])('is not told again %s', (_, change) => {
		const first = poll([item()]);
		const second = poll([item(change)], first.known);
		expect(kindsIn(second)).toEqual([]);
		expect(second.known).toMatchObject([{ publishedAt: '2026-11-27T10:00:00.000Z' }]);
		expect(kindsIn(poll([item()], second.known))).toEqual([]);
	});

	it('is a new version of one article if its text changes, with the first date', () => {
		const first = poll([item()]);
		const change = { title: 'Lima summit ends', pubDate: 'Sat, 28 Nov 2026 10:00:00 GMT' };
		const second = poll([item(change)], first.known);
		expect(second.articles).toMatchObject([
			{
				kind: 'changed',
				article: {
					id: first.articles[0]?.article.id,
					headline: 'Lima summit ends',
					publishedAt: '2026-11-27T10:00:00.000Z',
					updatedAt: '2026-11-28T12:00:00.000Z',
				},
			},
		]);
	});

	it('is a new version if a new headline also changes the words in its address', () => {
		const link = 'https://example.com/peru/lima-summit-opens-4567891';
		const first = poll([item({ guid: link, link })]);
		const moved = 'https://example.com/peru/lima-summit-opened-4567891';
		const changed = item({ title: 'Lima summit opened', guid: moved, link: moved });
		expect(kindsIn(poll([changed], first.known))).toEqual(['changed']);
	});

	it('is a new version if its guid is its address, and the site moves to https', () => {
		const guid = 'http://www.example.com/?p=12';
		const first = poll([item({ guid })]);
		const moved = { guid: 'https://example.com/?p=12', link: 'https://example.com/ends' };
		const changed = item({ title: 'Lima summit ends', ...moved });
		expect(kindsIn(poll([changed], first.known))).toEqual(['changed']);
	});

	it('has no address if the feed links all of its items to one page, so that none counts as another’s report', () => {
		const ticker = { link: 'https://example.com/ticker' };
		const other = { title: 'Copper rises', guid: 'copper-1', description: 'Copper rose by 4 %.' };
		const { articles } = poll([item(ticker), item({ ...other, ...ticker })]);
		expect(articles.map(({ article }) => article.url)).toEqual([undefined, undefined]);
		expect(poll([item()]).articles[0]?.article.url).toBe('https://example.com/summit');
	});

	it('is one article if the feed has it twice', () => {
		expect(kindsIn(poll([item(), item(), item({ guid: 'copy' })]))).toEqual(['new']);
	});

	it('has the same id in another feed of its publisher', () => {
		const feed = parsedFeed(rssOf(item()));
		const ids = ['world', 'economy'].map(
			(feedId) => articlesOf(feed, [], { ...context, feedId }).articles[0]?.article.id,
		);
		expect(ids[0]).toBe(ids[1]);
	});
});

describe('different items', () => {
	it.each([
		['one guid', { guid: 'same' }],
		['one link', { link: 'https://example.com/ticker' }],
		['the front page as link', { link: 'https://www.example.com/?utm_source=rss' }],
		['guids that only count', { guid: '1' }],
	])('stay different although they share %s', (_, shared) => {
		const other = {
			title: 'Storm closes ports in Chile',
			guid: 'storm',
			link: 'https://example.com/storm',
			description:
				'A storm has closed all ports in the north of Chile, the navy says. Ships wait at sea.',
		};
		const first = poll([item(shared), item({ ...other, ...shared })]);
		expect(kindsIn(first)).toEqual(['new', 'new']);
		expect(new Set(first.known.map(({ id }) => id)).size).toBe(2);
		expect(kindsIn(poll([item({ ...other, ...shared }), item(shared)], first.known))).toEqual([]);
	});

	it('stay different if their guids only count the items of the feed', () => {
		const stories = ['Ports', 'Mines', 'Roads', 'Rails', 'Canals', 'Ferries', 'Bridges'];
		const documentFrom = (first: number) =>
			stories.slice(first, first + 4).map((title, index) =>
				item({
					title: `${title} of Peru open again`,
					guid: `item-${index}`,
					link: `https://example.com/${title}`,
					description: `${title}: ${text}`,
				}),
			);
		let known = poll(documentFrom(3)).known;
		for (const first of [2, 1, 0]) {
			const next = poll(documentFrom(first), known);
			expect(next.articles).toMatchObject([
				{ kind: 'new', article: { headline: `${stories[first]} of Peru open again` } },
			]);
			known = [...known, ...next.known];
		}
	});

	it('stay different if one takes over the link of the other', () => {
		const moved = item({ link: 'https://example.com/summit-day-one' });
		const storm = item({ title: 'Storm closes ports', guid: 'storm', description: '' });
		const first = poll([item()]);
		const second = poll([storm, moved], first.known);
		expect(kindsIn(second)).toEqual(['new']);
		expect(kindsIn(poll([moved, storm], second.known))).toEqual([]);
	});

	it('stay different on different days although their headlines are the same', () => {
		const brief = (day: number) =>
			item({
				title: 'News in brief',
				guid: `brief-${day}`,
				link: `https://example.com/brief/${day}`,
				pubDate: `${day} Nov 2026 06:00:00 GMT`,
				description: '',
			});
		const first = poll([brief(26)]);
		expect(kindsIn(poll([brief(27)], first.known))).toEqual(['new']);
	});
});
