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
