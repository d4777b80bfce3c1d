import { describe, expect, it } from 'vitest';
import { composeReports } from '#src/desk/story-reports.ts';
import { anArticle } from '../harness/an-article.ts';

function report(source: string, headline: string, publishedAt: string, summary = 'More soon.') {
	return anArticle({ id: source.toLowerCase(), source, headline, publishedAt, summary });
}

const bbc = report('BBC', 'Nine people were killed in Kyiv', '2025-06-17T10:02:00Z');
const reuters = report('Reuters', 'Drones hit Kyiv: 11 killed', '2025-06-17T12:30:00Z');

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
});
