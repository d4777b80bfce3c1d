import type { TimeOfDay } from './schedule.ts';

/** Names that IANA has given up, as the list of our Node still has them, and what they are called now. */
export const renamedZones: ReadonlyMap<string, string> = new Map([
	['Africa/Asmera', 'Africa/Asmara'],
	['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
	['America/Catamarca', 'America/Argentina/Catamarca'],
	['America/Cordoba', 'America/Argentina/Cordoba'],
	['America/Godthab', 'America/Nuuk'],
	['America/Indianapolis', 'America/Indiana/Indianapolis'],
	['America/Jujuy', 'America/Argentina/Jujuy'],
	['America/Louisville', 'America/Kentucky/Louisville'],
	['America/Mendoza', 'America/Argentina/Mendoza'],
	['Asia/Calcutta', 'Asia/Kolkata'],
	['Asia/Katmandu', 'Asia/Kathmandu'],
	['Asia/Rangoon', 'Asia/Yangon'],
	['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
	['Atlantic/Faeroe', 'Atlantic/Faroe'],
	['Europe/Kiev', 'Europe/Kyiv'],
	['Pacific/Enderbury', 'Pacific/Kanton'],
	['Pacific/Ponape', 'Pacific/Pohnpei'],
	['Pacific/Truk', 'Pacific/Chuuk'],
]);

/** All zones by their IANA names, UTC first; some by the name they had before, too. */
export const zoneNames: ReadonlySet<string> = new Set([
	'UTC',
	...Intl.supportedValuesOf('timeZone'),
	...renamedZones.values(),
]);

/**
 * Whether a clock goes by it: the IANA name of a zone, by whichever of its names, or a fixed distance
 * from UTC such as `+05:30`, from −12:00 to +14:00.
 */
export function isZone(name: string): boolean {
	if (zoneNames.has(name)) return true;
	return isOffset(name) || (zonePattern.test(name) && canonicalZone(name) !== undefined);
}

const zonePattern = /^[A-Z][A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){1,2}$/;

const offsetPattern = /^[+-](?:0\d|1[0-4]):(?:00|15|30|45)$/;
const hoursBehindMax = 12;
const hoursAheadMax = 14;

function isOffset(name: string): boolean {
	if (!offsetPattern.test(name)) return false;
	const hours = Number(name.slice(1, 3)) + Number(name.slice(4)) / 60;
	return hours <= (name.startsWith('-') ? hoursBehindMax : hoursAheadMax);
}

/** A zone as one reads it: `Europe/Berlin`, `UTC+05:30`. */
export function showZone(zone: string): string {
	return isOffset(zone) ? `UTC${zone.replace('-', '−')}` : zone;
}

/** The zone of a whole IANA name, whatever its case, by the name that it has today; undefined where there is none. */
export function zoneNamed(text: string): string | undefined {
	const wanted = text.trim().replace(/\s+/g, '_');
	if (
		/^(?:Etc\/)?(?:UTC|GMT|UCT|Zulu|Universal|Greenwich|GMT[+-]?0|Greenwich_Mean_Time|Coordinated_Universal_Time)$/i.test(
			wanted,
		)
	)
		return 'UTC';
	const [, sign, hours] = /^Etc\/GMT([+-])(\d{1,2})$/i.exec(wanted) ?? [];
	// POSIX counts westwards: Etc/GMT-8 is eight hours ahead of UTC.
	if (hours !== undefined) return offsetZone(sign === '-' ? '+' : '-', Number(hours), 0);
	if (!/^[a-z_]+(?:\/[a-z0-9_+-]+){1,2}$/i.test(wanted)) return undefined;
	const zone = canonicalZone(wanted);
	return zone === undefined ? undefined : currentZoneName(zone);
}

/** The zone of a distance from UTC: `UTC+8`, `GMT-3`, `+05:30`, `UTC 0`; undefined where it is none, or no clock is so far from it. */
export function zoneOfOffset(text: string): string | undefined {
	const groups = typedOffset.exec(text.normalize('NFKC').replace(/[−–—]/g, '-').trim())?.groups;
	if (groups === undefined) return undefined;
	return offsetZone(groups.sign, Number(groups.hours), Number(groups.minutes ?? 0));
}

const typedOffset =
	/^(?:(?:utc|gmt) ?)?(?<sign>[+-]) ?(?<hours>\d{1,2}?)(?::?(?<minutes>[0-5]\d))?(?: ?h(?:ours?)?)?$/i;

/** What a distance without its sign may be, `UTC8`; none where it is no such distance. */
export function zonesOfUnsignedOffset(text: string): readonly string[] {
	const [, figures] =
		/^(?:utc|gmt) ?(\d{1,2}(?::?[0-5]\d)?)$/i.exec(text.normalize('NFKC').trim()) ?? [];
	if (figures === undefined) return [];
	return [zoneOfOffset(`+${figures}`), zoneOfOffset(`-${figures}`)].filter(
		(zone) => zone !== undefined,
	);
}

function offsetZone(sign: string | undefined, hours: number, minutes: number): string | undefined {
	if (hours + minutes === 0) return 'UTC';
	const [hh, mm] = [hours, minutes].map((figure) => `${figure}`.padStart(2, '0'));
	const zone = `${sign === '-' ? '-' : '+'}${hh}:${mm}`;
	return isOffset(zone) ? zone : undefined;
}

/** The name that IANA uses today for a zone, where our Node still has one that was given up. */
export function currentZoneName(zone: string): string {
	return renamedZones.get(zone) ?? zone;
}

function canonicalZone(name: string): string | undefined {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
	} catch (error) {
		if (error instanceof RangeError) return undefined;
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
