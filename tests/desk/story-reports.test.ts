import { describe, expect, it } from 'vitest';
import { composeReports } from '#src/desk/story-reports.ts';
import { anArticle } from '../harness/an-article.ts';

function report(source: string, headline: string, publishedAt: string, summary = 'More soon.') {
	return anArticle({ id: source.toLowerCase(), source, headline, publishedAt, summary });
}

const bbc = report('BBC', 'Nine people were killed in Kyiv', '2025-06-17T10:02:00Z');
const reuters = report('Reuters', 'Drones hit Kyiv: 11 killed', '2025-06-17T12:30:00Z');

function quotedIn(...articles: Parameters<typeof composeReports>[0]) {
	return composeReports(articles).differences.map((quotations) =>
		quotations.map(({ words, source }) => `${source}: ${words}`),
	);
}

describe('composeReports', () => {
	it('lists the reports in order and says which was first', () => {
		const { reports } = composeReports([bbc, reuters]);
		expect(reports.map(({ source, isFirst }) => [source, isFirst])).toEqual([
			['BBC', true],
			['Reuters', false],
		]);
	});

	it.each([
		['2025-06-17', '2025-06-17T12:30:00Z'],
		['2025-06-17T00:00:00Z', '2025-06-17'],
		['2025-06-17T12:30:00Z', '2025-06-17T12:30:00Z'],
	])('calls no report the first if the dates %s and %s do not show it', (first, second) => {
		const { reports } = composeReports([
			report('BBC', 'Rain', first),
			report('Reuters', 'Rain', second),
		]);
		expect(reports.some(({ isFirst }) => isFirst)).toBe(false);
	});

	it('calls no report the first if another one has no date but that of its arrival', () => {
		const undated = { ...reuters, dateIsArrival: true } as const;
		expect(composeReports([bbc, undated]).reports.some(({ isFirst }) => isFirst)).toBe(false);
		const [first] = composeReports([{ ...bbc, dateIsArrival: true }, reuters]).reports;
		expect(first).toMatchObject({ isFirst: true, dateIsArrival: true });
	});

	it('leaves out withdrawn reports', () => {
		const withdrawn = anArticle({ id: 'gone', withdrawn: true });
		expect(composeReports([withdrawn, bbc]).reports).toHaveLength(1);
	});

	it('quotes numbers of one thing that disagree, with their sources', () => {
		expect(quotedIn(bbc, reuters)).toEqual([
			['BBC: Nine people were killed', 'Reuters: 11 killed'],
		]);
	});

	it('compares a source with others, not with what it said before', () => {
		const update = anArticle({
			...bbc,
			id: 'update',
			headline: '12 killed in Kyiv',
			source: bbc.source,
		});
		expect(quotedIn(bbc, update)).toEqual([]);
		expect(quotedIn(bbc, reuters, update)).toEqual([['BBC: 12 killed', 'Reuters: 11 killed']]);
	});

	it('quotes how a report qualifies its number', () => {
		expect(
			quotedIn(bbc, report('AFP', 'At least 11 dead in Kyiv', '2025-06-17T13:00:00Z')),
		).toEqual([['BBC: Nine people were killed', 'AFP: At least 11 dead']]);
	});

	it.each([
		['the same number', 'Kyiv: 9 killed'],
		['a number of other people', 'Kyiv: 11 children killed'],
		['what happened to others', 'Kyiv: 30 injured'],
		['several numbers of its own', 'Kyiv: 9 killed; 11 killed in the east'],
		['a part of a longer number', 'Kyiv: 0.11 killed and 4-12 killed'],
		['the end of a number in words', 'Twenty two killed in Kyiv'],
		['a long number in words', 'One hundred and twenty killed in Kyiv'],
		['a range', 'Ten to 12 killed in Kyiv'],
		['a year', 'The Kyiv of 1998 killed by drones'],
		['a denial', 'It is not true that 50 people were killed in Kyiv'],
		['a fear', 'Up to 30 people killed in Kyiv, mayor fears'],
		['a total of a longer time', 'Kyiv: 340 people have been killed since January'],
		['another year', 'Kyiv: 7 killed last year too'],
		['something else that is counted', 'Kyiv: 5 hurt feelings'],
		['a word that belongs to the next', 'Kyiv: 12 missing signatures'],
	])('sees no difference in %s', (_, headline) => {
		const other = report('AFP', headline, '2025-06-17T13:00:00Z');
		expect(quotedIn(bbc, other)).toEqual([]);
	});

	it('sees no difference in a text, which also tells of other events', () => {
		const text = 'In 2019 an attack left 40 people dead. Then 41 people were killed.';
		expect(quotedIn(bbc, report('AFP', 'Kyiv', '2025-06-17T13:00:00Z', text))).toEqual([]);
	});

	it.each([
		['de', '12 Menschen getötet', '14 Tote in Kiew'],
		['fr', '12 morts à Kiev', '1 200 personnes tuées'],
		['es', '12 muertos en Kiev', '14 heridos y 15 fallecidos'],
		['zh-Hant', '基輔12人死亡', '基輔至少14人罹難'],
	])('finds numbers that disagree in %s', (language, one, other) => {
		const articles = [one, other].map((headline, index) =>
			anArticle({ id: `a-${index}`, source: `Source ${index}`, headline, summary: '…', language }),
		);
		expect(composeReports(articles).differences).toHaveLength(1);
	});
});
