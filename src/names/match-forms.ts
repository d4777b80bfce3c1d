import { distinguishingSigns, foldName, hashOf } from '#src/text/fold.ts';
import { countBits, createEditMeter, letterSetOf } from './edit-distance.ts';
import {
	at,
	firstIndex,
	foldedForms,
	isOfKinds,
	lengthMax,
	type NameTables,
	readName,
	readWord,
} from './name-tables.ts';
import { createPlausibilityCheck, editsTo, isCorrectable, type WordSet } from './near-words.ts';
import { isNamesake, isOtherPerson, isSuffix } from './person-names.ts';

/** A form that has a different word for each typed word. */
export type FormMatch = {
	readonly form: number;
	/** Sum over all words. */
	readonly edits: number;
	/** Whether the form has no further word. */
	readonly whole: boolean;
	/** For each set, the index of its word within the form. */
	readonly taken: readonly number[];
};

/**
 * Finds the forms that have a different word from each set, in any order; the most mentioned names
 * come first. Sets of longer typed words must come first, so that `a al` leaves `ali` to `al`.
 */
export function* matchForms(tables: NameTables, sets: readonly WordSet[]): Generator<FormMatch> {
	const rarest = rarestOf(tables, sets);
	if (rarest === undefined) return;
	for (const form of formsWith(tables, rarest)) {
		const start = at(tables.formWordsStart, form);
		const words = tables.formWords.subarray(start, at(tables.formWordsStart, form + 1));
		const nearest = nearestWords(sets, words);
		if (nearest !== undefined) yield { form, ...nearest, whole: words.length === sets.length };
	}
}

/** Finds the ranks of names whose forms together have a word from each set, as in `William Lai (賴清德)`. */
export function* matchNames(tables: NameTables, sets: readonly WordSet[]): Generator<number> {
	const { formName, formWords, formWordsStart } = tables;
	const rarest = rarestOf(tables, sets);
	if (rarest === undefined) return;
	const firstForm = (rank: number) =>
		firstIndex(formName.length, (form) => at(formName, form) >= rank);
	for (const form of formsWith(tables, rarest)) {
		const rank = at(formName, form);
		const start = at(formWordsStart, firstForm(rank));
		const words = formWords.subarray(start, at(formWordsStart, firstForm(rank + 1)));
		if (nearestWords(sets, words) !== undefined) yield rank;
	}
}

function rarestOf(tables: NameTables, sets: readonly WordSet[]): WordSet | undefined {
	let rarest: { set: WordSet; forms: number } | undefined;
	for (const set of sets) {
		const forms = formCount(tables, set);
		if (rarest === undefined || forms < rarest.forms) rarest = { set, forms };
	}
	return rarest?.set;
}

function formCount({ wordFormsStart }: NameTables, { from, to, others }: WordSet): number {
	let count = at(wordFormsStart, to) - at(wordFormsStart, from);
	for (const word of others.keys())
		count += at(wordFormsStart, word + 1) - at(wordFormsStart, word);
	return count;
}

/** Every form that contains a word from the set, ascending and without duplicates. */
function formsWith(tables: NameTables, { from, to, others }: WordSet): Iterable<number> {
	const { wordForms, wordFormsStart } = tables;
	const formsOfRange = wordForms.subarray(at(wordFormsStart, from), at(wordFormsStart, to));
	if (to - from === 1 && others.size === 0) return formsOfRange;

	const marks = new Uint32Array((tables.formName.length + 31) >>> 5);
	markAll(marks, formsOfRange);
	for (const word of others.keys())
		markAll(marks, wordForms.subarray(at(wordFormsStart, word), at(wordFormsStart, word + 1)));
	return markedForms(marks);
}

function markAll(marks: Uint32Array, forms: Uint32Array): void {
	for (const form of forms) marks[form >>> 5] = at(marks, form >>> 5) | (1 << (form & 31));
}

