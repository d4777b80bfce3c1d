import type { TimeOfDay } from './schedule.ts';

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
export function timeFrom(groups: Record<string, string | undefined>): WrittenTime | undefined {
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
export function leavesHalfOpen(times: readonly WrittenTime[]): boolean {
	return times.some(({ half }) => half !== undefined) && times.some(({ sure }) => !sure);
}

/** Brings ways of writing together: small letters, plain digits and signs, single spaces, no apostrophes. */
export function foldWords(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/['‘’´`]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** What one reads where am or pm is missing. */
export const halfOpenMessage =
	'One time has am or pm and another has not. Write it after each, or use hours from 0 to 23.';
