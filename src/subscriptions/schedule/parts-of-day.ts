import type { TimeOfDay } from './schedule.ts';
import { timeOfDay, type WrittenTime } from './time-words.ts';

/** Parts of a day, with the hours that each has and the time that is meant where none is said. */
const partsOfDay = {
	morning: { hours: [0, 11], usual: '08:00' },
	afternoon: { hours: [12, 18], usual: '15:00' },
	evening: { hours: [16, 23], usual: '18:00' },
	night: { hours: [18, 29], usual: '22:00' },
	// How other languages say am and pm: before the time.
	forenoon: { hours: [0, 11], usual: '08:00' },
	postnoon: { hours: [12, 23], usual: '15:00' },
} as const;

export type PartOfDay = keyof typeof partsOfDay;

export function partCalled(name: string): PartOfDay | undefined {
	return (Object.keys(partsOfDay) as PartOfDay[]).find((part) => part === name); // Its keys are the parts.
}

export function usualTime(part: PartOfDay): TimeOfDay {
	return partsOfDay[part].usual;
}

/** What a time means in a part of the day, `8` in the evening being 20:00; undefined where it is not in that part. */
export function timeInPart(part: PartOfDay, { time, half }: WrittenTime): WrittenTime | undefined {
	const [hour = 0, minute = 0] = time.split(':').map(Number);
	const [first, last] = partsOfDay[part].hours;
	const possible = half === undefined ? hoursLike(hour, part) : [hour, hour + 24];
	const meant = possible.find((one) => one >= first && one <= last);
	if (meant === undefined) return undefined;
	return { time: timeOfDay(meant % 24, minute), half: meant < 12 ? 'am' : 'pm', sure: true };
}

/** The hours that a clock of 12 hours shows like this one; from 24 on they are those after midnight. */
function hoursLike(hour: number, part: PartOfDay): number[] {
	if (hour > 12) return [hour];
	if (hour === 12) return part === 'night' ? [24] : [part === 'forenoon' ? 0 : 12];
	return hour === 0 ? [0, 24] : [hour, hour + 12, hour + 24];
}
