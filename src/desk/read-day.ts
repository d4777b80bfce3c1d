import type { Filter } from '#src/archive/wanted.ts';

/** A day, month or year where the reader is; `until` is exclusive. */
export type DaySpan = Required<Pick<Filter, 'since' | 'until'>> &
	Pick<Filter, 'sinceDay' | 'untilDay'>;

/**
 * The clock where a reader is. A local time is the number of milliseconds since 1970 at which a clock
 * in UTC would show it.
 */
export type ReadersClock = {
	/** The local time at an instant. */
	read(at: number): number;
	/** The first instant with this local time or a later one. */
	firstReaching(local: number): number;
};

const utcClock: ReadersClock = { read: (at) => at, firstReaching: (local) => local };

/**
 * Reads a date as people write it: `2025-06-01`, `1 June 2025`, `June 2025`, or relative to now, such
 * as `yesterday`, `7d`, `2 weeks ago`, `monday`, `June`. Undefined if it is ambiguous, like `06/01/2025`.
 */
export function readDay(text: string, now: Date, clock = utcClock): DaySpan | undefined {
	const plain = plainText(text);
	const hour = readHoursAgo(plain, now);
	if (hour !== undefined) return { since: hour, until: hour };
	const local = new Date(clock.read(now.getTime()));
	return atClock(readWritten(plain) ?? readRelativeDay(plain, local), clock);
}

/** Reads only dates that do not depend on now: a day or month with its year. */
export function readWrittenDay(text: string, clock = utcClock): DaySpan | undefined {
	return atClock(readWritten(plainText(text)), clock);
}

/**
 * The instants between which it is such a day by a clock. West of UTC a report of which only the day is
 * known seems to be of the day before, because it is filed under midnight in UTC.
 */
function atClock(span: LocalSpan | undefined, clock: ReadersClock): DaySpan | undefined {
	if (span === undefined) return undefined;
	const since = new Date(clock.firstReaching(span.from.getTime()));
	const until = new Date(clock.firstReaching(span.until.getTime()));
	return {
		since,
		until,
		...(since > span.from && { sinceDay: span.from }),
		...(until > span.until && { untilDay: span.until }),
	};
}

/** A day, month or year by a clock in UTC; `until` is exclusive. */
type LocalSpan = { readonly from: Date; readonly until: Date };

function readWritten(plain: string): LocalSpan | undefined {
	for (const pattern of writtenDays) {
		const { year, month, name, day } = pattern.exec(plain)?.groups ?? {};
		if (year === undefined) continue;
		const monthIndex = name === undefined ? Number(month) - 1 : monthOf(name);
		return day === undefined
			? monthSpan(Number(year), monthIndex)
			: daySpan(Number(year), monthIndex, Number(day));
	}
	return undefined;
}

function plainText(text: string): string {
	return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdays = 'sun mon tue wed thu fri sat'.split(' ');
const monthWord =
	'(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const dayWord = '(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?';
const yearWord = '(?<year>\\d{4})';

const writtenDays = [
	/^(?<year>\d{4})([-./])(?<month>\d{1,2})\2(?<day>\d{1,2})$/,
	/^(?<year>\d{4})[-/](?<month>\d{1,2})$/,
	/^(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月(?: ?(?<day>\d{1,2}) ?日)?$/,
	/^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/,
	new RegExp(`^(?:${dayWord} (?:of )?)?${monthWord},? ${yearWord}$`),
	new RegExp(`^${monthWord} ${dayWord},? ${yearWord}$`),
];

function readRelativeDay(text: string, now: Date): LocalSpan | undefined {
	const year = /^\d{4}$/.test(text) ? Number(text) : undefined;
	if (year !== undefined) return spanBetween(Date.UTC(year, 0), Date.UTC(year + 1, 0));
	if (/^(?:today|heute|aujourd['’]?hui|hoy|hoje|今天|今日|오늘)$/.test(text)) return dayOf(now);
	if (/^(?:yesterday|gestern|hier|ayer|ontem|昨天|昨日|어제)$/.test(text)) {
		return dayOf(new Date(now.getTime() - dayMs));
	}
	const name = new RegExp(`^${monthWord}$`).exec(text)?.groups?.name;
	if (name !== undefined) return latestMonth(monthOf(name), now);
	const weekday = /^(?:last )?(sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?$/;
	const [, weekdayName] = weekday.exec(text) ?? [];
	return weekdayName === undefined
		? readAgo(text, now)
		: latestWeekday(weekdayName.slice(0, 3), now);
}

/** “2 weeks ago”, “last month”: how many, and the first letter of the unit, '' if there is none. */
function readCount(text: string): { readonly count: number; readonly unit: string } {
	const [, number = '1', unit = ''] =
		/^(?:(?:the )?(?:last|past) (?!$)|(?=[\da]))(\d{1,4}|an?)? ?(h|hours?|d|days?|w|weeks?|m|months?|y|years?)(?: ago)?$/.exec(
			text,
		) ?? [];
	return { count: number.startsWith('a') ? 1 : Number(number), unit: unit.charAt(0) };
}

function readHoursAgo(text: string, now: Date): Date | undefined {
	const { count, unit } = readCount(text);
	return unit === 'h' ? new Date(now.getTime() - count * hourMs) : undefined;
}

function readAgo(text: string, now: Date): LocalSpan | undefined {
	const { count, unit } = readCount(text);
	switch (unit) {
		case 'd':
			return dayOf(new Date(now.getTime() - count * dayMs));
		case 'w':
			return dayOf(new Date(now.getTime() - 7 * count * dayMs));
		case 'm':
			return monthsBefore(now, count);
		case 'y':
			return monthsBefore(now, 12 * count);
		default:
			return undefined;
	}
}

/** The same day some months earlier, or the last day of that month if it is shorter. */
function monthsBefore(now: Date, months: number): LocalSpan | undefined {
	const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() - months];
	const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
	return dayOf(new Date(Date.UTC(year, month, Math.min(now.getUTCDate(), last))));
}

function latestMonth(month: number, now: Date): LocalSpan | undefined {
	const year = now.getUTCFullYear();
	return monthSpan(month <= now.getUTCMonth() ? year : year - 1, month);
}

function latestWeekday(name: string, now: Date): LocalSpan | undefined {
	const daysBack = (7 + now.getUTCDay() - weekdays.indexOf(name)) % 7;
	return dayOf(new Date(now.getTime() - daysBack * dayMs));
}

function monthOf(name: string): number {
	return monthNames.indexOf(name.slice(0, 3));
}

function monthSpan(year: number, month: number): LocalSpan | undefined {
	const isMonth = month >= 0 && month < 12;
	return isMonth ? spanBetween(Date.UTC(year, month), Date.UTC(year, month + 1)) : undefined;
}

function daySpan(year: number, month: number, day: number): LocalSpan | undefined {
	const date = new Date(Date.UTC(year, month, day));
	return date.getUTCMonth() === month && date.getUTCDate() === day ? dayOf(date) : undefined;
}

function dayOf(instant: Date): LocalSpan | undefined {
	const from = Math.floor(instant.getTime() / dayMs) * dayMs;
	return spanBetween(from, from + dayMs);
}

/** Undefined outside the years 1000 to 9999, because JavaScript reads small years as 19xx. */
function spanBetween(from: number, until: number): LocalSpan | undefined {
	const isDate = from >= Date.UTC(1_000, 0) && until <= Date.UTC(10_000, 0);
	return isDate ? { from: new Date(from), until: new Date(until) } : undefined;
}
