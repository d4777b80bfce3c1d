import { dayMinutes, type Schedule } from './schedule.ts';

/**
 * When the digests of a schedule are due. A time that the clock skips is due when the clock jumps
 * ahead, and all times skipped together are one slot. A time that comes twice is due the first time. So slots
 * are strictly ascending. All methods throw a RangeError if there is no such zone.
 */
export type Slots = {
	/** The next slot, later than `after`. */
	after(schedule: Schedule, zone: string, after: Date): Date;
	/** The next `count` slots later than `after`, soonest first. */
	following(schedule: Schedule, zone: string, after: Date, count: number): readonly Date[];
	/** The last slot later than `after` and not later than `until`; takes no longer for years than for minutes. */
	lastWithin(
		schedule: Schedule,
		zone: string,
		span: { after: Date; until: Date },
	): Date | undefined;
	/** The local time, in minutes since Sunday, 0:00. */
	minuteOfWeek(zone: string, at: Date): number;
	/** The clock of a zone. */
	clockOf(zone: string): LocalClock;
};

/** More than there are named zones, which leaves room for offsets. */
const clocksMax = 1_000;

export function createSlots(): Slots {
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
		minuteOfWeek(zone, at) {
			const local = new Date(clockOf(zone).read(at.getTime()));
			return local.getUTCDay() * dayMinutes + local.getUTCHours() * 60 + local.getUTCMinutes();
		},
		clockOf,
	};

	function clockOf(zone: string): LocalClock {
		const cached = clocks.get(zone);
		if (cached !== undefined) return cached;
		if (clocks.size >= clocksMax) clocks.clear();
		const clock = createLocalClock(zone);
		clocks.set(zone, clock);
		return clock;
	}
}

function slotAfter(schedule: Schedule, clock: LocalClock, after: Date): Date {
	const localAfter = clock.read(after.getTime());
	for (let day = Math.floor(localAfter / dayMs); ; day += 1) {
		for (const local of timesOn(day, schedule)) {
			if (local <= localAfter) continue;
			const slot = clock.firstReaching(local);
			if (slot > after.getTime()) return new Date(slot);
		}
	}
}

/** Starts a day ahead: a clock that went back has shown later times than now, by less than a day. */
function lastSlotUntil(schedule: Schedule, clock: LocalClock, until: Date): Date {
	const localUntil = clock.read(until.getTime());
	for (let day = Math.floor(localUntil / dayMs) + 1; ; day -= 1) {
		for (const local of timesOn(day, schedule).reverse()) {
			const slot = clock.firstReaching(local);
			if (slot <= until.getTime()) return new Date(slot);
		}
	}
}

/** The local times of a schedule on one day, given as days since 1970. */
function timesOn(day: number, { days, times }: Schedule): number[] {
	const start = day * dayMs;
	if (!days.includes(new Date(start).getUTCDay())) return [];
	return times.map((time) => Date.parse(`1970-01-01T${time}Z`) + start);
}

/**
 * The clock of a zone. A local time is the number of milliseconds since 1970 at which a clock in UTC
 * would show it.
 *
 * We do not use croner (measured: 11.0.1, the 418 zones of Node 24, 2024 to 2030). It drops all times
 * of a pattern that fall into one gap (`0,30 2 * * *`), and any time in a gap that reaches midnight
 * (America/Nuuk) or lasts a whole day (Pacific/Apia, 30 December 2011). It runs `0 * * * *` twice in
 * an hour that comes twice.
 */
type LocalClock = {
	/** The local time at an instant. */
	read(at: number): number;
	/**
	 * The first instant with this local time or a later one: when the clock jumps ahead if the time
	 * is skipped, the first of the two if it comes twice.
	 */
	firstReaching(local: number): number;
};

/** Three days of a zone: the offset from UTC in milliseconds at both ends, and the first instant with the second one. */
type OffsetSpan = { readonly before: number; readonly after: number; readonly change: number };

const dayMs = 86_400_000;
const minuteMs = 60_000;
const spansMax = 100;

/** Throws a RangeError if there is no such zone. Assumes that clocks change at full minutes, at most once in three days. */
function createLocalClock(zone: string): LocalClock {
	const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
	const spans = new Map<number, OffsetSpan>();

	return {
		read(at) {
			const { before, after, change } = spanAround(at);
			return at + (at < change ? before : after);
		},
		firstReaching(local) {
			const { before, after, change } = spanAround(local);
			return local - before < change ? local - before : Math.max(change, local - after);
		},
	};

	/** From the day before to the day after, in UTC: no zone is a whole day ahead or behind. */
	function spanAround(at: number): OffsetSpan {
		const day = Math.floor(at / dayMs);
		const cached = spans.get(day);
		if (cached !== undefined) return cached;
		if (spans.size >= spansMax) spans.clear();
		const span = measure((day - 1) * dayMs, (day + 2) * dayMs);
		spans.set(day, span);
		return span;
	}

	function measure(from: number, to: number): OffsetSpan {
		const before = offsetAt(from);
		const after = offsetAt(to);
		if (before === after) return { before, after, change: from };
		let [last, change] = [from, to];
		while (change - last > minuteMs) {
			const middle = last + Math.floor((change - last) / 2 / minuteMs) * minuteMs;
			if (offsetAt(middle) === after) change = middle;
			else last = middle;
		}
		return { before, after, change };
	}

	/** Milliseconds ahead of UTC, read from `GMT+12:45`, `GMT-00:44:30` or `GMT`. */
	function offsetAt(at: number): number {
		const [, sign, ...parts] = offsetPattern.exec(format.format(at)) ?? [];
		const [hours = 0, minutes = 0, seconds = 0] = parts.map((part = '0') => Number(part));
		const ahead = ((hours * 60 + minutes) * 60 + seconds) * 1_000;
		return sign === '-' ? -ahead : ahead;
	}
}

const offsetPattern = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/;
