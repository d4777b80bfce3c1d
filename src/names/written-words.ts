import type { Term } from '#src/text/terms.ts';
import { at, firstIndex, type NameTables } from './name-tables.ts';

/** A text with its terms. */
export type Passage = { readonly text: string; readonly terms: readonly Term[] };

/** Terms of a passage that can write a name. */
export type Written = {
	readonly passage: Passage;
	/** Index of the first term. */
	readonly from: number;
	/** Exclusive. */
	readonly to: number;
};

/** The text as written. */
export function writtenText({ passage: { text, terms }, from, to }: Written): string {
	return text.slice(terms[from]?.start, terms[to - 1]?.end);
}

/** Reads the terms of texts as words of the name index. */
export type WordReader = {
	/** The number of a folded word; undefined if no name has it. */
	wordNumber(word: string): number | undefined;
	/** Every way to read words of the index at a term, each with the index of the term after it. */
	wordsAt(passage: Passage, index: number): readonly WordReading[];
};

const noReadings: readonly WordReading[] = [];

/** One or more words of the index, read from the terms before `next`. */
type WordReading = { readonly words: readonly number[]; readonly next: number };

/** How many words are remembered, known and unknown; a year of news has about a million. */
const wordsRememberedMax = 200_000;

/** Remembers the words that it meets, because finding one in the index takes a microsecond. */
export function createWordReader(tables: NameTables): WordReader {
	/** The number of each word; -1 if no name has it. */
	const numbers = new Map<string, number>();
	const runBeginnings = new Map<string, WordRange>();

	function wordNumber(word: string): number | undefined {
		const known = numbers.get(word) ?? learn(word);
		return known === -1 ? undefined : known;
	}

	function learn(word: string): number {
		const range = narrow(tables, allWords(tables), word);
		const found = isWhole(tables, range) ? range.from : -1;
		if (numbers.size >= wordsRememberedMax) numbers.clear();
		numbers.set(word, found);
		return found;
	}

	/** The words of the index that begin with the text of a term. */
	function wordsFrom(term: string): WordRange {
		const known = runBeginnings.get(term);
		if (known !== undefined) return known;
		const range = narrow(tables, allWords(tables), term);
		if (runBeginnings.size >= wordsRememberedMax) runBeginnings.clear();
		runBeginnings.set(term, range);
		return range;
	}

	function wordsAt({ text, terms }: Passage, index: number): readonly WordReading[] {
		const term = terms[index];
		if (term === undefined) return noReadings;
		if (isInRun(terms, index)) return wordsInRun(terms, index);
		const word = wordNumber(term.text);
		const readings = word === undefined ? [] : [{ words: [word], next: index + 1 }];
		const mayHaveDots = term.end - term.start > term.text.length;
		if (!mayHaveDots && !isJoinedByApostrophe(text, terms, index + 1))
			return readings.length === 0 ? noReadings : readings;
		return [
			...readings,
			...initialsAt({ text, terms }, index, wordNumber),
			...joinedWords({ text, terms }, index, wordNumber),
		];
	}

	/** In a script without spaces, the words that the next terms write one after the other. */
	function wordsInRun(terms: readonly Term[], index: number): WordReading[] {
		const readings: WordReading[] = [];
		let range = wordsFrom(terms[index]?.text ?? '');
		for (let next = index + 1; range.from < range.to; next++) {
			if (isWhole(tables, range)) readings.push({ words: [range.from], next });
			const term = terms[next];
			if (term === undefined || !isAttached(terms, next)) break;
			range = narrow(tables, range, term.text);
		}
		return readings;
	}

	return { wordNumber, wordsAt };
}

/** “J.K.” is also two words. */
function initialsAt(
	{ text, terms }: Passage,
	index: number,
	wordNumber: WordReader['wordNumber'],
): WordReading[] {
	const term = terms[index];
	if (term === undefined || !text.slice(term.start, term.end).includes('.')) return [];
	const words = [...term.text].flatMap((letter) => wordNumber(letter) ?? []);
	return words.length === term.text.length ? [{ words, next: index + 1 }] : [];
}

/** “O’Connor” is also one word. */
function joinedWords(
	{ text, terms }: Passage,
	index: number,
	wordNumber: WordReader['wordNumber'],
): WordReading[] {
	const readings: WordReading[] = [];
	let joined = terms[index]?.text ?? '';
	const end = index + apostrophesMax;
	for (let next = index + 1; next <= end && isJoinedByApostrophe(text, terms, next); next++) {
		joined += terms[next]?.text ?? '';
		const word = wordNumber(joined);
		if (word !== undefined) readings.push({ words: [word], next: next + 1 });
	}
	return readings;
}

/** No name has more in one word; a text of nothing else would take as long as the square of its length. */
const apostrophesMax = 3;

/** Words that share their first letters. */
type WordRange = { readonly from: number; readonly to: number; readonly letters: number };

function allWords({ lettersStart }: NameTables): WordRange {
	return { from: 0, to: lettersStart.length - 1, letters: 0 };
}

/** The words of a range that go on with these letters. */
function narrow({ letters, lettersStart }: NameTables, range: WordRange, text: string): WordRange {
	let { from, to } = range;
	for (let index = 0; index < text.length && from < to; index++) {
		const offset = range.letters + index;
		const unit = text.charCodeAt(index);
		const unitOf = (word: number) => {
			const position = at(lettersStart, word) + offset;
			return position < at(lettersStart, word + 1) ? (letters[position] ?? 0) : -1;
		};
		const start = from;
		const count = to - from;
		from = start + firstIndex(count, (word) => unitOf(start + word) >= unit);
		to = start + firstIndex(count, (word) => unitOf(start + word) > unit);
	}
	return { from, to, letters: range.letters + text.length };
}

/** Whether the first word of a range has no further letters. */
function isWhole({ lettersStart }: NameTables, { from, to, letters }: WordRange): boolean {
	return from < to && at(lettersStart, from + 1) - at(lettersStart, from) === letters;
}

/** The first letter of the scripts whose characters can be terms by themselves is later than this. */
const spacedScriptsEnd = 0x0e00;

function isInRun(terms: readonly Term[], index: number): boolean {
	const unit = terms[index]?.text.charCodeAt(0) ?? 0;
	return unit > spacedScriptsEnd || isAttached(terms, index + 1);
}

/** Whether nothing is between a term and the one before it. */
export function isAttached(terms: readonly Term[], index: number): boolean {
	return terms[index] !== undefined && terms[index]?.start === terms[index - 1]?.end;
}

/** Whether only an apostrophe is between a term and the one before it. */
export function isJoinedByApostrophe(text: string, terms: readonly Term[], index: number): boolean {
	const [before, term] = [terms[index - 1], terms[index]];
	if (before === undefined || term === undefined || term.start !== before.end + 1) return false;
	return apostrophes.has(text[before.end] ?? '');
}

const apostrophes: ReadonlySet<string> = new Set("'’‘ʼʹ`´＇ʻ");
