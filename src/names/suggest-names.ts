import {
	foldTyped,
	formsSpelledAs,
	isWrittenAs,
	letterCount,
	matchForms,
	type TypedWords,
	typedWordsMax,
	wordCount,
} from './match-forms.ts';
import type { NameSuggestion } from './name.ts';
import { at, type NameSearch, type NameTables, readAlias, readName } from './name-tables.ts';
import {
	similarWords,
	wordSetsOf,
	wordsBeginning,
	wordsBeginningMisspelled,
} from './near-words.ts';

/**
 * Offers names for the text typed so far: exact spellings, then names with a word that begins with
 * each typed word, the most mentioned first. Any word of the name is as good as the first, because
 * readers type surnames. Misspelled beginnings count only if nothing else is found.
 */
export function suggestNames(search: NameSearch, typed: string, limit: number): NameSuggestion[] {
	const { tables } = search;
	const words = foldTyped(typed);
	if (words.joined === '') return mostMentioned(search, limit);
	return [...suggestForms(search, words, limit)].map(([rank, form]) => {
		const alias = readAlias(tables, form);
		const name = readName(tables, rank);
		return alias === undefined ? { name } : { name, alias };
	});
}

function mostMentioned({ tables, isIncluded }: NameSearch, limit: number): NameSuggestion[] {
	const offered: NameSuggestion[] = [];
	for (let rank = 0; rank < tables.ids.length && offered.length < limit; rank++)
		if (isIncluded(rank)) offered.push({ name: readName(tables, rank) });
	return offered;
}

/** The ranks of the names to offer, each with the form that matched, best first. */
function suggestForms(search: NameSearch, typed: TypedWords, limit: number): Map<number, number> {
	const offered = new Map<number, number>();
	const spelled = formsSpelledAs(search.tables, typed.joined);
	const isAsTyped = (form: number) => isWrittenAs(search.tables, form, typed);
	addForms(offered, { search, limit, forms: spelled.filter(isAsTyped) });
	if (typed.words.length <= typedWordsMax) {
		addForms(offered, { search, limit, forms: formsStartingWith(search, typed) });
	}
	addForms(offered, { search, limit, forms: spelled });
	if (offered.size > 0 || typed.words.length > typedWordsMax) return offered;
	addForms(offered, { search, limit, forms: formsStartingNear(search, typed) });
	return offered;
}

type FormsToOffer = {
	readonly search: NameSearch;
	readonly limit: number;
	readonly forms: Iterable<number>;
};

function addForms(offered: Map<number, number>, { search, limit, forms }: FormsToOffer): void {
	if (offered.size >= limit) return;
	for (const form of forms) {
		const rank = at(search.tables.formName, form);
		if (!search.isIncluded(rank) || offered.has(rank)) continue;
		offered.set(rank, form);
		if (offered.size >= limit) return;
	}
}

function* formsStartingWith({ tables }: NameSearch, { words }: TypedWords): Generator<number> {
	const sets = wordSetsOf(words, (word) => wordsBeginning(tables, word)) ?? [];
	for (const { form } of matchForms(tables, sets)) yield form;
}

/** Forms with fewer edits come first. */
function formsStartingNear({ tables }: NameSearch, { words }: TypedWords): number[] {
	const sets = wordSetsOf(words, (word) => wordsBeginningMisspelled(tables, word)) ?? [];
	return [...matchForms(tables, sets)]
		.sort((a, b) => a.edits - b.edits || a.form - b.form)
		.map(({ form }) => form);
}

/** The most names that are offered for a text that finds none. */
export const nearestMax = 5;

/**
 * The share of letters that must match, of those typed or of a name of several words; between 0 and 1.
 * A third offers strangers, a half misses John Doe for Juan Doe.
 */
const similarityMin = 0.4;

/** How many of the typed words are compared, the longest first. */
const wordsComparedMax = 5;

/** How many forms with a similar word are compared, the most mentioned first. */
const formsPerWordMax = 100;

/** Up to 5 names similar to the typed text, the most mentioned first. */
export function nearestNames(search: NameSearch, typed: TypedWords): number[] {
	if (typed.words.length === 0 || typed.words.length > typedWordsMax) return [];
	const completed = [...suggestForms(search, typed, nearestMax)].map(([rank]) => rank);
	return (completed.length > 0 ? completed : mostSimilar(search, typed)).sort((a, b) => a - b);
}

function mostSimilar({ tables, isIncluded }: NameSearch, { words, joined }: TypedWords): number[] {
	const similarities = new Map<number, number>();
	for (const [form, letters] of lettersMatched(tables, words)) {
		const rank = at(tables.formName, form);
		if (!isIncluded(rank)) continue;
		const heldLetters = letterCount(tables, form);
		const isNear =
			letters >= similarityMin * joined.length ||
			(wordCount(tables, form) > 1 && letters >= wholeMin * heldLetters);
		const similarity = letters / (joined.length + heldLetters);
		if (isNear && similarity > (similarities.get(rank) ?? 0)) similarities.set(rank, similarity);
	}
	return [...similarities]
		.sort(([a, similarA], [b, similarB]) => similarB - similarA || a - b)
		.slice(0, nearestMax)
		.map(([rank]) => rank);
}

/** The share of letters of a name that a longer text must match. */
const wholeMin = 0.8;

/** How many letters of the typed words are in each form that has one of them, or a similar one. */
function lettersMatched(tables: NameTables, words: readonly string[]): Map<number, number> {
	const sums = new Map<number, number>();
	for (const word of new Set(words.slice(0, wordsComparedMax))) {
		const matched = new Map<number, number>();
		for (const [near, edits] of similarWords(tables, word)) {
			const start = at(tables.wordFormsStart, near);
			const end = Math.min(at(tables.wordFormsStart, near + 1), start + formsPerWordMax);
			for (const form of tables.wordForms.subarray(start, end))
				matched.set(form, Math.max(matched.get(form) ?? 0, word.length - edits));
		}
		for (const [form, letters] of matched) sums.set(form, (sums.get(form) ?? 0) + letters);
	}
	return sums;
}
