import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSlots } from '#src/schedule/slots.ts';
import { changingZones, type SlotCase, slotCases } from './slot-cases.ts';
import { changesIn, localAt, slotsWithin } from './slot-oracle.ts';

const slots = createSlots();
const minuteMs = 60_000;
const dayMs = 86_400_000;

const [sunday, thursday, friday, saturday] = [[0], [4], [5], [6]];
const daily = [0, 1, 2, 3, 4, 5, 6];

describe('slots that the clock skips', () => {
	it.each([
		['America/New_York', '02:30', sunday, '2024-03-10T07:00Z'],
		['Europe/London', '01:15', sunday, '2024-03-31T01:00Z'],
		['Africa/Cairo', '00:00', friday, '2024-04-25T22:00Z'],
		['Africa/Cairo', '00:59', friday, '2024-04-25T22:00Z'],
		['America/Santiago', '00:00', sunday, '2024-09-08T04:00Z'],
		['America/Havana', '00:30', sunday, '2024-03-10T05:00Z'],
		['Australia/Lord_Howe', '02:15', sunday, '2024-10-05T15:30Z'],
		['Pacific/Chatham', '03:00', sunday, '2024-09-28T14:00Z'],
		['Africa/Casablanca', '02:30', sunday, '2024-04-14T02:00Z'],
		['Antarctica/Troll', '01:30', sunday, '2024-03-31T01:00Z'],
		['America/Nuuk', '23:30', saturday, '2024-03-31T01:00Z'],
		['America/Scoresbysund', '23:30', saturday, '2025-03-30T01:00Z'],
	])(
		'in %s, %s on the days %j is skipped and due when the clock goes on',
		(zone, time, days, due) => {
			expect(slotsNear(due, { days, times: [time] }, zone)).toEqual([new Date(due)]);
		},
	);
});

describe('slots that come twice', () => {
	it.each([
		['America/New_York', '01:30', sunday, '2024-11-03T05:30Z'],
		['Africa/Cairo', '23:30', thursday, '2024-10-31T20:30Z'],
		['America/Santiago', '23:30', saturday, '2024-04-07T02:30Z'],
		['Asia/Beirut', '23:00', saturday, '2024-10-26T20:00Z'],
		['Australia/Lord_Howe', '01:45', sunday, '2024-04-06T14:45Z'],
		['Pacific/Chatham', '03:00', sunday, '2024-04-06T13:15Z'],
		['Africa/Casablanca', '02:30', sunday, '2024-03-10T01:30Z'],
		['America/Scoresbysund', '23:30', saturday, '2024-10-27T00:30Z'],
		['Asia/Almaty', '23:30', thursday, '2024-02-29T17:30Z'],
	])('in %s, %s on the days %j comes twice and is due the first time', (zone, time, days, due) => {
		expect(slotsNear(due, { days, times: [time] }, zone)).toEqual([new Date(due)]);
	});
});

it.each([
	['on the day after midnight came twice in Cairo', 'Africa/Cairo', '00:00', '2024-10-31T22:00Z'],
	[
		'at a change that moved no clock in Scoresbysund',
		'America/Scoresbysund',
		'00:30',
		'2024-03-31T01:30Z',
	],
	['in a zone without changes', 'Asia/Kolkata', '08:00', '2024-03-31T02:30Z'],
])('keeps the time %s', (_, zone, time, due) => {
	const before = new Date(Date.parse(due) - 1);
	expect(slots.after({ days: daily, times: [time] }, zone, before)).toEqual(new Date(due));
});

it('all times in one gap are one slot', () => {
	const schedule = { days: daily, times: ['02:10', '02:50', '03:00', '03:01'] };
	expect(slots.following(schedule, 'America/New_York', new Date('2024-03-10T06:00Z'), 3)).toEqual([
		new Date('2024-03-10T07:00Z'),
		new Date('2024-03-10T07:01Z'),
		new Date('2024-03-11T06:10Z'),
	]);
});

it('a slot exactly at `after` is excluded, and one exactly at `until` is included', () => {
	const schedule = { days: daily, times: ['08:00'] };
	const [today, tomorrow] = [new Date('2024-06-01T08:00Z'), new Date('2024-06-02T08:00Z')];
	const before = new Date('2024-06-02T07:59:59.999Z');
	expect(slots.after(schedule, 'UTC', today)).toEqual(tomorrow);
	expect(slots.lastWithin(schedule, 'UTC', { after: today, until: before })).toBeUndefined();
	expect(slots.lastWithin(schedule, 'UTC', { after: today, until: tomorrow })).toEqual(tomorrow);
});

it('the last slot of several years is found', () => {
	const schedule = { days: [3], times: ['12:00'] };
	const span = { after: new Date('2024-01-01T00:00Z'), until: new Date('2030-12-31T00:00Z') };
	expect(slots.lastWithin(schedule, 'UTC', span)).toEqual(new Date('2030-12-25T12:00Z'));
});

