import type { TimeOfDay } from './schedule.ts';
import { timeOfDay } from './time-words.ts';

export const dayMinutes = 24 * 60;

/** No interval is shorter, in minutes. */
export const intervalMin = 30;

/** Hours that go evenly into a day, so that each day has the same times. */
export const intervalHours: readonly number[] = [1, 2, 3, 4, 6, 8, 12];

/** Intervals in minutes that a schedule can keep: all from half an hour to half a day that go evenly into a day. */
export const intervals: readonly number[] = Array.from(
	{ length: dayMinutes / 2 - intervalMin + 1 },
	(_, more) => intervalMin + more,
).filter((minutes) => dayMinutes % minutes === 0);

/** The times of day so many minutes apart, from midnight. */
export function timesEvery(minutes: number): TimeOfDay[] {
	return Array.from({ length: dayMinutes / minutes }, (_, place) =>
		timeOfDay(Math.floor((place * minutes) / 60), (place * minutes) % 60),
	);
}
