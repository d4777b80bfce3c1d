import { type PartOfDay, partNamed, partPattern, timeInPart, usualTime } from './parts-of-day.ts';
import {
	dayNames,
	everyDay,
	readTime,
	timePattern,
	type WrittenTime,
	weekdays,
	weekends,
} from './schedule.ts';

/** One unit of meaning in a text about times. */
export type WhenToken =
	| { readonly kind: 'days'; readonly days: readonly number[] }
	/** Excludes the days that follow. */
	| { readonly kind: 'except' }
	| { readonly kind: 'time'; readonly written: WrittenTime }
	| { readonly kind: 'part'; readonly part: PartOfDay }
	| { readonly kind: 'interval'; readonly minutes: number }
	/** “twice a day”, “weekly”. */
	| { readonly kind: 'frequency'; readonly count: number; readonly per: 'day' | 'week' };

/** A token other than a part of the day. */
export type ScheduleToken = Exclude<WhenToken, { kind: 'part' }>;

/**
 * Splits folded English into tokens; undefined if anything in it is not understood, so that no part
 * of a text is ignored.
 */
export function readWhenTokens(text: string): readonly WhenToken[] | undefined {
	return twoBareTimes.test(text) ? undefined : readTokens(withNamedParts(text));
}

function readTokens(text: string): readonly WhenToken[] | undefined {
	const tokens: WhenToken[] = [];
	let at = 0;
	while (at < text.length) {
		const next = readTokenAt(text, at);
		if (next === undefined) return undefined;
		if (next.token !== undefined) tokens.push(next.token);
		at = next.end;
	}
	return tokens;
}

/** `8 15` can be one time or two, and `8 noon` is not a time. */
const twoBareTimes = /(?<![\d:.])\d{1,2} \d{1,2}(?![\d:.h])|\d ?(?:noon|midday|midnight)(?!\w)/;

/** Noon and midnight next to a time are parts of the day, not times: “noon at 1”, “1 oclock noon”. */
function withNamedParts(text: string): string {
	return text.replace(noonBesideTime, (name) =>
		name === 'midnight' ? 'midnighttime' : 'noontime',
	);
}

const noonBesideTime =
	/(?<!\w)(?:noon|midday|midnight)(?=(?: at| @)? ?\d)|(?<=\d(?::?\d\d|h)?(?: ?[ap]\.?m\.?)?(?: ?oclock)? ?(?:(?:at|in the) )?)(?:noon|midday|midnight)(?!\w)/g;

type Groups = Record<string, string | undefined>;

function readTokenAt(text: string, at: number): { token?: WhenToken; end: number } | undefined {
	const gap = matchAt(filler, text, at);
	if (gap !== undefined) return { end: at + gap[0].length };
	for (const { pattern, read } of tokenPatterns) {
		const match = matchAt(pattern, text, at);
		if (match === undefined) continue;
		const token = read(match.groups ?? {});
		return token === undefined ? undefined : { token, end: at + match[0].length };
	}
	return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text) ?? undefined;
}

/** Text between tokens that means nothing. A colon only after a word and a full stop only at the end, or they belong to a time. */
const filler =
	/[ ,;&+/@]|(?<=[a-z]\.?):(?= )|[.!]+$|(?:and|at|on|(?:every|each)(?= (?:noon|mid)))(?!\w)/y;

const each = '(?:(?:every|each|the|all) )?';

type TokenPattern = {
	readonly pattern: RegExp;
	readonly read: (groups: Groups) => WhenToken | undefined;
};

/** What comes before that which is left out. */
export const exceptPattern =
	'but not|except(?:ing| for)?|excluding|other than|apart from|without|but';

