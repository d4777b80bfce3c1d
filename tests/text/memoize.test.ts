import { describe, expect, it } from 'vitest';
import { createRecentValues, memoize, memoizedMax } from '#src/text/memoize.ts';

describe('memoize', () => {
	it('computes the result for the same arguments only once', () => {
		const { ask, calls } = aCountedFunction();
		expect(ask({ name: 7 }, 1)).toBe(ask({ name: 7 }, 1));
		expect(calls()).toBe(1);
	});

	it('computes another result if any argument differs', () => {
		const { ask } = aCountedFunction();
		expect(ask({ name: 7 }, 1)).toEqual(['7/1']);
		expect(ask({ name: 7 }, 2)).toEqual(['7/2']);
		expect(ask({ name: 8 }, 1)).toEqual(['8/1']);
	});

	it('forgets the least recently used result if there are too many', () => {
		const { ask, calls } = aCountedFunction();
		ask({ name: 0 }, 0);
		for (let name = 1; name < memoizedMax; name++) ask({ name }, 0);
		ask({ name: 0 }, 0);
		expect(calls()).toBe(memoizedMax);
		ask({ name: memoizedMax }, 0);
		ask({ name: 0 }, 0);
		expect(calls()).toBe(memoizedMax + 1);
		ask({ name: 1 }, 0);
		expect(calls()).toBe(memoizedMax + 2);
	});
});

describe('recent values', () => {
	it('keeps the half that was used last, and never more than it may', () => {
		const values = createRecentValues<number, number>(10);
		for (let key = 0; key < 100; key++) {
			values.get(7);
			values.set(key, key);
		}
		expect([99, 98, 97, 96, 7].map(values.get)).toEqual([99, 98, 97, 96, 7]);
		const keys = Array.from({ length: 100 }, (_, key) => key);
		expect(keys.filter((key) => values.get(key) !== undefined).length).toBeLessThanOrEqual(10);
	});

	it('has one value for a key, and none once it is deleted or all are cleared', () => {
		const values = createRecentValues<string, number>(2);
		values.set('a', 1);
		values.set('b', 2);
		values.set('a', 3);
		expect(values.get('a')).toBe(3);
		values.delete('a');
		expect(values.get('a')).toBeUndefined();
		values.set('c', 4);
		values.clear();
		expect(values.get('c')).toBeUndefined();
	});
});

function aCountedFunction() {
	let count = 0;
	const ask = memoize(({ name }: { name: number }, page: number) => {
		count += 1;
		return [`${name}/${page}`];
	});
	return { ask, calls: () => count };
}
