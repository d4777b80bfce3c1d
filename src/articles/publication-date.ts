import { z } from 'zod';

const acceptedFormats =
	'must be a date such as 2025-06-19, or a date and time with a zone such as 2025-06-19T08:30:00Z';

/**
 * When an article appeared: `YYYY-MM-DD` where only the day is known, otherwise an instant in UTC,
 * `YYYY-MM-DDTHH:MM:SS.sssZ`. Parsed from any ISO 8601 calendar date, or date and time with a zone,
 * extended or basic: `2026-11-26T08:30Z`, `20261126T083000+0800`.
 */
export const PublicationDate: z.ZodType<PublicationDate, string> = z
	.string({ error: acceptedFormats })
	.regex(
		/^\d{4}(-\d{2}-\d{2}|\d{4})([Tt]\d{2}(:?\d{2}(:?\d{2}([.,]\d+)?)?)?([Zz]|[+\-\u2212]\d{2}(:?\d{2})?))?$/,
		{ error: ({ input }) => describeDateProblem(String(input)) },
	)
	.transform((text, context) => {
		const date = readDate(text);
		if (date !== undefined) return date;
		context.addIssue('is no day or time that exists');
		return z.NEVER;
	})
	// In UTC an instant may fall out of the four-digit years, and would no longer sort as text.
	.refine((date) => /^\d{4}-/.test(date), 'must lie in the years 0000 to 9999 in UTC');

export type PublicationDate = string;

/** Whether only the day is known; it is then shown as a day. */
export function isDay(date: PublicationDate): boolean {
	return date.length === 'YYYY-MM-DD'.length;
}

/** The instant, which for a bare day is its midnight in UTC. */
export function instantOf(date: PublicationDate): Date {
	return new Date(date);
}

const dateParts =
	/^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})?:?(\d{2})?(?:[.,](\d+))?(?:Z|([+-])(\d{2}):?(\d{2})?))?$/;

const minuteMs = 60_000;

/** Reads what has the form of a date; undefined where there is no such day or time. */
function readDate(text: string): PublicationDate | undefined {
	const found = dateParts.exec(text.toUpperCase().replace('\u2212', '-')) ?? [];
	const [, year = '', month = '', day = '', hour, minute = '00', second = '00'] = found;
	const [fraction = '', sign, aheadHours = '00', aheadMinutes = '00'] = found.slice(7);
	const date = `${year}-${month}-${day}`;
	if (!isInCalendar(date)) return undefined;
	if (hour === undefined) return date;
	const millisecond = fraction.slice(0, 3).padEnd(3, '0');
	// Date.parse takes 24:00, which ends a day, and refuses hours and minutes that there are not.
	const local = Date.parse(`${date}T${hour}:${minute}:${second}.${millisecond}Z`);
	const aheadMs = (Number(aheadHours) * 60 + Number(aheadMinutes)) * minuteMs;
	if (Number.isNaN(local) || Number(aheadHours) > 23 || Number(aheadMinutes) > 59) return undefined;
	return new Date(sign === '-' ? local + aheadMs : local - aheadMs).toISOString();
}

/** Date.parse moves 30 February into March. */
function isInCalendar(date: string): boolean {
	const midnight = new Date(`${date}T00:00:00Z`);
	return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
}

/** What is said of text that does not even have the form of a date. */
function describeDateProblem(text: string): string {
	if (/^\d{4}-?\d{2}-?\d{2}[Tt ][\d:]+$/.test(text)) {
		return 'has a time without its zone: put Z behind it for UTC, or an offset such as +08:00, and T before the time';
	}
	const [, first = '', second = '', year = ''] =
		/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
	const [day, month] = Number(first) > 12 ? [first, second] : [second, first];
	const guess = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	// Of 3/4/2026 nobody knows which is the month.
	return Number(day) > 12 && isInCalendar(guess)
		? `${acceptedFormats}; did you mean ${guess}?`
		: acceptedFormats;
}
