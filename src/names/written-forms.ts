import { at, isRomanized, type NameTables } from './name-tables.ts';
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
	const beginnings = new Map<number, Beginning>();

	function beginningOf(word: number): Beginning {
		const known = beginnings.get(word);
		if (known !== undefined) return known;
		const beginning = sortedBeginning(tables, word);
		beginnings.set(word, beginning);
		return beginning;
	}

	function formsAt(passage: Passage, from: number): readonly WrittenForms[] {
		const readings = wordsAt(passage, from);
		if (readings.length === 0) return noForms;
		const found: WrittenForms[] = [];
		for (const { words, next } of readings) {
			const [first, ...rest] = words;
			if (first === undefined) continue;
			const beginning = beginningOf(first);
			if (beginning.forms.length === 0) continue;
			const whole = { beginning, from: 0, to: beginning.forms.length, words: 1 };
			extend(passage, { from, to: next, range: narrowForms(tables, whole, rest) }, found);
		}
		return found.length > 1 ? found.sort((a, b) => b.to - a.to) : found;
	}

	function extend(
		passage: Passage,
		{ from, to, range }: { from: number; to: number; range: FormRange },
		found: WrittenForms[],
	): void {
		let longer = range.from;
		while (longer < range.to && nextWord(tables, range, longer) === noWord) longer++;
		if (longer > range.from) {
			const forms = [...range.beginning.forms.subarray(range.from, longer)];
			found.push({ passage, from, to, forms });
		}
		if (longer === range.to) return;
		for (const { words, next } of wordsAt(passage, to)) {
			const rest = narrowForms(tables, { ...range, from: longer }, words);
			if (rest.from < rest.to) extend(passage, { from, to: next, range: rest }, found);
		}
	}

	return { formsAt, wordNumber, formsBeginning: (word) => beginningOf(word).forms };
}

const noForms: readonly WrittenForms[] = [];

/** The forms that begin with one word, sorted by the words after it. */
type Beginning = {
	readonly forms: Uint32Array;
	/** The second word of each; `noWord` if it has none. */
	readonly seconds: Int32Array;
};

/** Less than the number of any word. */
const noWord = -1;

/** Some of the forms of a beginning, which share their first words. */
type FormRange = {
	readonly beginning: Beginning;
	readonly from: number;
	readonly to: number;
	/** How many words they share. */
	readonly words: number;
};

/** The forms of a range that go on with these words. */
function narrowForms(tables: NameTables, range: FormRange, words: readonly number[]): FormRange {
	let narrowed = range;
	for (const word of words) {
		const from = firstForm(tables, narrowed, word);
		const isFound = from < narrowed.to && nextWord(tables, narrowed, from) === word;
		const to = isFound ? firstForm(tables, { ...narrowed, from }, word + 1) : from;
		narrowed = { beginning: range.beginning, from, to, words: narrowed.words + 1 };
	}
	return narrowed;
}

/** The index of the first form of a range whose next word has this number or a higher one. */
function firstForm(tables: NameTables, range: FormRange, word: number): number {
	let { from: low, to: high } = range;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (nextWord(tables, range, middle) < word) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The word after those that a range shares, of one of its forms. */
function nextWord(
	{ formWords, formWordsStart }: NameTables,
	{ beginning, words }: FormRange,
	index: number,
): number {
	if (words === 1) return beginning.seconds[index] ?? noWord;
	const form = at(beginning.forms, index);
	const position = at(formWordsStart, form) + words;
	return position < at(formWordsStart, form + 1) ? at(formWords, position) : noWord;
}

function sortedBeginning(tables: NameTables, word: number): Beginning {
	const { wordForms, wordFormsStart, formWords, formWordsStart } = tables;
	const forms = wordForms
		.slice(at(wordFormsStart, word), at(wordFormsStart, word + 1))
		.filter((form) => at(formWords, at(formWordsStart, form)) === word)
		// Readings in Latin letters are for readers who type; a text that has them may mean somebody else.
		.filter((form) => !isRomanized(tables, form))
		.sort((a, b) => compareForms(tables, a, b));
	const seconds = Int32Array.from(forms, (form) =>
		wordsOf(tables, form) > 1 ? at(formWords, at(formWordsStart, form) + 1) : noWord,
	);
	return { forms, seconds };
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
