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
	mixedAmPmMessage,
	mixesAmPm,
	type Schedule,
	timesEvery,
} from './schedule.ts';
import {
	containsDate,
	findUnsupportedSchedule,
	type UnsupportedSchedule,
} from './unsupported-schedules.ts';
import { translateToEnglish } from './when-languages.ts';
import { applyPartsOfDay, readWhenTokens, type ScheduleToken } from './when-tokens.ts';
import { showZone } from './zones.ts';

/** Longer texts are not read. Discord’s choices have the same limit. */
export const whenCharactersMax = 100;

/** The most times of day that a text can list, so that `describeSchedule` keeps within `whenCharactersMax`. */
export const writtenTimesMax = 8;

export type WhenReading =
	| { readonly kind: 'schedule'; readonly schedule: Schedule }
	/** The message says what is wrong and what to type instead. */
	| { readonly kind: 'unclear'; readonly message: string };

/**
 * Reads when someone wants something: “every day at 08:00”, “Mondays at 9”, “every 6 hours”, “täglich
 * um 8 Uhr”. It never guesses between two meanings, and never ignores a word.
 */
export function readWhen(text: string): WhenReading {
	if (text.length > whenCharactersMax) return unclear(`That is too long. ${examples}`);
	const folded = foldWhenText(text);
	for (const english of translateToEnglish(folded)) {
		const read = readEnglish(english);
		if (read !== undefined) return read;
	}
	return unclear(zoneHint(folded) ?? `That could not be read as days and times. ${examples}`);
}

const examples =
	'Try “every day at 08:00”, “weekdays at 7:30 and 18:00”, “Mondays at 9” or “every 6 hours”.';

function unclear(message: string): WhenReading {
	return { kind: 'unclear', message };
}

/** Undefined if the text is not understood at all. */
function readEnglish(text: string): WhenReading | undefined {
	const unsupported = findUnsupportedSchedule(text);
	if (unsupported !== undefined && !containsDate(text)) {
		return unclear(explainUnsupported(unsupported));
	}
	return readWeeklySchedule(text);
}

/** Reads folded English like `readWhen`, but does not look for what a week cannot express. */
export function readWeeklySchedule(text: string): WhenReading | undefined {
	if (containsDate(text)) return unclear(dateMessage);
	const whenTokens = readWhenTokens(text);
	if (whenTokens === undefined || whenTokens.length === 0) return undefined;
	const tokens = applyPartsOfDay(whenTokens);
	if (tokens === undefined) return unclear(partMessage);
	const problem = findProblem(tokens);
	return problem === undefined
		? { kind: 'schedule', schedule: scheduleFrom(tokens) }
		: unclear(problem);
}

const dateMessage =
	'A date comes only once, but a schedule repeats every week. Type days of the week and times, as in “Mondays at 9” or “every day at 8:00 and 18:00”.';

const partMessage =
	'That time is not in that part of the day, or could mean two times. Use hours from 0 to 23, as in “every day at 08:00”.';

function explainUnsupported({ frequency, nearest }: UnsupportedSchedule): string {
	const isDaily = frequency.endsWith('day') || frequency.endsWith('days');
	const [closest = 'Mondays at 09:00'] = ['', ' at 8', ' on mondays', ' on mondays at 8']
		.map((ending) => readWeeklySchedule(`${nearest}${ending}`.trim()))
		.flatMap((read) => (read?.kind === 'schedule' ? [describeSchedule(read.schedule)] : []))
		.filter((text) => isDaily || !text.startsWith('every'));
	return `A schedule repeats every week, so ${frequency} is not possible. The closest is “${closest}”.`;
}

function findProblem(tokens: readonly ScheduleToken[]): string | undefined {
	const times = tokens.flatMap((token) => (token.kind === 'time' ? [token.written] : []));
	const minutes = tokens.flatMap((token) => (token.kind === 'interval' ? [token.minutes] : []));
	const unsupported = minutes.find((interval) => !intervals.includes(interval));
	if (unsupported !== undefined) return explainInterval(unsupported);
	if (minutes.length > 1 || (minutes.length > 0 && times.length > 0)) {
		return 'Use either times of day or one interval, as in “weekdays at 7:30 and 18:00” or “every 6 hours”.';
	}
	return findDayProblem(tokens) ?? findTimeProblem(tokens, times.length + minutes.length);
}

function explainInterval(minutes: number): string {
	if (minutes < intervalMin) {
		return `The shortest interval is ${intervalMin} minutes. Try “every ${intervalMin} minutes” or “every hour”.`;
	}
	if (minutes === dayMinutes) {
		return 'Every 24 hours is every day. Add a time, as in “every day at 08:00”.';
	}
	return `An interval must divide the day evenly, as ${formatList(intervalHours.map(String))} hours do. Try “every 6 hours”.`;
}

