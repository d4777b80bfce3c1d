import { applyPartsOfDay } from './read-when.ts';
import {
	everyDay,
	foldWhenText,
	mixedHalvesMessage,
	mixesHalves,
	type TimeOfDay,
	type WrittenTime,
} from './schedule.ts';
import type { Slots } from './slots.ts';
import { translateToEnglish } from './when-languages.ts';
import { readWhenWords } from './when-words.ts';

/** A part of each day, by the clock of a zone; over midnight where it ends before it begins. */
export type QuietHours = { readonly from: TimeOfDay; readonly until: TimeOfDay };

type ZonedMoment = { readonly zone: string; readonly at: Date; readonly slots: Slots };

/** However the clock is changed, each time of day comes within two days. */
const twoDaysMs = 2 * 86_400_000;

/**
 * When the quiet hours that an instant lies in end; undefined when it lies in none. They begin and
 * end as slots come: once a day, so that an hour that comes twice does not make them begin anew.
 */
export function quietHoursEnd({ from, until }: QuietHours, moment: ZonedMoment): Date | undefined {
	const isQuiet = lastOccurrence(from, moment) > lastOccurrence(until, moment);
	const { zone, at, slots } = moment;
	return isQuiet ? slots.after(daily(until), zone, at) : undefined;
}

function lastOccurrence(time: TimeOfDay, { zone, at, slots }: ZonedMoment): number {
	const span = { after: new Date(at.getTime() - twoDaysMs), until: at };
	return slots.lastWithin(daily(time), zone, span)?.getTime() ?? -Infinity;
}

function daily(time: TimeOfDay) {
	return { days: [...everyDay], times: [time] };
}

export type QuietHoursReading =
	| { readonly kind: 'quiet'; readonly quiet: QuietHours }
	/** What to type instead. */
	| { readonly kind: 'unclear'; readonly message: string };

/** Longer words about quiet hours are not read. */
const quietCharactersMax = 100;

/** Reads from when until when it shall be quiet: “23:00-07:00”, “11pm to 7am”, “von 23 bis 7 Uhr”. */
export function readQuietHours(text: string): QuietHoursReading {
	if (text.length > quietCharactersMax) return unclear(`That is too long. ${examples}`);
	const [times] = translateToEnglish(foldWhenText(text)).flatMap(timesIn);
	if (times === undefined) return unclear(`I could not read two times of day. ${examples}`);
	const { from, until } = times;
	if (mixesHalves([from, until])) return unclear(mixedHalvesMessage);
	if (from.time === until.time) {
		return unclear(`Quiet hours must end at another time than they begin. ${examples}`);
	}
	return { kind: 'quiet', quiet: { from: from.time, until: until.time } };
}

const examples = 'Type for example “23:00-07:00” or “11pm to 7am”.';

/** Two texts with a stroke or a word between them. */
const between = /^(?:(?:from|between) )?(.+?) ?(?:[-–—~〜]| to | until | till | and ) ?(.+?)[.!]?$/;

function timesIn(english: string): { from: WrittenTime; until: WrittenTime }[] {
	const halves = between.exec(english);
	const from = timeIn(halves?.[1]);
	const until = timeIn(halves?.[2]);
	return from === undefined || until === undefined ? [] : [{ from, until }];
}

function timeIn(text: string | undefined): WrittenTime | undefined {
	const [word, ...more] = applyPartsOfDay(readWhenWords(text ?? '') ?? []) ?? [];
	return word?.kind === 'time' && more.length === 0 ? word.written : undefined;
}

function unclear(message: string): QuietHoursReading {
	return { kind: 'unclear', message };
}
