import type { TimeOfDay } from './schedule.ts';
import type { Slots } from './slots.ts';
import { localTime } from './zones.ts';

/** A part of each day, by the clock of a zone; over midnight where it ends before it begins. */
export type QuietHours = { readonly from: TimeOfDay; readonly until: TimeOfDay };

const everyDay = [0, 1, 2, 3, 4, 5, 6];

/** When the quiet hours that an instant lies in end; undefined when it lies in none. */
export function quietEnd(
	{ from, until }: QuietHours,
	{ zone, at, slots }: { readonly zone: string; readonly at: Date; readonly slots: Slots },
): Date | undefined {
	const now = localTime(at, zone);
	const isQuiet = from <= until ? now >= from && now < until : now >= from || now < until;
	return isQuiet ? slots.after({ days: everyDay, times: [until] }, zone, at) : undefined;
}
