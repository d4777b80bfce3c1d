import { expect, it } from 'vitest';
import { type ConformanceSet, collections } from './outcome.ts';

/** Tests that in each set only the known cases fail, and that no figure is too low. */
export function itKeepsToKnownCases(sets: readonly ConformanceSet[], timeoutMs?: number): void {
	const options = timeoutMs === undefined ? {} : { timeout: timeoutMs };
	it.for(sets)('only the known cases fail in $name', options, async (set, { skip }) => {
		const outcome = await set.run();
		if (outcome === 'absent') return skip(`skipped, because ${collections} is missing`);
		expect(outcome.cases).toBeGreaterThanOrEqual(set.casesMin);
		expect(outcome.failed.filter((failure) => !set.known.has(failure.case))).toEqual([]);
		expect(outcome.failed.map((failure) => failure.case).sort()).toEqual(
			[...set.known.keys()].sort(),
		);
		const tooLow = outcome.figures?.filter(({ value, atLeast = 0 }) => !(value >= atLeast));
		expect(tooLow ?? []).toEqual([]);
	});
}
