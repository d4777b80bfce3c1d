import fc from 'fast-check';
import { writtenTimesMax } from '#src/schedule/read-when.ts';
import type { Schedule, TimeOfDay } from '#src/schedule/schedule.ts';

/** One or more days of the week, ascending. */
const someDays: fc.Arbitrary<number[]> = fc
	.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 })
	.map((days) => [...days].sort());

export const timesOfDay: fc.Arbitrary<TimeOfDay> = fc
	.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
	.map((parts) => parts.map((part) => `${part}`.padStart(2, '0')).join(':'));

/** Any schedule with up to `timesMax` of these times. */
export function schedulesOf(
	times: fc.Arbitrary<TimeOfDay>,
	timesMax: number,
): fc.Arbitrary<Schedule> {
	return fc.record({
		days: someDays,
		times: fc
			.uniqueArray(times, { minLength: 1, maxLength: timesMax })
			.map((some) => [...some].sort()),
	});
}

/** Any schedule whose times can be typed as a list. */
export const listedSchedules = schedulesOf(timesOfDay, writtenTimesMax);

const vocabulary = [
	'every',
	'each',
	'day',
	'daily',
	'weekdays',
	'weekends',
	'monday',
	'tues',
	'fri',
	'sat',
	'hour',
	'hours',
	'hourly',
	'minutes',
	'half',
	'other',
	'6',
	'5',
	'30',
	'9',
	'18',
	'7:30',
	'morning',
	'evening',
	'night',
	'except',
	'twice',
	'a',
	'weekly',
	'of the month',
	'1st',
	'noon',
	'täglich',
	'um',
	'uhr',
	'à',
	'lundi',
	'每天',
	'點',
	'晚上',
	'毎日',
	'時',
	'매일',
	'24:00',
	'EST',
	'at',
	'on',
	'and',
	'to',
	'-',
	',',
	':',
	'.',
	'8am',
	'9:15pm',
	'noon',
	'midnight',
	'0800',
];

/** Texts that are often almost a readable wish, and sometimes are. */
export const wishes: fc.Arbitrary<string> = fc.oneof(
	fc
		.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 8 })
		.chain((some) => fc.constantFrom(some.join(' '), some.join(''), some.join(', '))),
	fc
		.tuple(
			fc.constantFrom('', 'daily', 'weekdays', 'mon', 'sat-tue', 'sun, wed & fri', 'weekends'),
			fc.array(fc.constantFrom('0', '7:15', '9', '1830', 'noon', 'midnight', '23.59'), {
				minLength: 1,
				maxLength: 9,
			}),
		)
		.map(([days, times]) => `${days} at ${times.join(', ')}`),
);
