import { readWhen } from '#src/schedule/read-when.ts';
import { Schedule } from '#src/schedule/schedule.ts';

/** The schedule equivalent to a cron pattern, or what schedules lack for it. */
export type FromPattern = { readonly schedule: Schedule } | { readonly missing: string };

const shorthands = new Map([
	['@hourly', '0 * * * *'],
	['@daily', '0 0 * * *'],
	['@weekly', '0 0 * * 0'],
	['@monthly', '0 0 1 * *'],
]);

/** Reads what `readWhen` understands; otherwise five cron fields, or six that start with the seconds. */
export function scheduleFrom(pattern: string): FromPattern {
	const read = readWhen(pattern);
	if (read.kind === 'schedule') return { schedule: read.schedule };
	const fields = (shorthands.get(pattern) ?? pattern).split(' ');
	const [minutes = '', hours = '', date, month, weekdays = ''] = fields.slice(-5);
	if (fields.length === 6 && fields[0] !== '0') return { missing: 'seconds' };
	if (!isAny(date)) return { missing: 'days of the month' };
	if (!isAny(month)) return { missing: 'months' };
	const times = valuesOf(hours, 24).flatMap((hour) =>
		valuesOf(minutes, 60).map((minute) => `${twoDigits(hour)}:${twoDigits(minute)}`),
	);
	const { data: schedule } = Schedule.safeParse({ days: daysOf(weekdays), times });
	return schedule === undefined ? { missing: 'that many times a day' } : { schedule };
}

function isAny(field: string | undefined): boolean {
	return field === '*' || field === '?';
}

/** The values of `*`, `5`, `1,3`, `20-35/15`, or `0/15`, which continues to the end. */
function valuesOf(field: string, end: number): number[] {
	const values = field.split(',').flatMap((range) => {
		const [span = '', step = '1'] = range.split('/');
		const [first = '', last] = span === '*' ? ['0', `${end - 1}`] : span.split('-');
		const until = last ?? (range.includes('/') ? `${end - 1}` : first);
		const count = Math.floor((Number(until) - Number(first)) / Number(step)) + 1;
		return Array.from({ length: count }, (_, index) => Number(first) + index * Number(step));
	});
	return values.sort((a, b) => a - b);
}

function daysOf(field: string): number[] {
	if (isAny(field)) return [0, 1, 2, 3, 4, 5, 6];
	const named = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(field);
	return named === -1 ? valuesOf(field, 7) : [named];
}

function twoDigits(value: number): string {
	return `${value}`.padStart(2, '0');
}
