import { foldName } from '#src/text/fold.ts';
import { memoizeText } from '#src/text/memoize.ts';
import { wellKnownZones } from './city-zones.ts';
import { currentZoneName } from './zones.ts';

/**
 * Abbreviated clock names and the zones each can stand for, the most populous first. They can only
 * suggest zones: most mean several, and summer time has its own.
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
		// Regions that have several clocks, or share their name with a city elsewhere.
		ontario: ['America/Toronto', 'America/Winnipeg', 'America/Los_Angeles'],
		britishcolumbia: ['America/Vancouver', 'America/Edmonton'],
		alberta: ['America/Edmonton'],
		california: ['America/Los_Angeles'],
		oregon: ['America/Los_Angeles', 'America/Boise'],
		texas: ['America/Chicago', 'America/Denver'],
		florida: ['America/New_York', 'America/Chicago'],
	}),
);

/** The zones that an abbreviation such as “EST” or “Pacific time” can stand for; empty if it is none. */
export function zonesOfAbbreviation(text: string): readonly string[] {
	return zoneAbbreviations.get(foldName(withoutTimeSuffix(text)).replaceAll(' ', '')) ?? [];
}

/** “Berlin time” becomes “Berlin”. */
export function withoutTimeSuffix(text: string): string {
	return text.replace(/\s+(?:(?:standard|daylight|summer) )?time(?:\s*zone)?\s*$/i, '').trim();
}

function sameZones(names: readonly string[], zones: readonly string[]) {
	return Object.fromEntries(names.map((name) => [name, zones]));
}

/** Languages in which country names are recognized. */
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

/** ISO 3166 codes of all inhabited countries and territories. */
const countryCodes = Array.from(
	(
		'ADAEAFAGAIALAMAOARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBWBYBZCACCCDCFCGCHCICKCLCMCNCO' +
		'CRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGTGUGWGYHKHNHR' +
		'HTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMM' +
		'MNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASB' +
		'SCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUSUYUZVAVCVEVGVIVNVUWFWS' +
		'XKYEYTZAZMZW'
	).matchAll(/../g),
	([code]) => code,
);

/** Names that people type but Unicode does not list. */
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

/** Well-known zones, then the most populous zones of other countries that have several. */
const bestKnownZones: readonly string[] = [
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

/** More languages than there are tables for, so that none is made twice. */
const languagesMax = 100;

/**
 * The zones of the country that has this name in one of our languages, best known first; empty if
 * no country has. Zones whose clocks agree from 2025 on count as one.
 */
export function zonesOfCountry(text: string): readonly string[] {
	const code = countryCodeOf(foldName(text));
	if (code === undefined) return [];
	const zones = new Set(timeZonesOf(code).map(currentZoneName));
	const bestKnownFirst = [...bestKnownZones.filter((zone) => zones.has(zone)), ...zones];
	const zoneByClock = new Map<string, string>();
	for (const zone of bestKnownFirst) {
		const clock = clockOf(zone);
		if (!zoneByClock.has(clock)) zoneByClock.set(clock, zone);
	}
	return [...zoneByClock.values()];
}

function countryCodeOf(folded: string): string | undefined {
	const alias = Object.entries(moreCountryNames).find(([name]) => foldName(name) === folded);
	if (alias !== undefined) return alias[1];
	return languages.map((language) => codesIn(language).get(folded)).find(Boolean);
}

/** The country codes by folded name in a language; each on first use, because it takes a millisecond. */
const codesIn = memoizeText((language): ReadonlyMap<string, string> => {
	const names = new Intl.DisplayNames(language, { type: 'region' });
	return new Map(countryCodes.map((code) => [foldName(names.of(code) ?? code), code]));
}, languagesMax);

/** The zones of a country, by its code. TypeScript’s library lacks the method that Node 24 has. */
function timeZonesOf(code: string): readonly string[] {
	const locale: Intl.Locale & { getTimeZones?: () => readonly string[] | undefined } =
		new Intl.Locale(`und-${code}`);
	return locale.getTimeZones?.() ?? [];
}

/** A key for a zone’s clock: what it shows in each month of two years. */
function clockOf(zone: string): string {
	const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
	return Array.from({ length: 24 }, (_, month) => format.format(Date.UTC(2025, month, 15))).join();
}

/** Languages in which full clock names are recognized. */
const clockLanguages = ['en', 'de', 'fr', 'es', 'pt', 'zh-TW', 'zh-CN', 'ja', 'ko'];

/** A day in winter and one in summer, since clocks change their names. */
const sampleDays = [Date.UTC(2025, 0, 15), Date.UTC(2025, 6, 15)];

/**
 * The zones whose clock has this name in one of our languages, such as “Central European Time” or
 * “韓国標準時”, best known first; empty if no clock has. Like an abbreviation, such a name can only
 * suggest zones.
 */
export function zonesOfClockName(text: string): readonly string[] {
	const folded = foldName(text);
	return clockLanguages.map((language) => zonesIn(language).get(folded)).find(Boolean) ?? [];
}

/** The best-known zones for each folded clock name in a language, each on first use. */
const zonesIn = memoizeText((language): ReadonlyMap<string, readonly string[]> => {
	const zones = new Map<string, readonly string[]>();
	for (const zone of bestKnownZones) {
		for (const name of clockNamesOf(zone, language)) {
			zones.set(name, [...(zones.get(name) ?? []), zone]);
		}
	}
	return zones;
}, languagesMax);

function clockNamesOf(zone: string, language: string): ReadonlySet<string> {
	const parts = (['long', 'longGeneric'] as const).flatMap((timeZoneName) => {
		const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName });
		return sampleDays.flatMap((day) => format.formatToParts(day));
	});
	return new Set(
		parts.flatMap(({ type, value }) => (type === 'timeZoneName' ? [foldName(value)] : [])),
	);
}
