import { describe, expect, it } from 'vitest';
import type { ArticleInput } from '#src/articles/article.ts';
import { dayOf, quietSince, readLately } from '#src/desk/lately.ts';
import { anArchive, nameId } from '../harness/an-archive.ts';

const now = new Date('2025-06-20T12:00:00Z');
const file = 'articles/all.json';

function latelyOf(articles: readonly Partial<ArticleInput>[]) {
	const { reader } = anArchive({
		[file]: articles.map((article, n) => ({
			id: `a-${n}`,
			headline: `Story ${n}`,
			summary: `Story ${n}`,
			people: ['Jo Dow'],
			...article,
		})),
	});
	const archive = reader();
	const id = nameId(archive, 'Jo Dow');
	return readLately(
		(filter, window) => archive.naming(id, filter, window),
		{ kind: 'name', nameId: id },
		{ archive, now },
	);
}

describe('what was reported lately', () => {
	it('a week counts from midnight six days ago, in stories, sources and those of today', () => {
		const { period } = latelyOf([
			{ publishedAt: '2025-06-20T01:00:00Z', source: 'Post' },
			{ publishedAt: '2025-06-19', source: 'Times' },
			{ publishedAt: '2025-06-14', source: 'Times' },
			{ publishedAt: '2025-06-13T23:59:00Z', source: 'Herald' },
		]);
		expect(period).toMatchObject({
			days: 7,
			stories: { count: 3, orMore: false },
			sources: { count: 2, orMore: false },
			today: { count: 1, orMore: false },
		});
	});

	it('more stories of today than are compared are all counted', () => {
		const many = Array.from({ length: 31 }, () => ({ publishedAt: '2025-06-20' }));
		expect(latelyOf(many).period?.today).toEqual({ count: 31, orMore: false });
	});

	it('without any in a week a month counts, and without any in a month nothing does', () => {
		expect(latelyOf([{ publishedAt: '2025-06-01' }]).period?.days).toBe(30);
		expect(latelyOf([{ publishedAt: '2025-05-01' }]).period).toBeUndefined();
	});

	it('the reports of two weeks are counted by day', () => {
		const { reports } = latelyOf([
			{ publishedAt: '2025-06-20' },
			{ publishedAt: '2025-06-20' },
			{ publishedAt: '2025-06-07' },
			{ publishedAt: '2025-06-06' },
		]);
		expect(reports).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
	});
});

describe('a quiet topic', () => {
	it.each([
		['2025-06-20T11:00:00Z', undefined],
		['2025-06-19T00:00:00Z', undefined],
		['2025-06-18T23:59:00Z', { isThisWeek: true }],
		['2025-06-14', { isThisWeek: true }],
		['2025-06-13', { isThisWeek: false }],
	])('whose newest story is from %s is quiet: %j', (newest, quiet) => {
		const found = quietSince(newest, now);
		expect(found).toEqual(quiet && { ...quiet, since: newest });
	});

	it('is not quiet if nothing is known', () => {
		expect(quietSince(undefined, now)).toBeUndefined();
		expect(dayOf(now)).toBe('2025-06-20');
	});
});
