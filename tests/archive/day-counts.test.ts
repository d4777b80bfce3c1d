import { describe, expect, it } from 'vitest';
import type { ReportsCounted, UtcDays } from '#src/archive/wanted.ts';
import { anArchive, nameId } from '../harness/an-archive.ts';

const file = 'articles/all.json';
const dow = { people: ['Jo Dow'] };
const threeDays: UtcDays = { lastDay: '2025-06-20', days: 3 };

describe('reports per day', () => {
	const everything = { kind: 'everything' } as const;

	it('a report counts on its day in UTC, oldest day first', () => {
		const { reader } = anArchive({
			[file]: [
				{ id: 'before', publishedAt: '2025-06-17T23:59:59Z' },
				{ id: 'first', publishedAt: '2025-06-18' },
				{ id: 'late', publishedAt: '2025-06-18T23:59:59Z' },
				{ id: 'elsewhere', publishedAt: '2025-06-20T01:00:00+02:00' },
				{ id: 'after', publishedAt: '2025-06-21T00:00:00Z' },
			],
		});
		expect(reader().reportsPerDay(everything, threeDays)).toEqual([2, 1, 0]);
	});

	it('of a name only its own reports count', () => {
		const { reader } = anArchive({
			[file]: [
				{ ...dow, id: 'a', publishedAt: '2025-06-18' },
				{ ...dow, id: 'b', publishedAt: '2025-06-20T09:00:00Z' },
				{ ...dow, id: 'c', publishedAt: '2025-06-20' },
				{ id: 'd', people: ['Li Na'], publishedAt: '2025-06-20' },
			],
		});
		const archive = reader();
		const name = { kind: 'name', nameId: nameId(archive, 'Jo Dow') } as const;
		expect(archive.reportsPerDay(name, threeDays)).toEqual([1, 0, 2]);
		expect(archive.reportsPerDay(name, { lastDay: '2025-06-19', days: 2 })).toEqual([1, 0]);
	});

	it('of a search the reports with all its words count, in all their forms and from its source', () => {
		const { reader } = anArchive({
			[file]: [
				{ id: 'a', headline: 'Old bridge closed', publishedAt: '2025-06-18' },
				{ id: 'b', headline: 'Old bridges closed', publishedAt: '2025-06-20' },
				{
					id: 'c',
					headline: 'The bridge is old',
					source: { name: 'The Harbor Post' },
					publishedAt: '2025-06-20',
				},
				{ id: 'd', headline: 'Bridge opened', publishedAt: '2025-06-20' },
			],
		});
		const archive = reader();
		const terms = { all: ['old', 'bridge'], none: [] };
		const count = (source?: string) =>
			archive.reportsPerDay(
				{ kind: 'wanted', names: [], terms, ...(source === undefined ? {} : { source }) },
				threeDays,
			);
		expect(count()).toEqual([1, 0, 2]);
		expect(count('The Harbor Post')).toEqual([0, 0, 1]);
		expect(count('Nobody')).toEqual([0, 0, 0]);
	});

	it('of two names and a word the reports with all of them count', () => {
		const both = { people: ['Jo Dow'], places: ['Old Town'] };
		const { reader } = anArchive({
			[file]: [
				{ ...both, id: 'a', headline: 'Bridge closed', publishedAt: '2025-06-17' },
				{ ...both, id: 'b', headline: 'Bridge closed', publishedAt: '2025-06-18' },
				{ ...both, id: 'c', headline: 'Bridges closed', publishedAt: '2025-06-20T23:59:00Z' },
				{ ...both, id: 'd', headline: 'Harbor closed', publishedAt: '2025-06-20' },
				{ ...dow, id: 'e', headline: 'Bridge closed', publishedAt: '2025-06-20' },
				{ ...both, id: 'f', headline: 'Bridge closed', publishedAt: '2025-06-21' },
			],
		});
		const archive = reader();
		const names = ['Jo Dow', 'Old Town'].map((name) => nameId(archive, name));
		const terms = { all: ['bridge'], none: [] };
		expect(archive.reportsPerDay({ kind: 'wanted', names, terms }, threeDays)).toEqual([1, 0, 1]);
	});

	it('a search without letters or digits counts nothing', () => {
		const { reader } = anArchive({ [file]: [{ publishedAt: '2025-06-20' }] });
		const search = { kind: 'wanted', names: [], terms: { all: ['!?'], none: [] } } as const;
		expect(reader().reportsPerDay(search, threeDays)).toEqual([0, 0, 0]);
	});

	it('more reports of one day than fit into a minute all count on that day', () => {
		const ids = Array.from({ length: 4_200 }, (_, n) => ({ id: `s${n}`, headline: `Story ${n}` }));
		const { reader } = anArchive({
			[file]: ids.map((one) => ({ ...one, summary: one.headline, publishedAt: '2025-06-19' })),
		});
		expect(reader().reportsPerDay(everything, threeDays)).toEqual([0, 4_200, 0]);
	});
});

