import { describe, expect, it } from 'vitest';
import { shortestWay } from '#src/desk/link.ts';

/** A graph of articles, each the names that it mentions. */
function graphOf(...articles: readonly (readonly number[])[]) {
	return {
		mentionsOf(id: number) {
			const count = articles.filter((names) => names.includes(id)).length;
			return count === 0 ? undefined : count;
		},
		beside(id: number) {
			const counts = new Map<number, number>();
			for (const names of articles.filter((one) => one.includes(id)))
				for (const other of names)
					if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
			return counts;
		},
	};
}

describe('the shortest way between names', () => {
	it.each([
		{
			way: [1, 2, 3],
			articles: [
				[1, 2],
				[2, 3],
			],
		},
		{
			way: [1, 2, 3, 4],
			articles: [
				[1, 2],
				[2, 3],
				[3, 4],
			],
		},
		{
			way: [1, 2, 3, 4, 5],
			articles: [
				[1, 2],
				[2, 3],
				[3, 4],
				[4, 5],
			],
		},
		{
			way: [1, 6, 5],
			articles: [
				[1, 2],
				[2, 3],
				[3, 5],
				[1, 6],
				[6, 5],
			],
		},
	])('is $way', ({ way, articles }) => {
		expect(shortestWay(way[0] ?? 0, way.at(-1) ?? 0, graphOf(...articles))).toEqual(way);
	});

	it('is none if there is none, or only a longer one', () => {
		expect(shortestWay(1, 9, graphOf([1, 2], [8, 9]))).toEqual([]);
		expect(shortestWay(1, 6, graphOf([1, 2], [2, 3], [3, 4], [4, 5], [5, 6]))).toEqual([]);
	});

	it('leads through the closest of several names, not through one that is everywhere', () => {
		const everywhere = [4, 5, 6, 7, 8].map((other) => [2, other]);
		const articles = [[1, 2], [2, 9], [1, 3], [1, 3, 20], [3, 9], ...everywhere];
		expect(shortestWay(1, 9, graphOf(...articles))).toEqual([1, 3, 9]);
	});

	it('does not lead through a name that is none any more', () => {
		const graph = graphOf([1, 2], [2, 3]);
		const mentionsOf = (id: number) => (id === 2 ? undefined : graph.mentionsOf(id));
		expect(shortestWay(1, 3, { ...graph, mentionsOf })).toEqual([]);
	});
});
