import { type Saying, saying } from '#src/phrases/catalogue.ts';
import { everyDay, foldWhenText, mixesAmPm, type TimeOfDay, type WrittenTime } from './schedule.ts';
import type { Slots } from './slots.ts';
import { translateToEnglish } from './when-languages.ts';
import { applyPartsOfDay, readWhenTokens } from './when-tokens.ts';

/** The same hours every day, in some zone; past midnight if they end before they begin. */
export type QuietHours = { readonly from: TimeOfDay; readonly until: TimeOfDay };

type ZonedMoment = { readonly zone: string; readonly at: Date; readonly slots: Slots };

/** Even when the clock changes, every time of day comes within two days. */
const twoDaysMs = 2 * 86_400_000;

/**
 * When the current quiet hours end; undefined outside of them. They begin and end like slots, once a
 * day, so an hour that comes twice does not start them again.
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
	/** Says what is wrong and what to type instead. */
	| { readonly kind: 'unclear'; readonly says: Saying };

/** Longer texts are not read. */
const quietCharactersMax = 100;

/** Reads quiet hours in any of our languages: “23:00-07:00”, “11pm to 7am”, “von 23 bis 7 Uhr”. */
export function readQuietHours(text: string): QuietHoursReading {
	if (text.length > quietCharactersMax) return unclear(saying('quietTooLong'));
	const [times] = translateToEnglish(foldWhenText(text)).flatMap(timesIn);
	if (times === undefined) return unclear(saying('quietUnclear'));
	const { from, until, hasPart } = times;
	if (mixesAmPm([from, until])) {
		return unclear(saying(hasPart ? 'quietUnclear' : 'whenMixesAmPm'));
	}
	if (from.time === until.time) return unclear(saying('quietSameTime'));
	return { kind: 'quiet', quiet: { from: from.time, until: until.time } };
}

/** Two texts with a dash or a word between them; the second can be “of the next day”, as the tables of Asian languages write it. */
const spanPattern =
	/^(?:(?:from|between) )?(.+?) ?(?:[-–—~〜]| to | until | till | and ) ?(nextday )?(.+?)[.!]?$/;

type WrittenSpan = {
	readonly from: WrittenTime;
	readonly until: WrittenTime;
	/** Whether a part of the day stands beside a time: “in the evening”. */
	readonly hasPart: boolean;
};

function timesIn(english: string): WrittenSpan[] {
	const [, first = '', nextDay, second = ''] = spanPattern.exec(english) ?? [];
	const [from, until] = [timeIn(first), timeIn(second)];
	if (from === undefined || until === undefined) return [];
	// More than a day.
	if (nextDay !== undefined && until.written.time >= from.written.time) return [];
	const hasPart = from.hasPart || until.hasPart;
	return [{ from: from.written, until: until.written, hasPart }];
}

function timeIn(text: string): { written: WrittenTime; hasPart: boolean } | undefined {
	const tokens = readWhenTokens(text) ?? [];
	const [token, ...others] = applyPartsOfDay(tokens) ?? [];
	if (token?.kind !== 'time' || others.length > 0) return undefined;
	return { written: token.written, hasPart: tokens.some(({ kind }) => kind === 'part') };
}

function unclear(says: Saying): QuietHoursReading {
	return { kind: 'unclear', says };
}
