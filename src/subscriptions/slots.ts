import { Cron } from 'croner';
import type { Schedule } from './schedule.ts';

/**
 * The instants at which a schedule is due in a zone. A local time that the clock leaves out falls to
 * the first minute after the gap, and one that it shows twice counts the first time; two times that
 * fall to one instant are one slot.
 */
export type Slots = {
	/** The first slot after an instant. */
	after(schedule: Schedule, zone: string, instant: Date): Date;
	/** The first so many slots after an instant. */
	following(schedule: Schedule, zone: string, instant: Date, count: number): readonly Date[];
	/** The last slot after `after` and no later than `until`; undefined when there is none. */
	lastWithin(
		schedule: Schedule,
		zone: string,
		span: { readonly after: Date; readonly until: Date },
	): Date | undefined;
};

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Every schedule has a slot a week; a gap may put it off by less than a day. */
const weekMs = 8 * dayMs;
/** Zones and times of day in use at once, and questions asked within a minute or so. */
const cronsMax = 2_000;
const answersMax = 4_000;

/**
 * Opens a source of slots that keeps what many subscriptions ask alike. croner computes one time of
 * day at a time: given several hours in one pattern it leaves out one that falls into a gap, and
 * given every hour it counts a repeated hour twice (measured with croner 11.0.1).
 */
export function openSlots(): Slots {
	const cronFor = remembered(cronsMax, (pattern: string, zone: string) => {
		return new Cron(pattern, { timezone: zone, paused: true });
	});
	const nextOf = remembered(answersMax, (key: string, zone: string, afterMs: number) => {
		const runs = patternsIn(key).map((pattern) => nextRun(cronFor(pattern, zone), afterMs));
		return Math.min(...runs);
	});
	const lastOf = remembered(answersMax, (key: string, zone: string, untilMs: number) => {
		const lookBack = (spanMs: number) =>
			patternsIn(key).map((pattern) => lastRun(cronFor(pattern, zone), untilMs - spanMs, untilMs));
		const lately = Math.max(...lookBack(dayMs));
		return lately > -Infinity ? lately : Math.max(...lookBack(weekMs));
	});

	return {
		after: (schedule, zone, instant) => new Date(nextOf(keyOf(schedule), zone, minuteOf(instant))),

		following(schedule, zone, instant, count) {
			const slots: Date[] = [];
			let last = minuteOf(instant);
			while (slots.length < count) {
				last = nextOf(keyOf(schedule), zone, last);
				slots.push(new Date(last));
			}
			return slots;
		},

		lastWithin(schedule, zone, { after, until }) {
			const last = lastOf(keyOf(schedule), zone, minuteOf(until));
			return last > after.getTime() ? new Date(last) : undefined;
		},
	};
}

/** Slots fall on whole minutes, so all instants of a minute ask the same. */
function minuteOf(instant: Date): number {
	return Math.floor(instant.getTime() / minuteMs) * minuteMs;
}

function keyOf({ days, times }: Schedule): string {
	return `${days.join(',')} ${times.join(' ')}`;
}

/** One cron pattern for each time of day. */
function patternsIn(key: string): string[] {
	const [days = '', ...times] = key.split(' ');
	return times.map((time) => {
		const [hour, minute] = time.split(':').map(Number);
		return `${minute} ${hour} * * ${days}`;
	});
}

function nextRun(cron: Cron, afterMs: number): number {
	return cron.nextRun(new Date(afterMs))?.getTime() ?? Infinity;
}

/** The last run after `fromMs` and no later than `untilMs`. */
function lastRun(cron: Cron, fromMs: number, untilMs: number): number {
	let last = -Infinity;
	for (let run = nextRun(cron, fromMs); run <= untilMs; run = nextRun(cron, run)) last = run;
	return last;
}

/** Answers from memory what was asked lately. */
function remembered<Asked extends readonly (string | number)[], Answer>(
	most: number,
	answer: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
	const known = new Map<string, Answer>();
	return function ask(...asked) {
		const key = asked.join('|');
		const before = known.get(key);
		if (before !== undefined) return before;
		const found = answer(...asked);
		if (known.size >= most) known.clear();
		known.set(key, found);
		return found;
	};
}
