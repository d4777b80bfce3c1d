import { describe, expect, it } from 'vitest';
import { formatProblem } from '#src/articles/parse-item.ts';
import { canonicalFeedAddress } from '#src/sources/feed-address.ts';
import { parseSourcePacks, readSourcePacks } from '#src/sources/packs.ts';
import { listedPublisher, readPublishersFile } from '#src/sources/publishers.ts';
import { aFolder } from '../articles/a-folder.ts';
import { english } from '../harness/phrases.ts';

const { packs, problems } = readSourcePacks('data');
const feeds = packs.flatMap((pack) => pack.feeds);

describe('the suggested sources', () => {
	it('are 120 to 250 feeds without a fault, no two with one address', () => {
		expect(problems).toEqual([]);
		expect(feeds.length).toBeGreaterThanOrEqual(120);
		expect(feeds.length).toBeLessThanOrEqual(250);
	});

	it('come in packs of 5 to 15, with a pack for Taiwan', () => {
		const sizes = packs.map((pack) => pack.feeds.length);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(15);
		expect(packs.map(({ name }) => name)).toContain('Taiwan');
	});

	it('have a name of their own each', () => {
		const names = feeds.map(({ name }) => name.toLowerCase());
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});

	it('are fetched by https', () => {
		expect(feeds.filter(({ url }) => !url.startsWith('https://'))).toEqual([]);
	});

	it('name their languages by the shortest tag, and Chinese with its script', () => {
		const tags = feeds.map(({ language }) => language);
		expect(tags.filter((tag) => Intl.getCanonicalLocales(tag)[0] !== tag || tag === 'zh')).toEqual(
			[],
		);
	});

	it('come from publishers themselves: no proxies, mirrors, searches or social networks', () => {
		const others =
			/nitter|feedburner|rsshub|rss\.app|fetchrss|siftrss|feedx\.|politepol|kill-the-newsletter|openrss|google\.com|reddit\.com|youtube\.com|amazonaws|cloudfront|herokuapp|github(?:usercontent)?\.|assets\.wor\.jp|disqus|yahoo\./;
		expect(feeds.filter(({ url }) => others.test(new URL(url).hostname))).toEqual([]);
	});

	it('have a publisher that is listed each', () => {
		const { index } = readPublishersFile('data');
		expect(feeds.filter(({ url }) => listedPublisher(index, url) === undefined)).toEqual([]);
	});
});

describe('reading packs', () => {
	const feed = {
		name: 'Harbor News',
		url: 'https://harbor.example/rss',
		language: 'en',
		country: 'TW',
	};
	const reportOf = (files: Readonly<Record<string, unknown>>) =>
		parseSourcePacks(
			Object.entries(files).map(([path, value]) => ({
				path,
				bytes: new TextEncoder().encode(JSON.stringify(value, undefined, '\t')),
			})),
		);

	it.each([
		['a file address', { url: 'file:///etc/passwd' }, 'url: must be a full http or https address'],
		[
			'a password',
			{ url: 'https://a:b@c.example/' },
			'url: must not contain a user name or password',
		],
		['a country that is none', { country: 'XX' }, 'country: is not the code of a country'],
		[
			'a language in words',
			{ language: 'English language' },
			'language: must be a BCP 47 tag such as en or zh-Hant',
		],
		['an unknown key', { adress: 'x' }, 'has an unknown key “adress”'],
		[
			'a time without a zone',
			{ answeredAt: '2026-11-28T09:30' },
			'answeredAt: must be a time in UTC such as 2026-11-28T09:30:00Z',
		],
	])('leaves out a feed with %s and keeps the others', (_, fields, reason) => {
		const reading = reportOf({
			'sources/a.json': { name: 'A', feeds: [{ ...feed, ...fields }, feed] },
		});
		expect(reading.packs).toEqual([{ id: 'a', name: 'A', feeds: [feed] }]);
		expect(reading.problems.map((one) => formatProblem(one, english))).toEqual([
			expect.stringContaining(reason),
		]);
	});

	it('keeps the first of two feeds with one address, and names the line of both', () => {
		const again = { ...feed, url: 'http://www.harbor.example/rss/' };
		const reading = reportOf({
			'sources/a.json': { name: 'A', feeds: [feed] },
			'sources/b.json': { name: 'B', feeds: [again] },
		});
		expect(reading.packs.map((pack) => pack.feeds.length)).toEqual([1, 0]);
		expect(reading.problems.map((one) => formatProblem(one, english))).toEqual([
			'sources/b.json:6: feeds[0].url: is the address of the feed at sources/a.json:4; remove one of the two',
		]);
	});

	it('reports a pack without a name or without feeds', () => {
		const reading = reportOf({ 'sources/a.json': { feeds: [] }, 'sources/b.json': { name: 'B' } });
		expect(reading.problems.map((one) => formatProblem(one, english))).toEqual([
			'sources/a.json:1: name: is missing',
			'sources/b.json:1: feeds: is missing',
		]);
	});

	it('finds no packs in a data folder that has none', () => {
		expect(readSourcePacks(aFolder({}))).toEqual({ packs: [], problems: [] });
	});
});

describe('the address of a feed', () => {
	it.each([
		'http://a.example/feed',
		'https://www.a.example/feed/',
		'https://A.EXAMPLE.:443/feed#top',
		'feed:https://a.example//feed',
		' https://a.example/feed ',
	])('is the same as https://a.example/feed when written %s', (address) => {
		expect(canonicalFeedAddress(address)).toBe('a.example/feed');
	});

	it('is another one with another parameter, path, host or port', () => {
		const addresses = ['', '?a=1', '?a=2', 'b', ':8080/'].map(
			(rest) => `https://a.example${rest.startsWith(':') ? rest : `/${rest}`}`,
		);
		expect(new Set(addresses.map(canonicalFeedAddress)).size).toBe(5);
		expect(canonicalFeedAddress('https://a.example/?b=1&a=2')).toBe(
			canonicalFeedAddress('https://a.example/?a=2&b=1'),
		);
		expect(canonicalFeedAddress('https://www.example/')).toBe('www.example');
	});

	it.each(['', 'a.example', 'javascript:alert(1)', 'https://', 'ftp://a.example/'])(
		'is not %j',
		(address) => {
			expect(canonicalFeedAddress(address)).toBeUndefined();
		},
	);
});
