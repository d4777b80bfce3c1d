import { type PartOfDay, timeInPart, usualTime } from './parts-of-day.ts';
import type { WrittenTime } from './time-words.ts';
import type { WhenWord } from './when-words.ts';

/** Words in which no part of a day is left; undefined where a time is not in its part. */
export type WithoutParts = readonly Exclude<WhenWord, { kind: 'part' }>[] | undefined;

type Run = { parts: PartOfDay[]; times: WrittenTime[] };

/**
 * Puts parts of the day and times together: “every morning and evening at 8” are two times, “8 in the
 * morning and 6 in the evening” are two, and “every morning” has its usual one.
 */
export function applyParts(words: readonly WhenWord[]): WithoutParts {
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
function runsIn(words: readonly WhenWord[]): readonly Run[] | undefined {
	const told = words.filter((word) => word.kind === 'part' || word.kind === 'time');
	const leading = told[0]?.kind;
	const runs: Run[] = [];
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

function timesOf({ parts, times }: Run): (WrittenTime | undefined)[] {
	return parts.flatMap((part) =>
		times.length === 0
			? [{ time: usualTime(part), half: undefined, sure: true }]
			: times.map((time) => timeInPart(part, time)),
	);
}
