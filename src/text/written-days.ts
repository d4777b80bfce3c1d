/**
 * The days that a text writes out, as `2025-06-03`, each once: “June 3”, “3. Juni 2024”, “3 de junio”, “6月3日”.
 * Only days before the one on which the text was published; a day without a year is the last such day,
 * unless that is more than half a year ago, because the text may then mean the next one.
 */
export function writtenDays(text: string, publishedOn: string): ReadonlySet<string> {
	const days = new Set<string>();
	for (const pattern of patterns)
		for (const { groups } of text.matchAll(pattern)) {
			const day = groups && dayIn(groups, publishedOn);
			if (day !== undefined && day < publishedOn) days.add(day);
		}
	return days;
}

function dayIn(
	{ year, month = '', day }: Readonly<Record<string, string | undefined>>,
	publishedOn: string,
): string | undefined {
	const number = monthNumbers.get(month.toLowerCase()) ?? Number(month);
	if (year !== undefined) return dayOf(Number(year), number, Number(day));
	const thisYear = Number(publishedOn.slice(0, 4));
	const candidates = [thisYear, thisYear - 1].map((one) => dayOf(one, number, Number(day)));
	const last = candidates.find((one) => one !== undefined && one < publishedOn);
	return last !== undefined && Date.parse(publishedOn) - Date.parse(last) <= withoutYearMsMax
		? last
		: undefined;
}

/** Undefined if there is no such day. */
function dayOf(year: number, month: number, day: number): string | undefined {
	const date = new Date(Date.UTC(year, month - 1, day));
	const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return isDay ? date.toISOString().slice(0, 10) : undefined;
}

const withoutYearMsMax = 183 * 86_400_000;

/** English and German months, which have a capital letter, and French, Spanish and Portuguese ones. */
const capitalMonths = [
	['January', 'Jan', 'Januar', 'Jänner'],
	['February', 'Feb', 'Februar'],
	['March', 'Mar', 'März'],
	['April', 'Apr'],
	['May', 'Mai'],
	['June', 'Jun', 'Juni'],
	['July', 'Jul', 'Juli'],
	['August', 'Aug'],
	['September', 'Sept', 'Sep'],
	['October', 'Oct', 'Oktober', 'Okt'],
	['November', 'Nov'],
	['December', 'Dec', 'Dezember', 'Dez'],
];
const smallMonths = [
	['janvier', 'enero', 'janeiro'],
	['février', 'febrero', 'fevereiro'],
	['mars', 'marzo', 'março'],
	['avril', 'abril'],
	['mai', 'mayo', 'maio'],
	['juin', 'junio', 'junho'],
	['juillet', 'julio', 'julho'],
	['août', 'agosto'],
	['septembre', 'septiembre', 'setembro'],
	['octobre', 'octubre', 'outubro'],
	['novembre', 'noviembre', 'novembro'],
	['décembre', 'diciembre', 'dezembro'],
];

const monthNumbers: ReadonlyMap<string, number> = new Map(
	[capitalMonths, smallMonths].flatMap((months) =>
		months.flatMap((names, index) =>
			names.map((name): [string, number] => [name.toLowerCase(), index + 1]),
		),
	),
);

const capital = `(?<month>${capitalMonths.flat().join('|')})\\.?`;
const small = `(?<month>${smallMonths.flat().join('|')})`;
const dayNumber = '(?<![\\p{L}\\p{N}.,:/$€£-])(?<day>[0-3]?\\d)';
const year = '(?<year>(?:19|20)\\d\\d)(?!\\p{N})';

const patterns = [
	new RegExp(
		`${dayNumber}(?:st|nd|rd|th|\\.)? (?:of )?${capital}(?![\\p{L}’'-])(?:,? ${year})?`,
		'gu',
	),
	new RegExp(`${dayNumber}(?:er|º|°)? (?:de )?${small}(?!\\p{L})(?: (?:de |del )?${year})?`, 'gu'),
	new RegExp(
		`(?<!\\p{L})${capital} (?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\p{L}\\p{N}%]|[.,:]\\p{N})(?:,? ${year})?`,
		'gu',
	),
	/(?<![\p{N}-])(?<year>(?:19|20)\d\d)-(?<month>[01]\d)-(?<day>[0-3]\d)(?![\p{N}-])/gu,
	/(?:(?<year>(?:19|20)\d\d)年 ?)?(?<!\p{N})(?<month>1?\d) ?月 ?(?<day>[1-3]?\d) ?[日號号]/gu,
	/(?:(?<year>(?:19|20)\d\d)년 ?)?(?<!\p{N})(?<month>1?\d)월 ?(?<day>[1-3]?\d)일/gu,
];
