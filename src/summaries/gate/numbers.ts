import { numberWords } from '#src/text/number-words.ts';
import { unitBeside } from './number-units.ts';
import type { ReadText, Word } from './read-text.ts';

/** A number in a text, in digits or words. */
export type WrittenNumber = {
	/** Its value without thousands separators; `#3` for third, `~dozens` for dozens, else as written: 3-1, 10:30. */
	readonly value: string;
	/** In code units; `end` is exclusive. */
	readonly start: number;
	readonly end: number;
	/** Percent, a currency, points, a measure, or which half of a day, and per what time; '' if none. */
	readonly unit: string;
	/** How it is limited: at least, more than, at most, less than, about; '' if it is not. */
	readonly limit: '' | 'min' | 'over' | 'max' | 'under' | 'near';
	/** The stems beside it, up to the next number or clause: what it counts. */
	readonly counted: ReadonlySet<string>;
};

/** All numbers of a text, in order. Nothing with a digit of any script is left out. */
export function numbersIn(read: ReadText): readonly WrittenNumber[] {
	const items = itemsOf(read);
	const found: Bare[] = [];
	for (let index = 0; index < items.length; ) {
		const number = numberAt(items, index);
		if (number !== undefined) found.push(number);
		index = number?.to ?? index + 1;
	}
	return found.map((number) => ({
		value: number.value,
		...positionOf(items, number),
		unit: unitBeside(read.text, positionOf(items, number)),
		limit: limitOf(items, number, read.text),
		counted: countedBy(items, found, number, read.text),
	}));
}

/** A word, or something with digits. */
type Item = {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** Of a word: the word. */
	readonly word?: Word;
	readonly isDigits: boolean;
};

/** A number as items `from` to `to`, exclusive. */
type Bare = { readonly value: string; readonly from: number; readonly to: number };

function itemsOf({ text, words }: ReadText): readonly Item[] {
	const digits = Array.from(text.matchAll(withDigits), ({ 0: written, index }) => ({
		text: written.toLowerCase().replaceAll(/[–−‐‑]/g, '-'),
		start: index,
		end: index + written.length,
		isDigits: true,
	}));
	const others = words
		.filter(({ start, end }) => !digits.some((one) => start < one.end && end > one.start))
		.map((word) => ({ text: word.text, start: word.start, end: word.end, word, isDigits: false }));
	return [...digits, ...others].sort((one, other) => one.start - other.start);
}

