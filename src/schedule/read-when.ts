import { type PartOfDay, timeInPart, usualTime } from './parts-of-day.ts';
import { readZone } from './read-zone.ts';
import {
	dayMinutes,
	describeSchedule,
	everyDay,
	foldWhenText,
	formatList,
	intervalHours,
	intervalMin,
	intervals,
	mixedHalvesMessage,
	mixesHalves,
	type Schedule,
	timesEvery,
	type WrittenTime,
} from './schedule.ts';
import { containsDate, findUnsupportedWish } from './unsupported-wishes.ts';
import { translateToEnglish } from './when-languages.ts';
import { readWhenWords, type WhenWord } from './when-words.ts';
import { showZone } from './zones.ts';

/** Longer words about when something is wanted are not read; it is also what fits into a choice. */
export const whenCharactersMax = 100;

/** Times of day that are written one by one; so any schedule that is read can be described within `whenCharactersMax`. */
export const writtenTimesMax = 8;

export type WhenReading =
	| { readonly kind: 'schedule'; readonly schedule: Schedule }
	/** What to type instead. */
	| { readonly kind: 'unclear'; readonly message: string };

/**
 * Reads when someone wants something: “every day at 08:00”, “Mondays at 9”, “every 6 hours”, “täglich
 * um 8 Uhr”. What could mean two things is not guessed, and nothing in it is passed over.
 */
export function readWhen(text: string): WhenReading {
	if (text.length > whenCharactersMax) return unclear(`That is too long. ${examples}`);
	const folded = foldWhenText(text);
	for (const english of translateToEnglish(folded)) {
		const read = readEnglish(english);
		if (read !== undefined) return read;
	}
	return unclear(zoneHint(folded) ?? `I could not read when that is. ${examples}`);
}

const examples =
	'Type for example “every day at 08:00”, “weekdays at 7:30 and 18:00”, “Mondays at 9” or “every 6 hours”.';

function unclear(message: string): WhenReading {
	return { kind: 'unclear', message };
}

/** Undefined where nobody can say what it is. */
function readEnglish(text: string): WhenReading | undefined {
	const unkept = findUnsupportedWish(text);
	if (unkept !== undefined && !containsDate(text)) return unclear(explainUnsupported(unkept));
	return readWeeklySchedule(text);
}

/** Reads folded English, without a word on what no week can keep. */
export function readWeeklySchedule(text: string): WhenReading | undefined {
	if (containsDate(text)) return unclear(dateMessage);
	const words = readWhenWords(text);
	if (words === undefined || words.length === 0) return undefined;
	const timed = applyPartsOfDay(words);
	if (timed === undefined) return unclear(partMessage);
	const objection = findProblem(timed);
	return objection === undefined
		? { kind: 'schedule', schedule: scheduleFrom(timed) }
		: unclear(objection);
}

const dateMessage =
	'A date comes once, and this comes again and again. Type days of the week and times, as in “Mondays at 9” or “every day at 8:00 and 18:00”.';

const partMessage =
	'That time is not in that part of the day, or could be two times. Use hours from 0 to 23, as in “every day at 08:00”.';

function explainUnsupported({ how, nearest }: { how: string; nearest: string }): string {
	const [words = 'Mondays at 09:00'] = ['', ' at 8', ' on mondays', ' on mondays at 8']
		.map((ending) => readWeeklySchedule(`${nearest}${ending}`.trim()))
		.flatMap((read) => (read?.kind === 'schedule' ? [describeSchedule(read.schedule)] : []))
		.filter((words) => how.endsWith('day') || how.endsWith('days') || !words.startsWith('every'));
	return `Each week has the same times here, so nothing can come ${how}. What comes nearest is “${words}”.`;
}

