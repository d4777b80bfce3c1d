import {
	foldTyped,
	formsSpelledAs,
	isWrittenAs,
	matchForms,
	type TypedWords,
	typedWordsMax,
} from './match-forms.ts';
import type { NameSuggestion } from './name.ts';
import { at, type NameSearch, readAlias, readName } from './name-tables.ts';
import { wordSetsOf, wordsBeginning, wordsBeginningMisspelled } from './near-words.ts';

/**
 * Offers names for what was typed so far: first those that are spelled so, then those with a word
 * beginning with each typed word, most talked-about first; a beginning of the whole name counts no
 * more than one of an inner word, for readers type surnames. Only when there are none, misspelled ones.
 */
export function suggestNames(search: NameSearch, typed: string, limit: number): NameSuggestion[] {
	const { tables } = search;
	const words = foldTyped(typed);
	if (words.joined === '') return mostTalkedAbout(search, limit);
	return [...suggestForms(search, words, limit)].map(([place, form]) => {
		const alias = readAlias(tables, form);
		const name = readName(tables, place);
		return alias === undefined ? { name } : { name, alias };
	});
}

function mostTalkedAbout({ tables, counts }: NameSearch, limit: number): NameSuggestion[] {
	const offered: NameSuggestion[] = [];
	for (let place = 0; place < tables.ids.length && offered.length < limit; place++)
		if (counts(place)) offered.push({ name: readName(tables, place) });
	return offered;
}

/** The places of the names to offer, each with the form that matched, best first. */
export function suggestForms(
	search: NameSearch,
	typed: TypedWords,
	limit: number,
): Map<number, number> {
	const offered = new Map<number, number>();
	const spelled = formsSpelledAs(search.tables, typed.joined);
	const isAsTyped = (form: number) => isWrittenAs(search.tables, form, typed);
	addForms(offered, { search, limit, forms: spelled.filter(isAsTyped) });
	if (typed.words.length <= typedWordsMax) {
		addForms(offered, { search, limit, forms: formsBeginning(search, typed) });
	}
	addForms(offered, { search, limit, forms: spelled });
	if (offered.size > 0 || typed.words.length > typedWordsMax) return offered;
	addForms(offered, { search, limit, forms: formsBeginningNear(search, typed) });
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
		const place = at(search.tables.formName, form);
		if (!search.counts(place) || offered.has(place)) continue;
		offered.set(place, form);
		if (offered.size >= limit) return;
	}
}

function* formsBeginning({ tables }: NameSearch, { words }: TypedWords): Generator<number> {
	const sets = wordSetsOf(words, (word) => wordsBeginning(tables, word)) ?? [];
	for (const { form } of matchForms(tables, sets)) yield form;
}

/** Fewest edits first. */
function formsBeginningNear({ tables }: NameSearch, { words }: TypedWords): number[] {
	const sets = wordSetsOf(words, (word) => wordsBeginningMisspelled(tables, word)) ?? [];
	return [...matchForms(tables, sets)]
		.sort((a, b) => a.edits - b.edits || a.form - b.form)
		.map(({ form }) => form);
}
