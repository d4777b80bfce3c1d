import { firstIndex } from './first-index.ts';
import { at, type NameTables } from './name-tables.ts';
import { editsTo, type WordSet } from './word-set.ts';

/** A form of which a different word answers each typed word. */
type FormMatch = {
	readonly form: number;
	/** Over all words. */
	readonly edits: number;
	/** Whether the form has no further word. */
	readonly whole: boolean;
};

/**
 * The forms of which a different word, in any order, answers each of the sets; most talked-about
 * names first. Sets of longer typed words stand first, so that `a al` leaves `ali` to `al`.
 */
export function* matchForms(tables: NameTables, sets: readonly WordSet[]): Generator<FormMatch> {
	const rarest = rarestOf(tables, sets);
	if (rarest === undefined) return;
	for (const form of formsWith(tables, rarest)) {
		const start = at(tables.formWordsStart, form);
		const words = tables.formWords.subarray(start, at(tables.formWordsStart, form + 1));
		const edits = editsBetween(sets, words);
		if (edits !== undefined) yield { form, edits, whole: words.length === sets.length };
	}
}

/** The places of the names of which the forms together answer each of the sets, as in `William Lai (賴清德)`; ascending. */
export function* matchNames(tables: NameTables, sets: readonly WordSet[]): Generator<number> {
	const { formName, formWords, formWordsStart } = tables;
	const rarest = rarestOf(tables, sets);
	if (rarest === undefined) return;
	const firstForm = (place: number) =>
		firstIndex(formName.length, (form) => at(formName, form) >= place);
	for (const form of formsWith(tables, rarest)) {
		const place = at(formName, form);
		const start = at(formWordsStart, firstForm(place));
		const words = formWords.subarray(start, at(formWordsStart, firstForm(place + 1)));
		if (editsBetween(sets, words) !== undefined) yield place;
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

/** Every form that holds a word of the set, ascending and once. */
function formsWith(tables: NameTables, { from, to, others }: WordSet): Iterable<number> {
	const { wordForms, wordFormsStart } = tables;
	const together = wordForms.subarray(at(wordFormsStart, from), at(wordFormsStart, to));
	if (to - from === 1 && others.size === 0) return together;

	const marks = new Uint32Array((tables.formName.length + 31) >>> 5);
	markAll(marks, together);
	for (const word of others.keys())
		markAll(marks, wordForms.subarray(at(wordFormsStart, word), at(wordFormsStart, word + 1)));
	return marked(marks);
}

function markAll(marks: Uint32Array, forms: Uint32Array): void {
	for (const form of forms) marks[form >>> 5] = at(marks, form >>> 5) | (1 << (form & 31));
}

function* marked(marks: Uint32Array): Generator<number> {
	for (let index = 0; index < marks.length; index++) {
		let bits = at(marks, index);
		while (bits !== 0) {
			const lowest = 31 - Math.clz32(bits & -bits);
			yield index * 32 + lowest;
			bits &= bits - 1;
		}
	}
}

/** Gives each set the nearest word that is still free; undefined when one goes without. */
function editsBetween(sets: readonly WordSet[], words: Uint32Array): number | undefined {
	if (words.length < sets.length) return undefined;
	const taken = new Set<number>();
	let sum = 0;
	for (const set of sets) {
		const nearest = nearestFree(set, words, taken);
		if (nearest === undefined) return undefined;
		taken.add(nearest.index);
		sum += nearest.edits;
	}
	return sum;
}

function nearestFree(set: WordSet, words: Uint32Array, taken: ReadonlySet<number>) {
	let nearest: { index: number; edits: number } | undefined;
	for (let index = 0; index < words.length; index++) {
		const edits = editsTo(set, at(words, index));
		if (edits === undefined || taken.has(index)) continue;
		if (nearest === undefined || edits < nearest.edits) nearest = { index, edits };
	}
	return nearest;
}
