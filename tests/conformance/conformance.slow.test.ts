import { describe } from 'vitest';
import { itKeepsToKnownCases } from './known-cases-only.ts';
import { slowSets } from './sets.ts';

/** Four trainings take two minutes on a quiet machine. */
const patienceMs = 1_800_000;

describe('conformance that takes minutes', () => {
	itKeepsToKnownCases(slowSets, patienceMs);
});
