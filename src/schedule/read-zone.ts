import { foldName } from '#src/text/fold.ts';
import { citiesByZone, wellKnownZones } from './city-zones.ts';
import {
	withoutTimeSuffix,
	zonesOfAbbreviation,
	zonesOfClockName,
	zonesOfCountry,
} from './country-zones.ts';
import {
	renamedZones,
	zoneNamed,
	zoneNames,
	zoneOfOffset,
	zonesOfUnsignedOffset,
} from './zones.ts';

export type ZoneReading =
	| { readonly kind: 'zone'; readonly zone: string }
	/** The text means several zones, or names a clock by a name that changes over the year. */
	| { readonly kind: 'several'; readonly zones: readonly string[] }
	| { readonly kind: 'unknown'; readonly nearest: readonly string[] };

/** No name of a zone is longer. */
const zoneCharactersMax = 100;

/**
 * Reads which zone someone means: a full IANA name, a city, a country with a single clock, or an
 * offset from UTC. Anything less certain is only suggested.
 */
export function readZone(text: string): ZoneReading {
	if (text.length > zoneCharactersMax) return { kind: 'unknown', nearest: [] };
	const exact = zoneNamed(text) ?? zoneOfOffset(text);
	if (exact !== undefined) return { kind: 'zone', zone: exact };
	const plain = withoutTimeSuffix(text);
	return (
		oneOrSeveral(zonesOfCity(plain)) ??
		severalZones(zonesOfAbbreviation(plain)) ??
		oneOrSeveral(zonesOfCountry(plain)) ??
		oneOrSeveral(cityInCountry(plain)) ??
		severalZones(zonesOfClockName(text)) ??
		severalZones(zonesOfUnsignedOffset(text)) ??
		severalZones(zonesOfParts(text)) ?? { kind: 'unknown', nearest: suggestZones(plain) }
	);
}

function oneOrSeveral(zones: readonly string[]): ZoneReading | undefined {
	const [zone, ...others] = zones;
	if (zone === undefined) return undefined;
	return others.length === 0 ? { kind: 'zone', zone } : { kind: 'several', zones };
}

function severalZones(zones: readonly string[]): ZoneReading | undefined {
	return zones.length === 0 ? undefined : { kind: 'several', zones };
}

/** “London, Ontario” and “Berlin (UTC+1)”: what each part can mean. A region after a comma is the surer clue, so it goes first. */
function zonesOfParts(text: string): readonly string[] {
	const [, first = '', second = ''] =
		/^([^,()（）]+)[,(（]([^,()（）]+)[)）]?$/u.exec(text.trim()) ?? [];
	if (first === '') return [];
	const parts = text.includes(',') ? [second, first] : [first, second];
	const zones = parts.map((part) => readZone(part.trim())).flatMap(zonesIn);
	return [...new Set(zones)];
}

function zonesIn(read: ZoneReading): readonly string[] {
	if (read.kind === 'unknown') return [];
	return read.kind === 'zone' ? [read.zone] : read.zones;
}

/** “Taipei, Taiwan”: the zones of the city that belong to the country. */
function cityInCountry(text: string): readonly string[] {
	const [city = '', country, ...more] = text.split(',');
	if (country === undefined || more.length > 0) return [];
	const countryZones = new Set(zonesOfCountry(country));
	return zonesOfCity(city).filter((zone) => countryZones.has(zone));
}

/** Discord shows no more. */
const suggestionsMax = 25;

/**
 * Suggests zones while someone types a city, a country, a clock name, an offset from UTC or the IANA
 * name itself: exact names first, then cities that begin with the text, then names in which every
 * typed word begins a word. Well-known zones come first among equals, and before anything is typed.
 */
export function suggestZones(typed: string): readonly string[] {
	const full = typed.slice(0, zoneCharactersMax);
	const text = withoutTimeSuffix(full);
	const folded = foldName(text);
	if (folded === '') return wellKnownZones.slice(0, suggestionsMax);
	const ranked = zones
		.map((zone) => ({ name: zone.name, rank: rankOf(zone, folded) }))
		.filter(({ rank }) => rank < ranks.none)
		.sort((a, b) => a.rank - b.rank);
	const exact = ranked.filter(({ rank }) => rank === ranks.exact);
	const names = [
		...[zoneOfOffset(text), zoneNamed(text)].filter((zone) => zone !== undefined),
		...exact.map(({ name }) => name),
		...zonesOfAbbreviation(text),
		...zonesOfClockName(full),
		...zonesOfUnsignedOffset(text),
		...zonesOfCountry(text),
		...ranked.map(({ name }) => name),
	];
	return [...new Set(names)].slice(0, suggestionsMax);
}

/** The zones of all cities with exactly this name. */
function zonesOfCity(text: string): readonly string[] {
	const joined = foldName(text).replaceAll(' ', '');
	return zones.filter(({ cities }) => cities.includes(joined)).map(({ name }) => name);
}

const ranks = { exact: 0, begins: 1, wordsBegin: 2, none: 3 } as const;

/** A zone and what it can be found by, all folded: `cities` are full names without spaces and include former ones. */
type ZoneEntry = {
	readonly name: string;
	readonly cities: readonly string[];
	readonly words: string[];
};

function rankOf({ cities, words }: ZoneEntry, folded: string): number {
	const joined = folded.replaceAll(' ', '');
	const matches = cities.filter((city) => city.startsWith(joined));
	if (matches.includes(joined)) return ranks.exact;
	if (matches.length > 0) return ranks.begins;
	const fits = folded.split(' ').every((typed) => words.some((word) => word.startsWith(typed)));
	return fits ? ranks.wordsBegin : ranks.none;
}

/** Well-known zones first, then by name. */
const zones: readonly ZoneEntry[] = [
	...new Set([
		...wellKnownZones,
		...[...zoneNames].filter((name) => !renamedZones.has(name)).sort(),
	]),
].map((name) => {
	const formerly = [...renamedZones].flatMap(([old, now]) => (now === name ? [old] : []));
	const ownCities = [name, ...formerly].map((one) => one.slice(one.lastIndexOf('/') + 1));
	const cities = [...ownCities, ...(citiesByZone.get(name) ?? [])].map(foldName);
	return {
		name,
		cities: [...cities, foldName(name)].map((city) => city.replaceAll(' ', '')),
		words: [...cities, foldName(name)].flatMap((city) => city.split(' ')),
	};
});
