import { PublicationDate } from '#src/articles/publication-date.ts';
import { monthOf, readWrittenDate } from './written-date.ts';

/**
 * Reads a date as feeds write it: ISO 8601 and RFC 822 with their usual deviations, Unix’s `ctime`, and seconds or
 * milliseconds since 1970. A time without a zone is taken to be UTC; with a zone that can mean several, only the
 * day is known, and so it is of dates as people write them. Undefined where a day cannot be told for sure, as
 * in 3/4/2026.
 */
export function readFeedDate(text: string): PublicationDate | undefined {
	const written = text.slice(0, dateMax).replace(/\s+/g, ' ').trim();
	if (sinceEpoch.test(written)) {
		return new Date(Number(written) * (written.length < 13 ? 1_000 : 1)).toISOString();
	}
	const plain = written.replace(zoneInBrackets, '');
	const parts = iso.exec(plain)?.groups ?? mail.exec(plain)?.groups ?? unix.exec(plain)?.groups;
	return parts === undefined ? readWrittenDate(plain) : dateOf(parts);
}

/** Ten or thirteen digits: from 2001 on. */
const sinceEpoch = /^[1-9]\d{9}(?:\d{3})?$/;

/** As Java writes zones: “+08:00[Asia/Taipei]”. */
const zoneInBrackets = / ?\[[\w/+-]+\]$/;

/** No date is longer, in characters. */
const dateMax = 100;

const clock = String.raw`(?<hour>\d{1,2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,](?<fraction>\d+))?)?(?: ?(?<half>[ap])\.?m\b\.?)?`;
const zone = String.raw`(?:(?<zone>[+\-\u2212]\d{1,2}:?(?:\d{2})?|(?:GMT|UTC?)?[+-]\d{1,2}(?::?\d{2})?|[A-Za-z]{1,5})(?: ?\([^)]*\))?)`;
const monthName = String.raw`(?<monthName>\p{L}{2,12}\.?|\d{1,2} ?[月월])`;

const iso = new RegExp(
	String.raw`^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})|(?<month>\d{2})(?<day>\d{2}))(?:(?:T|,? )${clock} ?${zone}?)?$`,
	'i',
);
const mail = new RegExp(
	String.raw`^(?:\p{L}+(?:\.?, ?|\.? ))?(?:(?<day>\d{1,2})\.?[ -]${monthName}|${monthName} (?<day>\d{1,2})(?:st|nd|rd|th)?),?[ -](?<year>\d{4}|\d{2})(?:,?(?: at| -)? ${clock} ?${zone}?)?$`,
	'iu',
);
const unix = new RegExp(
	String.raw`^(?:[a-z]+,? )?${monthName} (?<day>\d{1,2}) ${clock} (?:${zone} )?(?<year>\d{4})$`,
	'iu',
);

function dateOf(parts: Readonly<Record<string, string | undefined>>): PublicationDate | undefined {
	const { year = '', month, monthName: name = '', day = '', minute, second = '00' } = parts;
	const number = month ?? `${monthOf(name) ?? 0}`;
	const date = [fullYear(year), number.padStart(2, '0'), day.padStart(2, '0')].join('-');
	const offset = parts.zone === undefined ? 'Z' : offsetOf(parts.zone);
	const hour = hourOf(parts);
	if (hour === undefined || offset === undefined) return parsed(date);
	// A leap second is no second of a Date.
	const time = [hour.padStart(2, '0'), minute, second === '60' ? '59' : second].join(':');
	const fraction = parts.fraction === undefined ? '' : `.${parts.fraction}`;
	return parsed(`${date}T${time}${fraction}${offset}`);
}

/** From 0 to 24; “12 am” begins a day. */
function hourOf({ hour, half }: Readonly<Record<string, string | undefined>>): string | undefined {
	if (hour === undefined || half === undefined || Number(hour) > 12) return hour;
	return `${(Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)}`;
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
