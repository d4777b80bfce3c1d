import { afterAll, describe, expect, it } from 'vitest';
import type { SearchTerms, Wanted } from '#src/archive/wanted.ts';
import { anArchive, nameId } from '../harness/an-archive.ts';

const nothing: SearchTerms = { all: [], none: [] };
const harbor = { places: ['Old Harbor'] };
const articles = [
	{ id: 'a', publishedAt: '2025-06-03', headline: 'Crane falls', ...harbor },
	{ id: 'b', publishedAt: '2025-06-03T10:00:00Z', headline: 'Ferries wait at noon', ...harbor },
	{ id: 'c', publishedAt: '2025-06-04', headline: 'Rain', summary: 'Rain since 3 June.' },
	{
		id: 'd',
		publishedAt: '2025-06-09T23:59:59Z',
		headline: 'Port opens again after crane disaster',
		summary: 'It was closed after the 3 June disaster.',
		...harbor,
	},
];

describe('days', () => {
	const { reader } = anArchive({ 'articles/all.json': articles }, { atEnd: afterAll });
	const wanted = (): Wanted => ({
		names: [nameId(reader(), 'Old Harbor')],
		terms: nothing,
		filter: {},
	});

	it('the days of a name have their reports, and how many later ones write their date', () => {
		expect(reader().days(wanted())).toEqual({
			days: [
				{ day: '2025-06-09', reports: 1, written: 0 },
				{ day: '2025-06-03', reports: 2, written: 1 },
			],
			isComplete: true,
		});
	});

	it('days can be those of words, of names with words, and of a period', () => {
		const daysOf = (changes: Partial<Wanted>) =>
			reader()
				.days({ ...wanted(), ...changes })
				.days.map(({ day, reports }) => `${day} ${reports}`);
		const crane = { ...nothing, all: ['crane'] };
		expect(daysOf({ names: [], terms: crane })).toEqual(['2025-06-09 1', '2025-06-03 1']);
		expect(daysOf({ terms: { ...nothing, all: ['ferries'] } })).toEqual(['2025-06-03 1']);
		expect(daysOf({ filter: { since: new Date('2025-06-04') } })).toEqual(['2025-06-09 1']);
		expect(daysOf({ names: [] })).toEqual(['2025-06-09 1', '2025-06-04 1', '2025-06-03 2']);
		expect(daysOf({ names: [], terms: { ...nothing, all: ['absent'] } })).toEqual([]);
	});
});

describe('the stories of a day', () => {
	it('the story that most sources tell comes first, and other days do not count', () => {
		const sunk = { headline: 'Ferry Estrela sinks off Porto', publishedAt: '2025-06-03' };
		const { reader } = anArchive({
			'articles/all.json': [
				{
					id: 'x',
					headline: 'Mayor opens a library in Faro',
					publishedAt: '2025-06-03T20:00:00Z',
					...harbor,
				},
				{ id: 'y', ...sunk, source: { name: 'One' }, ...harbor },
				{ id: 'z', ...sunk, source: { name: 'Two' }, ...harbor },
				{ id: 'later', headline: 'Trams stop in Lisbon', publishedAt: '2025-06-04', ...harbor },
			],
		});
		const wanted = { names: [nameId(reader(), 'Old Harbor')], terms: nothing, filter: {} };
		const [first, second, ...others] = reader().storiesOn(wanted, '2025-06-03');
		expect(first).toBe(reader().storyOf('z'));
		expect(first).toBe(reader().storyOf('y'));
		expect(second).toBe(reader().storyOf('x'));
		expect(others).toEqual([]);
	});

	it('the reports of a story can be those of one day', () => {
		const sunk = {
			headline: 'Ferry Estrela sinks off Porto',
			summary: 'The ferry Estrela sank off Porto in the night with forty people.',
		};
		const { reader } = anArchive({
			'articles/all.json': [
				{ id: 'x', ...sunk, source: { name: 'One' }, publishedAt: '2025-06-03T23:59:00Z' },
				{ id: 'y', ...sunk, source: { name: 'Two' }, publishedAt: '2025-06-04T00:00:00Z' },
			],
		});
		const story = reader().storyOf('x') ?? -1;
		const idsOn = (day: string) =>
			reader()
				.reportsOn(story, day)
				.map(({ id }) => id);
		expect(reader().storyOf('y')).toBe(story);
		expect([idsOn('2025-06-03'), idsOn('2025-06-04')]).toEqual([['x'], ['y']]);
	});
});

describe('the names beside a name', () => {
	it('are counted by the articles that mention both, of every kind', () => {
		const { reader } = anArchive({
			'articles/all.json': [
				{ people: ['Wei Chen', 'Ana Sousa'], places: ['Lisbon'] },
				{ people: ['Wei Chen'], places: ['Lisbon'] },
				{ people: ['Ben Okoro'] },
			].map((article, n) => ({ id: `a-${n}`, ...article })),
		});
		const beside = reader().namesBeside(nameId(reader(), 'Wei Chen'));
		expect(beside).toEqual(
			new Map([
				[nameId(reader(), 'Ana Sousa'), 1],
				[nameId(reader(), 'Lisbon'), 2],
			]),
		);
	});
});
