import { describe, expect, it } from 'vitest';
import { writtenDays } from '#src/text/written-days.ts';

const daysIn = (text: string, publishedOn = '2025-06-20') => [...writtenDays(text, publishedOn)];

describe('days that a text writes', () => {
	it.each([
		['after the 3 June attack', '2025-06-03'],
		['after the June 3 attack', '2025-06-03'],
		['the riots of June 3rd, when', '2025-06-03'],
		['on the 3rd of June', '2025-06-03'],
		['since Jun. 3.', '2025-06-03'],
		['signed on June 3, 2024, in Oslo', '2024-06-03'],
		['seit dem 3. Juni 2024', '2024-06-03'],
		['am 3. März', '2025-03-03'],
		['depuis le 1er mars', '2025-03-01'],
		['el 3 de junio de 2024', '2024-06-03'],
		['em 3 de março', '2025-03-03'],
		['2025-06-03', '2025-06-03'],
		['6月3日的攻擊', '2025-06-03'],
		['2024年6月3日に', '2024-06-03'],
		['6월 3일 공격', '2025-06-03'],
	])('reads “%s” as %s', (text, day) => {
		expect(daysIn(text)).toEqual([day]);
	});

	it.each([
		'the talks on 3 July',
		'on June 20, the day of the report',
		'June 2025',
		'in June 3,000 people came',
		'June 31',
		'they may 3 times march 4 miles',
		'March 3.5 percent',
		'version 2025-06-03-4',
		'10.3 June',
		'for 3 Mayors',
		'06/03/2025',
	])('reads no earlier day in “%s”', (text) => {
		expect(daysIn(text)).toEqual([]);
	});

	it('a day without a year is the last one, up to half a year ago', () => {
		expect(daysIn('the 3 November attack', '2026-01-10')).toEqual(['2025-11-03']);
		expect(daysIn('the 3 November attack', '2025-06-20')).toEqual([]);
	});

	it('a day that is written twice is told once', () => {
		expect(daysIn('On 3 June and 4 June, as on June 3')).toEqual(['2025-06-03', '2025-06-04']);
	});
});
