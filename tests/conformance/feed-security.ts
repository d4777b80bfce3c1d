import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Article } from '#src/articles/article.ts';
import { articlesOf, type ItemArticle } from '#src/sources/item/item-articles.ts';
import { parseFeed } from '#src/sources/parse/parse-feed.ts';
import { naughtyStrings } from '../render/hostile.ts';
import { collectionContext } from './feed-claims.ts';
import { type ConformanceSet, collections, tryAll } from './outcome.ts';

const xmlFolder = `${collections}/security/xml`;
const htmlFile = `${collections}/security/dompurify-expect.json`;

/** Entities that grow, refer to each other or to files: alone, and before a feed that uses them. */
export const xmlBombs: ConformanceSet = {
	name: 'XML bombs and external entities',
	casesMin: 10,
	known: new Map(),
	run: () => (existsSync(xmlFolder) ? tryAll(readdirSync(xmlFolder), xmlObjection) : 'absent'),
};

function xmlObjection(file: string): string | undefined {
	const xml = readFileSync(`${xmlFolder}/${file}`, 'utf8');
	const alone = parseFeed({ bytes: Buffer.from(xml), address: 'https://example.com/' });
	if (alone.kind === 'feed') return 'is taken for a feed';
	const [declaration = ''] = /<!DOCTYPE[\s\S]*\]>/.exec(xml) ?? [];
	const feed = `${declaration}${rss('<title>one &a; &b; &c; &ee; two</title>')}`;
	const [item] = articlesIn(feed);
	// “&ee;” is a character of HTML.
	return item?.article.headline === 'one &a; &b; &c; ⅇ two'
		? undefined
		: `headline is ${item?.article.headline.slice(0, 200)}`;
}

/** HTML that smuggles scripts past cleaners, as title, description and content of an item. */
export const hostileHtml: ConformanceSet = {
	name: 'DOMPurify, as items of a feed',
	casesMin: 200,
	known: new Map(),
	run() {
		if (!existsSync(htmlFile)) return 'absent';
		const cases = z
			.array(z.object({ payload: z.string() }))
			.parse(JSON.parse(readFileSync(htmlFile, 'utf8')));
		return tryAll(
			cases.map(({ payload }) => payload),
			htmlObjection,
		);
	},
};

function htmlObjection(payload: string): string | undefined {
	const html = `<p>Ministers met in Paris on Monday to talk about the budget.</p>${payload}<p>They will meet again in May.</p>`;
	const feeds = [payload, html, cdata(payload), cdata(html), escaped(html), escaped(escaped(html))];
	return feeds
		.flatMap((text) => [
			rss(`<title>Budget talks ${text}</title><description>${text}</description>`),
			rss(`<title>Budget</title><content:encoded>${text}</content:encoded>`),
		])
		.flatMap((feed) => articlesIn(feed))
		.map(({ article: { headline, summary = '' } }) => markupIn(`${headline}\n${summary}`))
		.find((found) => found !== undefined);
}

function markupIn(text: string): string | undefined {
	const [found] =
		/<\/?[a-z][^<>]*[>\s]|javascript:|\bon(?:error|load|click)\s*=|&(?:lt|gt|#\w+);/i.exec(text) ??
		[];
	return found === undefined ? undefined : `keeps ${found}`;
}

/** Strings that break programs, as every field of an item. */
export const naughtyItems: ConformanceSet = {
	name: 'big list of naughty strings, as items of a feed',
	casesMin: 300,
	known: new Map(),
	run: () => (naughtyStrings.length === 0 ? 'absent' : tryAll(naughtyStrings, naughtyObjection)),
};

const fields = ['title', 'link', 'guid', 'pubDate', 'description', 'source', 'dc:language'];

function naughtyObjection(text: string): string | undefined {
	const feeds = [
		rss(fields.map((field) => `<${field}>${escaped(text)}</${field}>`).join('')),
		rss(fields.map((field) => `<${field}>${cdata(text)}</${field}>`).join('')),
		rss(fields.map((field) => `<${field}>${text}</${field}>`).join('')),
		JSON.stringify({
			version: 'https://jsonfeed.org/version/1.1',
			title: text,
			language: text,
			items: [{ id: text, url: text, title: text, summary: text, content_html: text, image: text }],
		}),
	];
	return feeds.flatMap(articlesIn).flatMap(({ article }) => {
		const summary = article.summary ?? article.headline;
		const { error } = Article.safeParse({ ...article, summary });
		return error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
	})[0];
}

function articlesIn(feed: string): readonly ItemArticle[] {
	const outcome = parseFeed({ bytes: Buffer.from(feed), address: 'https://example.com/feed' });
	return outcome.kind === 'feed' ? articlesOf(outcome.feed, [], collectionContext).articles : [];
}

function rss(item: string): string {
	return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Feed</title><item>${item}</item></channel></rss>`;
}

function cdata(text: string): string {
	return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
