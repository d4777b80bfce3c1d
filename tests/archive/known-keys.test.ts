import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKnownKeys, type FoundKeys } from '#src/archive/known-keys.ts';
import type { KeyRange } from '#src/archive/time-key.ts';

const max = 4;

/** Finds in these keys, of which it examines so many at most, and notes each time. */
function finder(all: readonly number[], examinedMax = 1_000) {
	const newest = all.toSorted((one, other) => other - one);
	const reads: KeyRange[] = [];
	const read = ([low, high]: KeyRange): FoundKeys => {
		reads.push([low, high]);
		const inRange = newest.filter((key) => low <= key && key <= high);
		const examined = inRange.slice(0, examinedMax);
		const examinedTo = examined.length < examinedMax ? undefined : examined.at(-1);
		return { keys: examined.filter((key) => key % 2 === 0).slice(0, max), examinedTo };
	};
	return { read, reads };
}

describe('known keys', () => {
	it('answer a narrower range of the same query without another search', () => {
		const known = createKnownKeys();
		const { read, reads } = finder([2, 4, 6]);
		expect(known.find('rain', [0, 100], max, read)).toEqual([6, 4, 2]);
		expect(known.find('rain', [3, 5], max, read)).toEqual([4]);
		expect(known.find('rain', [7, 100], max, read)).toEqual([]);
		expect(reads).toHaveLength(1);
		expect(known.find('snow', [3, 5], max, read)).toEqual([4]);
		expect(reads).toHaveLength(2);
	});

	it('are searched for where the wider search did not come to', () => {
		const known = createKnownKeys();
		const { read, reads } = finder([2, 4, 6, 8, 10, 12]);
		expect(known.find('rain', [0, 100], max, read)).toEqual([12, 10, 8, 6]);
		expect(known.find('rain', [6, 9], max, read)).toEqual([8, 6]);
		expect(reads).toHaveLength(1);
		expect(known.find('rain', [0, 5], max, read)).toEqual([4, 2]);
		expect(reads).toHaveLength(2);
	});

	it('are those that a search of the range itself finds', () => {
		const key = fc.integer({ min: 0, max: 30 });
		const range = fc.tuple(key, key).map(([a, b]): KeyRange => [Math.min(a, b), Math.max(a, b)]);
		fc.assert(
			fc.property(
				fc.uniqueArray(key),
				fc.array(range, { minLength: 1, maxLength: 6 }),
				fc.integer({ min: 1, max: 6 }),
				(keys, ranges, examinedMax) => {
					const known = createKnownKeys();
					const { read } = finder(keys, examinedMax);
					for (const one of ranges) {
						expect(known.find('rain', one, max, read)).toEqual(read(one).keys);
					}
				},
			),
		);
	});
});
