import { describe, expect, it } from 'vitest';
import { memoize, memoizedMax } from '#src/text/memoize.ts';

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

function aCountedFunction() {
	let count = 0;
	const ask = memoize(({ name }: { name: number }, page: number) => {
		count += 1;
		return [`${name}/${page}`];
	});
	return { ask, calls: () => count };
}
