import { zonesOfClock } from './clock-names.ts';
import { zonesOfCountry } from './countries.ts';
import { suggestZones, zonesOfCity } from './suggest-zones.ts';
import { withoutTime, zonesOfAbbreviation } from './zone-abbreviations.ts';
import { zoneCalled, zoneOfOffset, zonesOfUnsigned } from './zones.ts';

export type ReadZone =
	| { readonly kind: 'zone'; readonly zone: string }
	/** What stands for several, or for a clock by a name that changes over the year. */
	| { readonly kind: 'several'; readonly zones: readonly string[] }
	| { readonly kind: 'unknown'; readonly nearest: readonly string[] };

/** Longer texts name no zone. */
const zoneCharactersMax = 100;

/**
 * Reads which zone someone means: a whole IANA name, a city, a country whose clocks all show the
 * same, or a distance from UTC. Whatever else comes near is offered and never taken.
 */
export function readZone(text: string): ReadZone {
	if (text.length > zoneCharactersMax) return { kind: 'unknown', nearest: [] };
	const whole = zoneCalled(text) ?? zoneOfOffset(text);
	if (whole !== undefined) return { kind: 'zone', zone: whole };
	const plain = withoutTime(text);
	return (
		oneOf(zonesOfCity(plain)) ??
		offered(zonesOfAbbreviation(plain)) ??
		oneOf(zonesOfCountry(plain)) ??
		oneOf(cityInCountry(plain)) ??
		offered(zonesOfClock(text)) ??
		offered(zonesOfUnsigned(text)) ??
		offered(zonesOfParts(text)) ?? { kind: 'unknown', nearest: suggestZones(plain) }
	);
}

function oneOf(zones: readonly string[]): ReadZone | undefined {
	const [zone, ...others] = zones;
	if (zone === undefined) return undefined;
	return others.length === 0 ? { kind: 'zone', zone } : { kind: 'several', zones };
}

function offered(zones: readonly string[]): ReadZone | undefined {
	return zones.length === 0 ? undefined : { kind: 'several', zones };
}

/** “London, Ontario” and “Berlin (UTC+1)”: what each part may be, the last first where it says where the first is. */
function zonesOfParts(text: string): readonly string[] {
	const [, first = '', second = ''] =
		/^([^,()（）]+)[,(（]([^,()（）]+)[)）]?$/u.exec(text.trim()) ?? [];
	if (first === '') return [];
	const parts = text.includes(',') ? [second, first] : [first, second];
	const zones = parts.map((part) => readZone(part.trim())).flatMap(zonesRead);
	return [...new Set(zones)];
}

function zonesRead(read: ReadZone): readonly string[] {
	if (read.kind === 'unknown') return [];
	return read.kind === 'zone' ? [read.zone] : read.zones;
}

/** “Taipei, Taiwan”: the zones of the city that are the country’s. */
function cityInCountry(text: string): readonly string[] {
	const [city = '', country, ...more] = text.split(',');
	if (country === undefined || more.length > 0) return [];
	const there = new Set(zonesOfCountry(country));
	return zonesOfCity(city).filter((zone) => there.has(zone));
}
