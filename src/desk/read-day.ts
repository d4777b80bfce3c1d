/** A day, month or year in UTC, from its first instant to before `until`. */
export type DaySpan = { readonly from: Date; readonly until: Date };

/**
 * Reads a day as people write it: `2025-06-01`, `1 June 2025`, `June 2025`, or counted from now, such
 * as `yesterday`, `7d`, `2 weeks ago`, `monday`, `June`; undefined for what could be another day as well.
 */
export function readDay(text: string, now: Date): DaySpan | undefined {
	const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
	return readWrittenDay(words) ?? readRelativeDay(words, now);
}

/** The same of a day or month with its year only, which means the same whenever it is read. */
export function readWrittenDay(text: string): DaySpan | undefined {
	const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
	for (const written of writtenDays) {
		const { year, month, name, day } = written.exec(words)?.groups ?? {};
		if (year === undefined) continue;
		const ofYear = name === undefined ? Number(month) - 1 : monthOf(name);
		return day === undefined
			? monthSpan(Number(year), ofYear)
			: daySpan(Number(year), ofYear, Number(day));
	}
	return undefined;
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

function readRelativeDay(words: string, now: Date): DaySpan | undefined {
	const year = /^\d{4}$/.test(words) ? Number(words) : undefined;
	if (year !== undefined) return spanBetween(Date.UTC(year, 0), Date.UTC(year + 1, 0));
	if (/^(?:today|heute|aujourd['’]?hui|hoy|hoje|今天|今日|오늘)$/.test(words)) return dayOf(now);
	if (/^(?:yesterday|gestern|hier|ayer|ontem|昨天|昨日|어제)$/.test(words)) {
		return dayOf(new Date(now.getTime() - dayMs));
	}
	const name = new RegExp(`^${monthWord}$`).exec(words)?.groups?.name;
	if (name !== undefined) return latestMonth(monthOf(name), now);
	const weekday = /^(?:last )?(sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?$/;
	const [, begin] = weekday.exec(words) ?? [];
	return begin === undefined ? readAgo(words, now) : latestWeekday(begin.slice(0, 3), now);
}

function readAgo(words: string, now: Date): DaySpan | undefined {
	const [, counted = '1', unit = ''] =
		/^(?:(?:the )?(?:last|past) (?!$)|(?=[\da]))(\d{1,4}|an?)? ?(h|hours?|d|days?|w|weeks?|m|months?|y|years?)(?: ago)?$/.exec(
			words,
		) ?? [];
	const count = counted.startsWith('a') ? 1 : Number(counted);
	switch (unit.charAt(0)) {
		case 'h': {
			const instant = now.getTime() - count * hourMs;
			return spanBetween(instant, instant);
		}
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

/** The same day so many months before, or the last of that month where it has no such day. */
function monthsBefore(now: Date, months: number): DaySpan | undefined {
	const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() - months];
	const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
	return dayOf(new Date(Date.UTC(year, month, Math.min(now.getUTCDate(), last))));
}

function latestMonth(month: number, now: Date): DaySpan | undefined {
	const year = now.getUTCFullYear();
	return monthSpan(month <= now.getUTCMonth() ? year : year - 1, month);
}

function latestWeekday(name: string, now: Date): DaySpan | undefined {
	const daysBack = (7 + now.getUTCDay() - weekdays.indexOf(name)) % 7;
	return dayOf(new Date(now.getTime() - daysBack * dayMs));
}

function monthOf(name: string): number {
	return monthNames.indexOf(name.slice(0, 3));
}

function monthSpan(year: number, month: number): DaySpan | undefined {
	const isMonth = month >= 0 && month < 12;
	return isMonth ? spanBetween(Date.UTC(year, month), Date.UTC(year, month + 1)) : undefined;
}

function daySpan(year: number, month: number, day: number): DaySpan | undefined {
	const date = new Date(Date.UTC(year, month, day));
	return date.getUTCMonth() === month && date.getUTCDate() === day ? dayOf(date) : undefined;
}

function dayOf(instant: Date): DaySpan | undefined {
	const from = Math.floor(instant.getTime() / dayMs) * dayMs;
	return spanBetween(from, from + dayMs);
}

/** None before the year 100, which JavaScript takes for one of the 20th century, or for none at all. */
function spanBetween(from: number, until: number): DaySpan | undefined {
	const isDate = from >= Date.UTC(1_000, 0) && until <= Date.UTC(10_000, 0);
	return isDate ? { from: new Date(from), until: new Date(until) } : undefined;
}
