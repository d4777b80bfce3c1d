import { hasSyllabic } from '#src/text/scripts.ts';
import { countBits, createEditMeter, type EditMeter, letterSetOf } from './edit-distance.ts';
import { at, firstIndex, type NameTables } from './name-tables.ts';

/** The word itself, and those that it may be a misspelling of. */
export function wordsMisspelled(tables: NameTables, typed: string): WordSet {
	if (!isCorrectable(typed)) return wordsEqual(tables, typed);
	const isMeant = createPlausibilityCheck(typed);
	const near = nearWords(tables, typed, {
		...wholeWords(typed, editsAllowed(typed)),
		mayBeMeant: hasSimilarBeginning(tables, typed),
	});
	const others = [...near].filter(([word]) => isMeant(readWord(tables, word)));
	return { from: 0, to: 0, others: new Map(others) };
}

/** Words of which a beginning may be what was typed, misspelled after its first letter or in the order of its first two. */
export function wordsBeginningMisspelled(tables: NameTables, typed: string): WordSet {
	if (typed.length <= shortMax || !isCorrectable(typed)) return wordsBeginning(tables, typed);
	const editsMax = editsAllowed(typed);
	const nearness: NearWordLimits = {
		editsMax,
		lengths: [typed.length - editsMax, Number.POSITIVE_INFINITY],
		lettersCompared: letterSetOf(typed),
		lettersDifferingMax: editsMax,
		mayBeMeant: () => true,
		editsOf: (meter) => meter.editsToBeginning(),
	};
	const others = [...new Set(typed.slice(0, 2))].flatMap((first) => [
		...nearWords(tables, typed, { ...nearness, range: wordsBeginning(tables, first) }),
	]);
	return { from: 0, to: 0, others: new Map(others) };
}

/** Words of which about two letters in three are as typed, and at most two are not, whatever they begin with. */
export function similarWords(tables: NameTables, typed: string): ReadonlyMap<number, number> {
	const editsMax = Math.min(Math.floor(typed.length / 3), 2);
	return nearWords(tables, typed, { ...wholeWords(typed, editsMax), mayBeMeant: () => true });
}

type NearWordLimits = {
	/** The words to look through, all unless it is given. */
	readonly range?: { readonly from: number; readonly to: number };
	readonly editsMax: number;
	/** The fewest and the most letters of a word. */
	readonly lengths: readonly [number, number];
	/** Of these letters, in at most so many may a word's letter set differ from the typed word's. */
	readonly lettersCompared: number;
	readonly lettersDifferingMax: number;
	readonly mayBeMeant: (word: number) => boolean;
	readonly editsOf: (meter: EditMeter) => number;
};

const everyLetter = -1;

function wholeWords(typed: string, editsMax: number): Omit<NearWordLimits, 'mayBeMeant'> {
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
	nearness: NearWordLimits,
): ReadonlyMap<number, number> {
	const { editsMax, range, lettersCompared, lettersDifferingMax, mayBeMeant, editsOf } = nearness;
	const [least, most] = nearness.lengths;
	const { letters, lettersStart, letterSets } = tables;
	const letterSet = letterSetOf(typed);
	const near = new Map<number, number>();
	const meter = createEditMeter(typed);
	const readMax = typed.length + editsMax;
	const end = range?.to ?? letterSets.length;
	for (let word = range?.from ?? 0; word < end; word++) {
		const differing = (at(letterSets, word) ^ letterSet) & lettersCompared;
		if (countBits(differing) > lettersDifferingMax) continue;
		const start = at(lettersStart, word);
		const length = at(lettersStart, word + 1) - start;
		if (length < least || length > most || !mayBeMeant(word)) continue;
		meter.start();
		meter.read(letters, start, start + Math.min(length, readMax));
		const edits = editsOf(meter);
		if (edits <= editsMax) near.set(word, edits);
	}
	return near;
}

/** Whether the first letters may have been exchanged, doubled or left out, but not changed: Kang is not Jang misspelled. */
function hasSimilarBeginning({ letters, lettersStart }: NameTables, typed: string) {
	const [typedFirst, typedSecond] = [typed.charCodeAt(0), typed.charCodeAt(1)];
	return (word: number) => {
		const start = at(lettersStart, word);
		const first = letters[start];
		return first === typedFirst || first === typedSecond || letters[start + 1] === typedFirst;
	};
}