function findDayProblem(tokens: readonly ScheduleToken[]): string | undefined {
	if (hasSeparateDays(tokens)) {
		return 'A schedule has the same times on all its days, as in “mon and wed at 9”. Set up a second one for the other times.';
	}
	const days = daysOf(tokens);
	if (days.length === 0) {
		return 'That leaves out every day. Name the days you want, as in “weekdays except Friday at 9”.';
	}
	const weekly = tokens.find((token) => token.kind === 'frequency' && token.per === 'week');
	if (weekly?.kind === 'frequency' && weekly.count !== countNamedDays(tokens)) {
		return weekly.count === 1
			? 'Name the day of the week, as in “Mondays at 09:00”.'
			: `Name ${weekly.count} days of the week, as in “Mon and Thu at 09:00”.`;
	}
	const isNextDay = tokens.some((token) => token.kind === 'time' && token.written.isNextDay);
	return isNextDay && days.length < everyDay.length
		? 'After midnight it is the next day. Name that day instead, with a time such as 0:00 or 1:00.'
		: undefined;
}

/** How many days were named; 0 if only excluded days were. */
function countNamedDays(tokens: readonly ScheduleToken[]): number {
	return tokens.some(({ kind }) => kind === 'days') ? daysOf(tokens).length : 0;
}

function findTimeProblem(tokens: readonly ScheduleToken[], timeCount: number): string | undefined {
	const times = tokens.flatMap((token) => (token.kind === 'time' ? [token.written] : []));
	const distinct = new Set(times.map(({ time }) => time)).size;
	const daily = tokens.find((token) => token.kind === 'frequency' && token.per === 'day');
	if (daily?.kind === 'frequency' && daily.count > 1 && daily.count !== distinct) {
		return `Name ${daily.count} times of day, as in “every day at 8:00 and 18:00”.`;
	}
	if (timeCount === 0) return 'Add a time, as in “Mondays at 9” or “every day at 08:00”.';
	if (daily?.kind === 'frequency' && daily.count !== distinct) {
		return 'Name a single time of day, as in “every day at 08:00”.';
	}
	if (mixesAmPm(times)) return mixedAmPmMessage;
	return distinct > writtenTimesMax
		? `Use at most ${writtenTimesMax} times of day, or an interval such as “every 2 hours”.`
		: undefined;
}

const zoneWordsMax = 4;

/** If the text is a schedule followed by a zone, points out the option for the zone. */
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
		return `The time zone is a separate option. Type only the times here, and choose ${example} or another zone for \`timezone\`. ${examples}`;
	}
	return undefined;
}

/** Whether days are named in two separate places: “mon at 9, tue at 10” is two schedules. */
function hasSeparateDays(tokens: readonly ScheduleToken[]): boolean {
	const areDays = withoutExcludedDays(tokens)
		.filter(({ kind }) => kind !== 'frequency')
		.map(({ kind }) => kind === 'days');
	return areDays.filter((isDay, index) => index > 0 && isDay !== areDays[index - 1]).length > 1;
}

/** The tokens without “except” and the days after it. */
function withoutExcludedDays(tokens: readonly ScheduleToken[]): readonly ScheduleToken[] {
	return tokens.filter((token, index) => token.kind !== 'except' && !isExcluded(tokens, index));
}

/** Whether a token names days that follow an “except”. */
function isExcluded(tokens: readonly ScheduleToken[], index: number): boolean {
	const token = tokens[index];
	if (token?.kind !== 'days' || token.days.length === everyDay.length) return false;
	const before = tokens.slice(0, index).findLast(({ kind }) => kind !== 'days');
	return before?.kind === 'except';
}

/** The days that are named, or every day if none is, without those that are excluded. */
function daysOf(tokens: readonly ScheduleToken[]): readonly number[] {
	const named = withoutExcludedDays(tokens).flatMap((token) =>
		token.kind === 'days' ? token.days : [],
	);
	const excluded = tokens.flatMap((token, index) =>
		token.kind === 'days' && isExcluded(tokens, index) ? token.days : [],
	);
	return (named.length === 0 ? everyDay : named).filter((day) => !excluded.includes(day));
}

/** The schedule that tokens without a problem describe. */
function scheduleFrom(tokens: readonly ScheduleToken[]): Schedule {
	const times = tokens.flatMap((token) => {
		if (token.kind === 'interval') return timesEvery(token.minutes);
		return token.kind === 'time' ? [token.written.time] : [];
	});
	return { days: sortedDistinct(daysOf(tokens)), times: sortedDistinct(times) };
}

function sortedDistinct<Value extends number | string>(values: readonly Value[]): Value[] {
	return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
}
