/** Where a number stands in a text, in code units; `end` is exclusive. */
type Position = { readonly start: number; readonly end: number };

/** The unit of a number, with what time it is for: “€”, “% per year”; '' if it has none. Spellings of one unit are the same. */
export function unitBeside(text: string, number: Position): string {
	const { end } = number;
	const per = perTime.exec(text.slice(end, end + perTimeWithin))?.[1];
	return `${measureOf(text, number)}${per === undefined ? '' : ` per ${per.toLowerCase()}`}`;
}

/** “2 million cedis a day”, “40 times per hour” */
const perTime =
	/^(?:[\s-]\p{L}+){0,2}\s(?:an?|per|each|every)\s(hour|day|week|month|year)(?!\p{L})/iu;
const perTimeWithin = 48;

function measureOf(text: string, { start, end }: Position): string {
	const sign = /(?:\p{L}{0,3})?(\p{Sc})\s?[-−]?$/u.exec(
		text.slice(Math.max(0, start - 8), start),
	)?.[1];
	const currency = sign ?? /^\s?(\p{Sc})/u.exec(text.slice(end))?.[1];
	if (currency !== undefined) return currency;
	for (const [unit, pattern] of units) if (pattern.test(text.slice(end, end + 24))) return unit;
	return '';
}

const units: readonly (readonly [string, RegExp])[] = [
	['points', /^[\s-]?(?:percentage|basis)[\s-]points?(?!\p{L})/iu],
	['%', /^\s?%|^[\s-]?per ?cent(?!\p{L})/iu],
	['$', /^[\s-]dollars?(?!\p{L})/iu],
	['€', /^[\s-]euros?(?!\p{L})/iu],
	['£', /^[\s-]pounds?(?!\p{L})/iu],
	['am', /^\s?a\.?m\b/iu],
	['pm', /^\s?p\.?m\b/iu],
	...[
		'seconds?|secs?',
		'minutes?|mins?',
		'hours?|hrs?',
		'days?',
		'weeks?',
		'months?',
		'years?|yrs?',
		'decades?',
		'millimet(?:er|re)s?|mm',
		'centimet(?:er|re)s?|cm',
		'met(?:er|re)s?|m',
		'kilomet(?:er|re)s?|km',
		'feet|foot|ft',
		'inch(?:es)?',
		'miles?',
		'acres?',
		'hectares?|ha',
		'grams?|g',
		'kilo(?:gram)?s?|kg',
		'tons?',
		'tonnes?',
		'lit(?:er|re)s?',
		'gallons?',
		'barrels?',
		'(?:kilowatts?|kw)',
		'(?:megawatts?|mw)',
		'(?:gigawatts?|gw)',
	].map((measure) => [measure, new RegExp(`^[\\s-]?(?:${measure})(?!\\p{L})`, 'iu')] as const),
];
