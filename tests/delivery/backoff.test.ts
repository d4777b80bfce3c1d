import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoffMs } from '#src/delivery/failure-streaks.ts';

it.each([
	[1, 1_000],
	[2, 2_000],
	[5, 16_000],
	[9, 256_000],
	[10, 300_000],
	[1_000_000, 300_000],
])('after failure %i in a row, the wait is %i ms if Discord requested none', (tries, ms) => {
	expect(backoffMs(0, tries, 0)).toBe(ms);
});

it('a wait is at least as long as Discord requested, and at most 30 % longer than necessary', () => {
	const requested = fc.integer({ min: 0, max: 3_600_000 });
	const tries = fc.integer({ min: 1, max: 10_000 });
	const chance = fc.double({ min: 0, max: 1, noNaN: true });
	fc.assert(
		fc.property(requested, tries, chance, (ms, after, by) => {
			const wait = backoffMs(ms, after, by);
			expect(wait).toBeGreaterThanOrEqual(ms);
			expect(wait).toBeLessThanOrEqual(Math.ceil(1.3 * Math.max(ms, 300_000)));
		}),
	);
});

it('messages that failed together are retried at different times', () => {
	const waits = [0, 0.25, 0.5, 0.75].map((chance) => backoffMs(10_000, 1, chance));
	expect(waits).toEqual([10_000, 10_750, 11_500, 12_250]);
});
