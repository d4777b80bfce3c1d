import { distinguishingSigns } from '#src/text/fold.ts';
import {
	foldTyped,
	formsSpacedOtherwise,
	formsSpelledAs,
	isWrittenAs,
	matchForms,
	matchNames,
	type TypedWords,
	typedWordsMax,
} from './match-forms.ts';
import { type FoundName, type NameIndex, nameKinds } from './name.ts';
import {
	at,
	firstIndex,
	isOfKinds,
	type NameSearch,
	type NameTables,
	readFormSpelling,
	readName,
	unpackTables,
} from './name-tables.ts';
import { similarWords, wordSetsOf, wordsEqual, wordsMisspelled } from './near-words.ts';
import { suggestForms, suggestNames } from './suggest-names.ts';

/** Makes the names that `buildNameIndex` packed ready for look-ups, in place. Throws on other bytes. */
export function createNameIndex(bytes: Uint8Array): NameIndex {
	const tables = unpackTables(bytes);
	const { ids, namesById } = tables;
	return {
		size: ids.length,
		find: (words, kinds = nameKinds) =>
			findName({ tables, counts: isOfKinds(tables, kinds) }, words),
		findWritten: (words, kinds = nameKinds) =>
			findWrittenName({ tables, counts: isOfKinds(tables, kinds) }, words),
		suggest: (typed, limit, kinds = nameKinds) =>
			suggestNames({ tables, counts: isOfKinds(tables, kinds) }, typed, limit),
		byId(id) {
			const index = firstIndex(namesById.length, (n) => at(ids, at(namesById, n)) >= id);
			const place = namesById[index];
			return place === undefined || at(ids, place) !== id ? undefined : readName(tables, place);
		},
	};
}

/** How many names a choice offers. */
const severalMax = 25;

/** Resolves a reader's words to a name: as it is written, by a part of it, or misspelled, in this order. */
function findName(search: NameSearch, words: string): FoundName {
	const typed = foldTyped(words);
	return (
		findAsWritten(search, typed) ??
		toFoundName(search, findMisspelled(search, typed), 'typo') ?? {
			kind: 'none',
			nearest: nearestNames(search, typed).map((place) => readName(search.tables, place)),
		}
	);
}

/** Resolves a reader's words to a name as it is written, or by a part of it. */
function findWrittenName(search: NameSearch, words: string): FoundName {
	return findAsWritten(search, foldTyped(words)) ?? { kind: 'none', nearest: [] };
}

/** A word of a name comes before letters that a name has in several words: `william` is William Lai, not will.i.am. */
function findAsWritten(search: NameSearch, typed: TypedWords): FoundName | undefined {
	const { asTyped, joined } = findExact(search, typed);
	return (
		toFoundName(search, asTyped, 'exact') ??
		toFoundName(search, findByPart(search, typed), 'part') ??
		toFoundName(search, joined, 'exact')
	);
}

function toFoundName(
	{ tables }: NameSearch,
	places: Iterable<number>,
	how: 'exact' | 'part' | 'typo',
): FoundName | undefined {
	const [place, ...others] = [...new Set(places)].sort((a, b) => a - b).slice(0, severalMax);
	if (place === undefined) return undefined;
	const name = readName(tables, place);
	if (others.length === 0) return { kind: 'one', name, how };
	return { kind: 'several', names: [name, ...others.map((other) => readName(tables, other))], how };
}

/** The names that are spelled so: as typed, and with letters that were typed as one word in several. */
function findExact(search: NameSearch, typed: TypedWords) {
	const { tables, counts } = search;
	const spelled = typed.joined === '' ? [] : formsSpelledAs(tables, typed.joined);
	const forms = withSameSigns(
		search,
		typed,
		spelled.filter((form) => counts(at(tables.formName, form))),
	);
	const isAsTyped = (form: number) => isWrittenAs(tables, form, typed);
	const placesOf = (some: readonly number[]) => some.map((form) => at(tables.formName, form));
	return {
		asTyped: placesOf(forms.filter(isAsTyped)),
		joined: placesOf(forms.filter((form) => !isAsTyped(form))),
	};
}

