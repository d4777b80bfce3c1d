import { z } from 'zod';

/**
 * When an article appeared: `YYYY-MM-DD` where only the day is known, otherwise an instant in UTC,
 * `YYYY-MM-DDTHH:MM:SS.sssZ`. Parsed from any ISO 8601 date, or date and time with a zone.
 */
export const PublicationDate: z.ZodType<PublicationDate, string> = z
	.union([z.iso.date(), z.iso.datetime({ offset: true })], {
		error:
			'must be a date such as 2025-06-19, or a date and time with a zone such as 2025-06-19T08:30:00Z',
	})
	.transform((text) => (isDay(text) ? text : new Date(text).toISOString()))
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
