import { describe, expect, it } from 'vitest';
import { composeTotals, daysSince, readPage } from '#src/desk/story-list.ts';
import { anArticle } from '../harness/an-article.ts';

describe('daysSince', () => {
	it.each([
		['2025-06-19', '2025-06-20T00:00:01Z', 1],
		['2025-06-20', '2025-06-20T23:59:00Z', 0],
		['2025-06-19T12:00:00.000Z', '2025-06-20T11:59:00Z', 0],
		['2025-06-21', '2025-06-20T12:00:00Z', 0],
	])('counts the days from %s to %s', (published, now, days) => {
		expect(daysSince(published, new Date(now))).toBe(days);
	});
});

describe('composeTotals', () => {
	const listing = {
		stories: [],
		listed: 1,
		total: { count: 1, orMore: false },
		sources: { count: 1, orMore: false },
		newest: '2025-06-19',
		newestIsArrival: false,
	};

	it.each([
		['2025-06-22T12:00:00Z', false],
		['2025-06-23T12:00:00Z', true],
	])('knows at %s whether a story of 2025-06-19 is stale: %s', (now, isStale) => {
		expect(composeTotals(listing, new Date(now)).isStale).toBe(isStale);
	});
});

describe('readPage', () => {
	function listOf(stories: number) {
		return ({ offset, limit }: { offset: number; limit: number }) => ({
			stories: Array.from({ length: stories }, (_, n) => ({
				story: n,
				article: anArticle({ id: `a-${n}` }),
				others: [],
			})).slice(offset, offset + limit),
			listed: stories,
			total: { count: stories, orMore: false },
			sources: { count: 1, orMore: false },
			newest: '2025-06-19',
			newestIsArrival: false,
		});
	}

	it('shows every story on exactly one page, even if the first page has fewer', () => {
		const pages = [1, 2, 3].map((page) => readPage(page, listOf(13), { first: 3, others: 5 }));
		const ids = pages.flatMap(({ listing }) => listing.stories.map(({ article }) => article.id));
		expect(ids).toEqual(Array.from({ length: 13 }, (_, n) => `a-${n}`));
		expect(pages[0]?.pages).toBe(3);
	});

	it('shows the last page instead of one after the end', () => {
		const { page, pages, listing } = readPage(7, listOf(6));
		expect([page, pages, listing.stories.length]).toEqual([2, 2, 1]);
	});

	it('never reads more stories than a list can have', () => {
		const offsets: number[] = [];
		readPage(1_000, (window) => {
			offsets.push(window.offset);
			return listOf(0)(window);
		});
		expect(Math.max(...offsets)).toBeLessThanOrEqual(1_000);
	});

	it('shows one empty page if no story matches', () => {
		expect(readPage(1, listOf(0))).toMatchObject({ page: 1, pages: 1 });
	});
});
