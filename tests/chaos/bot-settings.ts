import { nothingDecided } from '../harness/nothing-decided.ts';
import { phrasebook } from '../harness/phrases.ts';

/** What all bots of the chaos tests have in common. */
export function commonSettings(now: () => Date) {
	return {
		now,
		phrasebook,
		nameDecisions: nothingDecided,
		homeGuildId: undefined,
		identifyAtOnce: true,
		startedAt: now(),
		version: '0.0.0',
		memoryBytes: process.memoryUsage.rss,
		newCode: () => 'c0de',
		newId: () => 'made000000',
		chance: Math.random,
	};
}
