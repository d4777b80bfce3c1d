import { describe, expect, it } from 'vitest';
import { memoize, memoizedMax } from '#src/text/memoize.ts';

describe('a question asked again', () => {
	it('is answered from memory instead of being asked twice', () => {
		const { ask, asked } = aCountedQuestion();
		expect(ask({ name: 7 }, 1)).toBe(ask({ name: 7 }, 1));
		expect(asked()).toBe(1);
	});

	it('is a different question if any part of it differs', () => {
		const { ask } = aCountedQuestion();
		expect(ask({ name: 7 }, 1)).toEqual(['7/1']);
		expect(ask({ name: 7 }, 2)).toEqual(['7/2']);
		expect(ask({ name: 8 }, 1)).toEqual(['8/1']);
	});

	it('is forgotten once too many others have been asked since', () => {
		const { ask, asked } = aCountedQuestion();
		ask({ name: 0 }, 0);
		for (let name = 1; name < memoizedMax; name++) ask({ name }, 0);
		ask({ name: 0 }, 0);
		expect(asked()).toBe(memoizedMax);
		ask({ name: memoizedMax }, 0);
		ask({ name: 0 }, 0);
		expect(asked()).toBe(memoizedMax + 1);
		ask({ name: 1 }, 0);
		expect(asked()).toBe(memoizedMax + 2);
	});
});

function aCountedQuestion() {
	let count = 0;
	const ask = memoize(({ name }: { name: number }, page: number) => {
		count += 1;
		return [`${name}/${page}`];
	});
	return { ask, asked: () => count };
}
