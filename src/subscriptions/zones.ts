import type { TimeOfDay } from './schedule.ts';

/** All zones by their IANA names, UTC first. */
export const zoneNames: ReadonlySet<string> = new Set([
	'UTC',
	...Intl.supportedValuesOf('timeZone'),
]);

/** Whether it is the name of a zone that there is. */
export function isZone(name: string): boolean {
	return zoneNames.has(name);
}

/** The time of day that a clock in the zone shows. */
export function localTime(at: Date, zone: string): TimeOfDay {
	return new Intl.DateTimeFormat('en-GB', {
		timeZone: zone,
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
	}).format(at);
}