describe('the main story of a day', () => {
	const sunk = {
		...dow,
		headline: 'Ferry sinks off the old harbor, 12 people rescued',
		summary: 'The ferry sank off the old harbor at dawn, and 12 people were rescued by Jo Dow.',
		publishedAt: '2025-06-19T08:00:00Z',
	};
	const day: UtcDays = { lastDay: '2025-06-19', days: 1 };

	it('is the one that most reports of the day tell, with the newest report first', () => {
		const { reader } = anArchive({
			[file]: [
				{ ...sunk, id: 'one' },
				{ ...sunk, id: 'two', publishedAt: '2025-06-19T09:00:00Z', source: { name: 'Post' } },
				{ ...dow, id: 'other', publishedAt: '2025-06-19T20:00:00Z' },
				{ ...dow, id: 'later', publishedAt: '2025-06-20' },
			],
		});
		const archive = reader();
		const id = nameId(archive, 'Jo Dow');
		expect(archive.storiesIn(id, day)).toBe(2);
		const main = archive.mainStory(id, day);
		expect(main?.article.id).toBe('two');
		expect(main?.others.map((article) => article.id)).toEqual(['one']);
	});

	it('among stories with as many reports it is the one that is reported most on all days', () => {
		const { reader } = anArchive({
			[file]: [
				{ ...dow, id: 'alone', publishedAt: '2025-06-19' },
				{ ...sunk, id: 'one' },
				{ ...sunk, id: 'two', publishedAt: '2025-06-20T09:00:00Z', source: { name: 'Post' } },
			],
		});
		const archive = reader();
		expect(archive.mainStory(nameId(archive, 'Jo Dow'), day)?.article.id).toBe('one');
	});

	it('there is none on a day without reports', () => {
		const archive = anArchive({ [file]: [{ ...sunk, id: 'one' }] }).reader();
		const other: UtcDays = { lastDay: '2025-06-18', days: 1 };
		expect(archive.mainStory(nameId(archive, 'Jo Dow'), other)).toBeUndefined();
		expect(archive.storiesIn(nameId(archive, 'Jo Dow'), other)).toBe(0);
	});
});

describe('names reported', () => {
	const lina = { people: ['Li Na'] };
	const talked = {
		[file]: [
			{ ...dow, id: 'a', headline: 'Old bridge closed', publishedAt: '2025-06-20T01:00:00Z' },
			{ id: 'b', headline: 'Rain', people: ['Jo Dow', 'Li Na'], publishedAt: '2025-06-20' },
			{ ...lina, id: 'c', headline: 'Bridge opened', publishedAt: '2025-06-20T23:59:00Z' },
			{ id: 'd', headline: 'Nobody’s news', publishedAt: '2025-06-20' },
			{ ...dow, id: 'e', publishedAt: '2025-06-19' },
		],
	};
	const search = (word: string) =>
		({ kind: 'wanted', names: [], terms: { all: [word], none: [] } }) as const;

	function countedOn(day: string, about: readonly ReportsCounted[], except = about.slice(0, 0)) {
		const { reader } = anArchive(talked);
		const archive = reader();
		const { reports, byName } = archive.namesReported(day, { about, except });
		const count = (name: string) => byName.get(nameId(archive, name)) ?? 0;
		return { reports, dow: count('Jo Dow'), lina: count('Li Na') };
	}

	it('counts how many reports of a day mention each name', () => {
		expect(countedOn('2025-06-20', [])).toEqual({ reports: 4, dow: 2, lina: 2 });
		expect(countedOn('2025-06-18', [])).toEqual({ reports: 0, dow: 0, lina: 0 });
	});

	it('counts only reports about one of the topics, each once, and none that is left out', () => {
		expect(countedOn('2025-06-20', [search('bridge')])).toEqual({ reports: 2, dow: 1, lina: 1 });
		expect(countedOn('2025-06-20', [search('bridge'), search('closed')])).toMatchObject({
			reports: 2,
		});
		expect(countedOn('2025-06-20', [], [search('bridge')])).toEqual({
			reports: 2,
			dow: 1,
			lina: 1,
		});
		expect(countedOn('2025-06-20', [{ kind: 'name', nameId: 0 }])).toMatchObject({ reports: 0 });
	});

	it('finds the main story of a name only among the selected reports', () => {
		const { reader } = anArchive(talked);
		const archive = reader();
		const among = { about: [search('rain')], except: [] };
		const id = nameId(archive, 'Jo Dow');
		expect(archive.mainStory(id, threeDays, among)?.article.id).toBe('b');
		expect(archive.mainStory(id, threeDays, { about: [search('tunnel')], except: [] })).toBe(
			undefined,
		);
	});
});
