import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeTrend, findPeaks, peaksMax, type TrendDays } from '#src/desk/trend.ts';
import { seeded } from '../chaos/seeded.ts';
import type { FileContent } from '../harness/a-data-folder.ts';
import { anArchive } from '../harness/an-archive.ts';

/** The days of one series that stand out, without a lead. */
function peaksOf(...counts: readonly number[]): number[] {
	return findPeaks([counts], 0).map(({ index }) => index);
}

const quiet = (days: number) => Array.from({ length: days }, () => 0);

describe('peaks', () => {
	it('a day with many more reports than the days around it is a peak', () => {
		expect(peaksOf(4, 5, 3, 4, 5, 4, 19, 6, 4, 5, 3, 4)).toEqual([6]);
	});

	it('days that are all alike have no peak', () => {
		expect(peaksOf(...Array.from({ length: 30 }, () => 12))).toEqual([]);
		expect(peaksOf(...quiet(30))).toEqual([]);
	});

	it('a single report is a peak only where nothing else is reported for a week', () => {
		expect(peaksOf(...quiet(10), 1, ...quiet(10))).toEqual([10]);
		expect(peaksOf(...quiet(4), 1, ...quiet(4), 1, ...quiet(4), 1, ...quiet(4))).toEqual([]);
	});

	it('an event of several days is one peak, on its first highest day', () => {
		expect(peaksOf(1, 2, 1, 1, 8, 20, 20, 9, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1)).toEqual([5]);
	});

	it('the days before the first one say what was usual, but are no peaks', () => {
		const lead = [20, 60, 20, 21, 19, 22, 20];
		expect(findPeaks([[...lead, 21, 20, 22, 20, 21, 19, 20]], 7)).toEqual([]);
		expect(findPeaks([[...quiet(7), 21, 1, 2, 0, 1, 2, 1]], 7)).toEqual([
			{ series: 0, index: 0, count: 21 },
		]);
	});

	it('peaks of several series are in the order of their days', () => {
		const first = [...quiet(5), 9, ...quiet(20), 9, ...quiet(5)];
		const second = [...quiet(15), 4, ...quiet(10), 4, ...quiet(5)];
		expect(findPeaks([first, second], 0)).toEqual([
			{ series: 0, index: 5, count: 9 },
			{ series: 1, index: 15, count: 4 },
			{ series: 0, index: 26, count: 9 },
			{ series: 1, index: 26, count: 4 },
		]);
	});

	it('of too many peaks each series keeps its best, then the highest rises follow', () => {
		const busy = Array.from({ length: 90 }, (_, day) => (day % 8 === 4 ? 40 + day : 1));
		const small = [...quiet(60), 1, ...quiet(29)];
		const peaks = findPeaks([busy, small], 0);
		expect(peaks).toHaveLength(peaksMax);
		expect(peaks).toContainEqual({ series: 1, index: 60, count: 1 });
		expect(peaks.filter(({ series }) => series === 0).map(({ index }) => index)).toEqual([
			28, 36, 44, 52, 60, 68, 76, 84,
		]);
	});

	it('peaks are days of their series, in order, and never more than fit, whatever the numbers are', () => {
		const counts = fc.array(fc.nat({ max: 500 }), { minLength: 97, maxLength: 97 });
		fc.assert(
			fc.property(fc.array(counts, { minLength: 1, maxLength: 5 }), (series) => {
				const peaks = findPeaks(series, 7);
				expect(peaks.length).toBeLessThanOrEqual(peaksMax);
				expect(peaks.map(({ index }) => index)).toEqual(
					peaks.map(({ index }) => index).sort((one, other) => one - other),
				);
				for (const { series: number, index, count } of peaks) {
					expect(series[number]?.[index + 7]).toBe(count);
					expect(count).toBeGreaterThan(0);
				}
			}),
		);
	});

	it.each([0.3, 1, 5, 60])(
		'of 90 days with some %s reports by chance, at most three stand out',
		(rate) => {
			const chance = seeded(7);
			const runs = Array.from({ length: 100 }, () =>
				findPeaks([Array.from({ length: 97 }, () => poisson(rate, chance))], 7, 99),
			);
			expect(runs.flat().length / runs.length).toBeLessThan(3);
		},
	);
});

