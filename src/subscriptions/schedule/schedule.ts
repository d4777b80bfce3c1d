import { z } from 'zod';

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