/** Digits with the letters, separators and sign that belong to them: 5,000, 3–1, 10:30, G7, 5bn, −5. */
const withDigits =
	/(?<![^\s(])[-−](?=\p{N})[\p{N}.,]*\p{N}|[\p{L}\p{M}]*\p{N}(?:[\p{L}\p{M}\p{N}]|[.,:/–−‐‑-](?=\p{N}))*/gu;

function numberAt(items: readonly Item[], from: number): Bare | undefined {
	const item = items[from];
	if (item === undefined) return undefined;
	if (!item.isDigits) return spelledAt(items, from);
	const value = valueOfDigits(item.text);
	const scaled =
		/^-?\d/.test(value) && Number.isFinite(Number(value)) ? scaleAt(items, from + 1) : undefined;
	if (scaled === undefined) return { value, from, to: from + 1 };
	return { value: times(value, scaled), from, to: from + 2 };
}

function valueOfDigits(written: string): string {
	const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(written);
	if (ordinal !== null) return `#${ordinal[1]}`;
	const [, digits = '', suffix = ''] =
		/^(-?\d+(?:,\d{3})*(?:\.\d+)?)(k|bn|mn|tn|trn)?$/.exec(written) ?? [];
	// A leading zero, or three digits after a point, can mean something else than a number.
	if (digits === '' || /^-?0\d|^-?\d{1,3}\.\d{3}$/.test(digits)) return written;
	const plain = digits
		.replaceAll(',', '')
		.replace(/(\.\d*?)0+$/, '$1')
		.replace(/\.$/, '');
	return suffix === '' ? plain : times(plain, suffixes.get(suffix) ?? 1);
}

const suffixes = new Map([
	['k', 1e3],
	['mn', 1e6],
	['bn', 1e9],
	['tn', 1e12],
	['trn', 1e12],
]);

/** Numbers that a double cannot hold stay as they are written, so that they equal only themselves. */
function times(value: string, scale: number): string {
	const product = Number((Number(value) * scale).toPrecision(12));
	return value.length > 12 || !Number.isSafeInteger(Math.round(product))
		? `${value}×${scale}`
		: `${product}`;
}

function scaleAt(items: readonly Item[], index: number): number | undefined {
	const item = items[index];
	if (item?.word === undefined || item.word.after === 'mark') return undefined;
	return scales.get(item.text);
}

/** Reads “five thousand two hundred and six”, “twenty-first”, “a dozen”. */
function spelledAt(items: readonly Item[], from: number): Bare | undefined {
	const first = items[from]?.text ?? '';
	if (vague.has(first)) return { value: `~${first}`, from, to: from + 1 };
	const isOne = (first === 'a' || first === 'an') && scaleAt(items, from + 1) !== undefined;
	if (!isOne && !small.has(first) && !ordinals.has(first)) return undefined;
	if (first === 'one' && isPronoun(items, from)) return undefined;
	let [total, current, last, to] = [
		0,
		isOne ? 1 : 0,
		Number.POSITIVE_INFINITY,
		isOne ? from + 1 : from,
	];
	for (; to < items.length; to += 1) {
		const item = items[to];
		if (item?.word === undefined || (to > from && item.word.after === 'mark')) break;
		const next = items[to + 1]?.text ?? '';
		if (item.text === 'and' && current + total >= 100 && (small.get(next) ?? 100) < 100) continue;
		const ordinal = ordinals.get(item.text);
		if (ordinal !== undefined && fits(ordinal, last)) {
			return { value: `#${total + current + ordinal}`, from, to: to + 1 };
		}
		const value = small.get(item.text);
		const scale = scales.get(item.text);
		if (value !== undefined && fits(value, last)) {
			current += value;
			last = value;
		} else if (scale !== undefined && current > 0) {
			if (scale > 100) [total, current] = [total + current * scale, 0];
			else current *= scale;
			last = Number.POSITIVE_INFINITY;
		} else break;
	}
	return { value: `${total + current}`, from, to };
}

/** After “twenty” only a unit belongs to the same number; after “five” nothing but a scale. */
function fits(value: number, last: number): boolean {
	return last === Number.POSITIVE_INFINITY || (last >= 20 && value < 10);
}

function isPronoun(items: readonly Item[], index: number): boolean {
	return items[index + 1]?.text === 'of' || beforePronoun.has(items[index - 1]?.text ?? '');
}

const beforePronoun = new Set(['no', 'any', 'every', 'some', 'each', 'this', 'that', 'which']);

const small: ReadonlyMap<string, number> = new Map([
	...numberWords.map((word, value) => [word, value] as const),
	...'twenty thirty forty fifty sixty seventy eighty ninety'
		.split(' ')
		.map((word, index) => [word, 10 * (index + 2)] as const),
]);

const ordinals: ReadonlyMap<string, number> = new Map([
	...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
		.split(' ')
		.map((word, index) => [word, index + 1] as const),
	...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
		.split(' ')
		.map((word, index) => [word, 10 * (index + 2)] as const),
]);

const scales: ReadonlyMap<string, number> = new Map([
	['dozen', 12],
	['hundred', 100],
	['thousand', 1e3],
	['million', 1e6],
	['billion', 1e9],
	['trillion', 1e12],
]);

/** Amounts that are no number; two texts agree if they use the same word. */
const vague = new Set(
	'half halved twice thrice double doubled doubling triple tripled quadrupled quarter quarters tens dozens scores hundreds thousands millions billions trillions hundredth thousandth'.split(
		' ',
	),
);

function positionOf(items: readonly Item[], { from, to }: Bare) {
	return { start: items[from]?.start ?? 0, end: items[to - 1]?.end ?? 0 };
}

function limitOf(items: readonly Item[], { from, to }: Bare, text: string): WrittenNumber['limit'] {
	const before = items
		.slice(Math.max(0, from - 4), from)
		.map((item) => item.text)
		.join(' ');
	const after = text.slice(items[to - 1]?.end, (items[to - 1]?.end ?? 0) + 10);
	if (/^\s?\+|^ or more/.test(after)) return 'min';
	if (/^ or (?:less|fewer)/.test(after)) return 'max';
	for (const [limit, pattern] of limits) if (pattern.test(before)) return limit;
	return '';
}

const limits: readonly (readonly [WrittenNumber['limit'], RegExp])[] = [
	['max', /(?:^| )(?:at most|up to|as many as|no more than|not more than)(?: an?| the)?$/],
	['min', /(?:^| )(?:at least|upwards of|no fewer than|no less than|not less than)(?: an?| the)?$/],
	['under', /(?:^| )(?:less than|fewer than|under|below)(?: an?| the)?$/],
	['over', /(?:^| )(?:more than|over|above|exceeding|exceeds|exceeded)(?: an?| the)?$/],
	[
		'near',
		/(?:^| )(?:about|around|some|roughly|approximately|nearly|almost|close to|estimated|circa)(?: an?| the)?$/,
	],
];

/** Words around a number that tell what it counts, as far as the next number, mark or “and”. */
function countedBy(
	items: readonly Item[],
	all: readonly Bare[],
	{ from, to }: Bare,
	text: string,
): ReadonlySet<string> {
	const isNumber = (index: number) => all.some((one) => index >= one.from && index < one.to);
	const stems = new Set<string>();
	for (let index = to; index < Math.min(to + reach, items.length); index += 1) {
		const [item, before] = [items[index], items[index - 1]];
		if (item?.word === undefined || isNumber(index)) break;
		if (isBreak(text.slice(before?.end, item.start)) || clauseWords.has(item.text)) break;
		stems.add(item.word.stem);
	}
	for (let index = from - 1; index >= Math.max(0, from - reach); index -= 1) {
		const [item, after] = [items[index], items[index + 1]];
		if (item?.word === undefined || isNumber(index)) break;
		if (isBreak(text.slice(item.end, after?.start)) || clauseWords.has(item.text)) break;
		stems.add(item.word.stem);
	}
	for (const word of empty) stems.delete(word);
	return stems;
}

/** In words. Range 3 to 6: “5,000 North Korean army builders”. */
const reach = 5;
const isBreak = (gap: string) => /[,;:.!?()“”"—–\n]/.test(gap);
const clauseWords = new Set('and or but while whereas plus versus than to from'.split(' '));
const empty =
	'a an the of in on at by for with be is are was were been has had have it its their his her at least about around over some more up people person percent per cent percentag point basi dollar euro pound million billion yesterday today'.split(
		' ',
	);
