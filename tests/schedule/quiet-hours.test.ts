import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quietHoursEnd } from '#src/schedule/quiet-hours.ts';
import { createSlots } from '#src/schedule/slots.ts';
import { timesOfDay } from './schedules.ts';
import { slotCases } from './slot-cases.ts';
import { slotsWithin } from './slot-oracle.ts';

const slots = createSlots();
const night = { from: '23:00', until: '07:00' };
const lunch = { from: '12:00', until: '13:00' };
const daily = [0, 1, 2, 3, 4, 5, 6];

it.each([
	['before midnight', night, '2024-06-01T23:30Z', '2024-06-02T07:00Z'],
	['after midnight', night, '2024-06-02T00:30Z', '2024-06-02T07:00Z'],
	['as they begin', night, '2024-06-01T23:00Z', '2024-06-02T07:00Z'],
	['in the last moment before they begin', night, '2024-06-01T22:59:59.999Z', undefined],
	['in their last moment', night, '2024-06-02T06:59:59.999Z', '2024-06-02T07:00Z'],
	['as they end', night, '2024-06-02T07:00Z', undefined],
	['by day', night, '2024-06-02T15:00Z', undefined],
	['within one day', lunch, '2024-06-02T12:59Z', '2024-06-02T13:00Z'],
	['in the night of hours within one day', lunch, '2024-06-02T01:00Z', undefined],
])('finds %s whether it is quiet, and until when', (_, quiet, at, end) => {
	expect(quietUntil(quiet, 'UTC', at)).toEqual(end && new Date(end));
});

it.each([
	[
		'continue through a night that is an hour shorter',
		['Europe/Berlin', night, '2024-03-31T00:30Z', '2024-03-31T05:00Z'],
	],
	[
		'continue through a night that is an hour longer',
		['Europe/Berlin', night, '2024-10-27T00:30Z', '2024-10-27T06:00Z'],
	],
	[
		'end when the clock goes on if it skips their end',
		[
			'America/New_York',
			{ from: '22:00', until: '02:30' },
			'2024-03-10T06:59Z',
			'2024-03-10T07:00Z',
		],
	],
	[
		'do not start again when their end comes twice',
		['America/New_York', { from: '23:00', until: '01:30' }, '2024-11-03T06:10Z', undefined],
	],
	[
		'do not stop when their beginning comes twice',
		[
			'America/New_York',
			{ from: '01:30', until: '08:00' },
			'2024-11-03T06:10Z',
			'2024-11-03T13:00Z',
		],
	],
	[
		'do not happen when the clock skips them entirely',
		['America/New_York', { from: '02:10', until: '02:50' }, '2024-03-10T07:00Z', undefined],
	],
	[
		'end when the clock goes on if it skips midnight and their end',
		['Africa/Cairo', { from: '22:00', until: '00:30' }, '2024-04-25T21:30Z', '2024-04-25T22:00Z'],
	],
] as const)('quiet hours %s', (_, [zone, quiet, at, end]) => {
	expect(quietUntil(quiet, zone, at)).toEqual(end && new Date(end));
});

it('quiet hours last from each beginning to the next end, for any hours, zone and instant', () => {
	fc.assert(
		fc.property(slotCases, timesOfDay, timesOfDay, ({ zone, at, schedule }, anyFrom, anyUntil) => {
			const [from = anyFrom, until = anyUntil] = schedule.times;
			fc.pre(from !== until);
			const span = { after: new Date(at.getTime() - 3 * 86_400_000), until: at };
			const beginning = slotsWithin({ days: daily, times: [from] }, zone, span).at(-1) ?? 0;
			const later = { after: new Date(beginning), until: new Date(at.getTime() + 3 * 86_400_000) };
			const ends = slotsWithin({ days: daily, times: [until] }, zone, later);
			const endsAtOnce = slotsWithin({ days: daily, times: [until] }, zone, span).includes(
				beginning,
			);
			const [end = 0] = ends;
			const expected = end > at.getTime() && !endsAtOnce ? new Date(end) : undefined;
			expect(quietHoursEnd({ from, until }, { zone, at, slots })).toEqual(expected);
		}),
		{ numRuns: 300 },
	);
});

function quietUntil(quiet: { from: string; until: string }, zone: string, at: string) {
	return quietHoursEnd(quiet, { zone, at: new Date(at), slots });
}
