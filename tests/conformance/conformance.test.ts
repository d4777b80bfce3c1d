import { describe, expect, it } from 'vitest';
import { collections } from './outcome.ts';
import { sets } from './sets.ts';

describe('conformance', () => {
	it.for(sets)('only the known cases fail in $name', async (set, { skip }) => {
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
});
