import { describe, expect, it } from 'vitest';
import { changesSince, shownChangesSince, versionOf } from '#src/desk/digest-entry.ts';
import { anArticle } from '../harness/an-article.ts';

const told = versionOf(anArticle());

describe('the version of an article', () => {
	it.each([
		[{ headline: 'Harbor closes' }, ['headline']],
		[{ summary: 'It opened.' }, ['summary']],
		[{ kicker: 'Sea' }, ['kicker']],
		[{ url: 'https://news.example/b' }, ['source']],
		[{ source: { name: 'Another' } }, ['source']],
		[{ source: { name: 'The Daily Example', url: 'https://other.example' } }, []],
		[{ publishedAt: '2025-06-20' }, ['date']],
		[{ kicker: 'Sea', updatedAt: '2025-06-20' }, ['kicker', 'date']],
		[{ withdrawn: true }, ['withdrawn']],
		[{ headline: 'Harbor closes', withdrawn: true }, ['headline', 'withdrawn']],
		[{ places: ['Old Town'] }, []],
		[{}, []],
	])('tells of %j that it changed %j', (overrides, changes) => {
		expect(changesSince(told, anArticle(overrides))).toEqual(changes);
	});

	it('tells that a withdrawn article stands again', () => {
		const withdrawn = versionOf(anArticle({ withdrawn: true }));
		expect(changesSince(withdrawn, anArticle())).toEqual(['restored']);
	});

	it('is short', () => {
		const long = anArticle({
			headline: '團'.repeat(300),
			summary: '團'.repeat(4_000),
			withdrawn: true,
		});
		expect(versionOf(long).length).toBeLessThanOrEqual(40);
	});

	it.each(['', 'x', '1.2.3.4.5.6', '1.2.3.4.5.6.7.8'])(
		'%j of somebody else tells nothing',
		(version) => {
			expect(changesSince(version, anArticle())).toEqual([]);
		},
	);

	it('of the first format tells what changed, unless it held that together with other things', () => {
		const [headline, summary] = told.split('.');
		const before = `zz${headline}.${summary}.other.`;
		expect(changesSince(before, anArticle())).toEqual([]);
		expect(changesSince(before, anArticle({ headline: 'Harbor closes' }))).toEqual(['headline']);
		expect(
			shownChangesSince(before, anArticle({ summary: 'It opened.', withdrawn: true })),
		).toEqual(['withdrawn']);
	});
});

describe('what a message shows of the changes', () => {
	const long = anArticle({
		summary: 'It opened. All went well. Ships came in. It rained at noon.',
	});

	it.each([
		[{ summary: 'It opened. All went well. Ships came in. It snowed at noon.' }, []],
		[{ summary: 'It closed. All went well. Ships came in. It rained at noon.' }, ['summary']],
		[{ summary: 'It closed.', withdrawn: true }, ['withdrawn']],
		[{ updatedAt: '2025-06-20' }, ['date']],
		[{ source: { name: 'The Daily Example' } }, []],
	])('of %j is %j', (overrides, changes) => {
		const present = anArticle({ summary: long.summary, ...overrides });
		expect(shownChangesSince(versionOf(long), present)).toEqual(changes);
	});
});
