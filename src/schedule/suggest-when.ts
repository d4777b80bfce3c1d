import { readWeeklySchedule, readWhen, type WhenReading, whenCharactersMax } from './read-when.ts';
import {
	dayNames,
	describeSchedule,
	foldWhenText,
	intervalHours,
	type Schedule,
} from './schedule.ts';

/** As many as Discord shows. */
const suggestionsMax = 25;

export type WhenSuggestion = { readonly words: string; readonly schedule: Schedule };

/**
 * What someone may want who has typed so much of it: first what it says already, then what it says
 * with an ending. All are in the words of `describeSchedule`, each schedule once.
 */
export function suggestWhen(typed: string): readonly WhenSuggestion[] {
	if (typed.length > whenCharactersMax) return [];
	const found = new Map<string, WhenSuggestion>();
	for (const read of readings(typed)) {
		if (read?.kind !== 'schedule') continue;
		const words = describeSchedule(read.schedule);
		if (!found.has(words)) found.set(words, { words, schedule: read.schedule });
		if (found.size === suggestionsMax) break;
	}
	return [...found.values()];
}

function* readings(typed: string): Generator<WhenReading | undefined> {
	const text = foldWhenText(typed);
	yield readWhen(typed);
	for (const whole of text === '' ? firstSuggestions : completions(text))
		yield readWeeklySchedule(whole);
}

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

/** The same with its last word or words finished in every way, and an ending put to each. */
function completions(text: string): string[] {
	const starts = [0, ...Array.from(text.matchAll(/ /g), ({ index }) => index + 1)];
	const finished = starts.flatMap((start) =>
		phrases
			.filter((phrase) => phrase.startsWith(text.slice(start)))
			.map((phrase) => text.slice(0, start) + phrase),
	);
	return endings.flatMap((ending) => [text, ...finished].map((begun) => begun + ending));
}

const phrases = [
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

/** First what may finish a time that is begun, then times and intervals to go with days. */
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
