import { foldName } from '#src/names/fold-name.ts';
import { wellKnownZones } from './zone-cities.ts';
import { zoneToday } from './zones.ts';

/** Languages in which a country may be named. */
const languages = [
	...['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'uk', 'ru', 'tr'],
	...['zh-TW', 'zh-CN', 'ja', 'ko'],
];

/** The countries and territories of ISO 3166 that people live in. */
const codes = (
	'ADAEAFAGAIALAMAOARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBWBYBZCACCCDCFCGCHCICKCLCMCNCO' +
	'CRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGTGUGWGYHKHNHR' +
	'HTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMM' +
	'MNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASB' +
	'SCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUSUYUZVAVCVEVGVIVNVUWFWS' +
	'XKYEYTZAZMZW'
).match(/../g) as string[]; // The text above is not empty.

/** Names that people type and that Unicode does not list. */
const otherNames: Readonly<Record<string, string>> = {
	...{ America: 'US', USA: 'US', US: 'US', 'United States of America': 'US' },
	...{ UK: 'GB', Britain: 'GB', 'Great Britain': 'GB', England: 'GB', Scotland: 'GB', Wales: 'GB' },
	...{ UAE: 'AE', Emirates: 'AE', Holland: 'NL', 'The Netherlands': 'NL', Turkey: 'TR' },
	...{ 'Czech Republic': 'CZ', 'Ivory Coast': 'CI', Burma: 'MM', Swaziland: 'SZ', Palestine: 'PS' },
	...{ Korea: 'KR', 'Republic of Korea': 'KR', 'Hong Kong': 'HK', Macau: 'MO', 'Cape Verde': 'CV' },
	...{
		'Republic of China': 'TW',
		'People’s Republic of China': 'CN',
		PRC: 'CN',
		臺灣: 'TW',
		香港: 'HK',
		澳門: 'MO',
	},
	...{ 홍콩: 'HK', 마카오: 'MO' },
};

/** Zones of countries that have several: those that most of their people go by. */
export const bestKnown: readonly string[] = [
	...wellKnownZones,
	...['America/Argentina/Buenos_Aires', 'America/Guayaquil', 'America/Santiago', 'America/Toronto'],
	...['America/Nuuk', 'Africa/Kinshasa', 'Asia/Almaty', 'Asia/Jakarta', 'Asia/Nicosia'],
	...['Asia/Tashkent', 'Asia/Ulaanbaatar', 'Europe/Lisbon', 'Pacific/Auckland'],
	...['Pacific/Majuro', 'Pacific/Port_Moresby'],
];

/** By language: the folded names of countries, and their codes. Filled when it is first needed, for it takes a millisecond each. */
const namesByLanguage = new Map<string, ReadonlyMap<string, string>>();

/**
 * The zones of the country that is called so in any of our languages, best known first; none where
 * no country is. Zones whose clocks show the same from 2025 on count as one.
 */
export function zonesOfCountry(text: string): readonly string[] {
	const code = codeOf(foldName(text));
	if (code === undefined) return [];
	const zones = new Set(timeZonesOf(code).map(zoneToday));
	const known = [...bestKnown.filter((zone) => zones.has(zone)), ...zones];
	const byClock = new Map<string, string>();
	for (const zone of known) {
		const clock = clockOf(zone);
		if (!byClock.has(clock)) byClock.set(clock, zone);
	}
	return [...byClock.values()];
}

function codeOf(folded: string): string | undefined {
	const other = Object.entries(otherNames).find(([name]) => foldName(name) === folded);
	if (other !== undefined) return other[1];
	return languages.map((language) => namesIn(language).get(folded)).find(Boolean);
}

function namesIn(language: string): ReadonlyMap<string, string> {
	const known = namesByLanguage.get(language);
	if (known !== undefined) return known;
	const { of } = regionsIn(language);
	const names = new Map(codes.map((code) => [foldName(of(code)), code]));
	namesByLanguage.set(language, names);
	return names;
}

function regionsIn(language: string) {
	const names = new Intl.DisplayNames(language, { type: 'region' });
	return { of: (code: string) => names.of(code) ?? code };
}

/** Of a country, by its code; TypeScript’s library does not list the method that Node 24 has. */
function timeZonesOf(code: string): readonly string[] {
	const locale: Intl.Locale & { getTimeZones?: () => readonly string[] | undefined } =
		new Intl.Locale(`und-${code}`);
	return locale.getTimeZones?.() ?? [];
}

/** What a zone’s clock shows in each month of two years. */
function clockOf(zone: string): string {
	const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
	return Array.from({ length: 24 }, (_, month) => format.format(Date.UTC(2025, month, 15))).join();
}
