import { z } from 'zod';
import { type Key, type Saying, saying } from '#src/phrases/catalogue.ts';

/** What is said of it depends on the text: see `describeDateProblem`. */
const dateForm = 'dateForm' satisfies Key;

/**
 * When an article appeared: `YYYY-MM-DD` if only the day is known, otherwise an instant in UTC,
 * `YYYY-MM-DDTHH:MM:SS.sssZ`. Parsed from any ISO 8601 calendar date, or date and time with a zone,
 * extended or basic: `2026-11-26T08:30Z`, `20261126T083000+0800`.
 */
export const PublicationDate: z.ZodType<PublicationDate, string> = z
	.string({ error: dateForm })
	.regex(
		/^\d{4}(-\d{2}-\d{2}|\d{4})([Tt]\d{2}(:?\d{2}(:?\d{2}([.,]\d+)?)?)?([Zz]|[+\-\u2212]\d{2}(:?\d{2})?))?$/,
		{ error: dateForm },
	)
	.transform((text, context) => {
		const date = readDate(text);
		if (date !== undefined) return date;
		context.addIssue('dateNotReal' satisfies Key);
		return z.NEVER;
	})
	// In UTC an instant can fall outside the four-digit years, and would no longer sort as text.
	.refine((date) => /^\d{4}-/.test(date), 'dateYears' satisfies Key);

/** `YYYY-MM-DD`, or an instant as `Date.toISOString` writes it. */
export type PublicationDate = string;

/** Whether only the day is known. */
export function isDay(date: PublicationDate): boolean {
	return date.length === 'YYYY-MM-DD'.length;
}

/** The instant of a date; for a bare day its midnight in UTC. */
export function instantOf(date: PublicationDate): Date {
	return new Date(date);
}

const dateParts =
	/^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})?:?(\d{2})?(?:[.,](\d+))?(?:Z|([+-])(\d{2}):?(\d{2})?))?$/;

const minuteMs = 60_000;

/** Reads text in the form of a date; undefined if there is no such day or time. */
function readDate(text: string): PublicationDate | undefined {
	const parts = dateParts.exec(text.toUpperCase().replace('\u2212', '-')) ?? [];
	const [, year = '', month = '', day = '', hour, minute = '00', second = '00'] = parts;
	const [fraction = '', sign, aheadHours = '00', aheadMinutes = '00'] = parts.slice(7);
	const date = `${year}-${month}-${day}`;
	if (!isInCalendar(date)) return undefined;
	if (hour === undefined) return date;
	const millisecond = fraction.slice(0, 3).padEnd(3, '0');
	// Date.parse accepts 24:00, the end of a day, and refuses hours and minutes that do not exist.
	const local = Date.parse(`${date}T${hour}:${minute}:${second}.${millisecond}Z`);
	const aheadMs = (Number(aheadHours) * 60 + Number(aheadMinutes)) * minuteMs;
	if (Number.isNaN(local) || Number(aheadHours) > 23 || Number(aheadMinutes) > 59) return undefined;
	return new Date(sign === '-' ? local + aheadMs : local - aheadMs).toISOString();
}

/** Whether a day exists; Date.parse would turn 30 February into a day in March. */
function isInCalendar(date: string): boolean {
	const midnight = new Date(`${date}T00:00:00Z`);
	return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
}

/** Explains what is wrong with text that does not have the form of a date. */
export function describeDateProblem(text: string): Saying {
	if (/^\d{4}-?\d{2}-?\d{2}[Tt ][\d:]+$/.test(text)) {
		return saying('dateWithoutZone');
	}
	const [, first = '', second = '', year = ''] =
		/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
	const [day, month] = Number(first) > 12 ? [first, second] : [second, first];
	const guess = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	// In 3/4/2026 either number can be the month.
	return Number(day) > 12 && isInCalendar(guess) ? saying('dateNear', { guess }) : saying(dateForm);
}
