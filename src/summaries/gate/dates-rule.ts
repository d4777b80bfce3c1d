import { wordSet } from '#src/text/word-set.ts';
import type { Cited, CitedText } from './cited.ts';
import type { ReadText, Word } from './read-text.ts';

/** A day, month or weekday that a text writes. */
type WrittenDate = {
	readonly start: number;
	readonly end: number;
	/** Folded, as written: `june 19`, `last friday`, `yesterday`. */
	readonly words: string;
	/** From 1. */
	readonly month?: number;
	readonly day?: number;
	readonly year?: number;
	/** 0 is Sunday. */
	readonly weekday?: number;
	/** How many days before the publication. */
	readonly daysAgo?: number;
};

/** Where a sentence writes dates, and the first one that the cited texts do not give. */
export type DateCheck = {
	readonly dates: readonly WrittenDate[];
	readonly unknown: string | undefined;
};

/**
 * Compares dates. One is known if a cited text gives the same day, in other words too: 19 June, if a text
 * of 20 June says “yesterday”. Words such as “yesterday” are known only if all texts with them mean one day.
 */
export function checkDates(sentence: ReadText, cited: Cited): DateCheck {
	const dates = datesIn(sentence);
	const known = cited.texts.map((text) => ({ text, dates: datesIn(text) }));
	const unknown = dates.find((date) => !isKnown(date, known));
	return { dates, unknown: unknown && sentence.text.slice(unknown.start, unknown.end) };
}

type DatedText = { readonly text: CitedText; readonly dates: readonly WrittenDate[] };

function isKnown(date: WrittenDate, known: readonly DatedText[]): boolean {
	const same = known.filter(({ dates }) => dates.some(({ words }) => words === date.words));
	const isRelative = date.daysAgo !== undefined || date.month === undefined;
	if (same.length > 0 && (!isRelative || new Set(same.map(({ text }) => text.day)).size === 1)) {
		return true;
	}
	return known.some(({ text: { day }, dates }) =>
		dates.some((other) =>
			date.month === undefined ? isWeekdayOf(date, other, day) : isDayOf(date, other, day),
		),
	);
}

/** Whether a date with a month is the day or the month of another. */
function isDayOf(date: WrittenDate, other: WrittenDate, published: string | undefined): boolean {
	const day = dayOf(other, published);
	const month = other.month ?? day?.getUTCMonth();
	if (other.month === undefined && day === undefined) return false;
	const otherMonth = other.month ?? (month ?? 0) + 1;
	const otherDay = other.day ?? (other.month === undefined ? day?.getUTCDate() : undefined);
	const otherYear = other.year ?? day?.getUTCFullYear();
	if (date.month !== otherMonth) return false;
	if (date.day !== undefined && date.day !== otherDay) return false;
	return date.year === undefined || date.year === otherYear;
}

function isWeekdayOf(
	date: WrittenDate,
	other: WrittenDate,
	published: string | undefined,
): boolean {
	const day = dayOf(other, published);
	if (date.weekday === undefined || day === undefined || published === undefined) return false;
	if (date.words.includes(' ')) return false;
	const away = Math.abs(day.getTime() - Date.parse(published)) / dayMs;
	return day.getUTCDay() === date.weekday && away < 7;
}

/** The day that a date means in a text of a day; undefined if it could be several. */
function dayOf(
	{ month, day, year, daysAgo }: WrittenDate,
	published: string | undefined,
): Date | undefined {
	if (published === undefined) return undefined;
	const at = Date.parse(published);
	if (daysAgo !== undefined) return new Date(at - daysAgo * dayMs);
	if (month === undefined || day === undefined) return undefined;
	return new Date(Date.UTC(year ?? new Date(at).getUTCFullYear(), month - 1, day));
}

const dayMs = 86_400_000;

function datesIn({ text, words }: ReadText): readonly WrittenDate[] {
	const dates: WrittenDate[] = [];
	for (let index = 0; index < words.length; ) {
		const found = dateAt(words, index);
		const [first, last] = [words[index], words[index + (found?.words ?? 1) - 1]];
		index += found?.words ?? 1;
		if (found === undefined || first === undefined || last === undefined) continue;
		const { words: length, ...parts } = found;
		const written = words.slice(index - length, index).map((word) => word.text);
		dates.push({ start: first.start, end: last.end, words: written.join(' '), ...parts });
	}
	return [...dates, ...isoDatesIn(text)];
}

type Found = Omit<WrittenDate, 'start' | 'end' | 'words'> & { readonly words: number };

function dateAt(words: readonly Word[], index: number): Found | undefined {
	const [first, second, third, fourth] = words.slice(index, index + 4);
	if (first === undefined) return undefined;
	const daysAgo = relativeDays.get(first.text);
	if (daysAgo !== undefined) return { words: 1, daysAgo };
	const month = monthOf(first);
	if (month !== undefined) {
		const day = dayNumber(second);
		if (day === undefined) return withYear({ words: 1, month }, second);
		return withYear({ words: 2, month, day }, third);
	}
	const day = dayNumber(first);
	const skipped = second?.text === 'of' ? 1 : 0;
	const monthAfter = monthOf(skipped === 1 ? third : second);
	if (day !== undefined && monthAfter !== undefined) {
		return withYear({ words: 2 + skipped, month: monthAfter, day }, skipped === 1 ? fourth : third);
	}
	const shifts = first.text === 'last' || first.text === 'next' || first.text === 'this';
	const weekday = weekdays.get((shifts ? second : first)?.text ?? '');
	if (weekday !== undefined && (shifts ? second : first)?.canBeName) {
		return { words: shifts ? 2 : 1, weekday };
	}
	return shifts && spans.has(second?.text ?? '') ? { words: 2 } : undefined;
}

function withYear(found: Found, next: Word | undefined): Found {
	const isYear = /^(?:1[89]|20)\d\d$/.test(next?.text ?? '');
	return isYear ? { ...found, words: found.words + 1, year: Number(next?.text) } : found;
}

function monthOf(word: Word | undefined): number | undefined {
	return word?.canBeName === true ? months.get(word.text) : undefined;
}

function dayNumber(word: Word | undefined): number | undefined {
	const day = Number(/^(\d\d?)(?:st|nd|rd|th)?$/.exec(word?.text ?? '')?.[1]);
	return day >= 1 && day <= 31 ? day : undefined;
}

function isoDatesIn(text: string): WrittenDate[] {
	return Array.from(text.matchAll(/(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/g), (match) => ({
		start: match.index,
		end: match.index + match[0].length,
		words: match[0],
		year: Number(match[1]),
		month: Number(match[2]),
		day: Number(match[3]),
	}));
}

const monthNames =
	'january february march april may june july august september october november december'.split(
		' ',
	);
const months: ReadonlyMap<string, number> = new Map([
	...monthNames.map((name, index) => [name, index + 1] as const),
	...monthNames.map((name, index) => [name.slice(0, 3), index + 1] as const),
	['sept', 9],
]);

const weekdays: ReadonlyMap<string, number> = new Map(
	'sunday monday tuesday wednesday thursday friday saturday'
		.split(' ')
		.map((name, index) => [name, index] as const),
);

const relativeDays: ReadonlyMap<string, number> = new Map([
	['today', 0],
	['tonight', 0],
	['yesterday', 1],
	['tomorrow', -1],
]);

/** What “last”, “next” and “this” can be said of. */
const spans = wordSet('week weekend month year summer spring autumn fall winter season quarter');
