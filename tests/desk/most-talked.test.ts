import { describe, expect, it } from 'vitest';
import {
	changeBetween,
	composeMostTalked,
	selectReports,
	talkedDays,
	talkedPeriod,
} from '#src/desk/most-talked.ts';
import type { TopicSelection } from '#src/desk/topics.ts';
import { seeded } from '../chaos/seeded.ts';
import { anArchive } from '../harness/an-archive.ts';
import { reportsOf, thisWeek, twoWeeks, weekBefore } from '../harness/talked-news.ts';

const everything: TopicSelection = { topics: [], except: [] };
const period = { lastDay: '2025-06-15', days: 7 };

function talkedIn(
	articles: ReturnType<typeof twoWeeks>,
	wanted: TopicSelection = everything,
	days = period,
) {
	const reader = anArchive({ 'articles/all.json': articles }).reader();
	const archive = { ...reader, names: () => reader.names };
	const among = selectReports(wanted, archive.names());
	const counted = talkedDays(days).map((day) => archive.namesReported(day, among));
	return composeMostTalked(counted, { period: days, among }, archive);
}

type Talked = ReturnType<typeof talkedIn>;
const namesIn = ({ groups }: Talked) =>
	groups.flatMap(({ names }) =>
		names.map(({ name, reports, before, change }) => [name.name, reports, before, change]),
	);
const others = (names: Talked['rose']) =>
	names.map(({ name, reports, before }) => [name.name, reports, before]);

describe('the days of a digest of the most talked about', () => {
	const on = (before: string, slot: string) => talkedPeriod(new Date(before), new Date(slot));

	it('are those since the last one, so that a weekly one counts each day once', () => {
		expect(on('2025-06-09T08:00:00Z', '2025-06-16T08:00:00Z')).toEqual(period);
		expect(on('2025-06-16T08:00:00Z', '2025-06-23T08:00:00Z').lastDay).toBe('2025-06-22');
	});

	it('are at least a week and at most four', () => {
		expect(on('2025-06-15T08:00:00Z', '2025-06-16T08:00:00Z')).toEqual(period);
		expect(on('2025-06-09T08:00:00Z', '2025-06-23T08:00:00Z').days).toBe(14);
		expect(on('2024-06-09T08:00:00Z', '2025-06-23T08:00:00Z').days).toBe(28);
	});

	it('have as many days before them', () => {
		const days = talkedDays(period);
		expect([days[0], days[7], days.at(-1), days.length]).toEqual([
			'2025-06-02',
			'2025-06-09',
			'2025-06-15',
			14,
		]);
	});
});

describe('a change by more than chance', () => {
	const steady = { reports: 1_000, before: 1_000 };

	it.each([
		[21, 3, 'rose'],
		[9, 0, 'new'],
		[3, 21, 'fell'],
		[0, 9, 'fell'],
		[8, 0, undefined],
		[12, 8, undefined],
		[1_050, 1_000, undefined],
	] as const)('%s reports after %s are called %s', (reports, before, change) => {
		expect(changeBetween({ reports, before }, steady)).toBe(change);
	});

	it('is not one that all reports together explain, such as a feed that was added', () => {
		const doubled = { reports: 2_000, before: 1_000 };
		expect(changeBetween({ reports: 80, before: 40 }, doubled)).toBeUndefined();
		expect(changeBetween({ reports: 40, before: 40 }, doubled)).toBeUndefined();
		expect(changeBetween({ reports: 160, before: 40 }, doubled)).toBe('rose');
	});

	it('cannot be seen without reports from before', () => {
		expect(changeBetween({ reports: 80, before: 0 }, { reports: 300, before: 0 })).toBeUndefined();
	});

	it('is said of few of a thousand names of which nothing has changed', () => {
		const random = seeded(7);
		const draw = (mean: number) => {
			let count = 0;
			for (let product = random(); product > Math.exp(-mean); product *= random()) count += 1;
			return count;
		};
		const changed = Array.from({ length: 1_000 }, (_, n) => 1 + (n % 60)).filter(
			(mean) => changeBetween({ reports: draw(mean), before: draw(mean) }, steady) !== undefined,
		);
		expect(changed.length).toBeLessThan(6);
	});
});

describe('the most talked about', () => {
	it('are the names in most reports, with how their numbers changed and their main story', () => {
		const talked = talkedIn(twoWeeks());
		expect(namesIn(talked)).toEqual([
			['Jo Dow', 21, 3, 'rose'],
			['Ann Bo', 7, 7, undefined],
		]);
		expect(talked.groups[0]?.main?.article.headline).toContain('Jo Dow on day');
		expect(talked).toMatchObject({ firstDay: '2025-06-09', reports: 30, hasBefore: true });
	});

	it('include who rose and who fell beside them', () => {
		const many = Array.from({ length: 5 }, (_, n) => `Big Name${'abcde'[n]}`).flatMap((name) =>
			reportsOf({ people: [name], reports: 4, days: [...weekBefore, ...thisWeek] }),
		);
		const talked = talkedIn([...many, ...twoWeeks()]);
		expect(namesIn(talked)).toHaveLength(5);
		expect(others(talked.rose)).toEqual([['Jo Dow', 21, 3]]);
		expect(others(talked.fell)).toEqual([['Li Na', 2, 21]]);
	});

	it('who are in one main story stand together', () => {
		const talked = talkedIn(
			reportsOf({ people: ['Jo Dow', 'Li Na'], reports: 3, days: thisWeek.slice(0, 1) }),
		);
		expect(talked.groups.map(({ names }) => names.length)).toEqual([2]);
	});

	it('are only those in reports about the topics', () => {
		const both = reportsOf({ people: ['Jo Dow', 'Ed Fox'], reports: 3, days: thisWeek });
		const jo = { kind: 'name', name: 'Jo Dow', as: 'person' } as const;
		const talked = talkedIn([...both, ...twoWeeks()], { topics: [jo], except: [] });
		expect(namesIn(talked).map(([name]) => name)).toEqual(['Jo Dow', 'Ed Fox']);
		const without = talkedIn(twoWeeks(), { topics: [], except: [jo] });
		expect(namesIn(without).map(([name]) => name)).toEqual(['Ann Bo']);
		const unknown = { kind: 'name', name: 'Nobody Here', as: 'person' } as const;
		expect(talkedIn(twoWeeks(), { topics: [unknown], except: [] }).reports).toBe(0);
	});

	it('are nobody where too little was reported', () => {
		const talked = talkedIn(reportsOf({ people: ['Jo Dow'], reports: 2, days: [10] }));
		expect(namesIn(talked)).toEqual([]);
		expect(talked).toMatchObject({ reports: 2, hasBefore: false });
	});
});
