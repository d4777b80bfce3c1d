import { foldName } from '#src/names/fold-name.ts';
import { zonesOfClock } from './clock-names.ts';
import { zonesOfCountry } from './countries.ts';
import { withoutTime, zonesOfAbbreviation } from './zone-abbreviations.ts';
import { moreCities, renamedZones, wellKnownZones } from './zone-cities.ts';
import { zoneCalled, zoneNames, zoneOfOffset, zonesOfUnsigned } from './zones.ts';

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
		...[zoneOfOffset(text), zoneCalled(text)].filter((zone) => zone !== undefined),
		...called.map(({ name }) => name),
		...zonesOfAbbreviation(text),
		...zonesOfClock(typed.slice(0, typedMax)),
		...zonesOfUnsigned(text),
		...zonesOfCountry(text),
		...ranked.map(({ name }) => name),
	];
	return [...new Set(names)].slice(0, suggestionsMax);
}

/** The zones of the cities that are called just so. */
export function zonesOfCity(text: string): readonly string[] {
	const joined = foldName(text).replaceAll(' ', '');
	return zones.filter(({ cities }) => cities.includes(joined)).map(({ name }) => name);
}

const ranks = { called: 0, begins: 1, wordsBegin: 2, none: 3 } as const;

/** `cities` and `words` are folded; a zone is called by all its cities, and by the name it had before. */
type Zone = { readonly name: string; readonly cities: readonly string[]; readonly words: string[] };

function rankOf({ cities, words }: Zone, wanted: string): number {
	const joined = wanted.replaceAll(' ', '');
	const begun = cities.filter((city) => city.startsWith(joined));
	if (begun.includes(joined)) return ranks.called;
	if (begun.length > 0) return ranks.begins;
	const fits = wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)));
	return fits ? ranks.wordsBegin : ranks.none;
}

/** Those that are looked for most come first, then by name. */
const zones: readonly Zone[] = [
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
