import { PublicationDate } from '#src/articles/publication-date.ts';

/**
 * Reads a date as feeds write it: ISO 8601 and RFC 822 with their usual deviations, and Unix’s `ctime`.
 * A time without a zone is taken to be UTC; with a zone that can mean several, only the day is known.
 * Undefined where a day cannot be told for sure, as in 3/4/2026.
 */
export function readFeedDate(text: string): PublicationDate | undefined {
	const written = text.slice(0, dateMax).replace(/\s+/g, ' ').trim();
	const parts =
		iso.exec(written)?.groups ?? mail.exec(written)?.groups ?? unix.exec(written)?.groups;
	return parts === undefined ? undefined : dateOf(parts);
}

/** No date is longer, in characters. */
const dateMax = 100;

const clock = String.raw`(?<hour>\d{1,2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,](?<fraction>\d+))?)?`;
const zone = String.raw`(?:(?<zone>[+\-\u2212]\d{1,2}:?(?:\d{2})?|(?:GMT|UTC?)?[+-]\d{1,2}:?\d{2}|[A-Za-z]{1,5})(?: ?\([^)]*\))?)`;
const monthName = String.raw`(?<monthName>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;

const iso = new RegExp(
	String.raw`^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})|(?<month>\d{2})(?<day>\d{2}))(?:(?:T|,? )${clock} ?${zone}?)?$`,
	'i',
);
const mail = new RegExp(
	String.raw`^(?:\p{L}+\.?,? )?(?:(?<day>\d{1,2})[ -]${monthName}|${monthName} (?<day>\d{1,2})(?:st|nd|rd|th)?),?[ -](?<year>\d{4}|\d{2})(?:,?(?: at)? ${clock} ?${zone}?)?$`,
	'iu',
);
const unix = new RegExp(
	String.raw`^(?:[a-z]+,? )?${monthName} (?<day>\d{1,2}) ${clock} (?:${zone} )?(?<year>\d{4})$`,
	'i',
);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dateOf(parts: Readonly<Record<string, string | undefined>>): PublicationDate | undefined {
	const { year = '', month, monthName: name = '', day = '', hour, minute, second = '00' } = parts;
	const number = month ?? `${months.indexOf(name.toLowerCase()) + 1}`;
	const date = [fullYear(year), number.padStart(2, '0'), day.padStart(2, '0')].join('-');
	const offset = parts.zone === undefined ? 'Z' : offsetOf(parts.zone);
	if (hour === undefined || offset === undefined) return parsed(date);
	// A leap second is no second of a Date.
	const time = [hour.padStart(2, '0'), minute, second === '60' ? '59' : second].join(':');
	const fraction = parts.fraction === undefined ? '' : `.${parts.fraction}`;
	return parsed(`${date}T${time}${fraction}${offset}`);
}

function fullYear(year: string): string {
	if (year.length === 4) return year;
	return Number(year) < 70 ? `20${year}` : `19${year}`;
}

function parsed(text: string): PublicationDate | undefined {
	return PublicationDate.safeParse(text).data;
}

/** A zone as `+HH:MM` or `Z`; undefined for a name that can mean several. */
function offsetOf(written: string): string | undefined {
	const [, sign, hours = '', minutes = '00'] =
		/^(?:GMT|UTC?)?([+\-\u2212])(\d{1,2}?):?(\d{2})?$/i.exec(written) ?? [];
	if (sign !== undefined) return `${sign}${hours.padStart(2, '0')}:${minutes}`;
	return zones.get(written.toUpperCase());
}

/** Names of RFC 822, and others that have one meaning. IST and BST have several. */
const zones: ReadonlyMap<string, string> = new Map([
	...['Z', 'UT', 'UTC', 'GMT', 'WET'].map((name) => [name, 'Z'] as const),
	...['EDT', 'AST'].map((name) => [name, '-04:00'] as const),
	...['EST', 'CDT'].map((name) => [name, '-05:00'] as const),
	...['CST', 'MDT'].map((name) => [name, '-06:00'] as const),
	...['MST', 'PDT'].map((name) => [name, '-07:00'] as const),
	['PST', '-08:00'],
	...['CET', 'WEST', 'MEZ'].map((name) => [name, '+01:00'] as const),
	...['CEST', 'EET', 'MESZ', 'SAST'].map((name) => [name, '+02:00'] as const),
	...['EEST', 'MSK'].map((name) => [name, '+03:00'] as const),
	...['HKT', 'SGT', 'AWST'].map((name) => [name, '+08:00'] as const),
	...['JST', 'KST'].map((name) => [name, '+09:00'] as const),
	['AEST', '+10:00'],
	['AEDT', '+11:00'],
	['NZST', '+12:00'],
	['NZDT', '+13:00'],
]);
