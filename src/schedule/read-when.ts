import { allOf, type Saying, saying } from '#src/phrases/catalogue.ts';
import { readZone } from './read-zone.ts';
import {
	dayMinutes,
	describeSchedule,
	everyDay,
	foldWhenText,
	intervalHours,
	intervalMin,
	intervals,
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
import {
	applyPartsOfDay,
	exceptPattern,
	readWhenTokens,
	type ScheduleToken,
	type WhenToken,
} from './when-tokens.ts';
import { showZone } from './zones.ts';

/** Longer texts are not read. Discord’s choices have the same limit. */
export const whenCharactersMax = 100;

/** The most times of day that a text can list, so that `describeSchedule` keeps within `whenCharactersMax`. */
export const writtenTimesMax = 8;

export type WhenReading =
	| { readonly kind: 'schedule'; readonly schedule: Schedule }
	/** Says what is wrong and what to type instead. */
	| { readonly kind: 'unclear'; readonly says: Saying };

/**
 * Reads when someone wants something: “every day at 08:00”, “Mondays at 9”, “every 6 hours”, “täglich
 * um 8 Uhr”. It never guesses between two meanings, and never ignores a word.
 */
export function readWhen(text: string): WhenReading {
	if (text.length > whenCharactersMax) return unclear(saying('whenTooLong'));
	const folded = foldWhenText(text);
	for (const english of translateToEnglish(folded)) {
		const read = readEnglish(english);
		if (read !== undefined) return read;
	}
	return unclear(zoneHint(folded) ?? exceptHint(folded) ?? saying('whenUnclear'));
}

function unclear(says: Saying): WhenReading {
	return { kind: 'unclear', says };
}

/** Undefined if the text is not understood at all. */
function readEnglish(text: string): WhenReading | undefined {
	const unsupported = findUnsupportedSchedule(text);
	if (unsupported !== undefined && !containsDate(text)) {
		return explainUnsupported(unsupported);
	}
	return readWeeklySchedule(text);
}

/** Reads folded English like `readWhen`, but does not look for what a week cannot express. */
export function readWeeklySchedule(text: string): WhenReading | undefined {
	if (containsDate(text)) return unclear(saying('whenHasDate'));
	const whenTokens = readWhenTokens(text);
	if (whenTokens === undefined || whenTokens.length === 0) return undefined;
	if (exceptsNothing(whenTokens)) return undefined;
	const tokens = applyPartsOfDay(whenTokens);
	if (tokens === undefined) return unclear(saying('whenNotInPart'));
	const problem = findProblem(tokens);
	return problem === undefined
		? { kind: 'schedule', schedule: scheduleFrom(tokens) }
		: unclear(problem);
}

/** Whether no days are named after an “except”. */
function exceptsNothing(tokens: readonly WhenToken[]): boolean {
	return tokens.some(({ kind }, index) => kind === 'except' && tokens[index + 1]?.kind !== 'days');
}

/** Undefined if the rest of the text is not understood: nothing that it does not say is proposed. */
function explainUnsupported({
	frequency,
	isDaily,
	nearest,
}: UnsupportedSchedule): WhenReading | undefined {
	const closest = ['', ' at 8', ' on mondays', ' on mondays at 8']
		.map((ending) => readWeeklySchedule(`${nearest}${ending}`.trim()))
		.flatMap((read) => (read?.kind === 'schedule' ? [read.schedule] : []))
		.find(({ days }) => isDaily || days.length < everyDay.length);
	if (closest === undefined) return undefined;
	const values = { frequency: saying(frequency), closest: describeSchedule(closest) };
	return unclear(saying('whenUnsupported', values));
}

function findProblem(tokens: readonly ScheduleToken[]): Saying | undefined {
	const times = tokens.flatMap((token) => (token.kind === 'time' ? [token.written] : []));
	const minutes = tokens.flatMap((token) => (token.kind === 'interval' ? [token.minutes] : []));
	const unsupported = minutes.find((interval) => !intervals.includes(interval));
	if (unsupported !== undefined) return explainInterval(unsupported);
	if (minutes.length > 1 || (minutes.length > 0 && times.length > 0)) {
		return saying('whenTimesOrInterval');
	}
	return findDayProblem(tokens) ?? findTimeProblem(tokens, times.length + minutes.length);
}

function explainInterval(minutes: number): Saying {
	if (minutes < intervalMin) return saying('whenIntervalShort');
	if (minutes === dayMinutes) return saying('whenIntervalIsDay');
	return saying('whenIntervalUneven', { hours: allOf(intervalHours) });
}

function findDayProblem(tokens: readonly ScheduleToken[]): Saying | undefined {
	if (hasSeparateDays(tokens)) return saying('whenDaysDiffer');
	const days = daysOf(tokens);
	if (days.length === 0) return saying('whenNoDayLeft');
	const weekly = tokens.find((token) => token.kind === 'frequency' && token.per === 'week');
	if (weekly?.kind === 'frequency' && weekly.count !== countNamedDays(tokens)) {
		return weekly.count === 1
			? saying('whenDayMissing')
			: saying('whenDaysMissing', { count: weekly.count });
	}
	const isNextDay = tokens.some((token) => token.kind === 'time' && token.written.isNextDay);
	return isNextDay && days.length < everyDay.length ? saying('whenIsNextDay') : undefined;
}

/** How many days were named; 0 if only excluded days were. */
function countNamedDays(tokens: readonly ScheduleToken[]): number {
	return tokens.some(({ kind }) => kind === 'days') ? daysOf(tokens).length : 0;
}

function findTimeProblem(tokens: readonly ScheduleToken[], timeCount: number): Saying | undefined {
	const times = tokens.flatMap((token) => (token.kind === 'time' ? [token.written] : []));
	const distinct = new Set(times.map(({ time }) => time)).size;
	const daily = tokens.find((token) => token.kind === 'frequency' && token.per === 'day');
	if (daily?.kind === 'frequency' && daily.count > 1 && daily.count !== distinct) {
		return saying('whenTimesMissing', { count: daily.count });
	}
	if (timeCount === 0) return saying('whenTimeMissing');
	if (daily?.kind === 'frequency' && daily.count !== distinct) {
		return saying('whenSeveralTimes');
	}
	if (mixesAmPm(times)) return saying('whenMixesAmPm');
	return distinct > writtenTimesMax
		? saying('whenTooManyTimes', { count: writtenTimesMax })
		: undefined;
}

const zoneWordsMax = 4;

/** If the text is a schedule followed by a zone, points out the option for the zone. */
function zoneHint(text: string): Saying | undefined {
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
		if (!translateToEnglish(rest).some(isSchedule)) continue;
		const example = zone.kind === 'zone' ? zone.zone : (zone.zones[0] ?? 'Europe/Berlin');
		return saying('whenHasZone', { zone: showZone(example) });
	}
	return undefined;
}

/** If a schedule comes before what is to be left out, points out the option for topics to leave out. */
function exceptHint(text: string): Saying | undefined {
	const isHint = translateToEnglish(text)
		.flatMap((english) => [english.match(beforeExcept), english.match(beforeExcepted)])
		.some((match) => match?.[1] !== undefined && isSchedule(match[1]));
	return isHint ? saying('whenHasExcept') : undefined;
}

/** As in English, and as in Japanese: `every day at 8 except taiwan`, `every day at 8 台湾 except`. */
const beforeExcept = new RegExp(`^(.+?),? (?:${exceptPattern}) .+$`);
const beforeExcepted = new RegExp(`^(.+?)[,、]? ?[^ 、]+ (?:${exceptPattern})$`);

function isSchedule(english: string): boolean {
	return readEnglish(english)?.kind === 'schedule';
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

/**
 * The days that are named, or every day if none is, without those that are excluded. Beside other
 * days, “every day” only says that it is each of them: 平日の毎朝 is on weekdays.
 */
function daysOf(tokens: readonly ScheduleToken[]): readonly number[] {
	const named = withoutExcludedDays(tokens).flatMap((token) =>
		token.kind === 'days' && token.days.length < everyDay.length ? token.days : [],
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
