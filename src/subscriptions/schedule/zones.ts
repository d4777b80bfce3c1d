import type { TimeOfDay } from './schedule.ts';
import { renamedZones } from './zone-cities.ts';

/** All zones by their IANA names, UTC first; some by the name they had before, too. */
export const zoneNames: ReadonlySet<string> = new Set([
	'UTC',
	...Intl.supportedValuesOf('timeZone'),
	...renamedZones.values(),
]);

/** Whether it is the name of a zone that there is, by whichever of its names; an offset such as `+05:00` is none. */
export function isZone(name: string): boolean {
	return zoneNames.has(name) || (zonePattern.test(name) && isKnown(name));
}

const zonePattern = /^[A-Z][A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){1,2}$/;

function isKnown(name: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
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
