import type { Schedule, TimeOfDay } from '#src/schedule/schedule.ts';

export type Span = { readonly after: Date; readonly until: Date };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const range = { from: Date.UTC(2024, 0, 1), until: Date.UTC(2031, 0, 1) };

/** Longer than any change of a clock in these years; the longest is two hours, in Antarctica/Troll. */
const nearMs = 5 * hourMs;

/**
 * The rule for slots, slow but obvious: the slot of a local date and a time of day is the first minute
 * at which the zone’s clock shows that or later. Near a change of the clock every minute is checked;
 * elsewhere the clock runs evenly. For the years 2024 to 2030; the only whole day that was ever
 * skipped is older, in Pacific/Apia at the end of 2011.
 */
export function slotsWithin({ days, times }: Schedule, zone: string, span: Span): number[] {
	const first = dayOf(span.after) - 2 * dayMs;
	const last = dayOf(span.until) + 2 * dayMs;
	const slots = new Set<number>();
	for (let day = first; day <= last; day += dayMs) {
		if (!days.includes(new Date(day).getUTCDay())) continue;
		for (const time of times) slots.add(slotOf(day, time, zone));
	}
	return [...slots]
		.filter((slot) => slot > span.after.getTime() && slot <= span.until.getTime())
		.sort((a, b) => a - b);
}

function dayOf(instant: Date): number {
	return Math.floor(instant.getTime() / dayMs) * dayMs;
}

function slotOf(day: number, time: TimeOfDay, zone: string): number {
	const local = `${new Date(day).toISOString().slice(0, 10)} ${time}`;
	const asUtc = Date.parse(`${local.replace(' ', 'T')}Z`);
	const change = changesIn(zone)
		.filter((at) => Math.abs(asUtc - at) < 2 * dayMs)
		.find((at) => Math.abs(asUtc - offsetAt(zone, at) - at) < nearMs);
	if (change === undefined) return asUtc - offsetAt(zone, asUtc - offsetAt(zone, asUtc));
	const minutes = minutesAround(zone, change);
	const first = minutes.find((minute) => minute.local >= local);
	if (first === undefined || first === minutes[0]) throw new Error('The window is too narrow.');
	return first.at;
}

type Minute = { readonly at: number; readonly local: string };

const minutesAround = memoize((zone: string, change: number): readonly Minute[] => {
	const count = (4 * nearMs) / minuteMs;
	return Array.from({ length: count }, (_, index) => {
		const at = change - 2 * nearMs + index * minuteMs;
		return { at, local: localAt(zone, at) };
	});
});

/** The instants at which a zone’s clock changes: the first minute of the new time. */
export const changesIn = memoize((zone: string): readonly number[] => {
	const changes: number[] = [];
	for (let at = range.from; at < range.until; at += 7 * dayMs) {
		if (offsetAt(zone, at) !== offsetAt(zone, at + 7 * dayMs)) {
			changes.push(firstAfter(zone, at, at + 7 * dayMs));
		}
	}
	return changes;
});

function firstAfter(zone: string, before: number, after: number): number {
	if (after - before === minuteMs) return after;
	const middle = before + Math.floor((after - before) / 2 / minuteMs) * minuteMs;
	return offsetAt(zone, middle) === offsetAt(zone, before)
		? firstAfter(zone, middle, after)
		: firstAfter(zone, before, middle);
}

/** Milliseconds that a zone is ahead of UTC. */
function offsetAt(zone: string, at: number): number {
	return Date.parse(`${localAt(zone, at).replace(' ', 'T')}Z`) - at;
}

/** The local date and time in a zone: `2024-03-10 01:59`. */
export function localAt(zone: string, at: number): string {
	return clockOf(zone).format(at);
}

const clockOf = memoize(
	(zone: string) =>
		new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }),
);

function memoize<Args extends readonly (string | number)[], Result>(
	compute: (...args: Args) => Result,
): (...args: Args) => Result {
	const results = new Map<string, Result>();
	return (...args) => {
		const key = args.join('|');
		const result = results.get(key) ?? compute(...args);
		results.set(key, result);
		return result;
	};
}
