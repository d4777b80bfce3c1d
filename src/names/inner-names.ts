import {
	heldIndexes,
	matchForms,
	readWords,
	type TypedWords,
	typedWords,
	typedWordsMax,
} from './match-forms.ts';
import { at, type NameSearch, type NameTables } from './name-tables.ts';
import { editsTo, type WordSet, wordsBeginning } from './near-words.ts';
import {
	areMiddleNames,
	isInitial,
	isInOrder,
	isOtherPerson,
	type NamePair,
	withoutTitles,
} from './person-names.ts';

/** A person's name found inside a longer text, or by initials; the lower the score, the nearer. */
export type InnerMatch = { readonly rank: number; readonly score: number };

/** Finds the words that a typed word can be a spelling of. */
export type NearWords = (typed: string) => WordSet;

/**
 * A name without the titles and honors that readers write around it. A surname alone after the name of
 * an office is `isUnsure`, because others held the office.
 */
export function bareName(typed: TypedWords): { name: TypedWords; isUnsure: boolean } {
	const { words, isTitle } = withoutTitles(typed.ordered);
	const isBare = words.length === typed.ordered.length;
	return { name: isBare ? typed : typedWords(words), isUnsure: isTitle && words.length < 2 };
}

/** Finds people whose names are in the text but for initials and middle names. */
export function* findInner(
	search: NameSearch,
	{ ordered }: TypedWords,
	near: NearWords,
): Generator<InnerMatch> {
	if (ordered.length < 2 || ordered.length > typedWordsMax) return;
	if (ordered.some(isInitial)) yield* byInitials(search, ordered, near);
	if (ordered.length > 2) yield* withoutMiddle(search, ordered, near);
	yield* withoutRepeats(search, ordered, near);
	const [first = '', ...others] = ordered;
	if (joinedInitials.test(first)) yield* byInitials(search, [...first, ...others], near);
}

/** JC Juncker, but not Al Gore or Li Peng. */
const joinedInitials = /^[b-df-hj-np-tv-xz]{2,3}$/;

/** People whose names begin with the initials and have the other words: V. Putin, Hans J. Friedrich. */
function* byInitials(
	{ tables }: NameSearch,
	ordered: readonly string[],
	near: NearWords,
): Generator<InnerMatch> {
	const typed = typedWords(ordered);
	const surname = typed.words[0] ?? '';
	if (surname.length < surnameMin) return;
	const sets = typed.words.map((word) =>
		isInitial(word) ? wordsBeginning(tables, word) : near(word),
	);
	for (const match of matchForms(tables, sets)) {
		const held = readWords(tables, match.form);
		const indexes = heldIndexes(typed, match);
		if (match.edits > editsMax || !isSurnameTyped({ typed: ordered, held, indexes })) continue;
		if (isOtherPerson({ typed: ordered, held, indexes })) continue;
		const score = 2 * match.edits + held.length - ordered.length;
		yield { rank: at(tables.formName, match.form), score };
	}
}

/** Whether the given name or its initial, and the whole surname were typed, in one of the usual orders. */
function isSurnameTyped({ typed, held, indexes }: NamePair): boolean {
	const surname = indexes.indexOf(held.length - 1);
	return (
		surname >= 0 &&
		!isInitial(typed[surname] ?? '') &&
		indexes.includes(0) &&
		isInOrder(indexes, held.length)
	);
}

/** A shorter word beside initials is too often another one. */
const surnameMin = 3;
const editsMax = 1;

/** People whose names are all that was typed, if a word was typed twice: Shoigu Shoigu Sergey. */
function* withoutRepeats(
	{ tables }: NameSearch,
	ordered: readonly string[],
	near: NearWords,
): Generator<InnerMatch> {
	const { words } = typedWords(ordered.filter((word, index) => word !== ordered[index - 1]));
	if (words.length === ordered.length || words.length < 2) return;
	for (const { form, edits, whole } of matchForms(tables, words.map(near)))
		if (whole && edits <= editsMax) yield { rank: at(tables.formName, form), score: 2 * edits };
}

/** People whose names remain if words in the middle are left out: Vladimir Vladimirovich Putin. */
function* withoutMiddle(
	{ tables }: NameSearch,
	ordered: readonly string[],
	near: NearWords,
): Generator<InnerMatch> {
	const [first = '', last = ''] = [ordered[0], ordered.at(-1)];
	if (isInitial(first) || isInitial(last)) return;
	const isFirstLonger = first.length >= last.length;
	const ends = isFirstLonger ? [near(first), near(last)] : [near(last), near(first)];
	const sets = new Map<string, WordSet>();
	const editsOf = (word: string, held: number) => {
		const set = sets.get(word) ?? near(word);
		sets.set(word, set);
		return editsTo(set, held);
	};
	for (const { form, taken } of matchForms(tables, ends)) {
		const ending = isFirstLonger ? taken : taken.toReversed();
		const held = heldNumbers(tables, form);
		if (ending[0] !== 0 || ending[1] !== held.length - 1) continue;
		const left = leftOver({ ordered, held, strings: readWords(tables, form) }, editsOf);
		if (left === undefined || left.edits > editsMax || !areMiddleNames(left.words, ordered))
			continue;
		yield { rank: at(tables.formName, form), score: 2 * left.edits + left.words.length };
	}
}

function heldNumbers({ formWords, formWordsStart }: NameTables, form: number): Uint32Array {
	return formWords.subarray(at(formWordsStart, form), at(formWordsStart, form + 1));
}

type Alignment = {
	readonly ordered: readonly string[];
	readonly held: Uint32Array;
	readonly strings: readonly string[];
};

/** The typed words that stand for no held word, if the others stand for all held words in order. */
function leftOver(
	{ ordered, held, strings }: Alignment,
	editsOf: (word: string, held: number) => number | undefined,
) {
	const words: string[] = [];
	let next = 0;
	let edits = 0;
	for (const [position, word] of ordered.entries()) {
		const isLast = position === ordered.length - 1;
		const cost = next < held.length ? costOf(word, next) : undefined;
		const isLastHeld = next === held.length - 1;
		if (cost === undefined || isLast !== isLastHeld) words.push(word);
		else {
			edits += cost;
			next++;
		}
	}
	const isEveryInitialKept = !strings.some(isInitial) || !words.some(isInitial);
	return next === held.length && isEveryInitialKept ? { words, edits } : undefined;

	function costOf(word: string, index: number): number | undefined {
		const string = strings[index] ?? '';
		if (isInitial(string) && word.startsWith(string)) return 0;
		return editsOf(word, at(held, index));
	}
}
