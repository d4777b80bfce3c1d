import { z } from 'zod';
import { foldCase } from '#src/text/fold.ts';

/** A time of day by the clock of some zone: `HH:MM`, from 00:00 to 23:59. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/** More times a day than this are one every half hour. */
const timesMax = 48;

/**
 * Days of the week (0 is Sunday, 6 Saturday) and times of day, both in order and each once. “Every 6
 * hours” is every day at 00:00, 06:00, 12:00 and 18:00.
 */
export const Schedule = z.object({
	days: z.array(z.number().int().min(0).max(6)).min(1).max(7).refine(isAscending),
	times: z.array(TimeOfDay).min(1).max(timesMax).refine(isAscending),
});
export type Schedule = z.infer<typeof Schedule>;

function isAscending(values: readonly (number | string)[]): boolean {
	return values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
}

/** The days of the week by their place in a `Schedule`: what one writes for a single one, and what one writes among others. */
export const dayNames = [
	{ plural: 'Sundays', short: 'Sun' },
	{ plural: 'Mondays', short: 'Mon' },
	{ plural: 'Tuesdays', short: 'Tue' },
	{ plural: 'Wednesdays', short: 'Wed' },
	{ plural: 'Thursdays', short: 'Thu' },
	{ plural: 'Fridays', short: 'Fri' },
	{ plural: 'Saturdays', short: 'Sat' },
] as const;

export const everyDay: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
export const weekdays: readonly number[] = [1, 2, 3, 4, 5];
export const weekends: readonly number[] = [0, 6];

/** Groups of days that have a name of their own. */
const dayGroups = [
	{ name: 'every day', days: everyDay },
	{ name: 'weekdays', days: weekdays },
	{ name: 'weekends', days: weekends },
];

/** `every day`, `weekdays`, `Mondays`, or `Mon, Wed and Fri`; at most 31 characters. */
function describeDays(days: readonly number[]): string {
	const group = dayGroups.find((one) => one.days.join() === days.join());
	if (group !== undefined) return group.name;
	const names = dayNames.filter((_, day) => days.includes(day));
	const [only] = names;
	if (names.length === 1 && only !== undefined) return only.plural;
	return formatList(names.map(({ short }) => short));
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `a`, `a and b`, `a, b and c`. */
export function formatList(words: readonly string[]): string {
	return list.format(words);
}

/**
 * A schedule in the words that one would type: “every day at 08:00”, “Mon, Wed and Fri at 21:15”,
 * “weekdays every 6 hours”. `readWhen` reads the same schedule from them, and they have at most 100
 * characters, unless it has more than 8 times of day that are no interval.
 */
export function describeSchedule({ days, times }: Schedule): string {
	const interval = intervals.find((minutes) => timesEvery(minutes).join() === times.join());
	if (interval === undefined) return `${describeDays(days)} at ${formatList(times)}`;
	const often = describeInterval(interval);
	return days.length === everyDay.length ? often : `${describeDays(days)} ${often}`;
}

function describeInterval(minutes: number): string {
	if (minutes === 60) return 'every hour';
	return minutes % 60 === 0 ? `every ${minutes / 60} hours` : `every ${minutes} minutes`;
}

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

/**
 * A time of day as people write it: `8`, `7:30`, `7.30`, `18h`, `0730`, `9:15 pm`, `8 a.m.`, `noon`, `24:00`.
 * To be put into a pattern once, for it names its groups.
 */
export const timePattern =
	'(?<named>noon|midday|midnight)|' +
	'(?<hour>\\d{1,2})(?:[:.h]?(?<minute>\\d\\d)|h)?(?: ?(?<half>[ap])(?:m\\b|\\.m\\b\\.?))?(?: ?oclock)?';

/** `sure` unless it is an hour up to 12 without am or pm: beside a time with them it could mean either. */
export type WrittenTime = {
	readonly time: TimeOfDay;
	readonly half: 'am' | 'pm' | undefined;
	readonly sure: boolean;
	/** Whether it comes when a day has ended, and is in the next: `24:00`, `1 at night`. */
	readonly endsDay?: boolean;
};

/** Reads what `timePattern` matched; undefined where no clock shows that. */
export function readTime(groups: Record<string, string | undefined>): WrittenTime | undefined {
	if (groups.named !== undefined) {
		return { time: groups.named === 'midnight' ? '00:00' : '12:00', half: undefined, sure: true };
	}
	const hour = Number(groups.hour);
	const minute = Number(groups.minute ?? 0);
	const half = groups.half === undefined ? undefined : (`${groups.half}m` as 'am' | 'pm');
	if (hour === 24 && minute === 0 && groups.half === undefined) {
		return { time: '00:00', half: undefined, sure: true, endsDay: true };
	}
	if (minute > 59 || (half === undefined ? hour > 23 : hour < 1 || hour > 12)) return undefined;
	const sure = half !== undefined || hour === 0 || hour > 12;
	return { time: timeOfDay(hourOf(hour, half), minute), half, sure };
}

function hourOf(hour: number, half: 'am' | 'pm' | undefined): number {
	if (half === undefined) return hour;
	return (hour % 12) + (half === 'pm' ? 12 : 0);
}

export function timeOfDay(hour: number, minute: number): TimeOfDay {
	return `${`${hour}`.padStart(2, '0')}:${`${minute}`.padStart(2, '0')}`;
}

/** Whether am or pm stands beside one of them while it is missing where it would matter. */
export function mixesHalves(times: readonly WrittenTime[]): boolean {
	return times.some(({ half }) => half !== undefined) && times.some(({ sure }) => !sure);
}

/** Brings ways of writing together: small letters, plain digits and signs, single spaces, no apostrophes. */
export function foldWhenText(text: string): string {
	return foldCase(text)
		.replace(/['‘’´`]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** What one reads where am or pm is missing. */
export const mixedHalvesMessage =
	'One time has am or pm and another has not. Write it after each, or use hours from 0 to 23.';
