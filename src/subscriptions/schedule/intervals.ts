import type { TimeOfDay } from './schedule.ts';
import { timeOfDay } from './time-words.ts';

const dayMinutes = 24 * 60;

/** Hours that go evenly into a day, so that each day has the same times. */
export const intervalHours: readonly number[] = [1, 2, 3, 4, 6, 8, 12];

/** Intervals in minutes that a schedule can keep: every half hour, and every so many hours. */
export const intervals: readonly number[] = [30, ...intervalHours.map((hours) => hours * 60)];

/** The times of day so many minutes apart, from midnight. */
export function timesEvery(minutes: number): TimeOfDay[] {
	return Array.from({ length: dayMinutes / minutes }, (_, place) =>
		timeOfDay(Math.floor((place * minutes) / 60), (place * minutes) % 60),
	);
}