function* markedForms(marks: Uint32Array): Generator<number> {
	for (let index = 0; index < marks.length; index++) {
		let bits = at(marks, index);
		while (bits !== 0) {
			const lowest = 31 - Math.clz32(bits & -bits);
			yield index * 32 + lowest;
			bits &= bits - 1;
		}
	}
}

/** Gives each set the nearest word that is still free, with the sum of edits; undefined if one finds none. */
function nearestWords(sets: readonly WordSet[], words: Uint32Array) {
	if (words.length < sets.length) return undefined;
	const taken: number[] = [];
	let edits = 0;
	for (const set of sets) {
		const nearest = nearestFree(set, words, taken);
		if (nearest === undefined) return undefined;
		taken.push(nearest.index);
		edits += nearest.edits;
	}
	return { edits, taken };
}

function nearestFree(set: WordSet, words: Uint32Array, taken: readonly number[]) {
	let nearest: { index: number; edits: number } | undefined;
	for (let index = 0; index < words.length; index++) {
		const edits = editsTo(set, at(words, index));
		if (edits === undefined || taken.includes(index)) continue;
		if (nearest === undefined || edits < nearest.edits) nearest = { index, edits };
	}
	return nearest;
}

/** The forms that have these letters apart from spaces, ascending. */
export function formsSpelledAs(tables: NameTables, joined: string): number[] {
	const { hashes, formsByHash } = tables;
	const hash = hashOf(joined);
	const forms: number[] = [];
	const start = firstIndex(hashes.length, (index) => at(hashes, index) >= hash);
	for (let index = start; index < hashes.length && hashes[index] === hash; index++) {
		const form = at(formsByHash, index);
		if (spells(tables, form, joined)) forms.push(form);
	}
	return forms.sort((a, b) => a - b);
}

/** Whether a form with the typed letters is written as one word, if only one was typed. */
export function isWrittenAs(tables: NameTables, form: number, typed: TypedWords): boolean {
	if (typed.words.length !== 1 || wordCount(tables, form) === 1) return true;
	const { name, aliases } = readName(tables, at(tables.formName, form));
	return [name, ...aliases].flatMap(foldedForms).includes(typed.joined);
}

/**
 * Finds the forms that have other spaces than the typed text and at most one edit. Forms with equally
 * many words are left to `matchForms`, which knows that `kim chol nam` is not `kim chol sam`.
 */
export function* formsSpacedOtherwise(
	tables: NameTables,
	{ words, joined }: TypedWords,
): Generator<{ readonly form: number; readonly edits: number }> {
	if (joined.length < respacedMin || !isCorrectable(joined)) return;
	const isPlausible = createPlausibilityCheck(joined);
	const { formLengthStart, formsByLength, formLetterSets } = tables;
	const letterSet = letterSetOf(joined);
	const meter = createEditMeter(joined);
	const start = at(formLengthStart, Math.min(joined.length - 1, lengthMax + 1));
	const end = at(formLengthStart, Math.min(joined.length + 2, lengthMax + 1));
	for (let index = start; index < end; index++) {
		if (countBits(at(formLetterSets, index) ^ letterSet) > 2) continue;
		const form = at(formsByLength, index);
		if (wordCount(tables, form) === words.length) continue;
		meter.start();
		for (const [from, to] of lettersOf(tables, form)) meter.read(tables.letters, from, to);
		if (meter.edits() > 1 || !isPlausible(readWords(tables, form).join(''))) continue;
		yield { form, edits: meter.edits() };
	}
}

/** Shorter names have too few letters to allow both an edit and other spaces. */
const respacedMin = 6;

/** How many letters a form has, in code units. */
export function letterCount(tables: NameTables, form: number): number {
	let count = 0;
	for (const [from, to] of lettersOf(tables, form)) count += to - from;
	return count;
}

/** How many words a form has. */
export function wordCount({ formWordsStart }: NameTables, form: number): number {
	return at(formWordsStart, form + 1) - at(formWordsStart, form);
}