/** Whether misspellings are looked for at all: a digit, a sign or a Chinese character changed is another word, not a slip. */
export function isCorrectable(typed: string): boolean {
	return typed.length > 1 && /^[\p{L}\p{M}]+$/u.test(typed) && !hasSyllabic(typed);
}

/** How many edits a typed word may be from the one meant: one up to 7 letters, above two. */
function editsAllowed(typed: string): number {
	return typed.length <= 7 ? 1 : 2;
}

/** Words this short, in letters, may only have letters exchanged or doubled: Sko is Sok, but Nam is not Sam. */
const shortMax = 3;

/**
 * Says of words so few edits away whether they may be what was meant. Vowels slip, and differ between
 * transliterations; consonants carry the word: Shoygu is Shoigu, but Iran is not Iraq, nor Slovakia
 * Slovenia. From 6 letters on, one consonant may have been added or left out.
 */
export function createPlausibilityCheck(typed: string): (word: string) => boolean {
	if (typed.length <= shortMax) return (word) => letterSetOf(word) === letterSetOf(typed);
	const consonants = consonantsOf(typed);
	const differingMax = typed.length < 6 ? 0 : 1;
	return (word) => countBits(consonants ^ consonantsOf(word)) <= differingMax;
}

/** The consonants as a letter set; those that transliterations exchange count as one, and h as none. */
function consonantsOf(word: string): number {
	return letterSetOf(
		word
			.replace(/[aeiouyjhаеиоуыэюяйіьъ]/g, '')
			.replace(/[cq]/g, 'k')
			.replace(/z/g, 's')
			.replace(/w/g, 'v'),
	);
}

/** The index's words that one typed word may stand for: those from `from` to before `to` as they are, and `others` at so many edits. */
export type WordSet = {
	readonly from: number;
	readonly to: number;
	readonly others: ReadonlyMap<number, number>;
};

/** Makes the set of each word, each distinct one once; undefined as soon as one is empty, for then no form has them all. */
export function wordSetsOf(
	words: readonly string[],
	makeSet: (word: string) => WordSet,
): readonly WordSet[] | undefined {
	const known = new Map<string, WordSet>();
	for (const word of new Set(words)) {
		const set = makeSet(word);
		if (set.from >= set.to && set.others.size === 0) return undefined;
		known.set(word, set);
	}
	return words.flatMap((word) => known.get(word) ?? []);
}

/** The word itself; in scripts without spaces every word that holds it, from two characters on. */
export function wordsEqual(tables: NameTables, typed: string): WordSet {
	if (typed.length > 1 && hasSyllabic(typed)) return wordsBeginning(tables, typed);
	const from = firstWordFrom(tables, typed);
	return { from, to: from + (isWord(tables, from, typed) ? 1 : 0), others: noWords };
}

/** Words that begin as typed; in scripts without spaces also those that hold it further in. */
export function wordsBeginning(tables: NameTables, typed: string): WordSet {
	return {
		from: firstWordFrom(tables, typed),
		to: firstWordFrom(tables, `${typed}\uffff`),
		others: hasSyllabic(typed) ? wordsHolding(tables, typed) : noWords,
	};
}

/** How many edits part the word from what was typed; undefined when it is not in the set. */
export function editsTo(set: WordSet, word: number): number | undefined {
	return word >= set.from && word < set.to ? 0 : set.others.get(word);
}

/** Writes a word out. */
export function readWord({ letters, lettersStart }: NameTables, word: number): string {
	return String.fromCharCode(
		...letters.subarray(at(lettersStart, word), at(lettersStart, word + 1)),
	);
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

function wordsHolding(tables: NameTables, text: string): ReadonlyMap<number, number> {
	const placeCount = tables.innerWords.length;
	const firstFrom = (wanted: string) =>
		firstIndex(placeCount, (place) => {
			const word = at(tables.innerWords, place);
			const offset = at(tables.innerOffsets, place);
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
