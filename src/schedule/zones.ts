import { memoizeText } from '#src/text/memoize.ts';
import type { TimeOfDay } from './schedule.ts';

/** Names that IANA has retired but Node still lists, and the names that replaced them. */
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

/** The IANA names of all zones, UTC first; includes some retired names. */
export const zoneNames: ReadonlySet<string> = new Set([
	'UTC',
	...Intl.supportedValuesOf('timeZone'),
	...renamedZones.values(),
]);

/**
 * Whether this is a zone: a current or retired IANA name, or a fixed offset from UTC such as
 * `+05:30`, from −12:00 to +14:00.
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

/** A zone as readers see it: `Europe/Berlin`, `UTC+05:30`. */
export function showZone(zone: string): string {
	return isOffset(zone) ? `UTC${zone.replace('-', '−')}` : zone;
}

/** The current name of the zone with this full IANA name, in any case; undefined if there is none. */
export function zoneNamed(text: string): string | undefined {
	const name = text.trim().replace(/\s+/g, '_');
	if (
		/^(?:Etc\/)?(?:UTC|GMT|UCT|Zulu|Universal|Greenwich|GMT[+-]?0|Greenwich_Mean_Time|Coordinated_Universal_Time)$/i.test(
			name,
		)
	)
		return 'UTC';
	const [, sign, hours] = /^Etc\/GMT([+-])(\d{1,2})$/i.exec(name) ?? [];
	// POSIX counts westwards: Etc/GMT-8 is eight hours ahead of UTC.
	if (hours !== undefined) return offsetZone(sign === '-' ? '+' : '-', Number(hours), 0);
	if (!/^[a-z_]+(?:\/[a-z0-9_+-]+){1,2}$/i.test(name)) return undefined;
	const zone = canonicalZone(name);
	return zone === undefined ? undefined : currentZoneName(zone);
}

/** The zone of an offset from UTC, such as `UTC+8`, `GMT-3` or `+05:30`; undefined if it is none, or no clock is that far off. */
export function zoneOfOffset(text: string): string | undefined {
	const groups = typedOffset.exec(text.normalize('NFKC').replace(/[−–—]/g, '-').trim())?.groups;
	if (groups === undefined) return undefined;
	return offsetZone(groups.sign, Number(groups.hours), Number(groups.minutes ?? 0));
}

const typedOffset =
	/^(?:(?:utc|gmt) ?)?(?<sign>[+-]) ?(?<hours>\d{1,2}?)(?::?(?<minutes>[0-5]\d))?(?: ?h(?:ours?)?)?$/i;

/** The zones that an offset without a sign, such as `UTC8`, can mean; empty if it is none. */
export function zonesOfUnsignedOffset(text: string): readonly string[] {
	const [, digits] =
		/^(?:utc|gmt) ?(\d{1,2}(?::?[0-5]\d)?)$/i.exec(text.normalize('NFKC').trim()) ?? [];
	if (digits === undefined) return [];
	return [zoneOfOffset(`+${digits}`), zoneOfOffset(`-${digits}`)].filter(
		(zone) => zone !== undefined,
	);
}

function offsetZone(sign: string | undefined, hours: number, minutes: number): string | undefined {
	if (hours + minutes === 0) return 'UTC';
	const [hh, mm] = [hours, minutes].map((number) => `${number}`.padStart(2, '0'));
	const zone = `${sign === '-' ? '-' : '+'}${hh}:${mm}`;
	return isOffset(zone) ? zone : undefined;
}

/** Replaces a retired name with the one that IANA uses today. */
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

/** The time of day in a zone at an instant. */
export function localTime(at: Date, zone: string): TimeOfDay {
	return clockFace(zone).format(at);
}

/** Kept per zone, because creating one takes a hundred times as long as reading it. */
const clockFace = memoizeText(
	(timeZone) =>
		new Intl.DateTimeFormat('en-GB', {
			timeZone,
			hour: '2-digit',
			minute: '2-digit',
			hourCycle: 'h23',
		}),
	1_000,
);

/**
 * What a language calls the time of a zone, such as “Mitteleuropäische Zeit” or “日本標準時”; undefined
 * if it has only an offset for it.
 */
export function clockName(zone: string, at: Date, locale: string): string | undefined {
	const parts = clockNamer(`${locale} ${zone}`).formatToParts(at);
	const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
	return name === undefined || /^(?:GMT|UTC)/.test(name) ? undefined : name;
}

/** By locale and zone, because creating one takes a hundred times as long as reading it. */
const clockNamer = memoizeText((localeAndZone) => {
	const [locale, timeZone] = localeAndZone.split(' ');
	return new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' });
}, 1_000);
