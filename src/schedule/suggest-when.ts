import type { Phrases } from '#src/phrases/phrases.ts';
import { readWeeklySchedule, readWhen, type WhenReading, whenCharactersMax } from './read-when.ts';
import {
	dayNames,
	describeSchedule,
	everyDay,
	foldWhenText,
	intervalHours,
	type Schedule,
	timesEvery,
	weekdays,
	weekends,
} from './schedule.ts';
import { translateToEnglish } from './when-languages.ts';
import { readWhenTokens } from './when-tokens.ts';

/** Discord shows no more. */
const suggestionsMax = 25;

export type WhenSuggestion = { readonly text: string; readonly schedule: Schedule };

/**
 * Suggests schedules while someone types: first what the text means already, then what it can become.
 * Each `text` is what `describeSchedule` gives in the reader’s language, and no schedule comes twice.
 */
export function suggestWhen(typed: string, phrases: Phrases): readonly WhenSuggestion[] {
	if (typed.length > whenCharactersMax) return [];
	const suggestions = new Map<string, WhenSuggestion>();
	for (const read of readings(typed, phrases)) {
		if (read?.kind !== 'schedule') continue;
		const text = phrases.text(describeSchedule(read.schedule));
		if (!suggestions.has(text)) suggestions.set(text, { text, schedule: read.schedule });
		if (suggestions.size === suggestionsMax) break;
	}
	return [...suggestions.values()];
}

function* readings(typed: string, phrases: Phrases): Generator<WhenReading | undefined> {
	const text = foldWhenText(typed);
	yield readWhen(typed);
	if (text !== '') yield* written(text, phrases);
	for (const completed of text === '' ? firstSuggestions : completions(text))
		yield readWeeklySchedule(completed);
	for (const english of translateToEnglish(text)) {
		if (english === text || (readWhenTokens(english) ?? []).length === 0) continue;
		for (const ending of endings) yield readWeeklySchedule(english + ending);
	}
}

/** Schedules whose text in the reader’s language begins with what is typed: “mon” is “montags um 8:00”. */
function* written(text: string, phrases: Phrases): Generator<WhenReading> {
	if (phrases.language === 'en') return;
	for (const schedule of usualSchedules) {
		const shown = foldWhenText(phrases.text(describeSchedule(schedule)));
		if (shown.startsWith(text)) yield { kind: 'schedule', schedule };
	}
}

/** Weekdays after Monday, with which “montags bis freitags” begins. */
const usualDays = [everyDay, ...[1, 2, 3, 4, 5, 6, 0].map((day) => [day]), weekdays, weekends];
const usualTimes = [['08:00'], ['09:00'], ['18:00'], ['07:00'], ['07:30'], ['12:00'], ['20:00']];

/** Every usual day at the first usual time, and so on. */
const usualSchedules: readonly Schedule[] = [
	...usualTimes.flatMap((times) =>
		usualDays.map((days) => ({ days: [...days], times: [...times] })),
	),
	...[360, 60, 720, 120, 180, 30].map((minutes) => ({
		days: [...everyDay],
		times: timesEvery(minutes),
	})),
];

const firstSuggestions = [
	'every day at 8',
	'weekdays at 8',
	'weekdays at 7:30 and 18:00',
	'every day at 18:00',
	'every day at 8 and 20',
	'mondays at 9',
	'fridays at 16:00',
	'weekends at 10',
	'every 6 hours',
	'every 12 hours',
	'every hour',
	'mon, wed and fri at 9',
	'every day at 7',
	'every day at 9',
	'every day at noon',
	'sundays at 18:00',
];

/** The text as it is and with its last words completed in every way, each with every ending. */
function completions(text: string): string[] {
	const starts = [0, ...Array.from(text.matchAll(/ /g), ({ index }) => index + 1)];
	const completed = starts.flatMap((start) =>
		completing
			.filter((phrase) => phrase.startsWith(text.slice(start)))
			.map((phrase) => text.slice(0, start) + phrase),
	);
	return endings.flatMap((ending) => [text, ...completed].map((start) => start + ending));
}

const completing = [
	'every day',
	'weekdays',
	'weekends',
	'daily',
	'every weekday',
	'every weekend',
	'every morning',
	'every evening',
	'every night',
	...dayNames.map(({ plural }) => plural.toLowerCase()),
	...dayNames.map(({ plural }) => `every ${plural.toLowerCase().slice(0, -1)}`),
	'every hour',
	...intervalHours.slice(1).map((hours) => `every ${hours} hours`),
	'every 30 minutes',
	'hourly',
	'noon',
	'midnight',
];

/** First what can complete a time, then times and intervals that can follow days. */
const endings = [
	'',
	':30',
	'pm',
	'8:00',
	'0:00',
	'2:00',
	'6:00',
	':15',
	':45',
	'00',
	'30',
	'15',
	'45',
	'0',
	'5',
	'm',
	' at 8',
	' at 9',
	' at 18:00',
	' at 7',
	' at 7:30',
	' at noon',
	' at 17:00',
	' at 20:00',
	' every 6 hours',
	' every hour',
	' every 12 hours',
	' every 2 hours',
	' every 3 hours',
	' at 6',
	' at 10',
	' at 16:00',
	' at 19:00',
	' at 21:00',
	' at 22:00',
	' at 8 and 18',
];
