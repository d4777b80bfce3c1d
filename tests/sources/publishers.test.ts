import { describe, expect, it } from 'vitest';
import { formatProblem } from '#src/articles/parse-item.ts';
import { listedPublisher, readPublishersFile } from '#src/sources/publishers.ts';
import { aFolder } from '../articles/a-folder.ts';
import { english } from '../harness/phrases.ts';

const listed = readPublishersFile('data');

function nameOf(addressOrName: string): string | undefined {
	return listedPublisher(listed.index, addressOrName)?.name;
}

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
		expect(nameOf(one)).toBeTypeOf('string');
		expect(nameOf(one)).toBe(nameOf(other));
	});

	it('have a name and a home page', () => {
		expect(listedPublisher(listed.index, 'https://www.economist.com/business/rss.xml')).toEqual({
			name: 'The Economist',
			home: 'https://economist.com/',
			country: 'GB',
			ownership: 'private',
		});
	});

	it('share nothing that two of them claim', () => {
		expect(nameOf('https://www.elle.fr/')).toBeUndefined();
	});

	it('are found by their names however these are written, but not by parts of them', () => {
		expect(nameOf(' THE ECONOMIST')).toBe('The Economist');
		expect(nameOf('Economist of Nowhere')).toBeUndefined();
	});

	it('are not found by domains that only end like theirs', () => {
		expect(nameOf('https://news.bbc.co.uk/')).toBe('BBC News');
		expect(nameOf('https://notbbc.co.uk/')).toBeUndefined();
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
	const { index, problems } = readPublishersFile(aFolder({ 'publishers.json': text }));
	expect(problems.map((one) => formatProblem(one, english))).toEqual([
		'publishers.json:1: publishers[1].domains[1]: “harbor.example” already belongs to “Harbor”',
		'publishers.json:1: publishers[1].aliases[0]: “HARBOR” already belongs to “Harbor”',
		'publishers.json:1: publishers[2].domains[0]: must be a domain in small letters, without www',
	]);
	expect(listedPublisher(index, 'pier.example')).toBeUndefined();
});

it('publishers are listed by none in a folder without their file, and by none in a faulty one', () => {
	const missing = readPublishersFile(aFolder({}));
	expect(missing.problems).toEqual([]);
	const faulty = readPublishersFile(aFolder({ 'publishers.json': '{' }));
	expect(faulty.problems).toHaveLength(1);
	expect([missing.index.byName.size, faulty.index.byName.size]).toEqual([0, 0]);
});