function spells(tables: NameTables, form: number, joined: string): boolean {
	let position = 0;
	for (const [from, to] of lettersOf(tables, form)) {
		for (let index = from; index < to; index++) {
			if (tables.letters[index] !== joined.charCodeAt(position)) return false;
			position++;
		}
	}
	return position === joined.length;
}

/** The start and end of the letters of each word in a form. */
function* lettersOf(tables: NameTables, form: number): Generator<readonly [number, number]> {
	const end = at(tables.formWordsStart, form + 1);
	for (let index = at(tables.formWordsStart, form); index < end; index++) {
		const word = at(tables.formWords, index);
		yield [at(tables.lettersStart, word), at(tables.lettersStart, word + 1)];
	}
}

/** The text that a reader typed, folded. */
export type TypedWords = {
	/** Longest first. */
	readonly words: readonly string[];
	/** In the order typed; `Lai, William` is read as William Lai. */
	readonly ordered: readonly string[];
	/** Where each of `words` is among those in order. */
	readonly positions: readonly number[];
	/** The words in the order typed, without spaces. */
	readonly joined: string;
	/** From `distinguishingSigns`. */
	readonly signs: string;
};

/** How much of a typed text is read, in code units; no name is longer than 120. */
const typedMax = 200;

/** The most words that are matched one by one; longer texts only match whole forms. */
export const typedWordsMax = 12;

/** Folds the text that a reader typed for a look-up. */
export function foldTyped(text: string): TypedWords {
	const typed = text.slice(0, typedMax);
	const words = wordsOf(typed);
	const parts = typed.split(/[,،，]/u);
	const [surname = '', others = ''] = parts;
	const given = wordsOf(others);
	const isTurned =
		parts.length === 2 &&
		!given.every(isSuffix) &&
		wordsOf(surname).length + given.length === words.length;
	return {
		...typedWords(isTurned ? [...given, ...wordsOf(surname)] : words),
		joined: words.join(''),
		signs: distinguishingSigns(typed),
	};
}

/** A text of these words, in this order. */
export function typedWords(ordered: readonly string[]): TypedWords {
	const positions = [...ordered.keys()].sort(
		(a, b) => (ordered[b]?.length ?? 0) - (ordered[a]?.length ?? 0),
	);
	return {
		words: positions.map((position) => ordered[position] ?? ''),
		ordered,
		positions,
		joined: ordered.join(''),
		signs: '',
	};
}

function wordsOf(text: string): string[] {
	return foldName(text)
		.slice(0, typedMax)
		.split(' ')
		.filter((word) => word !== '');
}

/** For each typed word in the order typed, the index of its word within the form. */
export function heldIndexes({ positions }: TypedWords, { taken }: FormMatch): number[] {
	const indexes = new Array<number>(positions.length).fill(0);
	for (const [index, position] of positions.entries()) indexes[position] = taken[index] ?? 0;
	return indexes;
}

/** Whether a person's name that has all the words typed can only be somebody else's. */
export function isOther(tables: NameTables, typed: TypedWords, match: FormMatch): boolean {
	const isPerson = isOfKinds(tables, ['person'])(at(tables.formName, match.form));
	if (!isPerson || typed.words.length < 2) return false;
	const held = readWords(tables, match.form);
	return isOtherPerson({ typed: typed.ordered, held, indexes: heldIndexes(typed, match) });
}

/** Whether what looks like a typing error can be the name of somebody else. */
export function canBeNamesake(tables: NameTables, typed: TypedWords, match: FormMatch): boolean {
	if (!isOfKinds(tables, ['person'])(at(tables.formName, match.form))) return false;
	const held = readWords(tables, match.form);
	return isNamesake({ typed: typed.ordered, held, indexes: heldIndexes(typed, match) });
}

/** The words of a form. */
export function readWords(tables: NameTables, form: number): string[] {
	const start = at(tables.formWordsStart, form);
	const words = tables.formWords.subarray(start, at(tables.formWordsStart, form + 1));
	return Array.from(words, (word) => readWord(tables, word));
}
