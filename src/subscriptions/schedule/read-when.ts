import { everyDay, listed } from './day-words.ts';
import { intervalHours, intervals, timesEvery } from './intervals.ts';
import type { Schedule } from './schedule.ts';
import { foldWords, halfOpenMessage, leavesHalfOpen } from './time-words.ts';
import { readWhenWords, type WhenWord } from './when-words.ts';

/** Longer words about when something is wanted are not read; it is also what fits into a choice. */
export const whenCharactersMax = 100;

/** Times of day that are written one by one; so any schedule that is read can be described within `whenCharactersMax`. */
export const writtenTimesMax = 8;

export type ReadWhen =
	| { readonly kind: 'schedule'; readonly schedule: Schedule }
	/** What to type instead. */
	| { readonly kind: 'unclear'; readonly message: string };

/**
 * Reads when someone wants something: “every day at 08:00”, “Mondays at 9”, “every 6 hours”. What
 * could mean two things is not guessed, and nothing in it is passed over.
 */
export function readWhen(text: string): ReadWhen {
	if (text.length > whenCharactersMax) return unclear(`That is too long. ${examples}`);
	const words = readWhenWords(foldWords(text));
	if (words === undefined || words.length === 0) {
		return unclear(`I could not read when that is. ${examples}`);
	}
	const objection = objectionTo(words);
	return objection === undefined
		? { kind: 'schedule', schedule: scheduleFrom(words) }
		: unclear(objection);
}

const examples =
	'Type for example “every day at 08:00”, “weekdays at 7:30 and 18:00”, “Mondays at 9” or “every 6 hours”.';

function unclear(message: string): ReadWhen {
	return { kind: 'unclear', message };
}

function objectionTo(words: readonly WhenWord[]): string | undefined {
	const times = words.flatMap((word) => (word.kind === 'time' ? [word.written] : []));
	const minutes = words.flatMap((word) => (word.kind === 'interval' ? [word.minutes] : []));
	if (minutes.some((one) => !intervals.includes(one))) return intervalMessage;
	if (minutes.length > 1 || (minutes.length > 0 && times.length > 0)) {
		return 'Give either times of day or one interval, as in “weekdays at 7:30 and 18:00” or “every 6 hours”.';
	}
	if (times.length + minutes.length === 0) {
		return 'Say at what time too, as in “Mondays at 9” or “every day at 08:00”.';
	}
	if (daysStandApart(words)) {
		return 'One schedule has the same times on all its days, as in “mon and wed at 9”. Make another for the other times.';
	}
	if (leavesHalfOpen(times)) return halfOpenMessage;
	if (new Set(times.map(({ time }) => time)).size > writtenTimesMax) {
		return `Give at most ${writtenTimesMax} times of day, or type “every hour” or “every 2 hours”.`;
	}
	return undefined;
}

const intervalMessage = `An interval must go evenly into a day, as ${listed(intervalHours.map(String))} hours do. Type for example “every 6 hours”.`;

/** Whether days come in two places: “mon at 9, tue at 10” is two schedules. */
function daysStandApart(words: readonly WhenWord[]): boolean {
	const areDays = words.map(({ kind }) => kind === 'days');
	const changes = areDays.filter((isDay, place) => place > 0 && isDay !== areDays[place - 1]);
	return changes.length > 1;
}

function scheduleFrom(words: readonly WhenWord[]): Schedule {
	const days = words.flatMap((word) => (word.kind === 'days' ? word.days : []));
	const times = words.flatMap((word) => {
		if (word.kind === 'interval') return timesEvery(word.minutes);
		return word.kind === 'time' ? [word.written.time] : [];
	});
	return { days: inOrder(days.length === 0 ? everyDay : days), times: inOrder(times) };
}

function inOrder<Value extends number | string>(values: readonly Value[]): Value[] {
	return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
}
