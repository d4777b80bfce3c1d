import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch, parseSearchOrDay } from '#src/desk/search.ts';
import { findSource, sourceKey } from '#src/desk/search-tokens.ts';

const sources = [
	{ name: 'Taipei Times', articles: 5 },
	{ name: 'The Times', articles: 3 },
	{ name: 'Evening Post', articles: 1 },
];

const names = sources.map(({ name }) => name);

describe('parseSearch', () => {
	it.each([
		['chip war', ['chip', 'war'], []],
		['"chip war" taiwan', ['chip war', 'taiwan'], []],
		['“chip war', ['chip war'], []],
		['chip -huawei -"united front"', ['chip'], ['huawei', 'united front']],
		['war-games & -', ['war-games'], []],
		['華為 晶片', ['華為', '晶片'], []],
	])('reads the words and phrases of %j', (text, all, none) => {
		expect(parseSearch(text, sources)).toEqual({
			kind: 'search',
			words: { all, none },
			filter: {},
		});
	});

	it.each([
		['from: The Times war', 'The Times', ['war']],
		['war from:the times', 'The Times', ['war']],
		['from: evening post', 'Evening Post', []],
		['from:evening rain', 'Evening Post', ['rain']],
		['from: taipei times OR war', 'Taipei Times', undefined],
	])('reads a source of several words in %j', (text, source, all) => {
		const search = parseSearch(text, sources);
		if (all === undefined) expect(search.kind).toBe('or-unclear');
		else expect(search).toMatchObject({ words: { all }, filter: { source } });
	});

	it.each([
		['Before: a story', ['Before:', 'a', 'story']],
		['Ukraine: rain', ['Ukraine:', 'rain']],
		['"after:2025-12-01"', ['"after:2025-12-01"']],
	])('reads a word with a colon that is not a filter as a word in %j', (text, all) => {
		expect(parseSearch(text, sources)).toMatchObject({ words: { all } });
	});

	it('reads all filters, and includes the last day of until:', () => {
		expect(
			parseSearch('war from:"taipei times" SINCE:2025-06-01 until:2025-06-30', sources),
		).toEqual({
			kind: 'search',
			words: { all: ['war'], none: [] },
			filter: {
				source: 'Taipei Times',
				since: new Date('2025-06-01T00:00:00Z'),
				until: new Date('2025-07-01T00:00:00Z'),
			},
		});
	});

	it.each([
		['-war', { kind: 'only-left-out' }],
		['""', { kind: 'nothing-to-find' }],
		['&', { kind: 'nothing-to-find' }],
		['war since:someday', { kind: 'date-unclear', date: 'someday' }],
		['war since:06/01/2025', { kind: 'date-unclear', date: '06/01/2025' }],
		['war from:', { kind: 'filter-empty', field: 'from' }],
		['war from:evening from:daily', { kind: 'filter-twice', field: 'from' }],
		['war -since:2025-06-01', { kind: 'date-left-out', field: 'since' }],
		['war since:2025-06-30 until:2025-06-01', { kind: 'dates-reversed' }],
		['war after:2025-12-01', { kind: 'filter-unknown', written: 'after', nearest: 'since' }],
		['war after: 2025-12-01', { kind: 'filter-unknown', written: 'after', nearest: 'since' }],
		['war Before:yesterday', { kind: 'filter-unknown', written: 'before', nearest: 'until' }],
		['on:2025-12-01 war', { kind: 'filter-unknown', written: 'on', nearest: 'since-until' }],
		['source:evening war', { kind: 'filter-unknown', written: 'source', nearest: 'from' }],
		['seit:gestern war', { kind: 'filter-unknown', written: 'seit', nearest: 'since' }],
		['war from: The Daily', { kind: 'source-unknown', source: 'The Daily', nearest: names }],
		['war OR -peace', { kind: 'or-unclear' }],
		['-war OR peace', { kind: 'or-unclear' }],
		['from:evening OR war', { kind: 'or-unclear' }],
		['-from:evening', { kind: 'only-left-out' }],
		['war until:2025-02-30', { kind: 'date-unclear', date: '2025-02-30' }],
		[
			'war from:times',
			{ kind: 'source-unknown', source: 'times', nearest: ['Taipei Times', 'The Times'] },
		],
	])('says why %j cannot be searched', (text, problem) => {
		expect(parseSearch(text, sources)).toEqual(problem);
	});

	it.each([
		['taiwan OR china', { all: [], either: [['taiwan', 'china']], none: [] }],
		[
			'taiwan|china | "hong kong" war',
			{ all: ['war'], either: [['taiwan', 'china', 'hong kong']], none: [] },
		],
		['war peace OR truce -rain', { all: ['war'], either: [['peace', 'truce']], none: ['rain'] }],
		['OR war OR', { all: ['war'], none: [] }],
		['war AND peace NOT rain', { all: ['war', 'peace'], none: ['rain'] }],
		['war or "OR"', { all: ['war', 'or', '"OR"'], none: [] }],
		['war -from:evening', { all: ['war'], none: [], notFrom: ['Evening Post'] }],
		['wa\u200br', { all: ['war'], none: [] }],
	])('reads alternatives and exclusions in %j', (text, words) => {
		expect(parseSearch(text, sources)).toEqual({ kind: 'search', words, filter: {} });
	});

	it.each([
		['since: 2025-06-01', '2025-06-01', undefined],
		['since:yesterday', '2025-06-18', undefined],
		['since:7d', '2025-06-12', undefined],
		['since: 2 weeks ago', '2025-06-05', undefined],
		['since:"1 June 2025"', '2025-06-01', undefined],
		['since:June 2025 until:2025-06-02', '2025-06-01', '2025-06-03'],
		['until: May', undefined, '2025-06-01'],
	])('reads the dates in “%s war”', (dates, since, until) => {
		const search = parseSearch(`${dates} war`, sources, new Date('2025-06-19T10:00:00Z'));
		expect(search).toEqual({
			kind: 'search',
			words: { all: ['war'], none: [] },
			filter: {
				...(since && { since: new Date(since) }),
				...(until && { until: new Date(until) }),
			},
		});
	});

	it('reads a filter alone as a search for everything that passes it', () => {
		expect(parseSearch('from:evening', sources)).toEqual({
			kind: 'search',
			words: { all: [], none: [] },
			filter: { source: 'Evening Post' },
		});
	});

	it.each([
		['2025-06-01', '2025-06-01', '2025-06-02'],
		['June 2025', '2025-06-01', '2025-07-01'],
		['2025年6月', '2025-06-01', '2025-07-01'],
	])('reads %j as a date if it is alone, and as words in quotation marks', (text, since, until) => {
		const now = new Date('2025-06-19T10:00:00Z');
		expect(parseSearchOrDay(text, sources, now)).toMatchObject({
			words: { all: [] },
			filter: { since: new Date(since), until: new Date(until) },
		});
		expect(parseSearchOrDay(`"${text}"`, sources, now)).toMatchObject({
			words: { all: [text.includes(' ') ? text : `"${text}"`] },
		});
	});

	it('parses any text without throwing', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(parseSearch(text, sources).kind).toBeTypeOf('string');
			}),
		);
	});
});

describe('findSource', () => {
	it('finds a source by a part of its name that no other source has', () => {
		expect(findSource('EVENING', sources)).toEqual({ kind: 'one', name: 'Evening Post' });
	});

	it('finds a source with a long name by its key', () => {
		const long = { name: 'Bulletin of the Harbor '.repeat(5).trim(), articles: 1 };
		const key = sourceKey(long.name, [...sources, long]);
		expect(key.length).toBeLessThan(10);
		expect(findSource(key, [...sources, long])).toEqual({ kind: 'one', name: long.name });
		expect(sourceKey('The Times', sources)).toBe('The Times');
	});

	it('suggests the sources with the most articles if no name is near', () => {
		expect(findSource('gazette', sources)).toMatchObject({
			kind: 'none',
			nearest: ['Taipei Times', 'The Times', 'Evening Post'],
		});
	});
});
