import { instantOf, type PublicationDate } from '#src/articles/publication-date.ts';

/**
 * A time key is an article's row number in the archive: minutes since 1970 times 4,096, plus a
 * counter within the minute. It orders articles by publication, so that the newest matches of a
 * search come first without sorting. It stays below 2⁵³ for thousands of years.
 */
export type TimeKey = number;

/** The lowest and the highest key of a period, inclusive. */
export type KeyRange = readonly [low: TimeKey, high: TimeKey];

export const keysPerMinute = 4_096;
const minuteMs = 60_000;
const dayMs = 86_400_000;
/** As many days lie between two keys as between the times of their articles. */
export const keysPerDay = 1_440 * keysPerMinute;

/** The lowest key of the minute that an instant falls in. */
export function firstKeyOf(instant: Date): TimeKey {
	return Math.floor(instant.getTime() / minuteMs) * keysPerMinute;
}

/** The keys of a UTC day, such as `2025-06-19`, or of a later or earlier one. */
export function rangeOfDay(day: PublicationDate, daysLater = 0): KeyRange {
	const low = firstKeyOf(instantOf(day)) + daysLater * keysPerDay;
	return [low, low + keysPerDay - 1];
}

/** The minute that a key falls in. */
export function minuteOfKey(key: TimeKey): Date {
	return new Date(Math.floor(key / keysPerMinute) * minuteMs);
}

/** The day in UTC that a key falls on, as `2025-06-19`. */
export function dayOfKey(key: TimeKey): string {
	return new Date(Math.floor(key / keysPerDay) * dayMs).toISOString().slice(0, 10);
}

/** The highest key in use within an inclusive range, also by a report that was removed. */
export const lastKeyQuery = `SELECT max(key) AS last FROM (
	SELECT max(key) AS key FROM articles WHERE key BETWEEN ?1 AND ?2
	UNION ALL SELECT max(key) FROM removed WHERE key BETWEEN ?1 AND ?2)`;

/**
 * Issues free keys; `lastKeyBetween` returns the highest key in use within an inclusive range.
 * A full minute spills into the next, because many articles can share one: a bare day is midnight.
 */
export function createTimeKeyIssuer(
	lastKeyBetween: (low: TimeKey, high: TimeKey) => TimeKey | undefined,
): (date: PublicationDate) => TimeKey {
	const nextFree = new Map<TimeKey, TimeKey>();
	const spilledTo = new Map<TimeKey, TimeKey>();

	return function issue(date) {
		const ownMinute = firstKeyOf(instantOf(date));
		let minute = spilledTo.get(ownMinute) ?? ownMinute;
		let key = firstFreeIn(minute);
		while (key >= minute + keysPerMinute) {
			minute += keysPerMinute;
			key = firstFreeIn(minute);
		}
		if (minute !== ownMinute) spilledTo.set(ownMinute, minute);
		nextFree.set(minute, key + 1);
		return key;
	};

	function firstFreeIn(minute: TimeKey): TimeKey {
		const next = nextFree.get(minute);
		if (next !== undefined) return next;
		const last = lastKeyBetween(minute, minute + keysPerMinute - 1);
		return last === undefined ? minute : last + 1;
	}
}
