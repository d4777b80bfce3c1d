import { openEditMeter } from './edit-distance.ts';
import { firstIndex } from './first-index.ts';
import { countBits, hashOf, letterSetOf } from './letters.ts';
import { foldedForms } from './list-forms.ts';
import { isMendable, meaningOf } from './misspelling.ts';
import { at, lengthMax, type NameTables } from './name-tables.ts';
import { readName } from './read-name.ts';
import type { TypedWords } from './typed-words.ts';
import { readWord } from './word-set.ts';

/** The forms that are these letters when spaces are left out, ascending. */
export function formsSpelled(tables: NameTables, joined: string): number[] {
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

/** Whether what spells a form is written so, and not as several words where one was typed. */
export function isWrittenAs(tables: NameTables, form: number, typed: TypedWords): boolean {
	if (typed.words.length !== 1 || wordCount(tables, form) === 1) return true;
	const { name, aliases } = readName(tables, at(tables.formName, form));
	return [name, ...aliases].flatMap(foldedForms).includes(typed.joined);
}

/**
 * The forms that differ from what was typed in their spaces and in at most one edit. Forms of as many
 * words are left to the comparison of words, which knows that `kim chol nam` is not `kim chol sam`.
 */
export function* formsRespaced(
	tables: NameTables,
	{ words, joined }: TypedWords,
): Generator<{ readonly form: number; readonly edits: number }> {
	if (joined.length < respacedMin || !isMendable(joined)) return;
	const isMeant = meaningOf(joined);
	const { formLengthStart, formsByLength, formLetterSets } = tables;
	const letterSet = letterSetOf(joined);
	const meter = openEditMeter(joined);
	const start = at(formLengthStart, Math.min(joined.length - 1, lengthMax + 1));
	const end = at(formLengthStart, Math.min(joined.length + 2, lengthMax + 1));
	for (let index = start; index < end; index++) {
		if (countBits(at(formLetterSets, index) ^ letterSet) > 2) continue;
		const form = at(formsByLength, index);
		if (wordCount(tables, form) === words.length) continue;
		meter.start();
		for (const [from, to] of lettersOf(tables, form)) meter.read(tables.letters, from, to);
		if (meter.edits() > 1 || !isMeant(readJoined(tables, form))) continue;
		yield { form, edits: meter.edits() };
	}
}

/** In shorter names, one edit and other spaces leave too little the same. */
const respacedMin = 6;

function readJoined(tables: NameTables, form: number): string {
	const start = at(tables.formWordsStart, form);
	const words = tables.formWords.subarray(start, at(tables.formWordsStart, form + 1));
	return Array.from(words, (word) => readWord(tables, word)).join('');
}

function wordCount({ formWordsStart }: NameTables, form: number): number {
	return at(formWordsStart, form + 1) - at(formWordsStart, form);
}

function spells(tables: NameTables, form: number, joined: string): boolean {
	let place = 0;
	for (const [from, to] of lettersOf(tables, form)) {
		for (let index = from; index < to; index++) {
			if (tables.letters[index] !== joined.charCodeAt(place)) return false;
			place++;
		}
	}
	return place === joined.length;
}

/** Where the letters of each of a form's words begin and end. */
function* lettersOf(tables: NameTables, form: number): Generator<readonly [number, number]> {
	const end = at(tables.formWordsStart, form + 1);
	for (let index = at(tables.formWordsStart, form); index < end; index++) {
		const word = at(tables.formWords, index);
		yield [at(tables.lettersStart, word), at(tables.lettersStart, word + 1)];
	}
}
