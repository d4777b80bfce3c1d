import { describe, expect, it } from 'vitest';
import { crashAtEveryAwait } from './every-await.ts';
import { showFailure, simulate } from './simulate.ts';

describe('in a simulated world', () => {
	it.for([1, 1_000, 2_000, 3_000])(
		'every promise is kept once, whatever Discord, the clock and people do: seed %i',
		{ timeout: 300_000 },
		async (seed) => {
			const { failed } = await simulate({ seed, steps: 1 });
			expect(failed === undefined ? '' : showFailure(failed)).toBe('');
		},
	);

	it.for([
		['a second', { downMs: 1_000 }],
		['longer than Discord remembers a nonce', { downMs: 600_000 }],
		['as long, in a crowded channel,', { downMs: 600_000, crowd: 5_200 }],
	] as const)(
		'a process that ends at any await and is down for %s loses and doubles nothing',
		{ timeout: 300_000 },
		async ([, around]) => {
			const crashes = await crashAtEveryAwait(around);
			expect(crashes.length).toBeGreaterThan(20);
			expect(crashes.filter(({ faults }) => faults.length > 0)).toEqual([]);
		},
	);

	it('the same seed gives the same run', { timeout: 300_000 }, async () => {
		const one = await simulate({ seed: 7, steps: 1 });
		expect(await simulate({ seed: 7, steps: 1 })).toEqual(one);
	});
});
