import { foldName } from '#src/text/fold.ts';
import { bestKnownZones } from './country-zones.ts';

/** Languages in which full clock names are recognized. */
const languages = ['en', 'de', 'fr', 'es', 'pt', 'zh-TW', 'zh-CN', 'ja', 'ko'];

/** A day in winter and one in summer, since clocks change their names. */
const sampleDays = [Date.UTC(2025, 0, 15), Date.UTC(2025, 6, 15)];

/** By language, the best-known zones for each folded clock name. Filled on first use. */
const zonesByLanguage = new Map<string, ReadonlyMap<string, readonly string[]>>();

/**
 * The zones whose clock has this name in one of our languages, such as “Central European Time” or
 * “韓国標準時”, best known first; empty if no clock has. Like an abbreviation, such a name can only
 * suggest zones.
 */
export function zonesOfClockName(text: string): readonly string[] {
	const folded = foldName(text);
	return languages.map((language) => zonesIn(language).get(folded)).find(Boolean) ?? [];
}

function zonesIn(language: string): ReadonlyMap<string, readonly string[]> {
	const cached = zonesByLanguage.get(language);
	if (cached !== undefined) return cached;
	const zones = new Map<string, readonly string[]>();
	for (const zone of bestKnownZones) {
		for (const name of clockNamesOf(zone, language)) {
			zones.set(name, [...(zones.get(name) ?? []), zone]);
		}
	}
	zonesByLanguage.set(language, zones);
	return zones;
}

function clockNamesOf(zone: string, language: string): ReadonlySet<string> {
	const parts = (['long', 'longGeneric'] as const).flatMap((timeZoneName) => {
		const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName });
		return sampleDays.flatMap((day) => format.formatToParts(day));
	});
	return new Set(
		parts.flatMap(({ type, value }) => (type === 'timeZoneName' ? [foldName(value)] : [])),
	);
}