const tokenPatterns: readonly TokenPattern[] = [
	tokenPattern(
		'(?:every|each) (?:(?<hours>\\d{1,3}|half(?: an?)?|other) ?)?(?:hours?|hrs?|h)',
		(groups) => {
			const { hours = '1' } = groups;
			const count = hours.startsWith('half') ? 0.5 : Number(hours.replace('other', '2'));
			return { kind: 'interval', minutes: count * 60 };
		},
	),
	tokenPattern(
		'(?:every|each) (?:(?<minutes>\\d{1,4}) ?)?(?:minutes?|mins?|m)',
		({ minutes = '1' }) => ({
			kind: 'interval',
			minutes: Number(minutes),
		}),
	),
	tokenPattern('(?:every|each) quarter (?:of an )?hour', () => ({ kind: 'interval', minutes: 15 })),
	tokenPattern('hourly', () => ({ kind: 'interval', minutes: 60 })),
	tokenPattern(
		'(?:(?<word>once|twice)|(?<count>\\d{1,2}) ?(?:x|times?)) (?:(?:an?|per|every|each) (?<per>day|week)|(?<adverb>daily|weekly))',
		({ word = '', count = word === 'once' ? '1' : '2', per, adverb }) => ({
			kind: 'frequency',
			count: Number(count),
			per: (per ?? adverb)?.startsWith('d') ? 'day' : 'week',
		}),
	),
	tokenPattern('weekly|(?:every|each) week', () => ({ kind: 'frequency', count: 1, per: 'week' })),
	tokenPattern('(?:every|each) ?day|daily|all days|(?<=except )days', () => ({
		kind: 'days',
		days: everyDay,
	})),
	tokenPattern(`${each}(?:week ?|work|working |business )days?`, () => ({
		kind: 'days',
		days: weekdays,
	})),
	tokenPattern(`${each}weekends?`, () => ({ kind: 'days', days: weekends })),
	tokenPattern(exceptPattern, () => ({ kind: 'except' })),
	tokenPattern(
		`(?:(?:in|at|by|during|every|each) )?(?:the )?(?<part>${partPattern})s?|nightly`,
		({ part = 'night' }) => {
			const name = partNamed(part);
			return name === undefined ? undefined : { kind: 'part', part: name };
		},
	),
	tokenPattern(timePattern, (groups) => {
		const written = readTime(groups);
		return written === undefined ? undefined : { kind: 'time', written };
	}),
	tokenPattern(
		`(?:from )?${each}(?<from>[a-z]+)\\.? ?(?:[-–—]|to|through|thru|till|until) ?(?<until>[a-z]+)\\.?`,
		readRange,
	),
	tokenPattern(`${each}(?<day>[a-z]+)\\.?`, ({ day = '' }) => {
		const number = dayNamed(day);
		return number === undefined ? undefined : { kind: 'days', days: [number] };
	}),
];

function tokenPattern(source: string, read: TokenPattern['read']): TokenPattern {
	return { pattern: new RegExp(`(?:${source})(?!\\w)`, 'y'), read };
}

/** `mon to fri`, also across the end of the week. */
function readRange({ from = '', until = '' }: Groups): WhenToken | undefined {
	const first = dayNamed(from);
	const last = dayNamed(until);
	if (first === undefined || last === undefined) return undefined;
	const count = ((last - first + 7) % 7) + 1;
	return { kind: 'days', days: Array.from({ length: count }, (_, step) => (first + step) % 7) };
}

/** The day of the week with this name, which can be shortened to two letters. */
function dayNamed(word: string): number | undefined {
	if (word.length < 2) return undefined;
	const index = dayNames.findIndex(({ plural }) => {
		const name = plural.toLowerCase();
		return name.startsWith(word) || (word.endsWith('s') && name.startsWith(word.slice(0, -1)));
	});
	return index === -1 ? undefined : index;
}

type PartOfDayRun = { parts: PartOfDay[]; times: WrittenTime[] };

/**
 * Combines parts of the day with times: “every morning and evening at 8” and “8 in the morning and 6
 * in the evening” are two times each, and “every morning” is its usual one. Undefined if a time is
 * not in its part of the day.
 */
export function applyPartsOfDay(
	tokens: readonly WhenToken[],
): readonly ScheduleToken[] | undefined {
	const others = tokens.filter((token) => token.kind !== 'part');
	if (others.length === tokens.length) return others;
	const runs = runsIn(tokens);
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

/** Runs of parts, each with its times: those after it, or those before it if a time comes first. */
function runsIn(tokens: readonly WhenToken[]): readonly PartOfDayRun[] | undefined {
	const partsAndTimes = tokens.filter((token) => token.kind === 'part' || token.kind === 'time');
	const leading = partsAndTimes[0]?.kind;
	const runs: PartOfDayRun[] = [];
	for (const [index, token] of partsAndTimes.entries()) {
		const begins = token.kind === leading && partsAndTimes[index - 1]?.kind !== leading;
		const run = begins ? { parts: [], times: [] } : runs.at(-1);
		if (run === undefined) return undefined;
		if (begins) runs.push(run);
		if (token.kind === 'part') run.parts.push(token.part);
		else run.times.push(token.written);
	}
	return runs.every(({ parts }) => parts.length > 0) ? runs : undefined;
}

function timesOf({ parts, times }: PartOfDayRun): (WrittenTime | undefined)[] {
	return parts.flatMap((part) =>
		times.length === 0
			? [{ time: usualTime(part), amPm: undefined, isClear: true }]
			: times.map((time) => timeInPart(part, time)),
	);
}
