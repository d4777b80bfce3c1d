import { foldName } from '#src/text/fold.ts';
import { wellKnownZones } from './city-zones.ts';
import { currentZoneName } from './zones.ts';

/**
 * What clocks are called in short, and the zones that each may stand for, most people first. None is
 * a zone of its own: most mean several, and summer time has another.
 */
const zoneAbbreviations: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries({
		ist: ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'],
		cst: ['America/Chicago', 'Asia/Shanghai', 'Asia/Taipei', 'America/Havana'],
		...sameZones(['est', 'edt', 'et', 'eastern'], ['America/New_York', 'America/Toronto']),
		...sameZones(['cdt', 'ct', 'central'], ['America/Chicago', 'America/Winnipeg']),
		...sameZones(['mst', 'mdt', 'mt', 'mountain'], ['America/Denver', 'America/Phoenix']),
		...sameZones(['pdt', 'pt', 'pacific'], ['America/Los_Angeles', 'America/Vancouver']),
		pst: ['America/Los_Angeles', 'America/Vancouver', 'Asia/Manila'],
		ast: ['America/Halifax', 'Asia/Riyadh'],
		...sameZones(['akst', 'akdt'], ['America/Anchorage']),
		...sameZones(['hst', 'hdt'], ['Pacific/Honolulu']),
		...sameZones(['nst', 'ndt'], ['America/St_Johns']),
		bst: ['Europe/London', 'Asia/Dhaka'],
		...sameZones(['wet', 'west'], ['Europe/Lisbon', 'Atlantic/Canary']),
		...sameZones(
			['cet', 'cest', 'mez', 'mesz', 'met'],
			['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid', 'Europe/Rome', 'Europe/Warsaw'],
		),
		...sameZones(
			['eet', 'eest'],
			['Europe/Kyiv', 'Europe/Athens', 'Europe/Bucharest', 'Europe/Helsinki'],
		),
		msk: ['Europe/Moscow'],
		trt: ['Europe/Istanbul'],
		...sameZones(['jst', 'jt'], ['Asia/Tokyo']),
		kst: ['Asia/Seoul'],
		hkt: ['Asia/Hong_Kong'],
		...sameZones(['sgt', 'sst'], ['Asia/Singapore']),
		...sameZones(['pht', 'phst'], ['Asia/Manila']),
		myt: ['Asia/Kuala_Lumpur'],
		ict: ['Asia/Bangkok', 'Asia/Ho_Chi_Minh'],
		wib: ['Asia/Jakarta'],
		gst: ['Asia/Dubai'],
		irst: ['Asia/Tehran'],
		pkt: ['Asia/Karachi'],
		npt: ['Asia/Kathmandu'],
		idt: ['Asia/Jerusalem'],
		...sameZones(
			['aest', 'aedt'],
			['Australia/Sydney', 'Australia/Melbourne', 'Australia/Brisbane'],
		),
		...sameZones(['acst', 'acdt'], ['Australia/Adelaide', 'Australia/Darwin']),
		awst: ['Australia/Perth'],
		...sameZones(['nzst', 'nzdt'], ['Pacific/Auckland']),
		sast: ['Africa/Johannesburg'],
		wat: ['Africa/Lagos'],
		cat: ['Africa/Maputo'],
		eat: ['Africa/Nairobi'],
		brt: ['America/Sao_Paulo'],
		art: ['America/Argentina/Buenos_Aires'],
		clt: ['America/Santiago'],
		cot: ['America/Bogota'],
		pet: ['America/Lima'],
		// Parts of countries that keep more clocks than one, or are called like a city elsewhere.
		ontario: ['America/Toronto', 'America/Winnipeg', 'America/Los_Angeles'],
		britishcolumbia: ['America/Vancouver', 'America/Edmonton'],
		alberta: ['America/Edmonton'],
		california: ['America/Los_Angeles'],
		oregon: ['America/Los_Angeles', 'America/Boise'],
		texas: ['America/Chicago', 'America/Denver'],
		florida: ['America/New_York', 'America/Chicago'],
	}),
);

/** The zones that a short name of a clock may stand for, “EST” or “Pacific time”; none where it is no such name. */
export function zonesOfAbbreviation(text: string): readonly string[] {
	return zoneAbbreviations.get(foldName(withoutTime(text)).replaceAll(' ', '')) ?? [];
}

