import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestArrival } from '#src/delivery/latest-arrival.ts';
import { minutesOfWeek } from '#src/schedule/schedule.ts';
import { createSlots } from '#src/schedule/slots.ts';
import type { SharedTimes } from '#src/subscriptions/digest-times.ts';

const slots = createSlots();
const days = [0, 1, 2, 3, 4, 5, 6];
const slot = new Date('2025-06-20T08:00:00Z');

/** So many digests that are due every day at this time. */
function daily(time: string, requests: number, timezone = 'UTC'): SharedTimes {
	return { timezone, minutesOfWeek: minutesOfWeek({ days, times: [time] }), requests };
}

function arrival(digests: readonly SharedTimes[], requestsPerSecond = 45): string | undefined {
	return latestArrival(slot, { digests, slots, requestsPerSecond })?.toISOString().slice(11, 16);
}

describe('the minute by which the last digest of a slot arrives', () => {
	// In a minute 2,700 requests can be sent, of which 2,430 are for digests.
	it.each([
		['is not told if all are sent within a minute', [daily('08:00', 2_430)], undefined],
		['is the next full minute', [daily('08:00', 2_431)], '08:02'],
		['counts all that are due', [daily('08:00', 2_430), daily('08:00', 2_431)], '08:03'],
		['counts other zones', [daily('08:00', 2_430), daily('10:00', 1, 'Europe/Berlin')], '08:02'],
		['leaves out other times', [daily('08:00', 2_430), daily('08:01', 9_000)], undefined],
		['leaves out other zones’ times', [daily('08:00', 9_000, 'Europe/Berlin')], undefined],
		['is later if earlier ones still wait', [daily('07:58', 9_000), daily('08:00', 1)], '08:02'],
		['is not, once they are sent', [daily('07:00', 90_000), daily('08:00', 1)], undefined],
		['leaves out other days', [{ ...daily('08:00', 9_000), minutesOfWeek: [480] }], undefined],
	])('%s', (_, digests, expected) => {
		expect(arrival(digests)).toBe(expected);
	});

	it('is later for those who may send less', () => {
		expect(arrival([daily('08:00', 2_430)], 5)).toBe('08:09');
	});

	it('looks back into the week before', () => {
		const sunday = new Date('2025-06-22T00:05:00Z');
		const digests = [daily('23:59', 24_300), daily('00:05', 1)];
		const by = latestArrival(sunday, { digests, slots, requestsPerSecond: 45 });
		expect(by?.toISOString()).toBe('2025-06-22T00:10:00.000Z');
	});

	it('leaves enough time to send everything one after the other', () => {
		const due = fc.record({
			minutesBefore: fc.integer({ min: 0, max: 300 }),
			requests: fc.integer({ min: 1, max: 20_000 }),
		});
		fc.assert(
			fc.property(fc.array(due, { minLength: 1 }), fc.integer({ min: 1, max: 45 }), (all, rate) => {
				const digests = all.map(({ minutesBefore, requests }) => ({
					timezone: 'UTC',
					minutesOfWeek: [5 * 1_440 + 480 - minutesBefore],
					requests,
				}));
				const inOrder = all.toSorted((one, other) => other.minutesBefore - one.minutesBefore);
				let second = -Infinity;
				for (const { minutesBefore, requests } of inOrder) {
					second = Math.max(second, -60 * minutesBefore) + requests / rate;
				}
				const by = latestArrival(slot, { digests, slots, requestsPerSecond: rate });
				const told = by === undefined ? 60 : (by.getTime() - slot.getTime()) / 1_000;
				expect(told).toBeGreaterThanOrEqual(second);
			}),
		);
	});
});
