import { type EditMeter, openEditMeter } from './edit-distance.ts';
import { countBits, letterSetOf } from './letters.ts';
import { forgivenEdits, isMendable, meaningOf, shortMax } from './misspelling.ts';
import { at, type NameTables } from './name-tables.ts';
import { readWord, type WordSet, wordsBeginning, wordsEqual } from './word-set.ts';

/** The word itself, and those that it may be a misspelling of. */
export function wordsMisspelled(tables: NameTables, typed: string): WordSet {
	if (!isMendable(typed)) return wordsEqual(tables, typed);
	const isMeant = meaningOf(typed);
	const near = nearWords(tables, typed, {
		...wholeWords(typed, forgivenEdits(typed)),
		mayBeMeant: beginsAlike(tables, typed),
	});
	const others = [...near].filter(([word]) => isMeant(readWord(tables, word)));
	return { from: 0, to: 0, others: new Map(others) };
}

/** Words of which a beginning may be what was typed, misspelled after its first letter or in the order of its first two. */
export function wordsBeginningMisspelled(tables: NameTables, typed: string): WordSet {
	if (typed.length <= shortMax || !isMendable(typed)) return wordsBeginning(tables, typed);
	const editsMax = forgivenEdits(typed);
	const nearness: Nearness = {
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
export function wordsAlike(tables: NameTables, typed: string): ReadonlyMap<number, number> {
	const editsMax = Math.min(Math.floor(typed.length / 3), 2);
	return nearWords(tables, typed, { ...wholeWords(typed, editsMax), mayBeMeant: () => true });
}

type Nearness = {
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

function wholeWords(typed: string, editsMax: number): Omit<Nearness, 'mayBeMeant'> {
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
	nearness: Nearness,
): ReadonlyMap<number, number> {
	const { editsMax, range, lettersCompared, lettersDifferingMax, mayBeMeant, editsOf } = nearness;
	const [least, most] = nearness.lengths;
	const { letters, lettersStart, letterSets } = tables;
	const letterSet = letterSetOf(typed);
	const near = new Map<number, number>();
	const meter = openEditMeter(typed);
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
function beginsAlike({ letters, lettersStart }: NameTables, typed: string) {
	const [typedFirst, typedSecond] = [typed.charCodeAt(0), typed.charCodeAt(1)];
	return (word: number) => {
		const start = at(lettersStart, word);
		const first = letters[start];
		return first === typedFirst || first === typedSecond || letters[start + 1] === typedFirst;
	};
}
