import { firstIndex } from './first-index.ts';
import { isUnspaced } from './letters.ts';
import { at, type NameTables } from './name-tables.ts';

/** The index's words that one typed word may stand for: those from `from` to before `to` as they are, and `others` at so many edits. */
export type WordSet = {
	readonly from: number;
	readonly to: number;
	readonly others: ReadonlyMap<number, number>;
};

/** Makes the set of each word, each distinct one once; undefined as soon as one is empty, for then no form has them all. */
export function setsOf(
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
	if (typed.length > 1 && isUnspaced(typed)) return wordsBeginning(tables, typed);
	const from = firstWordFrom(tables, typed);
	return { from, to: from + (isWord(tables, from, typed) ? 1 : 0), others: none };
}

/** Words that begin as typed; in scripts without spaces also those that hold it further in. */
export function wordsBeginning(tables: NameTables, typed: string): WordSet {
	return {
		from: firstWordFrom(tables, typed),
		to: firstWordFrom(tables, `${typed}\uffff`),
		others: isUnspaced(typed) ? wordsHolding(tables, typed) : none,
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

const none: ReadonlyMap<number, number> = new Map();

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
