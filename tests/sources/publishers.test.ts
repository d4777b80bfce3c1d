import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '#src/articles/parse-item.ts';
import { noPublishers, parsePublishers, publisherOf } from '#src/sources/publishers.ts';

const listed = parsePublishers({
	path: 'publishers.json',
	bytes: readFileSync('data/publishers.json'),
});

describe('the listed publishers', () => {
	it('are more than 500 without a fault', () => {
		expect(listed.problems).toEqual([]);
		expect(new Set(listed.index.byDomain.values()).size).toBeGreaterThan(500);
	});

	it.each([
		['https://feeds.bbci.co.uk/news/world/rss.xml', 'https://www.bbc.com/news/articles/abc'],
		['https://www.smh.com.au/rss/feed.xml', 'https://www.theage.com.au/rss/feed.xml'],
		['https://www.lemonde.fr/rss/une.xml', 'https://www.nouvelobs.com/a-la-une/rss.xml'],
		['https://news.ltn.com.tw/rss/politics.xml', 'Taipei Times'],
		['https://feeds.a.dj.com/rss/RSSWorldNews.xml', 'wsj.com'],
		['https://www.nytimes.com/athletic/rss/nba/', 'The New York Times'],
	])('%s and %s count once', (one, other) => {
		expect(publisherOf(listed.index, one)).toBe(publisherOf(listed.index, other));
	});

	it('have a name, a home page and mostly a country', () => {
		expect(publisherOf(listed.index, 'https://www.economist.com/business/rss.xml')).toEqual({
			name: 'The Economist',
			home: 'https://economist.com/',
			country: 'GB',
		});
	});

	it('share nothing that two of them claim', () => {
		expect(publisherOf(listed.index, 'https://www.elle.fr/').name).toBe('elle.fr');
	});
});

describe('a publisher that is not listed', () => {
	it.each([
		['https://feeds.harbor.example/a', 'https://www.harbor.example/b'],
		['https://harbor.example/a', 'harbor.example'],
		['Harbor News', ' Harbor News'],
	])('is the same in %s and %s', (one, other) => {
		expect(publisherOf(noPublishers, one)).toEqual(publisherOf(noPublishers, other));
	});

	it.each([
		['https://a.blogs.example/', 'https://b.blogs.example/'],
		['https://feeds.example/', 'https://rss.example/'],
		['https://notbbc.co.uk/', 'https://bbc.co.uk/'],
		['Harbor News', 'Harbour News'],
	])('is another one in %s and %s', (one, other) => {
		expect(publisherOf(listed.index, one).name).not.toBe(publisherOf(listed.index, other).name);
	});

	it('is found by its name however it is written, if it is listed', () => {
		expect(publisherOf(listed.index, 'THE ECONOMIST').name).toBe('The Economist');
		expect(publisherOf(listed.index, 'Economist of Nowhere').name).toBe('Economist of Nowhere');
	});
});

it('a publisher that claims a domain or name of an earlier one is left out and reported', () => {
	const text = JSON.stringify({
		publishers: [
			{ name: 'Harbor', domains: ['harbor.example'] },
			{ name: 'Pier', aliases: ['HARBOR'], domains: ['pier.example', 'harbor.example'] },
			{ name: 'Quay', domains: ['https://quay.example'] },
		],
	});
	const { index, problems } = parsePublishers({
		path: 'p.json',
		bytes: new TextEncoder().encode(text),
	});
	expect(problems.map(formatProblem)).toEqual([
		'p.json:1: publishers[1].domains[1]: “harbor.example” already belongs to “Harbor”',
		'p.json:1: publishers[1].aliases[0]: “HARBOR” already belongs to “Harbor”',
		'p.json:1: publishers[2].domains[0]: must be a domain in small letters, without www',
	]);
	expect(publisherOf(index, 'pier.example').name).toBe('pier.example');
});
