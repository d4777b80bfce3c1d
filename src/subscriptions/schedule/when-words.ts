import { dayNames, everyDay, weekdays, weekends } from './day-words.ts';
import { timeFrom, timePattern, type WrittenTime } from './time-words.ts';

/** A piece of what someone wrote about when something is wanted. */
export type WhenWord =
	| { readonly kind: 'days'; readonly days: readonly number[] }
	| { readonly kind: 'time'; readonly written: WrittenTime }
	| { readonly kind: 'interval'; readonly minutes: number };

/**
 * Takes folded text apart; undefined as soon as anything in it is not understood, so that no part of
 * a wish is passed over.
 */
export function readWhenWords(text: string): readonly WhenWord[] | undefined {
	if (twoBareNumbers.test(text)) return undefined;
	const found: WhenWord[] = [];
	let at = 0;
	while (at < text.length) {
		const piece = readPiece(text, at);
		if (piece === undefined) return undefined;
		if (piece.word !== undefined) found.push(piece.word);
		at = piece.end;
	}
	return found;
}

/** `8 15` can be one time or two. */
const twoBareNumbers = /(?<![\d:.])\d{1,2} \d{1,2}(?![\d:.h])/;

type Groups = Record<string, string | undefined>;

function readPiece(text: string, at: number): { word?: WhenWord; end: number } | undefined {
	const glue = matchAt(filler, text, at);
	if (glue !== undefined) return { end: at + glue[0].length };
	for (const { pattern, read } of pieces) {
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

type Piece = { readonly pattern: RegExp; readonly read: (groups: Groups) => WhenWord | undefined };

const pieces: readonly Piece[] = [
	piece('(?:every|each) (?:(?<hours>\\d{1,3}|[a-z]+) ?)?(?:hours?|hrs?|h)', ({ hours = '1' }) => {
		const count = numberWords.get(hours) ?? Number(hours);
		return Number.isNaN(count) ? undefined : { kind: 'interval', minutes: count * 60 };
	}),
	piece('(?:every|each) (?<minutes>\\d{1,3}) ?(?:minutes?|mins?|m)', ({ minutes }) => ({
		kind: 'interval',
		minutes: Number(minutes),
	})),
	piece('hourly', () => ({ kind: 'interval', minutes: 60 })),
	piece('(?:every|each) ?day|daily', () => ({ kind: 'days', days: everyDay })),
	piece(`${each}(?:week|work)days?`, () => ({ kind: 'days', days: weekdays })),
	piece(`${each}weekends?`, () => ({ kind: 'days', days: weekends })),
	piece(timePattern, (groups) => {
		const written = timeFrom(groups);
		return written === undefined ? undefined : { kind: 'time', written };
	}),
	piece(`${each}(?<from>[a-z]+)\\.? ?(?:[-–—]|to|through) ?(?<until>[a-z]+)\\.?`, readRange),
	piece(`${each}(?<day>[a-z]+)\\.?`, ({ day = '' }) => {
		const found = dayCalled(day);
		return found === undefined ? undefined : { kind: 'days', days: [found] };
	}),
];

function piece(source: string, read: Piece['read']): Piece {
	return { pattern: new RegExp(`(?:${source})(?!\\w)`, 'y'), read };
}

const numberWords = new Map(
	Object.entries({ half: 0.5, other: 2, two: 2, three: 3, four: 4, six: 6, eight: 8, twelve: 12 }),
);

/** `mon to fri`; over the end of the week too. */
function readRange({ from = '', until = '' }: Groups): WhenWord | undefined {
	const first = dayCalled(from);
	const last = dayCalled(until);
	if (first === undefined || last === undefined) return undefined;
	const count = ((last - first + 7) % 7) + 1;
	return { kind: 'days', days: Array.from({ length: count }, (_, step) => (first + step) % 7) };
}

/** A day of the week by its name, or by two letters of it or more. */
function dayCalled(word: string): number | undefined {
	if (word.length < 2) return undefined;
	const found = dayNames.findIndex(({ plural }) => {
		const name = plural.toLowerCase();
		return name.startsWith(word) || (word.endsWith('s') && name.startsWith(word.slice(0, -1)));
	});
	return found === -1 ? undefined : found;
}
