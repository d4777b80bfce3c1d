import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSlots } from '#src/schedule/slots.ts';
import { type Asked, askedCases, restless } from './asked-cases.ts';
import { changesIn, shownAt, slotsWithin } from './slot-oracle.ts';

const slots = createSlots();
const minuteMs = 60_000;
const dayMs = 86_400_000;

const [sunday, thursday, friday, saturday] = [[0], [4], [5], [6]];
const daily = [0, 1, 2, 3, 4, 5, 6];

describe('a time that the clock leaves out is due where it goes on', () => {
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
	])('in %s, %s of days %j', (zone, time, days, due) => {
		expect(slotsNear(due, { days, times: [time] }, zone)).toEqual([new Date(due)]);
	});
});

describe('a time that comes twice is due once, the first time', () => {
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
	])('in %s, %s of days %j', (zone, time, days, due) => {
		expect(slotsNear(due, { days, times: [time] }, zone)).toEqual([new Date(due)]);
	});
});

it.each([
	['the day after midnight came twice in Cairo', 'Africa/Cairo', '00:00', '2024-10-31T22:00Z'],
	[
		'a change that moved no clock in Scoresbysund',
		'America/Scoresbysund',
		'00:30',
		'2024-03-31T01:30Z',
	],
	['a zone with no change at all', 'Asia/Kolkata', '08:00', '2024-03-31T02:30Z'],
])('keeps the time on %s', (_, zone, time, due) => {
	const before = new Date(Date.parse(due) - 1);
	expect(slots.after({ days: daily, times: [time] }, zone, before)).toEqual(new Date(due));
});

it('makes one slot of times that fall together in a gap', () => {
	const schedule = { days: daily, times: ['02:10', '02:50', '03:00', '03:01'] };
	expect(slots.following(schedule, 'America/New_York', new Date('2024-03-10T06:00Z'), 3)).toEqual([
		new Date('2024-03-10T07:00Z'),
		new Date('2024-03-10T07:01Z'),
		new Date('2024-03-11T06:10Z'),
	]);
});

it('finds no slot at the instant after which it looks, and one at the instant up to which', () => {
	const schedule = { days: daily, times: ['08:00'] };
	const [today, tomorrow] = [new Date('2024-06-01T08:00Z'), new Date('2024-06-02T08:00Z')];
	const before = new Date('2024-06-02T07:59:59.999Z');
	expect(slots.after(schedule, 'UTC', today)).toEqual(tomorrow);
	expect(slots.lastWithin(schedule, 'UTC', { after: today, until: before })).toBeUndefined();
	expect(slots.lastWithin(schedule, 'UTC', { after: today, until: tomorrow })).toEqual(tomorrow);
});

it('gives the last slot of years', () => {
	const schedule = { days: [3], times: ['12:00'] };
	const span = { after: new Date('2024-01-01T00:00Z'), until: new Date('2030-12-31T00:00Z') };
	expect(slots.lastWithin(schedule, 'UTC', span)).toEqual(new Date('2030-12-25T12:00Z'));
});

it('finds in every zone and at every change what a slow walk over the minutes finds', () => {
	for (const zone of restless) {
		for (const change of changesIn(zone)) {
			const times = [-61, -31, -1, 0, 29, 59, 60].map((minutes) =>
				shownAt(zone, change + minutes * minuteMs).slice(11),
			);
			const left = new Date(
				Date.parse(`${shownAt(zone, change - minuteMs).replace(' ', 'T')}Z`) + minuteMs,
			);
			const schedule = {
				days: daily,
				times: [...new Set([...times, left.toISOString().slice(11, 16)])].sort(),
			};
			const span = { after: new Date(change - dayMs), until: new Date(change + dayMs) };
			expect(allWithin(schedule, zone, span), `${zone} ${new Date(change).toISOString()}`).toEqual(
				slotsWithin(schedule, zone, span),
			);
		}
	}
});

it('follows with the very slots of the slow walk, for any schedule, zone and instant', () => {
	fc.assert(
		fc.property(askedCases, ({ schedule, zone, at }) => {
			const until = new Date(at.getTime() + 24 * dayMs);
			const want = slotsWithin(schedule, zone, { after: at, until }).slice(0, 3);
			expect(slots.following(schedule, zone, at, 3).map(Number)).toEqual(want);
			expect(slots.after(schedule, zone, at).getTime()).toBe(want[0]);
		}),
		{ numRuns: 600 },
	);
});

it('takes the last slot before each tick, none twice and none out of turn, after any downtime', () => {
	const downtimes = fc.array(
		fc.oneof(
			fc.integer({ min: 1, max: 180 }),
			fc.integer({ min: 1, max: 72 }).map((hours) => hours * 60),
			fc.integer({ min: 1, max: 3 }).map((weeks) => weeks * 7 * 24 * 60),
		),
		{ minLength: 1, maxLength: 12 },
	);
	fc.assert(
		fc.property(askedCases, downtimes, (asked, minutes) => {
			const { taken, wanted } = takeAll(asked, minutes);
			expect(taken).toEqual(wanted);
			expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b));
		}),
		{ numRuns: 400 },
	);
});

it('skips no slot when it ticks every minute', () => {
	fc.assert(
		fc.property(askedCases, (asked) => {
			const from = { ...asked, at: new Date(asked.at.getTime() - 120 * minuteMs) };
			const { taken } = takeAll(
				from,
				Array.from({ length: 300 }, () => 1),
			);
			const until = new Date(from.at.getTime() + 300 * minuteMs);
			expect(taken).toEqual(slotsWithin(asked.schedule, asked.zone, { after: from.at, until }));
		}),
		{ numRuns: 150 },
	);
});

/** The slots taken by ticks so many minutes apart, and those that the slow walk would take. */
function takeAll({ schedule, zone, at }: Asked, minutes: readonly number[]) {
	const taken: number[] = [];
	const wanted: number[] = [];
	let until = at;
	for (const passed of minutes) {
		until = new Date(until.getTime() + passed * minuteMs);
		const slot = slots.lastWithin(schedule, zone, { after: new Date(taken.at(-1) ?? at), until });
		const want = slotsWithin(schedule, zone, { after: new Date(wanted.at(-1) ?? at), until }).at(
			-1,
		);
		if (slot !== undefined) taken.push(slot.getTime());
		if (want !== undefined) wanted.push(want);
	}
	return { taken, wanted };
}

/** All slots from a day before an instant to a day after it. */
function slotsNear(instant: string, schedule: Asked['schedule'], zone: string): Date[] {
	const at = Date.parse(instant);
	const span = { after: new Date(at - dayMs), until: new Date(at + dayMs) };
	return allWithin(schedule, zone, span).map((slot) => new Date(slot));
}

function allWithin(
	schedule: Asked['schedule'],
	zone: string,
	{ after, until }: { readonly after: Date; readonly until: Date },
): number[] {
	const found: number[] = [];
	for (let slot = slots.after(schedule, zone, after); slot <= until; ) {
		found.push(slot.getTime());
		slot = slots.after(schedule, zone, slot);
	}
	return found;
}
