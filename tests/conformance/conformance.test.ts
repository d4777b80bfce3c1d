import { describe } from 'vitest';
import { itKeepsToKnownCases } from './known-cases-only.ts';
import { sets } from './sets.ts';

describe('conformance', () => {
	itKeepsToKnownCases(sets);
});
