import fc from 'fast-check';
import type { Schedule, TimeOfDay } from '#src/schedule/schedule.ts';
import { zoneNames } from '#src/schedule/zones.ts';
import { schedulesOf, timesOfDay } from './schedules.ts';
import { changesIn, localAt } from './slot-oracle.ts';

/** A schedule in a zone, and an instant in 2024 to 2030. */
export type SlotCase = { readonly schedule: Schedule; readonly zone: string; readonly at: Date };

const minuteMs = 60_000;

/** Zones whose clock changes in these years, one for each set of changes. */
export const changingZones: readonly string[] = zonesWithDistinctChanges();

function zonesWithDistinctChanges(): string[] {
	const zones = new Map<string, string>();
	for (const zone of zoneNames) {
		const changes = changesIn(zone).map((at) => `${at} ${localAt(zone, at)}`);
		if (changes.length > 0) zones.set(changes.join(), zone);
	}
	return [...zones.values()];
}

const anyInstant = fc.record({
	zone: fc.constantFrom(...zoneNames),
	at: fc.date({
		min: new Date('2024-01-02T00:00Z'),
		max: new Date('2030-10-01T00:00Z'),
		noInvalidDate: true,
	}),
});

/** Up to three hours, or up to three days, from a change of the clock. */
const nearChange = fc
	.constantFrom(...changingZones)
	.chain((zone) =>
		fc.record({
			zone: fc.constant(zone),
			change: fc.constantFrom(...changesIn(zone).filter((at) => at < Date.UTC(2030, 9))),
			minutes: fc.oneof(
				fc.integer({ min: -180, max: 180 }),
				fc.integer({ min: -4_320, max: 4_320 }),
			),
			ms: fc.constantFrom(0, 1, 59_999),
		}),
	)
	.map(({ zone, change, minutes, ms }) => ({
		zone,
		at: new Date(change + minutes * minuteMs + ms),
	}));

/** Mostly near a change of the clock, with times of day near it too. */
export const slotCases: fc.Arbitrary<SlotCase> = fc
	.oneof({ weight: 4, arbitrary: nearChange }, { weight: 1, arbitrary: anyInstant })
	.chain(({ zone, at }) =>
		fc.record({
			zone: fc.constant(zone),
			at: fc.constant(at),
			schedule: schedulesOf(fc.oneof(timesNear(zone, at), timesOfDay), 6),
		}),
	);

/** Times of day within four hours of an instant, as if the clock did not change. */
function timesNear(zone: string, at: Date): fc.Arbitrary<TimeOfDay> {
	const local = Date.parse(`${localAt(zone, at.getTime()).replace(' ', 'T')}Z`);
	return fc
		.integer({ min: -240, max: 240 })
		.map((minutes) => new Date(local + minutes * minuteMs).toISOString().slice(11, 16));
}
