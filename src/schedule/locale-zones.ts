/**
 * The time zone that nearly everyone with this locale of Discord’s lives in; undefined where there are
 * several, as for English or the Spanish of Latin America.
 */
export function zoneOfLocale(locale: string | undefined): string | undefined {
	return locale === undefined ? undefined : zones.get(locale);
}

/** Of a country without a single clock, the one of most people who speak the language there. */
const zones: ReadonlyMap<string, string> = new Map([
	['en-GB', 'Europe/London'],
	['de', 'Europe/Berlin'],
	['fr', 'Europe/Paris'],
	['es-ES', 'Europe/Madrid'],
	['pt-BR', 'America/Sao_Paulo'],
	['it', 'Europe/Rome'],
	['nl', 'Europe/Amsterdam'],
	['da', 'Europe/Copenhagen'],
	['sv-SE', 'Europe/Stockholm'],
	['no', 'Europe/Oslo'],
	['fi', 'Europe/Helsinki'],
	['pl', 'Europe/Warsaw'],
	['cs', 'Europe/Prague'],
	['hu', 'Europe/Budapest'],
	['ro', 'Europe/Bucharest'],
	['hr', 'Europe/Zagreb'],
	['lt', 'Europe/Vilnius'],
	['bg', 'Europe/Sofia'],
	['el', 'Europe/Athens'],
	['uk', 'Europe/Kyiv'],
	['tr', 'Europe/Istanbul'],
	['hi', 'Asia/Kolkata'],
	['th', 'Asia/Bangkok'],
	['vi', 'Asia/Ho_Chi_Minh'],
	['zh-CN', 'Asia/Shanghai'],
	['zh-TW', 'Asia/Taipei'],
	['ja', 'Asia/Tokyo'],
	['ko', 'Asia/Seoul'],
]);
