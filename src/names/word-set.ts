import { openEditMeter } from './edit-distance.ts';
import { countBits, isUnspaced, letterSetOf } from './letters.ts';
import { at, lengthMax, type NameTables } from './name-tables.ts';

/** The index's words that one typed word may stand for: those from `from` to before `to` as they are, and `others` at so many edits. */
export type WordSet = {
	readonly from: number;
	readonly to: number;
	readonly others: ReadonlyMap<number, number>;
};

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

/** Words within so many edits of the typed one. */
export function wordsNear(tables: NameTables, typed: string, editsMax: number): WordSet {
	const lengths = { from: typed.length - editsMax, to: typed.length + editsMax };
	const letterSet = letterSetOf(typed);
	const meter = openEditMeter(typed);
	const near = new Map<number, number>();
	for (const index of indexesOfLengths(tables, lengths)) {
		if (countBits(at(tables.wordLetterSets, index) ^ letterSet) > 2 * editsMax) continue;
		const word = at(tables.wordsByLength, index);
		meter.start();
		meter.read(tables.letters, at(tables.lettersStart, word), at(tables.lettersStart, word + 1));
		if (meter.edits() <= editsMax) near.set(word, meter.edits());
	}
	return { from: 0, to: 0, others: near };
}

/** The word itself, or those that it may be a misspelling of. */
export function wordsMisspelled(tables: NameTables, typed: string): WordSet {
	const near = wordsNear(tables, typed, Math.max(forgivenEdits(typed), 1));
	const isMeant = typed.length <= shortMax ? hasSameLetters : beginsAlike;
	const others = [...near.others].filter(
		([word, edits]) => edits === 0 || isMeant(tables, word, typed),
	);
	return { ...near, others: new Map(others) };
}

/** Up to 3 letters none, up to 7 one, above two: too many short words are one edit apart. */
export function forgivenEdits(typed: string): number {
	if (typed.length <= shortMax) return 0;
	return typed.length <= 7 ? 1 : 2;
}

/** Words this short may only have letters exchanged or doubled: Sko is Sok, but Nam is not Sam. */
const shortMax = 3;

/** Words of which a beginning is within so many edits of what was typed. */
export function wordsBeginningNear(tables: NameTables, typed: string, editsMax: number): WordSet {
	const letterSet = letterSetOf(typed);
	const meter = openEditMeter(typed);
	const near = new Map<number, number>();
	for (const index of indexesOfLengths(tables, { from: typed.length - editsMax, to: lengthMax })) {
		if (countBits(letterSet & ~at(tables.wordLetterSets, index)) > editsMax) continue;
		const word = at(tables.wordsByLength, index);
		const start = at(tables.lettersStart, word);
		const end = at(tables.lettersStart, word + 1);
		meter.start();
		meter.read(tables.letters, start, Math.min(end, start + typed.length + editsMax));
		if (meter.editsToBeginning() <= editsMax) near.set(word, meter.editsToBeginning());
	}
	return { from: 0, to: 0, others: near };
}

function hasSameLetters(
	{ letters, lettersStart }: NameTables,
	word: number,
	typed: string,
): boolean {
	const found = letters.subarray(at(lettersStart, word), at(lettersStart, word + 1));
	return letterSetOf(String.fromCharCode(...found)) === letterSetOf(typed);
}

/** Whether the first letters may have been exchanged, doubled or left out, but not changed: Kang is not Jang misspelled. */
function beginsAlike({ letters, lettersStart }: NameTables, word: number, typed: string): boolean {
	const start = at(lettersStart, word);
	const [first, second] = letters.subarray(start, start + 2);
	const typedFirst = typed.charCodeAt(0);
	return typedFirst === first || typedFirst === second || typed.charCodeAt(1) === first;
}

/** How many edits part the word from what was typed; undefined when it is not in the set. */
export function editsTo(set: WordSet, word: number): number | undefined {
	return word >= set.from && word < set.to ? 0 : set.others.get(word);
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

/** The first index at which a condition holds that, once true, stays true; `count` when it never does. */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
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

function* indexesOfLengths(tables: NameTables, { from, to }: { from: number; to: number }) {
	const start = at(tables.wordLengthStart, Math.max(from, 0));
	const end = at(tables.wordLengthStart, Math.min(to, lengthMax) + 1);
	for (let index = start; index < end; index++) yield index;
}
