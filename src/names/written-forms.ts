import { at, firstIndex, type NameTables } from './name-tables.ts';
import { createWordReader, type Passage, type Written } from './written-words.ts';

/** Forms with the same words, and the terms of a passage that write them. */
export type WrittenForms = Written & { readonly forms: readonly number[] };

/** Finds names in texts, word by word. */
export type FormFinder = {
	/** All forms that begin at this term, the longest first. */
	formsAt(passage: Passage, from: number): readonly WrittenForms[];
	/** The number of a folded word; undefined if no name has it. */
	wordNumber(word: string): number | undefined;
	/** The forms that begin with a word, by its number, sorted by their words. */
	formsBeginning(word: number): Uint32Array;
};

/**
 * Reads the name index in place. What it works out for the words that it meets it remembers, so that
 * creating one costs nothing, and reading many texts is quick.
 */
export function createFormFinder(tables: NameTables): FormFinder {
	const { wordNumber, wordsAt } = createWordReader(tables);
	const beginnings = new Map<number, Uint32Array>();

	function formsBeginning(word: number): Uint32Array {
		const known = beginnings.get(word);
		if (known !== undefined) return known;
		const sorted = sortedFormsBeginning(tables, word);
		beginnings.set(word, sorted);
		return sorted;
	}

	function collect(passage: Passage, from: number): WrittenForms[] {
		const found: WrittenForms[] = [];
		for (const { words, next } of wordsAt(passage, from)) {
			const [first, ...rest] = words;
			if (first === undefined) continue;
			const forms = formsBeginning(first);
			const start = { forms, from: 0, to: forms.length, words: 1 };
			extend(passage, { from, to: next, range: narrowForms(tables, start, rest) }, found);
		}
		return found.sort((a, b) => b.to - a.to);
	}

	function extend(
		passage: Passage,
		{ from, to, range }: { from: number; to: number; range: FormRange },
		found: WrittenForms[],
	): void {
		let longer = range.from;
		while (longer < range.to && wordsOf(tables, at(range.forms, longer)) === range.words) longer++;
		if (longer > range.from)
			found.push({ passage, from, to, forms: [...range.forms.subarray(range.from, longer)] });
		if (longer === range.to) return;
		for (const { words, next } of wordsAt(passage, to)) {
			const rest = narrowForms(tables, { ...range, from: longer }, words);
			if (rest.from < rest.to) extend(passage, { from, to: next, range: rest }, found);
		}
	}

	return { formsAt: collect, wordNumber, formsBeginning };
}

/** Forms, sorted by their words, that share their first words. */
type FormRange = {
	readonly forms: Uint32Array;
	readonly from: number;
	readonly to: number;
	readonly words: number;
};

/** The forms of a range that go on with these words. */
function narrowForms(
	{ formWords, formWordsStart }: NameTables,
	range: FormRange,
	words: readonly number[],
): FormRange {
	let { from, to } = range;
	for (const [index, word] of words.entries()) {
		const wordOf = (position: number) => {
			const form = at(range.forms, position);
			const offset = at(formWordsStart, form) + range.words + index;
			return offset < at(formWordsStart, form + 1) ? at(formWords, offset) : -1;
		};
		const start = from;
		const count = to - from;
		from = start + firstIndex(count, (position) => wordOf(start + position) >= word);
		to = start + firstIndex(count, (position) => wordOf(start + position) > word);
	}
	return { ...range, from, to, words: range.words + words.length };
}

function sortedFormsBeginning(tables: NameTables, word: number): Uint32Array {
	const { wordForms, wordFormsStart, formWords, formWordsStart } = tables;
	return wordForms
		.slice(at(wordFormsStart, word), at(wordFormsStart, word + 1))
		.filter((form) => at(formWords, at(formWordsStart, form)) === word)
		.sort((a, b) => compareForms(tables, a, b));
}

function compareForms(tables: NameTables, a: number, b: number): number {
	const { formWords, formWordsStart } = tables;
	const shared = Math.min(wordsOf(tables, a), wordsOf(tables, b));
	for (let index = 1; index < shared; index++) {
		const difference =
			at(formWords, at(formWordsStart, a) + index) - at(formWords, at(formWordsStart, b) + index);
		if (difference !== 0) return difference;
	}
	return wordsOf(tables, a) - wordsOf(tables, b) || a - b;
}

function wordsOf({ formWordsStart }: NameTables, form: number): number {
	return at(formWordsStart, form + 1) - at(formWordsStart, form);
}
