import { foldName } from '#src/text/fold.ts';
import { bestKnownZones } from './country-zones.ts';

/** Languages in which a clock may be called by its whole name. */
const languages = ['en', 'de', 'fr', 'es', 'pt', 'zh-TW', 'zh-CN', 'ja', 'ko'];

/** A day of winter and one of summer. */
const days = [Date.UTC(2025, 0, 15), Date.UTC(2025, 6, 15)];

/** By language: the folded names of clocks, and the well-known zones that go by them. Filled when it is first needed. */
const zonesByLanguage = new Map<string, ReadonlyMap<string, readonly string[]>>();

/**
 * The zones whose clocks are called so in any of our languages, “Central European Time” or “韓国標準時”,
 * best known first; none where no clock is. As with short names, none is a zone of its own.
 */
export function zonesOfClock(text: string): readonly string[] {
	const folded = foldName(text);
	return languages.map((language) => zonesIn(language).get(folded)).find(Boolean) ?? [];
}

function zonesIn(language: string): ReadonlyMap<string, readonly string[]> {
	const known = zonesByLanguage.get(language);
	if (known !== undefined) return known;
	const zones = new Map<string, readonly string[]>();
	for (const zone of bestKnownZones) {
		for (const name of namesOf(zone, language)) {
			zones.set(name, [...(zones.get(name) ?? []), zone]);
		}
	}
	zonesByLanguage.set(language, zones);
	return zones;
}

function namesOf(zone: string, language: string): ReadonlySet<string> {
	const names = (['long', 'longGeneric'] as const).flatMap((timeZoneName) => {
		const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName });
		return days.flatMap((day) => format.formatToParts(day));
	});
	return new Set(
		names.flatMap(({ type, value }) => (type === 'timeZoneName' ? [foldName(value)] : [])),
	);
}