it('the slots are those of the slow oracle at every change of every zone', () => {
	for (const zone of changingZones) {
		for (const change of changesIn(zone)) {
			const times = [-61, -31, -1, 0, 29, 59, 60].map((minutes) =>
				localAt(zone, change + minutes * minuteMs).slice(11),
			);
			const skipped = new Date(
				Date.parse(`${localAt(zone, change - minuteMs).replace(' ', 'T')}Z`) + minuteMs,
			);
			const schedule = {
				days: daily,
				times: [...new Set([...times, skipped.toISOString().slice(11, 16)])].sort(),
			};
			const span = { after: new Date(change - dayMs), until: new Date(change + dayMs) };
			expect(allWithin(schedule, zone, span), `${zone} ${new Date(change).toISOString()}`).toEqual(
				slotsWithin(schedule, zone, span),
			);
		}
	}
});

it('the next slots are those of the slow oracle, for any schedule, zone and instant', () => {
	fc.assert(
		fc.property(slotCases, ({ schedule, zone, at }) => {
			const until = new Date(at.getTime() + 24 * dayMs);
			const expected = slotsWithin(schedule, zone, { after: at, until }).slice(0, 3);
			expect(slots.following(schedule, zone, at, 3).map(Number)).toEqual(expected);
			expect(slots.after(schedule, zone, at).getTime()).toBe(expected[0]);
		}),
		{ numRuns: 600 },
	);
});

it('each tick takes the last slot before it, in order and never twice, after any downtime', () => {
	const downtimes = fc.array(
		fc.oneof(
			fc.integer({ min: 1, max: 180 }),
			fc.integer({ min: 1, max: 72 }).map((hours) => hours * 60),
			fc.integer({ min: 1, max: 3 }).map((weeks) => weeks * 7 * 24 * 60),
		),
		{ minLength: 1, maxLength: 12 },
	);
	fc.assert(
		fc.property(slotCases, downtimes, (slotCase, minutes) => {
			const { taken, expected } = takeAll(slotCase, minutes);
			expect(taken).toEqual(expected);
			expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b));
		}),
		{ numRuns: 400 },
	);
});

it('a tick every minute takes every slot', () => {
	fc.assert(
		fc.property(slotCases, (slotCase) => {
			const from = { ...slotCase, at: new Date(slotCase.at.getTime() - 120 * minuteMs) };
			const { taken } = takeAll(
				from,
				Array.from({ length: 300 }, () => 1),
			);
			const until = new Date(from.at.getTime() + 300 * minuteMs);
			expect(taken).toEqual(
				slotsWithin(slotCase.schedule, slotCase.zone, { after: from.at, until }),
			);
		}),
		{ numRuns: 150 },
	);
});

it('the minute of the week is what the zone’s clock shows', () => {
	fc.assert(
		fc.property(slotCases, ({ zone, at }) => {
			const local = new Date(`${localAt(zone, at.getTime()).replace(' ', 'T')}Z`);
			const minute = local.getUTCDay() * 1_440 + local.getUTCHours() * 60 + local.getUTCMinutes();
			expect(slots.minuteOfWeek(zone, at)).toBe(minute);
		}),
	);
});

/** The slots taken by ticks at these intervals, and those that the slow oracle takes. */
function takeAll({ schedule, zone, at }: SlotCase, minutes: readonly number[]) {
	const taken: number[] = [];
	const expected: number[] = [];
	let until = at;
	for (const interval of minutes) {
		until = new Date(until.getTime() + interval * minuteMs);
		const slot = slots.lastWithin(schedule, zone, { after: new Date(taken.at(-1) ?? at), until });
		const span = { after: new Date(expected.at(-1) ?? at), until };
		const oracleSlot = slotsWithin(schedule, zone, span).at(-1);
		if (slot !== undefined) taken.push(slot.getTime());
		if (oracleSlot !== undefined) expected.push(oracleSlot);
	}
	return { taken, expected };
}

/** All slots from a day before an instant to a day after it. */
function slotsNear(instant: string, schedule: SlotCase['schedule'], zone: string): Date[] {
	const at = Date.parse(instant);
	const span = { after: new Date(at - dayMs), until: new Date(at + dayMs) };
	return allWithin(schedule, zone, span).map((slot) => new Date(slot));
}

function allWithin(
	schedule: SlotCase['schedule'],
	zone: string,
	{ after, until }: { readonly after: Date; readonly until: Date },
): number[] {
	const instants: number[] = [];
	for (let slot = slots.after(schedule, zone, after); slot <= until; ) {
		instants.push(slot.getTime());
		slot = slots.after(schedule, zone, slot);
	}
	return instants;
}
