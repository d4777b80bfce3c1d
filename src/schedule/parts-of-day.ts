import { type TimeOfDay, timeOfDay, type WrittenTime } from './schedule.ts';

/** Parts of a day, with the hours that each has and the time that is meant where none is said. */
const partsOfDay = {
	morning: { hours: [0, 11], usual: '08:00' },
	afternoon: { hours: [12, 18], usual: '15:00' },
	evening: { hours: [16, 23], usual: '18:00' },
	night: { hours: [18, 29], usual: '22:00' },
	// What noon and midnight are beside a time: “noon at 1”.
	noontime: { hours: [11, 14], usual: '12:00' },
	midnighttime: { hours: [23, 26], usual: '00:00' },
	// How other languages say am and pm: before the time.
	forenoon: { hours: [0, 11], usual: '08:00' },
	postnoon: { hours: [12, 23], usual: '15:00' },
	// Parts that other languages have: 晚上 and “noche”, “nachts” and 深夜, 凌晨 and 새벽.
	nightfall: { hours: [17, 27], usual: '20:00' },
	deepnight: { hours: [21, 29], usual: '22:00' },
	predawn: { hours: [0, 7], usual: '06:00' },
} as const;

export type PartOfDay = keyof typeof partsOfDay;

export function partNamed(name: string): PartOfDay | undefined {
	return (Object.keys(partsOfDay) as PartOfDay[]).find((part) => part === name); // Its keys are the parts.
}

export function usualTime(part: PartOfDay): TimeOfDay {
	return partsOfDay[part].usual;
}

/** All of them, as the source of a pattern. */
export const partPattern = Object.keys(partsOfDay).join('|');

/** What a time means in a part of the day, `8` in the evening being 20:00; undefined where it is not in that part. */
export function timeInPart(part: PartOfDay, written: WrittenTime): WrittenTime | undefined {
	const [hour = 0, minute = 0] = written.time.split(':').map(Number);
	const [first, last] = partsOfDay[part].hours;
	const possible = written.half === undefined ? hoursLike(hour, part) : [hour, hour + 24];
	const meant = possible.find((one) => one >= first && one <= last);
	if (meant === undefined) return undefined;
	const half = meant < 12 ? 'am' : 'pm';
	return { time: timeOfDay(meant % 24, minute), half, sure: true, endsDay: meant >= 24 };
}

/** Parts at whose beginning a clock of 12 hours shows 12 for 0. */
const beginning: ReadonlySet<PartOfDay> = new Set(['forenoon', 'predawn']);

/** The hours that a clock of 12 hours shows like this one; from 24 on they are those after midnight. */
function hoursLike(hour: number, part: PartOfDay): number[] {
	if (hour > 12) return [hour];
	if (hour === 12) return [beginning.has(part) ? 0 : 12, 24];
	return hour === 0 ? [0, 24] : [hour, hour + 12, hour + 24];
}
