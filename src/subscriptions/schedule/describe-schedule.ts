import { describeDays, everyDay, listed } from './day-words.ts';
import { intervals, timesEvery } from './intervals.ts';
import type { Schedule } from './schedule.ts';

/**
 * A schedule in the words that one would type: “every day at 08:00”, “Mon, Wed and Fri at 21:15”,
 * “weekdays every 6 hours”. `readWhen` reads the same schedule from them, and they have at most 100
 * characters, unless it has more than 8 times of day that are no interval.
 */
export function describeSchedule({ days, times }: Schedule): string {
	const interval = intervals.find((minutes) => timesEvery(minutes).join() === times.join());
	if (interval === undefined) return `${describeDays(days)} at ${listed(times)}`;
	const often = describeInterval(interval);
	return days.length === everyDay.length ? often : `${describeDays(days)} ${often}`;
}

function describeInterval(minutes: number): string {
	if (minutes === 60) return 'every hour';
	return minutes % 60 === 0 ? `every ${minutes / 60} hours` : `every ${minutes} minutes`;
}
