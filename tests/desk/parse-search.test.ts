import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSource } from '#src/desk/find-source.ts';
import { parseSearch } from '#src/desk/parse-search.ts';

const sources = [
	{ name: 'Taipei Times', articles: 5 },
	{ name: 'The Times', articles: 3 },
	{ name: 'Evening Post', articles: 1 },
];

describe('parseSearch', () => {
	it.each([
		['chip war', ['chip', 'war'], []],
		['"chip war" taiwan', ['chip war', 'taiwan'], []],
		['“chip war', ['chip war'], []],
		['chip -huawei -"united front"', ['chip'], ['huawei', 'united front']],
		['war-games & -', ['war-games'], []],
		['華為 晶片', ['華為', '晶片'], []],
	])('reads %j', (text, all, none) => {
		expect(parseSearch(text, sources)).toEqual({
			kind: 'search',
			words: { all, none },
			filter: {},
		});
	});

	it('reads its filters, and ends until: with its last day', () => {
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
		['war since:yesterday', { kind: 'date-unclear', date: 'yesterday' }],
		['war until:2025-02-30', { kind: 'date-unclear', date: '2025-02-30' }],
		[
			'war from:times',
			{ kind: 'source-unknown', source: 'times', nearest: ['Taipei Times', 'The Times'] },
		],
	])('says why %j cannot be searched', (text, problem) => {
		expect(parseSearch(text, sources)).toEqual(problem);
	});

	it('takes any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(parseSearch(text, sources).kind).toBeTypeOf('string');
			}),
		);
	});
});

describe('findSource', () => {
	it('finds a source by a part that no other has', () => {
		expect(findSource('EVENING', sources)).toEqual({ kind: 'one', name: 'Evening Post' });
	});

	it('names those with the most articles when nothing comes near', () => {
		expect(findSource('gazette', sources)).toMatchObject({
			kind: 'none',
			nearest: ['Taipei Times', 'The Times', 'Evening Post'],
		});
	});
});
