import { hasSyllabic } from '#src/text/scripts.ts';
import { countBits, createEditMeter, type EditMeter, letterSetOf } from './edit-distance.ts';
import { at, firstIndex, type NameTables, readWord } from './name-tables.ts';
import { spellingsOf } from './person-names.ts';
import { wordsSoundingAlike } from './sounds.ts';

/** The typed word, and those that it can be a misspelling of. */
export function wordsMisspelled(tables: NameTables, typed: string): WordSet {
	if (!isCorrectable(typed)) return wordsEqual(tables, typed);
	const isPlausible = createPlausibilityCheck(typed);
	const limits = wholeWords(typed, editsAllowed(typed));
	const near = similarBeginnings(tables, typed).flatMap((range) => [
		...nearWords(tables, typed, { ...limits, range }),
	]);
	const others = new Map(wordsSoundingAlike(tables, typed));
	for (const [word, edits] of near) {
		if (edits < (others.get(word) ?? 3) && isPlausible(readWord(tables, word)))
			others.set(word, edits);
	}
	for (const spelling of spellingsOf(typed)) {
		const { from, to } = wordsEqual(tables, spelling);
		if (to > from) others.set(from, 0);
	}
	return { from: 0, to: 0, others };
}

/** Words whose beginning can be the typed word, misspelled after its first letter or with its first two letters swapped. */
export function wordsBeginningMisspelled(tables: NameTables, typed: string): WordSet {
	if (typed.length <= shortMax || !isCorrectable(typed)) return wordsBeginning(tables, typed);
	const editsMax = editsAllowed(typed);
	const limits: NearWordLimits = {
		editsMax,
		lengths: [typed.length - editsMax, Number.POSITIVE_INFINITY],
		lettersCompared: letterSetOf(typed),
		lettersDifferingMax: editsMax,
		editsOf: (meter) => meter.editsToBeginning(),
	};
	const others = [...new Set(typed.slice(0, 2))].flatMap((first) => [
		...nearWords(tables, typed, { ...limits, range: wordsBeginning(tables, first) }),
	]);
	return { from: 0, to: 0, others: new Map(others) };
}

/** Words that share about two thirds of the typed letters and differ in at most two, whatever they begin with. */
export function similarWords(tables: NameTables, typed: string): ReadonlyMap<number, number> {
	const editsMax = Math.min(Math.floor(typed.length / 3), 2);
	return nearWords(tables, typed, wholeWords(typed, editsMax));
}

/** The words from here to before `to`. */
type WordRange = { readonly from: number; readonly to: number };

type NearWordLimits = {
	/** The words to compare; all if undefined. */
	readonly range?: WordRange;
	readonly editsMax: number;
	/** The fewest and the most letters of a word. */
	readonly lengths: readonly [number, number];
	/** A letter set; words with more than `lettersDifferingMax` differences in it are skipped early. */
	readonly lettersCompared: number;
	readonly lettersDifferingMax: number;
	readonly editsOf: (meter: EditMeter) => number;
};

const everyLetter = -1;

function wholeWords(typed: string, editsMax: number): NearWordLimits {
	return {
		editsMax,
		lengths: [typed.length - editsMax, typed.length + editsMax],
		lettersCompared: everyLetter,
		lettersDifferingMax: 2 * editsMax,
		editsOf: (meter) => meter.edits(),
	};
}

function nearWords(
	tables: NameTables,
	typed: string,
	limits: NearWordLimits,
): ReadonlyMap<number, number> {
	const { editsMax, range, lettersCompared, lettersDifferingMax, editsOf } = limits;
	const [least, most] = limits.lengths;
	const { letters, lettersStart, letterSets } = tables;
	const letterSet = letterSetOf(typed);
	const near = new Map<number, number>();
	const meter = createEditMeter(typed);
	const readMax = typed.length + editsMax;
	const end = range?.to ?? letterSets.length;
	for (let word = range?.from ?? 0; word < end; word++) {
		const differing = ((letterSets[word] ?? 0) ^ letterSet) & lettersCompared;
		if (countBits(differing) > lettersDifferingMax) continue;
		const start = lettersStart[word] ?? 0;
		const length = (lettersStart[word + 1] ?? 0) - start;
		if (length < least || length > most) continue;
		meter.start();
		meter.read(letters, start, start + Math.min(length, readMax));
		const edits = editsOf(meter);
		if (edits <= editsMax) near.set(word, edits);
	}
	return near;
}

/**
 * The words, ascending, that begin with the first or second typed letter, or have the first as their
 * second: so the first letters can be swapped, doubled or missing, but not changed. Kang is not a
 * misspelled Jang.
 */
export function similarBeginnings(
	{ letters, lettersStart }: NameTables,
	typed: string,
): WordRange[] {
	const [typedFirst, typedSecond] = [typed.charCodeAt(0), typed.charCodeAt(1)];
	const wordCount = lettersStart.length - 1;
	const ranges: WordRange[] = [];
	for (let from = 0, to = 0; from < wordCount; from = to) {
		const first = letterOf(from, 0);
		to = firstWhere({ from, to: wordCount }, (word) => letterOf(word, 0) > first);
		ranges.push(
			first === typedFirst || first === typedSecond ? { from, to } : second({ from, to }),
		);
	}
	return ranges.filter(({ from, to }) => from < to);

	/** Those of the words with one first letter that have the typed first letter as their second. */
	function second(words: WordRange): WordRange {
		const from = firstWhere(words, (word) => letterOf(word, 1) >= typedFirst);
		const to = firstWhere({ ...words, from }, (word) => letterOf(word, 1) > typedFirst);
		return { from, to };
	}

	/** A letter of a word; -1 after its last one. */
	function letterOf(word: number, position: number): number {
		const index = at(lettersStart, word) + position;
		return index < at(lettersStart, word + 1) ? (letters[index] ?? -1) : -1;
	}
}

