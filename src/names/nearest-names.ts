import { at, type NameTables } from './name-tables.ts';
import { wordsAlike } from './near-words.ts';
import type { Search } from './read-name.ts';
import { suggestForms } from './suggest-names.ts';
import { type TypedWords, typedWordsMax } from './typed-words.ts';

const nearestMax = 5;

/** The share of the typed letters that a name must answer to be called near. */
const similarityMin = 0.5;

/** So many of the longest typed words are weighed. */
const wordsWeighedMax = 4;

/** Of each word, so many of its most talked-about forms are weighed. */
const formsPerWordMax = 100;

/** Up to 5 names like what was typed, most talked-about first. */
export function nearestNames(search: Search, typed: TypedWords): number[] {
	if (typed.words.length === 0 || typed.words.length > typedWordsMax) return [];
	const completed = [...suggestForms(search, typed, nearestMax)].map(([place]) => place);
	return (completed.length > 0 ? completed : mostSimilar(search, typed)).sort((a, b) => a - b);
}

function mostSimilar({ tables, counts }: Search, { words, joined }: TypedWords): number[] {
	const similarities = new Map<number, number>();
	for (const word of new Set(words.slice(0, wordsWeighedMax))) {
		const answered = answeredLetters(tables, word);
		for (const [place, letters] of answered) {
			if (!counts(place)) continue;
			similarities.set(place, (similarities.get(place) ?? 0) + letters / joined.length);
		}
	}
	return [...similarities]
		.filter(([, similarity]) => similarity >= similarityMin)
		.sort(([a, similarA], [b, similarB]) => similarB - similarA || a - b)
		.slice(0, nearestMax)
		.map(([place]) => place);
}

/** How many of the word's letters a name has in one of its words, by name. */
function answeredLetters(tables: NameTables, word: string): Map<number, number> {
	const answered = new Map<number, number>();
	for (const [near, edits] of wordsAlike(tables, word)) {
		const start = at(tables.wordFormsStart, near);
		const end = Math.min(at(tables.wordFormsStart, near + 1), start + formsPerWordMax);
		for (let index = start; index < end; index++) {
			const place = at(tables.formName, at(tables.wordForms, index));
			answered.set(place, Math.max(answered.get(place) ?? 0, word.length - edits));
		}
	}
	return answered;
}
