import { everyDay } from './day-words.ts';
import { timesEvery } from './intervals.ts';
import type { Schedule } from './schedule.ts';
import type { WithoutParts } from './times-of-parts.ts';

/** Words about times in which no part of a day is left. */
export type Words = NonNullable<WithoutParts>;

/** Whether days come in two places: “mon at 9, tue at 10” is two schedules. */
export function daysStandApart(words: Words): boolean {
	const isDay = withoutLeftOut(words)
		.filter(({ kind }) => kind !== 'often')
		.map(({ kind }) => kind === 'days');
	return isDay.filter((one, place) => place > 0 && one !== isDay[place - 1]).length > 1;
}

/** The words without “except” and the days after it. */
function withoutLeftOut(words: Words): Words {
	return words.filter((word, place) => word.kind !== 'except' && !isLeftOut(words, place));
}

/** Whether a word is a day that follows an “except”. */
function isLeftOut(words: Words, place: number): boolean {
	const word = words[place];
	if (word?.kind !== 'days' || word.days.length === everyDay.length) return false;
	const before = words.slice(0, place).findLast(({ kind }) => kind !== 'days');
	return before?.kind === 'except';
}

/** The days that are wanted, all where none is named, without those that are left out. */
export function daysOf(words: Words): readonly number[] {
	const named = withoutLeftOut(words).flatMap((word) => (word.kind === 'days' ? word.days : []));
	const leftOut = words.flatMap((word, place) =>
		word.kind === 'days' && isLeftOut(words, place) ? word.days : [],
	);
	return (named.length === 0 ? everyDay : named).filter((day) => !leftOut.includes(day));
}

/** What words say that nothing is to be said against. */
export function scheduleFrom(words: Words): Schedule {
	const times = words.flatMap((word) => {
		if (word.kind === 'interval') return timesEvery(word.minutes);
		return word.kind === 'time' ? [word.written.time] : [];
	});
	return { days: inOrder(daysOf(words)), times: inOrder(times) };
}

function inOrder<Value extends number | string>(values: readonly Value[]): Value[] {
	return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
}
