import { english } from '../harness/phrases.ts';
import { faultsOf } from '../render/card-faults.ts';
import { everyCard } from '../render/every-card.ts';
import { naughtyStrings } from '../render/hostile.ts';
import { type ConformanceSet, tryAll } from './outcome.ts';

/** Strings that break programs, in every text of every card. */
export const naughtyCards: ConformanceSet = {
	name: 'big list of naughty strings, on cards',
	casesMin: 300,
	known: new Map(),
	run() {
		if (naughtyStrings.length === 0) return 'absent';
		return tryAll(naughtyStrings, (text) => {
			const faults = faultsOf(everyCard(text, english));
			return faults.length === 0 ? undefined : faults.join('; ');
		});
	},
};
