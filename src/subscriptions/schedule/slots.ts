import { dayMs, type LocalClock, openLocalClock } from './local-clock.ts';
import type { Schedule } from './schedule.ts';

/**
 * When the digests of a schedule are due. A time that the clock leaves out is due where the clock
 * goes on, and times that fall together so are one slot; a time that comes twice is due the first
 * time. So slots strictly rise. All throw a RangeError when there is no such zone.
 */
export type Slots = {
	/** The next slot, later than `after`. */
	after(schedule: Schedule, zone: string, after: Date): Date;
	/** The next so many slots, soonest first. */
	following(schedule: Schedule, zone: string, after: Date, count: number): readonly Date[];
	/** The last slot later than `after` and not later than `until`; years between them cost no more than minutes. */
	lastWithin(
		schedule: Schedule,
		zone: string,
		span: { after: Date; until: Date },
	): Date | undefined;
};

/** More than there are zones. */
const clocksMax = 1_000;

export function openSlots(): Slots {
	const clocks = new Map<string, LocalClock>();

	return {
		after(schedule, zone, after) {
			return slotAfter(schedule, clockOf(zone), after);
		},
		following(schedule, zone, after, count) {
			const slots: Date[] = [];
			while (slots.length < count) {
				slots.push(slotAfter(schedule, clockOf(zone), slots.at(-1) ?? after));
			}
			return slots;
		},
		lastWithin(schedule, zone, { after, until }) {
			const slot = lastSlotUntil(schedule, clockOf(zone), until);
			return slot > after ? slot : undefined;
		},
	};

	function clockOf(zone: string): LocalClock {
		const known = clocks.get(zone);
		if (known !== undefined) return known;
		if (clocks.size >= clocksMax) clocks.clear();
		const clock = openLocalClock(zone);
		clocks.set(zone, clock);
		return clock;
	}
}

function slotAfter(schedule: Schedule, clock: LocalClock, after: Date): Date {
	const shown = clock.read(after.getTime());
	for (let day = Math.floor(shown / dayMs); ; day += 1) {
		for (const local of timesOn(day, schedule)) {
			if (local <= shown) continue;
			const slot = clock.firstReaching(local);
			if (slot > after.getTime()) return new Date(slot);
		}
	}
}

/** Where the clock went back it has shown more than it shows now, but never a day more. */
function lastSlotUntil(schedule: Schedule, clock: LocalClock, until: Date): Date {
	const shown = clock.read(until.getTime());
	for (let day = Math.floor(shown / dayMs) + 1; ; day -= 1) {
		for (const local of timesOn(day, schedule).reverse()) {
			const slot = clock.firstReaching(local);
			if (slot <= until.getTime()) return new Date(slot);
		}
	}
}

/** The local times of a schedule on one day, counted from 1970. */
function timesOn(day: number, { days, times }: Schedule): number[] {
	const start = day * dayMs;
	if (!days.includes(new Date(start).getUTCDay())) return [];
	return times.map((time) => Date.parse(`1970-01-01T${time}Z`) + start);
}
