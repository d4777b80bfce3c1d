import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rangesOf } from '#src/cluster/ranges.ts';
import { requestShare } from '#src/delivery/request-share.ts';

it('all ranges of shards together may send exactly 45 requests a second, and each at least one', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 20_000 }), (total) => {
			const shares = rangesOf(total).map((range) => requestShare({ ...range, total }));
			expect(shares.reduce((sum, share) => sum + share)).toBe(45);
			expect(Math.min(...shares)).toBeGreaterThanOrEqual(1);
			expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
		}),
	);
});

it('shards share the requests by their number, also in ranges of different sizes', () => {
	const of = (from: number, to: number, total: number) => requestShare({ from, to, total });
	expect(of(0, 7, 8)).toBe(45);
	expect([of(0, 3, 8), of(4, 7, 8)]).toEqual([23, 22]);
	expect([of(0, 0, 3), of(1, 2, 3)]).toEqual([15, 30]);
	expect([of(0, 0, 90), of(1, 9, 90), of(10, 89, 90)]).toEqual([1, 4, 40]);
});