function findProblem(words: ScheduleWords): string | undefined {
	const times = words.flatMap((word) => (word.kind === 'time' ? [word.written] : []));
	const minutes = words.flatMap((word) => (word.kind === 'interval' ? [word.minutes] : []));
	const refused = minutes.find((one) => !intervals.includes(one));
	if (refused !== undefined) return explainInterval(refused);
	if (minutes.length > 1 || (minutes.length > 0 && times.length > 0)) {
		return 'Give either times of day or one interval, as in “weekdays at 7:30 and 18:00” or “every 6 hours”.';
	}
	return findDayProblem(words) ?? findTimeProblem(words, times.length + minutes.length);
}

function explainInterval(minutes: number): string {
	if (minutes < intervalMin) {
		return `The shortest interval is ${intervalMin} minutes. Type for example “every ${intervalMin} minutes” or “every hour”.`;
	}
	if (minutes === dayMinutes) {
		return 'Every 24 hours is every day. Say at what time, as in “every day at 08:00”.';
	}
	return `An interval must go evenly into a day, as ${formatList(intervalHours.map(String))} hours do. Type for example “every 6 hours”.`;
}

function findDayProblem(words: ScheduleWords): string | undefined {
	if (daysStandApart(words)) {
		return 'One schedule has the same times on all its days, as in “mon and wed at 9”. Make another for the other times.';
	}
	const days = daysOf(words);
	if (days.length === 0) return 'With these days left out none remains. Name some that are wanted.';
	const weekly = words.find((word) => word.kind === 'often' && word.per === 'week');
	if (weekly?.kind === 'often' && weekly.count !== namedDays(words)) {
		return weekly.count === 1
			? 'Say on which day of the week, as in “Mondays at 09:00”.'
			: `Say on which ${weekly.count} days of the week, as in “Mon and Thu at 09:00”.`;
	}
	const endsDay = words.some((word) => word.kind === 'time' && word.written.endsDay);
	return endsDay && days.length < everyDay.length
		? 'At 24:00 the next day begins. Name that day, and write a time from 0:00 on.'
		: undefined;
}

/** How many days were named, none where only what is left out was. */
function namedDays(words: ScheduleWords): number {
	return words.some(({ kind }) => kind === 'days') ? daysOf(words).length : 0;
}

function findTimeProblem(words: ScheduleWords, given: number): string | undefined {
	const times = words.flatMap((word) => (word.kind === 'time' ? [word.written] : []));
	const different = new Set(times.map(({ time }) => time)).size;
	const daily = words.find((word) => word.kind === 'often' && word.per === 'day');
	if (daily?.kind === 'often' && daily.count > 1 && daily.count !== different) {
		return `Say at which ${daily.count} times, as in “every day at 8:00 and 18:00”.`;
	}
	if (given === 0) return 'Say at what time too, as in “Mondays at 9” or “every day at 08:00”.';
	if (daily?.kind === 'often' && daily.count !== different) {
		return 'Say at which one time, as in “every day at 08:00”.';
	}
	if (mixesHalves(times)) return mixedHalvesMessage;
	return different > writtenTimesMax
		? `Give at most ${writtenTimesMax} times of day, or type “every hour” or “every 2 hours”.`
		: undefined;
}

const zoneWordsMax = 4;

/** Where the words are a schedule with a zone behind it: that there is an option for that. */
function zoneHint(text: string): string | undefined {
	const words = text.replace(/[.!]+$/, '').split(' ');
	for (let count = 1; count <= Math.min(zoneWordsMax, words.length - 1); count += 1) {
		const zone = readZone(
			words
				.slice(-count)
				.join(' ')
				.replace(/^\(|\)$/g, ''),
		);
		if (zone.kind === 'unknown') continue;
		const rest = words.slice(0, -count).join(' ');
		if (!translateToEnglish(rest).some((english) => readEnglish(english)?.kind === 'schedule'))
			continue;
		const example = showZone(zone.kind === 'zone' ? zone.zone : (zone.zones[0] ?? 'Europe/Berlin'));
		return `The time zone has an option of its own. Type only the times here, and choose ${example} or another for \`timezone\`. ${examples}`;
	}
	return undefined;
}

/** Words about times in which no part of a day is left. */
export type ScheduleWords = NonNullable<WordsWithoutParts>;

