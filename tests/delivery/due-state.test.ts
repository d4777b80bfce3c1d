import { describe, expect, it } from 'vitest';
import { createDueStates } from '#src/delivery/due-state.ts';
import { aDigest } from '../harness/a-subscription.ts';

const position = { archive: 'a', seq: 5 };
const noon = new Date('2025-06-19T12:00:00Z');
const at = (time: string, seq = 5) => ({
	now: new Date(`2025-06-19T${time}Z`),
	position: { archive: 'a', seq },
});

/** Two digests that rest from noon, until 18:00 and until 20:00, in revision 7 of the book. */
function resting() {
	const states = createDueStates();
	const [early, late] = [aDigest({ id: 'theevening' }), aDigest({ id: 'thenights0' })];
	const rest = { now: noon, untilArrival: undefined };
	states.rest(early, { ...rest, until: new Date('2025-06-19T18:00:00Z') });
	states.rest(late, { ...rest, until: new Date('2025-06-19T20:00:00Z') });
	return { states, early, late };
}

describe('the rest of all subscriptions', () => {
	it.each([
		['lasts from the moment it was noted', 7, at('12:00:00'), true],
		['lasts until just before the first of them is due', 7, at('17:59:59'), true],
		['is over once the first of them is due', 7, at('18:00:00'), false],
		['is over after the clock was set back', 7, at('11:59:59'), false],
		['is over after a subscription changed', 8, at('12:01:00'), false],
		['is over after something arrived', 7, at('12:01:00', 6), false],
		['is over with another archive', 7, { now: noon, position: { archive: 'b', seq: 5 } }, false],
	])('%s', (_, revision, moment, expected) => {
		const { states, early, late } = resting();
		states.noteAllResting([early, late], 7, { now: noon, position });
		expect(states.areAllResting(revision, moment)).toBe(expected);
	});

	it('is not noted if one of them does not rest, or rests as another document', () => {
		const { states, early, late } = resting();
		states.noteAllResting([early, aDigest({ id: 'whoisnew00' })], 7, { now: noon, position });
		expect(states.areAllResting(7, at('12:00:00'))).toBe(false);
		states.noteAllResting([early, { ...late }], 7, { now: noon, position });
		expect(states.areAllResting(7, at('12:00:00'))).toBe(false);
	});

	it('is forgotten when one of them no longer rests', () => {
		const { states, early, late } = resting();
		states.noteAllResting([early, late], 7, { now: noon, position });
		states.noteAllResting([early, late], 7, at('19:00:00'));
		expect(states.areAllResting(7, at('12:00:00'))).toBe(false);
	});
});