/** How many reports come on a day if `rate` come on average. */
function poisson(rate: number, chance: () => number): number {
	const end = Math.exp(-rate);
	let count = -1;
	for (let left = 1; left > end; left *= chance()) count += 1;
	return count;
}

const now = new Date('2025-06-20T12:00:00Z');

function trendOf(articles: FileContent, days: TrendDays = 30) {
	const archive = anArchive({ 'articles/all.json': articles }).reader();
	const found = archive.names.find('Jo Dow');
	if (found.kind !== 'one') throw new Error('Jo Dow is not there');
	return composeTrend([found.name], { days, now }, archive);
}

describe('a trend', () => {
	const dow = { people: ['Jo Dow'] };

	it('counts the reports of each day up to today', () => {
		const trend = trendOf(
			[
				{ ...dow, id: 'a', publishedAt: '2025-06-20T11:00:00Z' },
				{ ...dow, id: 'b', publishedAt: '2025-06-18' },
				{ ...dow, id: 'c', publishedAt: '2025-06-18T23:59:59Z' },
				{ ...dow, id: 'd', publishedAt: '2025-06-13T23:59:59Z' },
			],
			7,
		);
		expect(trend).toMatchObject({ firstDay: '2025-06-14', lastDay: '2025-06-20' });
		expect(trend.names).toMatchObject([
			{
				reports: [0, 0, 0, 0, 2, 0, 1],
				totals: { reports: 3, stories: 3 },
				highest: { day: '2025-06-18', reports: 2 },
				newest: '2025-06-20T11:00:00.000Z',
			},
		]);
	});

	it('a peak has the story that most of its reports tell, with its sources', () => {
		const sunk = {
			...dow,
			headline: 'Ferry sinks off the old harbor, 12 people rescued',
			summary: 'The ferry sank off the old harbor at dawn, and 12 people were rescued by Jo Dow.',
			publishedAt: '2025-06-11T08:00:00Z',
		};
		const { peaks } = trendOf([
			{ ...dow, id: 'other', publishedAt: '2025-06-11T20:00:00Z' },
			{ ...sunk, id: 'one' },
			{ ...sunk, id: 'two', source: { name: 'The Harbor Post' } },
		]);
		expect(peaks).toMatchObject([
			{ number: 1, ofName: 0, ofDay: 20, day: '2025-06-11', reports: 3, stories: 2 },
		]);
		expect(peaks[0]?.story).toMatchObject({
			headline: [{ text: sunk.headline }],
			others: [{}],
		});
	});

	it('a story that was withdrawn is not what happened', () => {
		const day = { ...dow, publishedAt: '2025-06-11' };
		const [peak] = trendOf([
			{ ...day, id: 'gone', withdrawn: true },
			{ ...day, id: 'there' },
		]).peaks;
		expect(peak).toMatchObject({ reports: 2, story: { id: 'there' } });
		expect(trendOf([{ ...day, id: 'gone', withdrawn: true }]).peaks).toMatchObject([
			{ reports: 1, story: undefined },
		]);
	});

	it('of equal days the first is the highest, as it is in the numbered peaks', () => {
		const days = ['2025-06-17', '2025-06-18'].flatMap((publishedAt) =>
			[1, 2, 3].map((n) => ({ ...dow, id: `${publishedAt}-${n}`, publishedAt })),
		);
		const { names, peaks } = trendOf(days);
		expect(peaks).toMatchObject([{ day: '2025-06-17' }]);
		expect(names).toMatchObject([{ highest: { day: '2025-06-17', reports: 3 } }]);
	});

	it('a name without reports in these days says when the newest is from', () => {
		const [name] = trendOf([{ ...dow, publishedAt: '2024-03-02' }], 90).names;
		expect(name).toMatchObject({
			totals: { reports: 0, stories: 0 },
			highest: undefined,
			newest: '2024-03-02',
		});
	});
});
