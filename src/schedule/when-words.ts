import { type PartOfDay, partNamed, partPattern } from './parts-of-day.ts';
import {
	dayNames,
	everyDay,
	readTime,
	timePattern,
	type WrittenTime,
	weekdays,
	weekends,
} from './schedule.ts';

/** A piece of what someone wrote about when something is wanted. */
export type WhenWord =
	| { readonly kind: 'days'; readonly days: readonly number[] }
	/** The days after it are left out. */
	| { readonly kind: 'except' }
	| { readonly kind: 'time'; readonly written: WrittenTime }
	| { readonly kind: 'part'; readonly part: PartOfDay }
	| { readonly kind: 'interval'; readonly minutes: number }
	/** “twice a day”, “weekly”. */
	| { readonly kind: 'often'; readonly count: number; readonly per: 'day' | 'week' };

/**
 * Takes folded English apart; undefined as soon as anything in it is not understood, so that no part
 * of a wish is passed over.
 */
export function readWhenWords(text: string): readonly WhenWord[] | undefined {
	return twoBareTimes.test(text) ? undefined : readWords(withNamedParts(text));
}

function readWords(text: string): readonly WhenWord[] | undefined {
	const found: WhenWord[] = [];
	let at = 0;
	while (at < text.length) {
		const piece = readWordAt(text, at);
		if (piece === undefined) return undefined;
		if (piece.word !== undefined) found.push(piece.word);
		at = piece.end;
	}
	return found;
}

/** `8 15` can be one time or two, and `8 noon` is none. */
const twoBareTimes = /(?<![\d:.])\d{1,2} \d{1,2}(?![\d:.h])|\d ?(?:noon|midday|midnight)(?!\w)/;

/** Noon and midnight right beside a time are no time of their own: “noon at 1”, “1 oclock noon”. */
function withNamedParts(text: string): string {
	return text.replace(namedBeside, (named) => (named === 'midnight' ? 'midnighttime' : 'noontime'));
}

const namedBeside =
	/(?<!\w)(?:noon|midday|midnight)(?=(?: at| @)? ?\d)|(?<=\d(?::?\d\d|h)?(?: ?[ap]\.?m\.?)?(?: ?oclock)? ?(?:(?:at|in the) )?)(?:noon|midday|midnight)(?!\w)/g;

type Groups = Record<string, string | undefined>;

function readWordAt(text: string, at: number): { word?: WhenWord; end: number } | undefined {
	const glue = matchAt(filler, text, at);
	if (glue !== undefined) return { end: at + glue[0].length };
	for (const { pattern, read } of wordPatterns) {
		const match = matchAt(pattern, text, at);
		if (match === undefined) continue;
		const word = read(match.groups ?? {});
		return word === undefined ? undefined : { word, end: at + match[0].length };
	}
	return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text) ?? undefined;
}

/** What stands between words and says nothing; a colon only after a word, and a stop only at the end, where they are no part of a time. */
const filler =
	/[ ,;&+/@]|(?<=[a-z]\.?):(?= )|[.!]+$|(?:and|at|on|(?:every|each)(?= (?:noon|mid)))(?!\w)/y;

const each = '(?:(?:every|each|the|all) )?';

type WordPattern = {
	readonly pattern: RegExp;
	readonly read: (groups: Groups) => WhenWord | undefined;
};

const wordPatterns: readonly WordPattern[] = [
	wordPattern(
		'(?:every|each) (?:(?<hours>\\d{1,3}|half(?: an?)?|other) ?)?(?:hours?|hrs?|h)',
		(groups) => {
			const { hours = '1' } = groups;
			const count = hours.startsWith('half') ? 0.5 : Number(hours.replace('other', '2'));
			return { kind: 'interval', minutes: count * 60 };
		},
	),
	wordPattern(
		'(?:every|each) (?:(?<minutes>\\d{1,4}) ?)?(?:minutes?|mins?|m)',
		({ minutes = '1' }) => ({
			kind: 'interval',
			minutes: Number(minutes),
		}),
	),
	wordPattern('(?:every|each) quarter (?:of an )?hour', () => ({ kind: 'interval', minutes: 15 })),
	wordPattern('hourly', () => ({ kind: 'interval', minutes: 60 })),
	wordPattern(
		'(?:(?<word>once|twice)|(?<count>\\d{1,2}) ?(?:x|times?)) (?:(?:an?|per|every|each) (?<per>day|week)|(?<adverb>daily|weekly))',
		({ word = '', count = word === 'once' ? '1' : '2', per, adverb }) => ({
			kind: 'often',
			count: Number(count),
			per: (per ?? adverb)?.startsWith('d') ? 'day' : 'week',
		}),
	),
	wordPattern('weekly|(?:every|each) week', () => ({ kind: 'often', count: 1, per: 'week' })),
	wordPattern('(?:every|each) ?day|daily|all days|(?<=except )days', () => ({
		kind: 'days',
		days: everyDay,
	})),
	wordPattern(`${each}(?:week ?|work|working |business )days?`, () => ({
		kind: 'days',
		days: weekdays,
	})),
	wordPattern(`${each}weekends?`, () => ({ kind: 'days', days: weekends })),
	wordPattern('but not|except(?:ing| for)?|excluding|other than|apart from|without|but', () => ({
		kind: 'except',
	})),
	wordPattern(
		`(?:(?:in|at|by|during|every|each) )?(?:the )?(?<part>${partPattern})s?|nightly`,
		({ part = 'night' }) => {
			const called = partNamed(part);
			return called === undefined ? undefined : { kind: 'part', part: called };
		},
	),
	wordPattern(timePattern, (groups) => {
		const written = readTime(groups);
		return written === undefined ? undefined : { kind: 'time', written };
	}),
	wordPattern(
		`(?:from )?${each}(?<from>[a-z]+)\\.? ?(?:[-–—]|to|through|thru|till|until) ?(?<until>[a-z]+)\\.?`,
		readRange,
	),
	wordPattern(`${each}(?<day>[a-z]+)\\.?`, ({ day = '' }) => {
		const found = dayNamed(day);
		return found === undefined ? undefined : { kind: 'days', days: [found] };
	}),
];

function wordPattern(source: string, read: WordPattern['read']): WordPattern {
	return { pattern: new RegExp(`(?:${source})(?!\\w)`, 'y'), read };
}

/** `mon to fri`; over the end of the week too. */
function readRange({ from = '', until = '' }: Groups): WhenWord | undefined {
	const first = dayNamed(from);
	const last = dayNamed(until);
	if (first === undefined || last === undefined) return undefined;
	const count = ((last - first + 7) % 7) + 1;
	return { kind: 'days', days: Array.from({ length: count }, (_, step) => (first + step) % 7) };
}

/** A day of the week by its name, or by two letters of it or more. */
function dayNamed(word: string): number | undefined {
	if (word.length < 2) return undefined;
	const found = dayNames.findIndex(({ plural }) => {
		const name = plural.toLowerCase();
		return name.startsWith(word) || (word.endsWith('s') && name.startsWith(word.slice(0, -1)));
	});
	return found === -1 ? undefined : found;
}
