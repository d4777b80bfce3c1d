import { describe, expect, it } from 'vitest';
import { crashAtEveryAwait } from './every-await.ts';
import { showFailure, simulate } from './simulate.ts';

describe('the simulation', () => {
	it.for([1, 1_000, 2_000, 3_000])(
		'keeps every promise exactly once, whatever Discord, the clock and people do (seed %i)',
		{ timeout: 300_000 },
		async (seed) => {
			const { failed } = await simulate({ seed, steps: 1 });
			expect(failed === undefined ? '' : showFailure(failed, 'single')).toBe('');
		},
	);

	it.for([
		['one second', { downMs: 1_000 }],
		['ten minutes, longer than Discord remembers a nonce', { downMs: 600_000 }],
		['ten minutes in a crowded channel', { downMs: 600_000, crowd: 5_200 }],
	] as const)(
		'loses nothing and posts nothing twice when the process ends at any await and is down for %s',
		{ timeout: 300_000 },
		async ([, circumstances]) => {
			const crashes = await crashAtEveryAwait(circumstances);
			expect(crashes.length).toBeGreaterThan(20);
			expect(crashes.filter(({ faults }) => faults.length > 0)).toEqual([]);
		},
	);

	it.for([5, 20, 22])(
		'keeps every promise exactly once with several processes, whatever becomes of them and of Postgres (seed %i)',
		{ timeout: 300_000 },
		async (seed) => {
			const { failed } = await simulate({ kind: 'cluster', seed, steps: 1 });
			expect(failed === undefined ? '' : showFailure(failed, 'cluster')).toBe('');
		},
	);

	it('gives the same run for the same seed', { timeout: 300_000 }, async () => {
		const one = await simulate({ seed: 7, steps: 1 });
		expect(await simulate({ seed: 7, steps: 1 })).toEqual(one);
		const several = await simulate({ kind: 'cluster', seed: 17, steps: 1 });
		expect(await simulate({ kind: 'cluster', seed: 17, steps: 1 })).toEqual(several);
	});
});