/** Of `C#` and `C++` the one that was typed; both where neither was. */
function withSameSigns(
	{ tables }: NameSearch,
	{ signs }: TypedWords,
	forms: readonly number[],
): readonly number[] {
	const same = forms.filter(
		(form) => distinguishingSigns(readFormSpelling(tables, form)) === signs,
	);
	return same.length > 0 ? same : forms;
}

/** Names with a form that has all the words, and if possible no other; else those whose forms together have them. */
function findByPart({ tables, counts }: NameSearch, { words }: TypedWords): Iterable<number> {
	const whole = new Set<number>();
	const part = new Set<number>();
	if (words.length > typedWordsMax) return part;
	const sets = wordSetsOf(words, (word) => wordsEqual(tables, word)) ?? [];
	for (const match of matchForms(tables, sets)) {
		const place = at(tables.formName, match.form);
		if (!counts(place)) continue;
		if (match.whole) whole.add(place);
		else if (part.size < severalMax) part.add(place);
		if (words.length === 1 && part.size === severalMax) break;
	}
	if (whole.size + part.size === 0) return [...matchNames(tables, sets)].filter(counts);
	return whole.size > 0 ? whole : part;
}

/**
 * The names that the fewest edits make of what was typed; of two at the same number, the one that
 * has no further word. A word too many is not forgiven: that is how relatives' names differ.
 */
function findMisspelled({ tables, counts }: NameSearch, typed: TypedWords): Iterable<number> {
	const best = createBestMatches(counts);
	const letters = typed.joined.length;
	if (letters < misspelledMin) return [];
	if (typed.words.length <= typedWordsMax) {
		const sets = wordSetsOf(typed.words, (word) => wordsMisspelled(tables, word)) ?? [];
		for (const { form, edits, whole } of matchForms(tables, sets)) {
			const lettersPerEdit = whole ? wholeLettersPerEdit : partLettersPerEdit;
			if (edits > Math.max(1, letters / lettersPerEdit)) continue;
			best.offer(at(tables.formName, form), 2 * edits + (whole ? 0 : 1));
		}
	}
	for (const { form, edits } of formsSpacedOtherwise(tables, typed))
		best.offer(at(tables.formName, form), 2 * edits + 1);
	return best.places();
}

/** Fewer letters than this are taken as they are. */
const misspelledMin = 4;

/** One edit is always forgiven, and one more for each so many letters typed; fewer where the name has further words. */
const wholeLettersPerEdit = 6;
const partLettersPerEdit = 8;

/** Keeps the places that count and have the lowest score offered so far. */
function createBestMatches(counts: NameSearch['counts']) {
	let lowest = Number.POSITIVE_INFINITY;
	const places = new Set<number>();
	return {
		offer(place: number, score: number): void {
			if (score > lowest || !counts(place)) return;
			if (score < lowest) places.clear();
			lowest = score;
			places.add(place);
		},
		places: () => places,
	};
}

const nearestMax = 5;

/** The share of the typed letters that a name must answer to be called near. */
const similarityMin = 0.5;

/** So many of the longest typed words are weighed. */
const wordsComparedMax = 4;

/** Of each word, so many of its most talked-about forms are weighed. */
const formsPerWordMax = 100;

/** Up to 5 names like what was typed, most talked-about first. */
function nearestNames(search: NameSearch, typed: TypedWords): number[] {
	if (typed.words.length === 0 || typed.words.length > typedWordsMax) return [];
	const completed = [...suggestForms(search, typed, nearestMax)].map(([place]) => place);
	return (completed.length > 0 ? completed : mostSimilar(search, typed)).sort((a, b) => a - b);
}

function mostSimilar({ tables, counts }: NameSearch, { words, joined }: TypedWords): number[] {
	const similarities = new Map<number, number>();
	for (const word of new Set(words.slice(0, wordsComparedMax))) {
		const answered = matchedLetters(tables, word);
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
function matchedLetters(tables: NameTables, word: string): Map<number, number> {
	const answered = new Map<number, number>();
	for (const [near, edits] of similarWords(tables, word)) {
		const start = at(tables.wordFormsStart, near);
		const end = Math.min(at(tables.wordFormsStart, near + 1), start + formsPerWordMax);
		for (let index = start; index < end; index++) {
			const place = at(tables.formName, at(tables.wordForms, index));
			answered.set(place, Math.max(answered.get(place) ?? 0, word.length - edits));
		}
	}
	return answered;
}
