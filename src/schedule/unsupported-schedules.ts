/** How often something was asked for that a weekly schedule cannot express. */
type UnsupportedFrequency =
	| 'everyOtherDay'
	| 'everyThirdDay'
	| 'everyFewDays'
	| 'everyOtherWeek'
	| 'onceAMonth'
	| 'quarterlyOrYearly';

const daily: ReadonlySet<UnsupportedFrequency> = new Set([
	'everyOtherDay',
	'everyThirdDay',
	'everyFewDays',
]);

/** Something asked for that a weekly schedule cannot express. */
export type UnsupportedSchedule = {
	/** The key of the part that is not possible: “every other day”. */
	readonly frequency: UnsupportedFrequency;
	/** Whether that is more often than once a week. */
	readonly isDaily: boolean;
	/** The whole text in English, with that part removed or replaced by something possible. */
	readonly nearest: string;
};

const dayName =
	'(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\\.?(?!\\w)';
const nth =
	'(?:first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last|\\d{1,2}(?:st|nd|rd|th|\\.))';
const ofMonth = '(?: (?:of|in) (?:the|each|every|a) month| of the month| of month| every month)?';

/** The first that matches counts. In `instead`, `$<day>` is the day of the week that was named. */
const unsupportedPatterns: readonly {
	frequency: UnsupportedFrequency;
	pattern: RegExp;
	instead: string;
}[] = [
	...unsupported(
		'everyOtherDay',
		'(?:every|each) (?:other|second|2nd|2|alternate) days?|alternate days',
		'mon, wed and fri',
	),
	...unsupported('everyThirdDay', '(?:every|each) (?:third|3rd|3) days?', 'mon and thu'),
	...unsupported('everyFewDays', '(?:every|each) \\d+(?:th)? days', 'mondays'),
	...unsupported(
		'everyOtherWeek',
		`(?:every|each) (?:other|second|2nd|third|3rd|\\d+|alternate) (?<day>${dayName})`,
		'$<day>',
	),
	...unsupported(
		'everyOtherWeek',
		'(?:every|each|once an?) (?:(?:other|second|2nd|third|3rd|\\d+|alternate) weeks?|fortnight)|bi-?weekly|fortnightly',
		'',
	),
	...unsupported(
		'onceAMonth',
		`(?:every|each|the )?${nth} (?<day>${dayName}|(?:week|work)days?)${ofMonth}`,
		'$<day>',
	),
	...unsupported(
		'onceAMonth',
		`(?:on )?(?:the )?\\d{1,2}(?:st|nd|rd|th)(?:,? (?:and )?(?:the )?\\d{1,2}(?:st|nd|rd|th))*(?: day)?${ofMonth}`,
		'',
	),
	...unsupported(
		'onceAMonth',
		`(?:on )?(?:the )?(?:first|last)(?: day${ofMonth}| (?:of|in) (?:the|each|every) month)`,
		'',
	),
	...unsupported(
		'onceAMonth',
		'bi-?monthly|monthly|(?:every|each|once an?) (?:(?:other|second|\\d+) )?months?',
		'',
	),
	...unsupported(
		'quarterlyOrYearly',
		'quarterly|annually|yearly|(?:every|each|once an?) (?:quarter|year)(?! (?:of an )?hour)',
		'',
	),
];

function unsupported(frequency: UnsupportedFrequency, source: string, instead: string) {
	return [{ frequency, instead, pattern: new RegExp(`(?<!\\w)(?:${source})(?!\\w)`) }];
}

/** What is not possible in a text, and the nearest that is; undefined if nothing is known to be impossible. */
export function findUnsupportedSchedule(english: string): UnsupportedSchedule | undefined {
	for (const { frequency, pattern, instead } of unsupportedPatterns) {
		if (!pattern.test(english)) continue;
		const isDaily = daily.has(frequency);
		return {
			frequency,
			isDaily,
			nearest: english.replace(pattern, instead).replace(/^[ ,]+|[ ,]+$/g, ''),
		};
	}
	return undefined;
}

/** Whether a text contains a date, or a single day such as “tomorrow”, neither of which is ever read as a time. */
export function containsDate(text: string): boolean {
	return datePatterns.some((pattern) => pattern.test(text));
}

const months =
	'(?:jan(?:uar|uary|vier)?|feb(?:ruar|ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|marz|mai|juni|juli|oktober|dezember|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro)';

const datePatterns: readonly RegExp[] = [
	/\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/,
	/(?<![\d:])\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)/,
	/(?<![\d:])\d{1,2}\.\d{1,2}\.(?=.*\w)/,
	/(?<![\d:])\d{1,2}\/\d{1,2}(?![\d:]| ?[ap]\.?m)/,
	// A number right before “at 9” is a day, not an hour: “Dec 1 at 9”, “1.12 at 9”.
	/(?<![\d:])\d{1,2}(?:[./]\d{1,2})? (?:at|@|um|a las|as|a) ?\d/,
	// “Mar 8h” and “mar 18:00” are Tuesdays, in French and Spanish.
	new RegExp(
		`(?<!\\w)${months}\\.? \\d(?!\\d?(?::\\d| ?h(?:eures?|oras?|rs)?(?![a-z])))|\\d\\.?(?:st|nd|rd|th)?(?: of| de)? ${months}(?!\\w)`,
	),
	/\d{1,2} ?[月월] ?\d{1,2}|(?<!每|每[個个]?月|毎月|매[월달] ?)\d{1,2} ?[號号日일](?!曜|おき| ?\d+ ?回)/,
	/(?<!\w)(?:today|tonight|tomorrow|(?:next|this|coming) (?:week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening))(?!\w)/,
];
