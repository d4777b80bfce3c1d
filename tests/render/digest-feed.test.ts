import fc from 'fast-check';
import FeedParser from 'feedparser';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { Article, ArticleInput } from '#src/articles/article.ts';
import { versionOf } from '#src/desk/digest-entry.ts';
import { composeDigestFeed } from '#src/desk/digest-feed.ts';
import type { DigestFeed } from '#src/render/feed/feed-item.ts';
import { renderJsonFeed } from '#src/render/feed/json-feed.ts';
import { renderRssFeed } from '#src/render/feed/rss-feed.ts';
import { parseFeed } from '#src/sources/parse/parse-feed.ts';
import { anArticle } from '../harness/an-article.ts';
import { english, phrasebook } from '../harness/phrases.ts';
import { hostileText } from './hostile.ts';

const at = '2025-06-20T08:00:00.000Z';

/** The feed of a digest that posted each of these as a story of its own. */
function aFeed(
	articles: readonly Article[],
	topics: DigestFeed['topics'] = everything,
): DigestFeed {
	const entries = articles.map((article) => ({
		story: article.id,
		articles: [{ id: article.id, article, version: versionOf(article) }],
	}));
	return {
		id: 'subscribed',
		topics,
		home: 'https://discord.com/channels/1/2',
		self: 'https://news.example/feeds/subscribed-a.xml?a=1&b=2',
		stories: composeDigestFeed([{ at, entries }]),
	};
}

const everything = { topics: [], except: [] };

/** An article whose texts skip the schema, as those of an older version might. */
function withTexts(text: string): Article {
	return { ...anArticle(), headline: text, summary: `${text}. ${text}!`, source: { name: text } };
}

describe('a digest as RSS', () => {
	it('looks as its golden file', async () => {
		const articles: Partial<ArticleInput>[] = [
			{ url: 'https://news.example/a?b=1&c=2', headline: 'Harbor <em>opens</em> & closes' },
			{ id: 'withdrawn', withdrawn: true },
			{ id: 'bare', source: undefined, summary: undefined, dateIsArrival: true },
		];
		const topics = {
			topics: [
				{ kind: 'name', name: 'Taiwan', as: 'place' },
				{ kind: 'words', words: 'chip war' },
			],
			except: [{ kind: 'words', words: 'Expo' }],
		} as const;
		const feed = aFeed(articles.map(anArticle), {
			topics: [...topics.topics],
			except: [...topics.except],
		});
		await expect(renderRssFeed(feed, english)).toMatchFileSnapshot('./golden/digest-feed.xml');
		const json = JSON.stringify(JSON.parse(renderJsonFeed(feed, phrasebook.ja)), undefined, '\t');
		await expect(`${json}\n`).toMatchFileSnapshot('./golden/digest-feed-ja.json');
	});

	it('says what a story says to three readers of feeds, whatever is in its texts', async () => {
		const texts = [
			'a ]]> b',
			'<script>alert(1)</script>',
			'&amp; &lt;',
			'👩‍👩‍👧‍👦 🇹🇼',
			'台灣「晶片」',
			'"\'',
			'<!--',
			'<![CDATA[',
		];
		for (const text of texts) {
			const rss = renderRssFeed(aFeed([withTexts(text)]), english);
			const read = parseRssFeed(rss);
			expect(read.items?.[0]).toMatchObject({ title: text, dc: { creators: [text] } });
			expect(await titlesOf(rss)).toEqual([text]);
			const json = renderJsonFeed(aFeed([withTexts(text)]), english);
			expect(parseJsonFeed(json).items?.[0]?.title).toBe(text);
			for (const [written, contentType] of [
				[rss, 'application/rss+xml'],
				[json, 'application/feed+json'],
			] as const) {
				const bytes = new TextEncoder().encode(written);
				const outcome = parseFeed({ bytes, contentType, address: 'https://news.example/' });
				expect(outcome).toMatchObject({ feed: { items: [{ title: { text } }] } });
			}
		}
	});

	it('is well formed without anything that XML forbids, whatever is in its texts', async () => {
		await fc.assert(
			fc.asyncProperty(fc.oneof(hostileText, anyUnits), async (text) => {
				const topics = { topics: [{ kind: 'words' as const, words: `x${text}` }], except: [] };
				const feed = aFeed([withTexts(`x${text}`)], topics);
				const rss = renderRssFeed(feed, english);
				expect(rss).not.toMatch(forbidden);
				expect(await titlesOf(rss)).toHaveLength(1);
				expect(parseRssFeed(rss).items).toHaveLength(1);
				expect(JSON.parse(renderJsonFeed(feed, english)).items).toHaveLength(1);
			}),
			{ numRuns: 200 },
		);
	});
});

const anyUnits = fc
	.array(fc.integer({ min: 0, max: 0xffff }))
	.map((units) => String.fromCharCode(...units));

/** Not `Char` in XML 1.0, section 2.2. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The titles as another parser finds them in the XML; rejects unless that is well formed. */
function titlesOf(rss: string): Promise<string[]> {
	return new Promise((resolve, reject) => {
		const titles: string[] = [];
		const parser = new FeedParser({ normalize: false });
		parser.on('error', reject);
		parser.on('data', (item: { readonly 'rss:title': { readonly '#': string } }) =>
			titles.push(item['rss:title']['#']),
		);
		parser.on('end', () => resolve(titles));
		parser.end(rss);
	});
}
