import { instantOf, isDay, type PublicationDate } from '#src/articles/publication-date.ts';
import type { Words } from './words/words.ts';

/** When an article appeared: a bare day as that day, an instant in the reader's own zone, “3 hours ago”. */
export function showDate(date: PublicationDate, words: Words): string {
	return isDay(date) ? showDay(date, words) : showInstant(instantOf(date));
}

/** An instant that Discord shows as “3 hours ago” and keeps current. */
export function showInstant(at: Date): string {
	return `<t:${Math.floor(at.getTime() / 1_000)}:R>`;
}

/** An instant as day and time in the reader's own zone. */
export function showMoment(at: Date): string {
	return `<t:${Math.floor(at.getTime() / 1_000)}:f>`;
}

/** The day in UTC, `19 June 2025`. */
export function showDay(date: PublicationDate, words: Words): string {
	return words.day(instantOf(date));
}
