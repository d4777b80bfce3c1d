import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Listing, listedMax } from '#src/archive/archive.ts';
import type { Filter } from '#src/archive/wanted.ts';
import { anArchive, firstWindow, foundIds, nameId, newestIds } from '../harness/an-archive.ts';
import { anArticle } from '../harness/an-article.ts';

const file = 'articles/all.json';

function idsIn({ stories }: Listing): string[] {
	return stories.map(({ article }) => article.id);
}

describe('the newest articles', () => {
	it('the newest articles are first, and a bare day counts as its midnight in UTC', () => {
		const { reader } = anArchive({
			[file]: [
				{ id: 'before', publishedAt: '2025-06-18T23:59:00Z' },
				{ id: 'day', publishedAt: '2025-06-19' },
				{ id: 'after', publishedAt: '2025-06-19T02:02:00+02:00' },
				{ id: 'old', publishedAt: '1912-01-01' },
				{ id: 'sixties', publishedAt: '1969-07-20T20:17:40Z' },
			],
		});
		expect(newestIds(reader())).toEqual(['after', 'day', 'before', 'sixties', 'old']);
		expect(foundIds(reader(), 'harbor')).toEqual(newestIds(reader()));
	});

	it('an old article that arrives late is listed by its date', () => {
		const { reader, reload, write } = anArchive({
			[file]: [
				{ id: 'new', publishedAt: '2025-06-19' },
				{ id: 'old', publishedAt: '2025-06-01' },
			],
		});
		write({ 'articles/late.json': [{ id: 'late', publishedAt: '2025-06-10' }] });
		reload();
		expect(newestIds(reader())).toEqual(['new', 'late', 'old']);
	});

	it('an article with a corrected date is listed by the new date', () => {
		const day = (id: string, publishedAt: string) => ({ id, publishedAt });
		const { reader, reload, write } = anArchive({
			[file]: [day('a', '2025-06-01'), day('b', '2025-06-02')],
		});
		write({ [file]: [day('a', '2025-06-03'), day('b', '2025-06-02')] });
		reload();
		expect(newestIds(reader())).toEqual(['a', 'b']);
		expect(reader().facts().newest).toBe('2025-06-03');
	});
});

describe('5,000 articles of one day', () => {
	const ids = Array.from({ length: 5_000 }, (_, n) => `s${String(n).padStart(4, '0')}`);
	const lines = ids.map((id) =>
		JSON.stringify(anArticle({ id, headline: `Story ${id}`, people: ['Wei Chen'] })),
	);
	const { reader } = anArchive({ 'articles/all.jsonl': lines.join('\n') }, { atEnd: afterAll });
	const newestFirst = ids.toReversed();

	it('5,000 articles of one day are all found by their words', () => {
		const probes = [...ids.slice(0, 3), ...ids.slice(4_090, 4_100), ...ids.slice(-3)];
		expect(probes.filter((id) => foundIds(reader(), id)[0] !== id)).toEqual([]);
		expect(reader().facts().articles).toBe(5_000);
	});

	it('windows divide a list without gap or overlap, the last arrival first', () => {
		const whole = newestFirst.slice(0, listedMax);
		const anyWindow = fc.record({
			offset: fc.integer({ min: 0, max: listedMax - 25 }),
			limit: fc.integer({ min: 1, max: 25 }),
		});
		fc.assert(
			fc.property(anyWindow, (window) => {
				const expected = whole.slice(window.offset, window.offset + window.limit);
				expect(idsIn(reader().newest({}, window))).toEqual(expected);
				expect(idsIn(reader().naming(nameId(reader(), 'Wei Chen'), {}, window))).toEqual(expected);
				expect(idsIn(reader().search({ all: ['story'], none: [] }, {}, window))).toEqual(expected);
			}),
			{ numRuns: 30 },
		);
	});

	it('all stories are counted exactly, those with a name or with words up to a bound', () => {
		const matches = reader().search({ all: ['story'], none: [] }, {}, firstWindow);
		expect(matches.total).toEqual({ count: listedMax, orMore: true });
		expect(reader().newest({}, firstWindow).total).toEqual({ count: 5_000, orMore: false });
		const naming = reader().naming(nameId(reader(), 'Wei Chen'), {}, firstWindow);
		expect(naming.total).toEqual({ count: listedMax, orMore: true });
	});

	it('filtered lists are counted up to the bound', () => {
		const since = new Date('2025-06-19');
		const expected = { count: listedMax, orMore: true };
		expect(reader().newest({ since }, firstWindow).total).toEqual(expected);
		const wei = nameId(reader(), 'Wei Chen');
		expect(reader().naming(wei, { since }, firstWindow).total).toEqual(expected);
	});

	it('a count of sources is marked as “at least” if only the newest matches were counted', () => {
		const { sources } = reader().search({ all: ['story'], none: [] }, {}, firstWindow);
		expect(sources).toEqual({ count: 1, orMore: true });
	});
});