/** “Berlin time” is “Berlin”. */
export function withoutTime(text: string): string {
	return text.replace(/\s+(?:(?:standard|daylight|summer) )?time(?:\s*zone)?\s*$/i, '').trim();
}

function sameZones(names: readonly string[], zones: readonly string[]) {
	return Object.fromEntries(names.map((name) => [name, zones]));
}

/** Languages in which a country may be named. */
const languages = [
	'en',
	'de',
	'fr',
	'es',
	'pt',
	'it',
	'nl',
	'pl',
	'uk',
	'ru',
	'tr',
	'zh-TW',
	'zh-CN',
	'ja',
	'ko',
];

/** The countries and territories of ISO 3166 that people live in. */
const countryCodes = (
	'ADAEAFAGAIALAMAOARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBWBYBZCACCCDCFCGCHCICKCLCMCNCO' +
	'CRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGTGUGWGYHKHNHR' +
	'HTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMM' +
	'MNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASB' +
	'SCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUSUYUZVAVCVEVGVIVNVUWFWS' +
	'XKYEYTZAZMZW'
).match(/../g) as string[]; // The text above is not empty.

/** Names that people type and that Unicode does not list. */
const moreCountryNames: Readonly<Record<string, string>> = {
	America: 'US',
	USA: 'US',
	US: 'US',
	'United States of America': 'US',
	UK: 'GB',
	Britain: 'GB',
	'Great Britain': 'GB',
	England: 'GB',
	Scotland: 'GB',
	Wales: 'GB',
	UAE: 'AE',
	Emirates: 'AE',
	Holland: 'NL',
	'The Netherlands': 'NL',
	Turkey: 'TR',
	'Czech Republic': 'CZ',
	'Ivory Coast': 'CI',
	Burma: 'MM',
	Swaziland: 'SZ',
	Palestine: 'PS',
	Korea: 'KR',
	'Republic of Korea': 'KR',
	'Hong Kong': 'HK',
	Macau: 'MO',
	'Cape Verde': 'CV',
	'Republic of China': 'TW',
	'People’s Republic of China': 'CN',
	PRC: 'CN',
	臺灣: 'TW',
	香港: 'HK',
	澳門: 'MO',
	홍콩: 'HK',
	마카오: 'MO',
};

/** Zones of countries that have several: those that most of their people go by. */
export const bestKnownZones: readonly string[] = [
	...wellKnownZones,
	'America/Argentina/Buenos_Aires',
	'America/Guayaquil',
	'America/Santiago',
	'America/Toronto',
	'America/Nuuk',
	'Africa/Kinshasa',
	'Asia/Almaty',
	'Asia/Jakarta',
	'Asia/Nicosia',
	'Asia/Tashkent',
	'Asia/Ulaanbaatar',
	'Europe/Lisbon',
	'Pacific/Auckland',
	'Pacific/Majuro',
	'Pacific/Port_Moresby',
];

/** By language: the folded names of countries, and their codes. Filled when it is first needed, for it takes a millisecond each. */
const namesByLanguage = new Map<string, ReadonlyMap<string, string>>();

/**
 * The zones of the country that is called so in any of our languages, best known first; none where
 * no country is. Zones whose clocks show the same from 2025 on count as one.
 */
export function zonesOfCountry(text: string): readonly string[] {
	const code = countryCodeOf(foldName(text));
	if (code === undefined) return [];
	const zones = new Set(timeZonesOf(code).map(currentZoneName));
	const known = [...bestKnownZones.filter((zone) => zones.has(zone)), ...zones];
	const byClock = new Map<string, string>();
	for (const zone of known) {
		const clock = clockOf(zone);
		if (!byClock.has(clock)) byClock.set(clock, zone);
	}
	return [...byClock.values()];
}

function countryCodeOf(folded: string): string | undefined {
	const other = Object.entries(moreCountryNames).find(([name]) => foldName(name) === folded);
	if (other !== undefined) return other[1];
	return languages.map((language) => namesIn(language).get(folded)).find(Boolean);
}

function namesIn(language: string): ReadonlyMap<string, string> {
	const known = namesByLanguage.get(language);
	if (known !== undefined) return known;
	const { of } = regionsIn(language);
	const names = new Map(countryCodes.map((code) => [foldName(of(code)), code]));
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
