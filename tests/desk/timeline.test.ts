import { describe, expect, it } from 'vitest';
import type { Article } from '#src/articles/article.ts';
import { type DayArchive, findTimeline, rankDays } from '#src/desk/timeline.ts';
import { anArticle } from '../harness/an-article.ts';

const wanted = { names: [1], terms: { all: [], none: [] }, filter: {} };
const june = (day: number) => `2025-06-${String(day).padStart(2, '0')}`;

/** Days in June with so many reports each; every day has a story of its own. */
function archiveOf(
	reports: readonly number[],
	{
		storiesOn = (_, day) => [Number(day.slice(-2))],
		reportsOn = (_, day) => [anArticle({ publishedAt: day })],
	}: Partial<DayArchive> = {},
): DayArchive {
	const days = reports.map((count, index) => ({
		day: june(index + 1),
		reports: count,
		written: 0,
	}));
	const reported = days.filter((day) => day.reports > 0).reverse();
	return { days: () => ({ days: reported, isComplete: true }), storiesOn, reportsOn };
}

const shownDays = (archive: DayArchive, page = 1) =>
	findTimeline(wanted, page, archive).days.map(({ day }) => day);

describe('the order of days', () => {
	it('a day with more reports matters more', () => {
		const days = [1, 5, 3].map((reports, n) => ({ day: june(1 + 10 * n), reports, written: 0 }));
		expect(rankDays(days).map(({ reports }) => reports)).toEqual([5, 3, 1]);
	});

	it('a rise matters more than as many reports as on the days before', () => {
		const days = [9, 9, 9, 9, 9, 9, 9, 9].map((reports, n) => ({
			day: june(n + 1),
			reports,
			written: 0,
		}));
		const rise = { day: june(28), reports: 9, written: 0 };
		expect(rankDays([rise, ...days.reverse()])[0]?.day).toBe(june(28));
	});

	it('a day that later reports write matters more than an equal one', () => {
		const days = [0, 2, 0].map((written, n) => ({ day: june(1 + 10 * n), reports: 4, written }));
		expect(rankDays(days)[0]?.day).toBe(june(11));
	});
});

describe('a timeline', () => {
	it('has all of a few days, newest first, five on a page', () => {
		const archive = archiveOf([1, 2, 1, 0, 3, 1, 4]);
		expect(shownDays(archive)).toEqual([7, 6, 5, 3, 2].map(june));
		expect(shownDays(archive, 2)).toEqual([june(1)]);
		expect(shownDays(archive, 9)).toEqual([june(1)]);
	});

	it('has those of many days that matter most', () => {
		const archive = archiveOf(Array.from({ length: 30 }, (_, n) => (n % 7 === 0 ? 40 : 1)));
		const { chosen, reported, pages } = findTimeline(wanted, 1, archive);
		const all = [1, 2, 3].flatMap((page) => shownDays(archive, page));
		expect({ chosen, reported, pages }).toEqual({ chosen: 11, reported: 30, pages: 3 });
		expect(all).toEqual(all.toSorted().reverse());
		expect(all).toEqual(expect.arrayContaining([1, 8, 15, 22, 29].map(june)));
	});

	it('tells a story on its best day only, and another one on the others', () => {
		const archive = archiveOf([1, 9, 2], {
			storiesOn: (_, day) => (day === june(3) ? [7, 8] : [7]),
			reportsOn: (story, day) => [
				anArticle({
					headline: 'Rain',
					summary: `Ferry ${story} sank off Porto.`,
					publishedAt: day,
				}),
			],
		});
		const told = findTimeline(wanted, 1, archive).days;
		expect(told.map(({ day, sentence }) => `${day} ${sentence}`)).toEqual([
			`${june(3)} Ferry 8 sank off Porto.`,
			`${june(2)} Ferry 7 sank off Porto.`,
		]);
	});

	it('tells a day in the clearest words of its reports, with the other sources', () => {
		const reports: Article[] = ['Port City', 'The Harbor'].map((name, n) =>
			anArticle({
				id: `ferry-${n}`,
				publishedAt: june(1),
				source: { name },
				headline: 'Ferry sinks off Porto',
				summary: ['It was raining.', 'Nine people died when a ferry sank off Porto.'][n] ?? '',
			}),
		);
		const [day] = findTimeline(wanted, 1, archiveOf([2], { reportsOn: () => reports })).days;
		expect(day?.sentence).toBe('Nine people died when a ferry sank off Porto.');
		expect(day?.story.source).toBe('The Harbor');
		expect(day?.story.others.map(({ source }) => source)).toEqual(['Port City']);
	});

	it('has no sentence of a withdrawn report', () => {
		const withdrawn = [anArticle({ publishedAt: june(1), withdrawn: true })];
		const [day] = findTimeline(wanted, 1, archiveOf([1], { reportsOn: () => withdrawn })).days;
		expect(day?.sentence).toBeUndefined();
		expect(day?.story.withdrawn).toBe(true);
	});

	it('says since when days were looked at if they were not all', () => {
		const archive = archiveOf([1, 1]);
		const days = () => ({ ...archive.days(wanted), isComplete: false });
		expect(findTimeline(wanted, 1, { ...archive, days }).since).toBe(june(1));
		expect(findTimeline(wanted, 1, archive).since).toBeUndefined();
	});
});