/** Whether days come in two places: “mon at 9, tue at 10” is two schedules. */
function daysStandApart(words: ScheduleWords): boolean {
	const isDay = withoutLeftOut(words)
		.filter(({ kind }) => kind !== 'often')
		.map(({ kind }) => kind === 'days');
	return isDay.filter((one, place) => place > 0 && one !== isDay[place - 1]).length > 1;
}

/** The words without “except” and the days after it. */
function withoutLeftOut(words: ScheduleWords): ScheduleWords {
	return words.filter((word, place) => word.kind !== 'except' && !isLeftOut(words, place));
}

/** Whether a word is a day that follows an “except”. */
function isLeftOut(words: ScheduleWords, place: number): boolean {
	const word = words[place];
	if (word?.kind !== 'days' || word.days.length === everyDay.length) return false;
	const before = words.slice(0, place).findLast(({ kind }) => kind !== 'days');
	return before?.kind === 'except';
}

/** The days that are wanted, all where none is named, without those that are left out. */
function daysOf(words: ScheduleWords): readonly number[] {
	const named = withoutLeftOut(words).flatMap((word) => (word.kind === 'days' ? word.days : []));
	const leftOut = words.flatMap((word, place) =>
		word.kind === 'days' && isLeftOut(words, place) ? word.days : [],
	);
	return (named.length === 0 ? everyDay : named).filter((day) => !leftOut.includes(day));
}

/** What words say that nothing is to be said against. */
function scheduleFrom(words: ScheduleWords): Schedule {
	const times = words.flatMap((word) => {
		if (word.kind === 'interval') return timesEvery(word.minutes);
		return word.kind === 'time' ? [word.written.time] : [];
	});
	return { days: sortedDistinct(daysOf(words)), times: sortedDistinct(times) };
}

function sortedDistinct<Value extends number | string>(values: readonly Value[]): Value[] {
	return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
}

/** Words in which no part of a day is left; undefined where a time is not in its part. */
export type WordsWithoutParts = readonly Exclude<WhenWord, { kind: 'part' }>[] | undefined;

type PartOfDayRun = { parts: PartOfDay[]; times: WrittenTime[] };

/**
 * Puts parts of the day and times together: “every morning and evening at 8” are two times, “8 in the
 * morning and 6 in the evening” are two, and “every morning” has its usual one.
 */
export function applyPartsOfDay(words: readonly WhenWord[]): WordsWithoutParts {
	const others = words.filter((word) => word.kind !== 'part');
	if (others.length === words.length) return others;
	const runs = runsIn(words);
	if (runs === undefined) return undefined;
	const times = runs.flatMap(timesOf);
	if (times.some((time) => time === undefined)) return undefined;
	return [
		...others.filter(({ kind }) => kind !== 'time'),
		...times
			.filter((time) => time !== undefined)
			.map((written) => ({ kind: 'time', written }) as const),
	];
}

/** Runs of parts, each with the times that go with it: those after it, or those before it where a time comes first. */
function runsIn(words: readonly WhenWord[]): readonly PartOfDayRun[] | undefined {
	const told = words.filter((word) => word.kind === 'part' || word.kind === 'time');
	const leading = told[0]?.kind;
	const runs: PartOfDayRun[] = [];
	for (const [place, word] of told.entries()) {
		const begins = word.kind === leading && told[place - 1]?.kind !== leading;
		const run = begins ? { parts: [], times: [] } : runs.at(-1);
		if (run === undefined) return undefined;
		if (begins) runs.push(run);
		if (word.kind === 'part') run.parts.push(word.part);
		else run.times.push(word.written);
	}
	return runs.every(({ parts }) => parts.length > 0) ? runs : undefined;
}

function timesOf({ parts, times }: PartOfDayRun): (WrittenTime | undefined)[] {
	return parts.flatMap((part) =>
		times.length === 0
			? [{ time: usualTime(part), half: undefined, sure: true }]
			: times.map((time) => timeInPart(part, time)),
	);
}
