import { foldName } from '#src/text/fold.ts';
import { moreCities, wellKnownZones } from './city-zones.ts';
import { zonesOfClock } from './clock-names.ts';
import { withoutTime, zonesOfAbbreviation, zonesOfCountry } from './country-zones.ts';
import {
	renamedZones,
	zoneNamed,
	zoneNames,
	zoneOfOffset,
	zonesOfUnsignedOffset,
} from './zones.ts';

export type ZoneReading =
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
export function readZone(text: string): ZoneReading {
	if (text.length > zoneCharactersMax) return { kind: 'unknown', nearest: [] };
	const whole = zoneNamed(text) ?? zoneOfOffset(text);
	if (whole !== undefined) return { kind: 'zone', zone: whole };
	const plain = withoutTime(text);
	return (
		oneOrSeveral(zonesOfCity(plain)) ??
		severalZones(zonesOfAbbreviation(plain)) ??
		oneOrSeveral(zonesOfCountry(plain)) ??
		oneOrSeveral(cityInCountry(plain)) ??
		severalZones(zonesOfClock(text)) ??
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

/** “London, Ontario” and “Berlin (UTC+1)”: what each part may be, the last first where it says where the first is. */
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

/** “Taipei, Taiwan”: the zones of the city that are the country’s. */
function cityInCountry(text: string): readonly string[] {
	const [city = '', country, ...more] = text.split(',');
	if (country === undefined || more.length > 0) return [];
	const there = new Set(zonesOfCountry(country));
	return zonesOfCity(city).filter((zone) => there.has(zone));
}

/** As many as Discord shows. */
const suggestionsMax = 25;

/** No name of a zone is longer. */
const typedMax = 100;

/**
 * Zones for what was typed of a city, a country, a short name of a clock, a distance from UTC or of
 * the IANA name itself: first those called so, then where a city begins so, then where every typed
 * word begins a word of the name. Among equals the well-known come first, and they are what is
 * offered before anything is typed.
 */
export function suggestZones(typed: string): readonly string[] {
	const text = withoutTime(typed.slice(0, typedMax));
	const wanted = foldName(text);
	if (wanted === '') return wellKnownZones.slice(0, suggestionsMax);
	const ranked = zones
		.map((zone) => ({ name: zone.name, rank: rankOf(zone, wanted) }))
		.filter(({ rank }) => rank < ranks.none)
		.sort((a, b) => a.rank - b.rank);
	const called = ranked.filter(({ rank }) => rank === ranks.called);
	const names = [
		...[zoneOfOffset(text), zoneNamed(text)].filter((zone) => zone !== undefined),
		...called.map(({ name }) => name),
		...zonesOfAbbreviation(text),
		...zonesOfClock(typed.slice(0, typedMax)),
		...zonesOfUnsignedOffset(text),
		...zonesOfCountry(text),
		...ranked.map(({ name }) => name),
	];
	return [...new Set(names)].slice(0, suggestionsMax);
}

/** The zones of the cities that are called just so. */
function zonesOfCity(text: string): readonly string[] {
	const joined = foldName(text).replaceAll(' ', '');
	return zones.filter(({ cities }) => cities.includes(joined)).map(({ name }) => name);
}

const ranks = { called: 0, begins: 1, wordsBegin: 2, none: 3 } as const;

/** `cities` and `words` are folded; a zone is called by all its cities, and by the name it had before. */
type ZoneEntry = {
	readonly name: string;
	readonly cities: readonly string[];
	readonly words: string[];
};

function rankOf({ cities, words }: ZoneEntry, wanted: string): number {
	const joined = wanted.replaceAll(' ', '');
	const begun = cities.filter((city) => city.startsWith(joined));
	if (begun.includes(joined)) return ranks.called;
	if (begun.length > 0) return ranks.begins;
	const fits = wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)));
	return fits ? ranks.wordsBegin : ranks.none;
}

/** Those that are looked for most come first, then by name. */
const zones: readonly ZoneEntry[] = [
	...new Set([
		...wellKnownZones,
		...[...zoneNames].filter((name) => !renamedZones.has(name)).sort(),
	]),
].map((name) => {
	const formerly = [...renamedZones].flatMap(([old, now]) => (now === name ? [old] : []));
	const called = [name, ...formerly].map((one) => one.slice(one.lastIndexOf('/') + 1));
	const cities = [...called, ...(moreCities.get(name) ?? [])].map(foldName);
	return {
		name,
		cities: [...cities, foldName(name)].map((city) => city.replaceAll(' ', '')),
		words: [...cities, foldName(name)].flatMap((city) => city.split(' ')),
	};
});
