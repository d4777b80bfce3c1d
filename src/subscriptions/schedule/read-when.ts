import { everyDay, listed } from './day-words.ts';
import { describeSchedule } from './describe-schedule.ts';
import { dayMinutes, intervalHours, intervalMin, intervals } from './intervals.ts';
import { readZone } from './read-zone.ts';
import type { Schedule } from './schedule.ts';
import { daysOf, daysStandApart, scheduleFrom, type Words } from './schedule-from-words.ts';
import { foldWords, halfOpenMessage, leavesHalfOpen } from './time-words.ts';
import { applyParts } from './times-of-parts.ts';
import { findUnkept, holdsDate } from './unkept-words.ts';
import { inEnglish } from './when-languages.ts';
import { readWhenWords } from './when-words.ts';
import { showZone } from './zones.ts';

/** Longer words about when something is wanted are not read; it is also what fits into a choice. */
export const whenCharactersMax = 100;

/** Times of day that are written one by one; so any schedule that is read can be described within `whenCharactersMax`. */
export const writtenTimesMax = 8;

export type ReadWhen =
	| { readonly kind: 'schedule'; readonly schedule: Schedule }
	/** What to type instead. */
	| { readonly kind: 'unclear'; readonly message: string };

/**
 * Reads when someone wants something: “every day at 08:00”, “Mondays at 9”, “every 6 hours”, “täglich
 * um 8 Uhr”. What could mean two things is not guessed, and nothing in it is passed over.
 */
export function readWhen(text: string): ReadWhen {
	if (text.length > whenCharactersMax) return unclear(`That is too long. ${examples}`);
	const folded = foldWords(text);
	for (const english of inEnglish(folded)) {
		const read = readEnglish(english);
		if (read !== undefined) return read;
	}
	return unclear(zoneHint(folded) ?? `I could not read when that is. ${examples}`);
}

const examples =
	'Type for example “every day at 08:00”, “weekdays at 7:30 and 18:00”, “Mondays at 9” or “every 6 hours”.';

function unclear(message: string): ReadWhen {
	return { kind: 'unclear', message };
}

/** Undefined where nobody can say what it is. */
function readEnglish(text: string): ReadWhen | undefined {
	const unkept = findUnkept(text);
	if (unkept !== undefined && !holdsDate(text)) return unclear(explainUnkept(unkept));
	return readKept(text);
}

/** Reads folded English, without a word on what no week can keep. */
export function readKept(text: string): ReadWhen | undefined {
	if (holdsDate(text)) return unclear(dateMessage);
	const words = readWhenWords(text);
	if (words === undefined || words.length === 0) return undefined;
	const timed = applyParts(words);
	if (timed === undefined) return unclear(partMessage);
	const objection = objectionTo(timed);
	return objection === undefined
		? { kind: 'schedule', schedule: scheduleFrom(timed) }
		: unclear(objection);
}

const dateMessage =
	'A date comes once, and this comes again and again. Type days of the week and times, as in “Mondays at 9” or “every day at 8:00 and 18:00”.';

const partMessage =
	'That time is not in that part of the day, or could be two times. Use hours from 0 to 23, as in “every day at 08:00”.';

function explainUnkept({ how, nearest }: { how: string; nearest: string }): string {
	const [words = 'Mondays at 09:00'] = ['', ' at 8', ' on mondays', ' on mondays at 8']
		.map((ending) => readKept(`${nearest}${ending}`.trim()))
		.flatMap((read) => (read?.kind === 'schedule' ? [describeSchedule(read.schedule)] : []))
		.filter((words) => how.endsWith('day') || how.endsWith('days') || !words.startsWith('every'));
	return `Each week has the same times here, so nothing can come ${how}. What comes nearest is “${words}”.`;
}

function objectionTo(words: Words): string | undefined {
	const times = words.flatMap((word) => (word.kind === 'time' ? [word.written] : []));
	const minutes = words.flatMap((word) => (word.kind === 'interval' ? [word.minutes] : []));
	const refused = minutes.find((one) => !intervals.includes(one));
	if (refused !== undefined) return explainInterval(refused);
	if (minutes.length > 1 || (minutes.length > 0 && times.length > 0)) {
		return 'Give either times of day or one interval, as in “weekdays at 7:30 and 18:00” or “every 6 hours”.';
	}
	return objectionToDays(words) ?? objectionToTimes(words, times.length + minutes.length);
}

function explainInterval(minutes: number): string {
	if (minutes < intervalMin) {
		return `The shortest interval is ${intervalMin} minutes. Type for example “every ${intervalMin} minutes” or “every hour”.`;
	}
	if (minutes === dayMinutes) {
		return 'Every 24 hours is every day. Say at what time, as in “every day at 08:00”.';
	}
	return `An interval must go evenly into a day, as ${listed(intervalHours.map(String))} hours do. Type for example “every 6 hours”.`;
}

function objectionToDays(words: Words): string | undefined {
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
function namedDays(words: Words): number {
	return words.some(({ kind }) => kind === 'days') ? daysOf(words).length : 0;
}

function objectionToTimes(words: Words, given: number): string | undefined {
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
	if (leavesHalfOpen(times)) return halfOpenMessage;
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
		if (!inEnglish(rest).some((english) => readEnglish(english)?.kind === 'schedule')) continue;
		const example = showZone(zone.kind === 'zone' ? zone.zone : (zone.zones[0] ?? 'Europe/Berlin'));
		return `The time zone has an option of its own. Type only the times here, and choose ${example} or another for \`timezone\`. ${examples}`;
	}
	return undefined;
}
