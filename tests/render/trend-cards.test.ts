import { describe, expect, it } from 'vitest';
import { composeStoryLine } from '#src/desk/story-list.ts';
import type { Trend } from '#src/desk/trend.ts';
import {
	chartOf,
	describeTrend,
	renderNoSuchName,
	renderTrend,
} from '#src/render/cards/trend-card.ts';
import { trendOf } from '#src/render/message/targets.ts';
import { english } from '../harness/phrases.ts';
import { aName, sunkAtNoon, sunkLater } from './a-page.ts';
import { componentsOf, textsOf } from './broken-limits.ts';
import { golden } from './golden-file.ts';

const week: Trend = {
	days: 7,
	firstDay: '2025-06-14',
	lastDay: '2025-06-20',
	names: [
		{
			name: aName({ name: 'Old Town', kind: 'place' }),
			reports: [0, 1, 0, 1, 12, 3, 4],
			totals: { reports: 21, stories: 9 },
			highest: { day: '2025-06-18', reports: 12 },
			newest: '2025-06-20',
		},
		{
			name: aName({ id: 2, name: 'Jo *Dow*' }),
			reports: [0, 0, 0, 0, 0, 0, 0],
			totals: { reports: 0, stories: 0 },
			highest: undefined,
			newest: '2025-05-02',
		},
	],
	peaks: [
		{
			number: 1,
			ofName: 0,
			ofDay: 4,
			day: '2025-06-18',
			reports: 12,
			stories: 3,
			story: composeStoryLine(sunkAtNoon, [sunkLater]),
		},
		{
			number: 2,
			ofName: 0,
			ofDay: 6,
			day: '2025-06-20',
			reports: 4,
			stories: 1,
			story: undefined,
		},
	],
};

describe('the card of a trend', () => {
	it('matches its golden file', async () => {
		const picture = { name: 'trend.png', alt: describeTrend(week, english) };
		const card = renderTrend(week, { written: 'Old Town, Jo Dow', picture, phrases: english });
		await golden(card, 'trend');
	});

	it('of one name it has no marks and says the name once, because there is nothing to tell apart', () => {
		const one = { ...week, names: week.names.slice(0, 1) };
		const card = renderTrend(one, { written: 'Old Town', picture: undefined, phrases: english });
		expect(textsOf(card).join('\n')).not.toMatch(/🔵|scale/u);
		expect(textsOf(card)[1]).toBe('21 reports · 9 stories · most on Wed 18 Jun: 12');
	});

	it('a day is told once for all names whose peak it is with the same story', () => {
		const [first] = week.peaks;
		if (first === undefined) throw new Error('The week has a peak.');
		const peaks = [first, { ...first, number: 2, ofName: 1 }];
		const card = renderTrend(
			{ ...week, peaks },
			{ written: 'Old Town, Jo Dow', picture: undefined, phrases: english },
		);
		expect(textsOf(card).join('\n')).toContain(
			'**1 · 2** · Wed 18 Jun · 🔵 Old Town · 🟠 Jo \\*Dow\\* · 12 reports · 3 stories\n',
		);
	});

	it('the button of its days cannot be pressed, the others can', () => {
		const card = renderTrend(week, { written: 'Old Town', picture: undefined, phrases: english });
		const buttons = componentsOf(card).filter(({ type }) => type === 2);
		expect(buttons.map(({ label, disabled }) => [label, disabled])).toEqual([
			['7 days', true],
			['30 days', undefined],
			['90 days', undefined],
		]);
	});

	it('it says when no day stands out', () => {
		const calm = { ...week, peaks: [] };
		const card = renderTrend(calm, { written: 'a', picture: 'missing', phrases: english });
		expect(textsOf(card).at(-1)).toBe(
			'-# No day stands out. The picture could not be drawn this time.',
		);
	});
});

describe('what is drawn of a trend', () => {
	it('has no words, only numbers', () => {
		expect(JSON.stringify(chartOf(week))).not.toMatch(/Old Town|Dow|June/);
	});

	it('of 30 days one in a week has its date, and of 90 the first and the middle of each month', () => {
		const long = { ...week, days: 30 as const, firstDay: '2025-05-22' };
		expect(chartOf(long)?.dates.map(({ date }) => date)).toEqual([23, 30, 6, 13, 20]);
		const quarter = { ...week, days: 90 as const, firstDay: '2025-03-23' };
		expect(chartOf(quarter)?.dates).toEqual([
			{ index: 9, date: 1 },
			{ index: 23, date: 15 },
			{ index: 39, date: 1 },
			{ index: 53, date: 15 },
			{ index: 70, date: 1 },
			{ index: 84, date: 15 },
		]);
	});
});

it('a name that nobody has leads to the nearest ones', async () => {
	const nearest = [aName({ name: 'Jo Dow' })];
	const settings = { open: () => trendOf('Jo Dow'), phrases: english };
	await golden(renderNoSuchName('jo *dowd*', nearest, settings), 'no-trend');
});
