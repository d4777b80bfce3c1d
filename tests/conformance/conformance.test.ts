import { describe, expect, it } from 'vitest';
import { collections } from './outcome.ts';
import { sets } from './sets.ts';

describe('of a collection that others wrote', () => {
	it.for(sets)('just what is known fails, with its reason: $name', (set, { skip }) => {
		const outcome = set.run();
		if (outcome === 'absent') return skip(`not here, skipped: ${collections}`);
		expect(outcome.cases).toBeGreaterThanOrEqual(set.casesMin);
		expect(outcome.failed.filter((failure) => !set.known.has(failure.case))).toEqual([]);
		expect(outcome.failed.map((failure) => failure.case).sort()).toEqual(
			[...set.known.keys()].sort(),
		);
	});
});
