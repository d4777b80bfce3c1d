import fc from 'fast-check';
import type { Schedule, TimeOfDay } from '#src/schedule/schedule.ts';
import { zoneNames } from '#src/schedule/zones.ts';
import { schedulesOf, timesOfDay } from './schedules.ts';
import { changesIn, shownAt } from './slot-oracle.ts';

/** A schedule in a zone, and an instant in 2024 to 2030 at which it is asked. */
export type Asked = { readonly schedule: Schedule; readonly zone: string; readonly at: Date };

const minuteMs = 60_000;

/** Of all zones whose clock is changed in these years, one for each way in which it is. */
export const restless: readonly string[] = zonesThatDiffer();

function zonesThatDiffer(): string[] {
	const zones = new Map<string, string>();
	for (const zone of zoneNames) {
		const changes = changesIn(zone).map((at) => `${at} ${shownAt(zone, at)}`);
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

/** Up to three hours from a change of the clock, or to three days. */
const nearChange = fc
	.constantFrom(...restless)
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

/** Mostly near a change of the clock, with times of day that are near it too. */
export const askedCases: fc.Arbitrary<Asked> = fc
	.oneof({ weight: 4, arbitrary: nearChange }, { weight: 1, arbitrary: anyInstant })
	.chain(({ zone, at }) =>
		fc.record({
			zone: fc.constant(zone),
			at: fc.constant(at),
			schedule: schedulesOf(fc.oneof(timesNear(zone, at), timesOfDay), 6),
		}),
	);

/** What the clock shows in the hours around an instant, and would show had it not been changed. */
function timesNear(zone: string, at: Date): fc.Arbitrary<TimeOfDay> {
	const shown = Date.parse(`${shownAt(zone, at.getTime()).replace(' ', 'T')}Z`);
	return fc
		.integer({ min: -240, max: 240 })
		.map((minutes) => new Date(shown + minutes * minuteMs).toISOString().slice(11, 16));
}
