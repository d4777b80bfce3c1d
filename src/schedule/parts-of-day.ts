import { type TimeOfDay, timeOfDay, type WrittenTime } from './schedule.ts';

/** Parts of the day: the first and last hour of each, from 24 on after midnight, and the time meant if none is given. */
const partsOfDay = {
	morning: { hours: [0, 11], usual: '08:00' },
	afternoon: { hours: [12, 18], usual: '15:00' },
	evening: { hours: [16, 23], usual: '18:00' },
	night: { hours: [18, 29], usual: '22:00' },
	// Noon and midnight next to a time: “noon at 1”.
	noontime: { hours: [11, 14], usual: '12:00' },
	midnighttime: { hours: [23, 26], usual: '00:00' },
	// Am and pm in languages that put them before the time.
	forenoon: { hours: [0, 11], usual: '08:00' },
	postnoon: { hours: [12, 23], usual: '15:00' },
	// Parts that only other languages have: 晚上 and “noche”, “nachts” and 深夜, 凌晨 and 새벽.
	nightfall: { hours: [17, 27], usual: '20:00' },
	deepnight: { hours: [21, 29], usual: '22:00' },
	predawn: { hours: [0, 7], usual: '06:00' },
} as const;

export type PartOfDay = keyof typeof partsOfDay;

export function partNamed(name: string): PartOfDay | undefined {
	// TypeScript does not keep the type of the keys.
	return (Object.keys(partsOfDay) as PartOfDay[]).find((part) => part === name);
}

export function usualTime(part: PartOfDay): TimeOfDay {
	return partsOfDay[part].usual;
}

/** Source of a pattern for the name of any part. */
export const partPattern = Object.keys(partsOfDay).join('|');

/** What a time means in a part of the day: 8 in the evening is 20:00. Undefined if it is not in that part. */
export function timeInPart(part: PartOfDay, written: WrittenTime): WrittenTime | undefined {
	const [hour = 0, minute = 0] = written.time.split(':').map(Number);
	const [first, last] = partsOfDay[part].hours;
	const possible = written.amPm === undefined ? hoursLike(hour, part) : [hour, hour + 24];
	const hourMeant = possible.find((one) => one >= first && one <= last);
	if (hourMeant === undefined) return undefined;
	// “Nachts um 23 Uhr” is by a clock that needs neither, so the other times do not either.
	const is24Hours = written.amPm === undefined && written.isClear;
	const amPm = hourMeant < 12 ? 'am' : 'pm';
	const isNextDay = hourMeant >= 24;
	const time = timeOfDay(hourMeant % 24, minute);
	return { time, amPm: is24Hours ? undefined : amPm, isClear: true, isNextDay };
}

/** Parts in which 12 o’clock is midnight, as with am. */
const partsFromMidnight: ReadonlySet<PartOfDay> = new Set(['forenoon', 'predawn']);

/** The hours that a 12-hour clock shows like this one; from 24 on they are after midnight. */
function hoursLike(hour: number, part: PartOfDay): number[] {
	if (hour > 12) return [hour];
	if (hour === 12) return [partsFromMidnight.has(part) ? 0 : 12, 24];
	return hour === 0 ? [0, 24] : [hour, hour + 12, hour + 24];
}
