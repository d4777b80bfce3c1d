import { describe, expect, it } from 'vitest';
import { changesSince, versionOf } from '#src/desk/article-version.ts';
import { anArticle } from '../fixtures/an-article.ts';

const told = versionOf(anArticle());

describe('the version of an article', () => {
	it.each([
		[{ headline: 'Harbor closes' }, ['headline']],
		[{ summary: 'It opened.' }, ['summary']],
		[{ kicker: 'Sea' }, ['source']],
		[{ url: 'https://news.example/b' }, ['source']],
		[{ source: { name: 'Another' } }, ['source']],
		[{ publishedAt: '2025-06-20' }, ['source']],
		[{ updatedAt: '2025-06-20' }, ['source']],
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

	it.each(['', 'x', '1.2.3.4.5'])('%j of somebody else tells nothing', (version) => {
		expect(changesSince(version, anArticle())).toEqual([]);
	});
});
