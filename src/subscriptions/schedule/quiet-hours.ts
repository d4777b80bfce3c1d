import { everyDay } from './day-words.ts';
import type { TimeOfDay } from './schedule.ts';
import type { Slots } from './slots.ts';

/** A part of each day, by the clock of a zone; over midnight where it ends before it begins. */
export type QuietHours = { readonly from: TimeOfDay; readonly until: TimeOfDay };

type Moment = { readonly zone: string; readonly at: Date; readonly slots: Slots };

/** However the clock is changed, each time of day comes within two days. */
const twoDaysMs = 2 * 86_400_000;

/**
 * When the quiet hours that an instant lies in end; undefined when it lies in none. They begin and
 * end as slots come: once a day, so that an hour that comes twice does not make them begin anew.
 */
export function quietEnd({ from, until }: QuietHours, moment: Moment): Date | undefined {
	const isQuiet = lastCome(from, moment) > lastCome(until, moment);
	const { zone, at, slots } = moment;
	return isQuiet ? slots.after(daily(until), zone, at) : undefined;
}

function lastCome(time: TimeOfDay, { zone, at, slots }: Moment): number {
	const span = { after: new Date(at.getTime() - twoDaysMs), until: at };
	return slots.lastWithin(daily(time), zone, span)?.getTime() ?? -Infinity;
}

function daily(time: TimeOfDay) {
	return { days: [...everyDay], times: [time] };
}
