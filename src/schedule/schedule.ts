import { z } from 'zod';
import { allOf, type Saying, saying, type TextList } from '#src/phrases/catalogue.ts';
import { foldCase } from '#src/text/fold.ts';

/** A time of day in some zone: `HH:MM`, from 00:00 to 23:59. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/** One every half hour. */
const timesMax = 48;

/**
 * Days of the week (0 is Sunday, 6 Saturday) and times of day, both ascending and without
 * duplicates. “Every 6 hours” is every day at 00:00, 06:00, 12:00 and 18:00.
 */
export const Schedule = z.object({
	days: z.array(z.number().int().min(0).max(6)).min(1).max(7).refine(isAscending),
	times: z.array(TimeOfDay).min(1).max(timesMax).refine(isAscending),
});
export type Schedule = z.infer<typeof Schedule>;

function isAscending(values: readonly (number | string)[]): boolean {
	return values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
}

/** Names of the days of the week, from Sunday: `key` for a single day, `plural` in English. */
export const dayNames = [
	{ plural: 'Sundays', key: 'sundays' },
	{ plural: 'Mondays', key: 'mondays' },
	{ plural: 'Tuesdays', key: 'tuesdays' },
	{ plural: 'Wednesdays', key: 'wednesdays' },
	{ plural: 'Thursdays', key: 'thursdays' },
	{ plural: 'Fridays', key: 'fridays' },
	{ plural: 'Saturdays', key: 'saturdays' },
] as const;

export const everyDay: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
export const weekdays: readonly number[] = [1, 2, 3, 4, 5];
export const weekends: readonly number[] = [0, 6];

/** Groups of days with their own name. */
const dayGroups = [
	{ name: saying('everyDay'), days: everyDay },
	{ name: saying('weekdays'), days: weekdays },
	{ name: saying('weekends'), days: weekends },
];

/** `every day`, `weekdays`, `Mondays`, or `Mon, Wed and Fri`. */
function describeDays(days: readonly number[]): Saying | TextList {
	const group = dayGroups.find((one) => one.days.join() === days.join());
	if (group !== undefined) return group.name;
	const [only] = dayNames.filter((_, day) => days.includes(day));
	if (days.length === 1 && only !== undefined) return saying(only.key);
	return allOf(days.map((weekday) => ({ weekday })));
}

/**
 * Describes a schedule as people would type it: “every day at 08:00”, “Mon, Wed and Fri at 21:15”,
 * “weekdays every 6 hours”. In each language, `readWhen` reads the same schedule back. At most 100
 * characters, unless the schedule has more than 8 times of day that do not form an interval.
 */
export function describeSchedule({ days, times }: Schedule): Saying {
	const interval = intervals.find((minutes) => timesEvery(minutes).join() === times.join());
	if (interval === undefined) {
		const values = { days: describeDays(days), times: allOf(times.map((time) => ({ time }))) };
		// Spanish and Portuguese have another article before one o’clock.
		return times[0]?.startsWith('01') ? saying('daysAtOne', values) : saying('daysAtTimes', values);
	}
	const often = describeInterval(interval);
	return days.length === everyDay.length
		? often
		: saying('daysOften', { days: describeDays(days), often });
}

function describeInterval(minutes: number): Saying {
	if (minutes === 60) return saying('everyHour');
	return minutes % 60 === 0
		? saying('everyHours', { count: minutes / 60 })
		: saying('everyMinutes', { count: minutes });
}

export const dayMinutes = 24 * 60;

/** The shortest interval, in minutes. */
export const intervalMin = 30;

/** Intervals in hours that divide a day evenly, so that every day has the same times. */
export const intervalHours: readonly number[] = [1, 2, 3, 4, 6, 8, 12];

/** All intervals in minutes, from half an hour to half a day, that divide a day evenly. */
export const intervals: readonly number[] = Array.from(
	{ length: dayMinutes / 2 - intervalMin + 1 },
	(_, index) => intervalMin + index,
).filter((minutes) => dayMinutes % minutes === 0);

/** The times of day that are this many minutes apart, from midnight. */
export function timesEvery(minutes: number): TimeOfDay[] {
	return Array.from({ length: dayMinutes / minutes }, (_, index) =>
		timeOfDay(Math.floor((index * minutes) / 60), (index * minutes) % 60),
	);
}

/**
 * Source of a pattern for a time of day as people write it: `8`, `7:30`, `7.30`, `18h`, `0730`,
 * `9:15 pm`, `8 a.m.`, `noon`, `24:00`. It names its groups, so a pattern can contain it only once.
 */
export const timePattern =
	'(?<named>noon|midday|midnight)|' +
	'(?<hour>\\d{1,2})(?:[:.h]?(?<minute>\\d\\d)|h)?(?: ?(?<amPm>[ap])(?:m\\b|\\.m\\b\\.?))?(?: ?oclock)?';

export type WrittenTime = {
	readonly time: TimeOfDay;
	readonly amPm: 'am' | 'pm' | undefined;
	/** False for an hour from 1 to 12 without am or pm: next to a time that has one, it could be either. */
	readonly isClear: boolean;
	/** Whether it belongs to the following day: `24:00`, `1 at night`. */
	readonly isNextDay?: boolean;
};

/** Reads a match of `timePattern`; undefined if there is no such time. */
export function readTime(groups: Record<string, string | undefined>): WrittenTime | undefined {
	if (groups.named !== undefined) {
		return {
			time: groups.named === 'midnight' ? '00:00' : '12:00',
			amPm: undefined,
			isClear: true,
		};
	}
	const hour = Number(groups.hour);
	const minute = Number(groups.minute ?? 0);
	const amPm = readAmPm(groups.amPm);
	if (hour === 24 && minute === 0 && amPm === undefined) {
		return { time: '00:00', amPm, isClear: true, isNextDay: true };
	}
	if (minute > 59 || (amPm === undefined ? hour > 23 : hour < 1 || hour > 12)) return undefined;
	const isClear = amPm !== undefined || hour === 0 || hour > 12;
	return { time: timeOfDay(hourOf(hour, amPm), minute), amPm, isClear };
}

function readAmPm(letter: string | undefined): 'am' | 'pm' | undefined {
	if (letter === undefined) return undefined;
	return letter === 'a' ? 'am' : 'pm';
}

function hourOf(hour: number, amPm: 'am' | 'pm' | undefined): number {
	if (amPm === undefined) return hour;
	return (hour % 12) + (amPm === 'pm' ? 12 : 0);
}

export function timeOfDay(hour: number, minute: number): TimeOfDay {
	return `${`${hour}`.padStart(2, '0')}:${`${minute}`.padStart(2, '0')}`;
}

/** When a schedule is due, in minutes since Sunday, 0:00; ascending. */
export function minutesOfWeek({ days, times }: Schedule): number[] {
	return days.flatMap((day) => times.map((time) => day * dayMinutes + minutesOf(time)));
}

function minutesOf(time: TimeOfDay): number {
	return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Whether one time has am or pm and another needs it. */
export function mixesAmPm(times: readonly WrittenTime[]): boolean {
	return times.some(({ amPm }) => amPm !== undefined) && times.some(({ isClear }) => !isClear);
}

/** Evens out spelling: lower case, plain digits and signs, single spaces, no apostrophes. */
export function foldWhenText(text: string): string {
	return foldCase(text)
		.replace(/['‘’´`]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