function firstWhere({ from, to }: WordRange, isMet: (word: number) => boolean): number {
	return from + firstIndex(to - from, (index) => isMet(from + index));
}

/** Whether a word can be misspelled: with a different digit, sign or Chinese character it is another word. */
export function isCorrectable(typed: string): boolean {
	return typed.length > 1 && /^[\p{L}\p{M}]+$/u.test(typed) && !hasSyllabic(typed);
}

/** The most edits in a misspelled word. */
function editsAllowed(typed: string): number {
	return typed.length <= 7 ? 1 : 2;
}

/** Words of up to this many letters can only have letters swapped or doubled: Sko is Sok, but Nam is not Sam. */
const shortMax = 3;

/**
 * Tells whether a word that is only a few edits away can be what the reader meant. Vowels are often
 * misspelled and differ between transliterations, but consonants identify a word: Shoygu is Shoigu,
 * but Iran is not Iraq, and Slovakia is not Slovenia. In words of 6 or more letters one consonant can
 * be added or missing.
 */
export function createPlausibilityCheck(typed: string): (word: string) => boolean {
	if (typed.length <= shortMax) return (word) => letterSetOf(word) === letterSetOf(typed);
	const consonants = consonantsOf(typed);
	return (word) => {
		const differingMax = typed.length >= slipMin || isLongerAround(typed, word) ? 1 : 0;
		return countBits(consonants ^ consonantsOf(word)) <= differingMax;
	};
}

/** The fewest letters in which a consonant can be added or missing. */
const slipMin = 6;

/** Whether a longer word has the same ends, so that a letter is missing inside: Serei is Sergei. */
function isLongerAround(typed: string, word: string): boolean {
	return word.length >= slipMin && word[0] === typed[0] && word.at(-1) === typed.at(-1);
}

/** The consonants as a letter set; those that transliterations confuse are one, and h is ignored. */
function consonantsOf(word: string): number {
	return letterSetOf(
		word
			.replace(/[aeiouyjhаеиоуыэюяйіьъ]/g, '')
			.replace(/[cq]/g, 'k')
			.replace(/z/g, 's')
			.replace(/w/g, 'v'),
	);
}

/** The words of the index that a typed word can stand for. */
export type WordSet = {
	/** The words from here to before `to` match without edits. */
	readonly from: number;
	readonly to: number;
	/** Further words, each with its edits. */
	readonly others: ReadonlyMap<number, number>;
};

/** Finds the set of each word; undefined if one is empty, because then no form has them all. */
export function wordSetsOf(
	words: readonly string[],
	makeSet: (word: string) => WordSet,
): readonly WordSet[] | undefined {
	const setsByWord = new Map<string, WordSet>();
	for (const word of new Set(words)) {
		const set = makeSet(word);
		if (set.from >= set.to && set.others.size === 0) return undefined;
		setsByWord.set(word, set);
	}
	return words.flatMap((word) => setsByWord.get(word) ?? []);
}

/** The typed word; in scripts without spaces, two or more characters also match words that contain them. */
export function wordsEqual(tables: NameTables, typed: string): WordSet {
	if (typed.length > 1 && hasSyllabic(typed)) return wordsBeginning(tables, typed);
	const from = firstWordFrom(tables, typed);
	return { from, to: from + (isWord(tables, from, typed) ? 1 : 0), others: noWords };
}

/** Words that begin with the typed one; in scripts without spaces also those that contain it. */
export function wordsBeginning(tables: NameTables, typed: string): WordSet {
	return {
		from: firstWordFrom(tables, typed),
		to: firstWordFrom(tables, `${typed}\uffff`),
		others: hasSyllabic(typed) ? wordsContaining(tables, typed) : noWords,
	};
}

/** The edits between a word and the typed one; undefined if it is not in the set. */
export function editsTo(set: WordSet, word: number): number | undefined {
	return word >= set.from && word < set.to ? 0 : set.others.get(word);
}

const noWords: ReadonlyMap<number, number> = new Map();

function firstWordFrom(tables: NameTables, text: string): number {
	const wordCount = tables.lettersStart.length - 1;
	return firstIndex(wordCount, (word) => compareLetters(tables, { word, offset: 0 }, text) >= 0);
}

function isWord(tables: NameTables, word: number, text: string): boolean {
	const wordCount = tables.lettersStart.length - 1;
	return word < wordCount && compareLetters(tables, { word, offset: 0 }, text) === 0;
}

function wordsContaining(tables: NameTables, text: string): ReadonlyMap<number, number> {
	const firstFrom = (wanted: string) =>
		firstIndex(tables.innerWords.length, (index) => {
			const word = at(tables.innerWords, index);
			const offset = at(tables.innerOffsets, index);
			return compareLetters(tables, { word, offset }, wanted) >= 0;
		});
	const words = tables.innerWords.subarray(firstFrom(text), firstFrom(`${text}\uffff`));
	return new Map(Array.from(words, (word) => [word, 0]));
}

function compareLetters(
	tables: NameTables,
	{ word, offset }: { word: number; offset: number },
	text: string,
): number {
	const start = at(tables.lettersStart, word) + offset;
	const length = at(tables.lettersStart, word + 1) - start;
	const shared = Math.min(length, text.length);
	for (let index = 0; index < shared; index++) {
		const difference = (tables.letters[start + index] ?? 0) - text.charCodeAt(index);
		if (difference !== 0) return difference;
	}
	return length - text.length;
}