describe('namingAll', () => {
	const titles = ['Mayor', 'Pilot'];
	const { reader } = anArchive(
		{
			[file]: [
				{ id: 'a', headline: 'Rain', people: ['Wei Chen', 'Ana Sousa'] },
				{ id: 'b', headline: 'Rain', people: ['Wei Chen'], places: ['Lisbon'] },
				{ id: 'c', headline: 'Snow', people: ['Wei Chen', 'Ana Sousa'], places: ['Lisbon'] },
				{ id: 'd', headline: 'Rain' },
				...Array.from({ length: 1_200 }, (_, n) => ({
					id: `often-${n}`,
					headline: `${titles[n % 2]} ${n}`,
					people: n === 7 ? ['Ben Okoro', 'Ana Sousa'] : ['Ben Okoro'],
				})),
			],
		},
		{ atEnd: afterAll },
	);

	it.each([
		[['Wei Chen', 'Ana Sousa'], [], ['c', 'a']],
		[['Wei Chen', 'Ana Sousa', 'Lisbon'], [], ['c']],
		[['Wei Chen'], ['rain'], ['b', 'a']],
		[['Lisbon', 'Wei Chen'], ['rain'], ['b']],
		[['Ana Sousa', 'Lisbon'], ['rain'], []],
		[['Ben Okoro'], ['1198'], ['often-1198']],
		[['Ben Okoro'], ['rain'], []],
		[['Ben Okoro', 'Ana Sousa'], ['pilot'], ['often-7']],
	])('finds the articles that mention %j and contain %j', (names, words, ids) => {
		expect(idsIn(namingAll(reader(), names, words))).toEqual(ids);
	});

	it('finds the same whether it begins with the name or with the words', () => {
		const rain = Array.from({ length: 40 }, (_, n) => ({
			id: `n${n}`,
			headline: n % 3 === 0 ? 'Rain' : 'Snow',
			people: n % 2 === 0 ? ['Wei Chen'] : ['Ana Sousa'],
		}));
		const expected = rain
			.filter(({ headline, people }) => headline === 'Rain' && people[0] === 'Wei Chen')
			.map(({ id }) => id);
		const quiet = Array.from({ length: 800 }, (_, n) => ({ id: `q${n}`, headline: 'Rain' }));
		for (const others of [[], quiet]) {
			const { reader: filled } = anArchive({ [file]: [...rain, ...others] });
			expect(idsIn(namingAll(filled(), ['Wei Chen'], ['rain'])).toSorted()).toEqual(
				expected.toSorted(),
			);
		}
	});

	it('counts articles with a frequent name and a frequent word up to the bound', () => {
		const { total } = namingAll(reader(), ['Ben Okoro'], ['mayor']);
		expect(total).toEqual({ count: listedMax, orMore: true });
	});
});

describe('filters', () => {
	const { reader } = anArchive(
		{
			[file]: [
				{ id: 'a', publishedAt: '2025-06-17', source: 'Post', people: ['Wei Chen'] },
				{ id: 'b', publishedAt: '2025-06-18', source: 'Times', people: ['Wei Chen'] },
				{ id: 'c', publishedAt: '2025-06-18T23:59:00Z', source: 'Post', people: ['Wei Chen'] },
				{ id: 'd', publishedAt: '2025-06-19', people: ['Wei Chen'] },
			].map((article) => ({ ...article, ...(article.source ? {} : { source: undefined }) })),
		},
		{ atEnd: afterAll },
	);
	const lists: readonly [string, (filter: Filter) => Listing][] = [
		['newest', (filter) => reader().newest(filter, firstWindow)],
		['naming', (filter) => reader().naming(nameId(reader(), 'Wei Chen'), filter, firstWindow)],
		['search', (filter) => reader().search({ all: ['harbor'], none: [] }, filter, firstWindow)],
		['named search', (filter) => namingAll(reader(), ['Wei Chen'], ['harbor'], filter)],
		['names', (filter) => namingAll(reader(), ['Wei Chen'], [], filter)],
	];

	describe.each(lists)('of the %s list', (kind, list) => {
		it(`the ${kind} list includes the instant of since, and excludes that of until`, () => {
			const since = new Date('2025-06-18');
			const until = new Date('2025-06-19');
			expect(idsIn(list({ since, until }))).toEqual(['c', 'b']);
			expect(idsIn(list({ since }))).toEqual(['d', 'c', 'b']);
			expect(idsIn(list({ until }))).toEqual(['c', 'b', 'a']);
		});

		it(`the ${kind} list can be filtered by source, with dates too`, () => {
			expect(idsIn(list({ source: 'Post' }))).toEqual(['c', 'a']);
			expect(idsIn(list({ source: 'Post', since: new Date('2025-06-18') }))).toEqual(['c']);
			expect(idsIn(list({ source: 'Nobody’s Post' }))).toEqual([]);
		});

		it(`the ${kind} list has the total, sources and newest date of all matches`, () => {
			const { total, sources, newest } = list({ until: new Date('2025-06-19') });
			expect(total).toEqual({ count: 3, orMore: false });
			expect(sources).toEqual({ count: 2, orMore: false });
			expect(newest).toBe('2025-06-18T23:59:00.000Z');
		});

		it(`the ${kind} list is empty, without a newest date, if nothing matches`, () => {
			const { total, newest } = list({ source: 'Nobody’s Post' });
			expect([total.count, newest]).toEqual([0, undefined]);
		});
	});

	it('a window beyond the end of a list still has the total', () => {
		const beyond = reader().newest({ source: 'Post' }, { offset: 50, limit: 5 });
		expect([beyond.stories, beyond.total.count]).toEqual([[], 2]);
	});

	it('sources are listed with the most articles first', () => {
		expect(reader().sources).toEqual([
			{ name: 'Post', articles: 2 },
			{ name: 'Times', articles: 1 },
		]);
	});
});

function namingAll(
	archive: ReturnType<ReturnType<typeof anArchive>['reader']>,
	names: readonly string[],
	all: readonly string[],
	filter: Filter = {},
): Listing {
	const ids = names.map((name) => nameId(archive, name));
	return archive.namingAll(ids, { all, none: [] }, filter, firstWindow);
}
