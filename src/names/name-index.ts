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
	rankOf,
	readFormSpelling,
	readName,
	unpackTables,
} from './name-tables.ts';
import { similarWords, wordSetsOf, wordsEqual, wordsMisspelled } from './near-words.ts';
import { suggestForms, suggestNames } from './suggest-names.ts';

/** Creates a name index that reads the bytes from `buildNameIndex` in rank. Throws if they are anything else. */
export function createNameIndex(bytes: Uint8Array): NameIndex {
	const tables = unpackTables(bytes);
	const { mentions } = tables;
	return {
		size: firstIndex(mentions.length, (rank) => at(mentions, rank) === 0),
		find: (text, kinds = nameKinds) =>
			findName({ tables, isIncluded: isOfKinds(tables, kinds) }, text),
		findWritten: (text, kinds = nameKinds) =>
			findWrittenName({ tables, isIncluded: isOfKinds(tables, kinds) }, text),
		suggest: (typed, limit, kinds = nameKinds) =>
			suggestNames({ tables, isIncluded: isOfKinds(tables, kinds) }, typed, limit),
		byId(id) {
			const rank = rankOf(tables, id);
			return rank === undefined ? undefined : readName(tables, rank);
		},
	};
}

/** The most names that a choice offers. */
const severalMax = 25;

/** Finds a name as it is written, by a part of it, or misspelled, in this order. */
function findName(search: NameSearch, text: string): FoundName {
	const typed = foldTyped(text);
	return (
		findAsWritten(search, typed) ??
		toFoundName(search, findMisspelled(search, typed), 'typo') ?? {
			kind: 'none',
			nearest: nearestNames(search, typed).map((rank) => readName(search.tables, rank)),
		}
	);
}

/** Finds a name as it is written, or by a part of it. */
function findWrittenName(search: NameSearch, text: string): FoundName {
	return findAsWritten(search, foldTyped(text)) ?? { kind: 'none', nearest: [] };
}

/** A whole word wins over letters that are spread over several: `william` is William Lai, not will.i.am. */
function findAsWritten(search: NameSearch, typed: TypedWords): FoundName | undefined {
	const { asTyped, spread } = findExact(search, typed);
	return (
		toFoundName(search, asTyped, 'exact') ??
		toFoundName(search, findByPart(search, typed), 'part') ??
		toFoundName(search, spread, 'exact')
	);
}

function toFoundName(
	{ tables }: NameSearch,
	ranks: Iterable<number>,
	how: 'exact' | 'part' | 'typo',
): FoundName | undefined {
	const [rank, ...others] = [...new Set(ranks)].sort((a, b) => a - b).slice(0, severalMax);
	if (rank === undefined) return undefined;
	const name = readName(tables, rank);
	if (others.length === 0) return { kind: 'one', name, how };
	return { kind: 'several', names: [name, ...others.map((other) => readName(tables, other))], how };
}

/** The names with the typed letters; `spread` are those that have one typed word as several. */
function findExact(search: NameSearch, typed: TypedWords) {
	const { tables, isIncluded } = search;
	const spelled = typed.joined === '' ? [] : formsSpelledAs(tables, typed.joined);
	const forms = withSameSigns(
		search,
		typed,
		spelled.filter((form) => isIncluded(at(tables.formName, form))),
	);
	const isAsTyped = (form: number) => isWrittenAs(tables, form, typed);
	const ranksOf = (matching: readonly number[]) =>
		matching.map((form) => at(tables.formName, form));
	return {
		asTyped: ranksOf(forms.filter(isAsTyped)),
		spread: ranksOf(forms.filter((form) => !isAsTyped(form))),
	};
}

/** Chooses between `C#` and `C++` by the signs that were typed; keeps both if neither matches. */
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

/** Names with all the words in one form, if possible without further words; else in several forms. */
function findByPart({ tables, isIncluded }: NameSearch, { words }: TypedWords): Iterable<number> {
	const whole = new Set<number>();
	const part = new Set<number>();
	if (words.length > typedWordsMax) return part;
	const sets = wordSetsOf(words, (word) => wordsEqual(tables, word)) ?? [];
	for (const match of matchForms(tables, sets)) {
		const rank = at(tables.formName, match.form);
		if (!isIncluded(rank)) continue;
		if (match.whole) whole.add(rank);
		else if (part.size < severalMax) part.add(rank);
		if (words.length === 1 && part.size === severalMax) break;
	}
	if (whole.size + part.size === 0) return [...matchNames(tables, sets)].filter(isIncluded);
	return whole.size > 0 ? whole : part;
}

/**
 * The names that are the fewest edits from the typed text; if several are equally near, those without
 * further words. Each typed word must be in the name, because one word often tells relatives apart.
 */
function findMisspelled({ tables, isIncluded }: NameSearch, typed: TypedWords): Iterable<number> {
	const best = createBestMatches(isIncluded);
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
	return best.ranks();
}

/** The fewest letters whose spelling is corrected. */
const misspelledMin = 4;

/** One edit is always allowed, or one for this many letters typed; fewer if the name has further words. */
const wholeLettersPerEdit = 6;
const partLettersPerEdit = 8;

/** Keeps the included names with the lowest score offered so far. */
function createBestMatches(isIncluded: NameSearch['isIncluded']) {
	let lowest = Number.POSITIVE_INFINITY;
	const ranks = new Set<number>();
	return {
		offer(rank: number, score: number): void {
			if (score > lowest || !isIncluded(rank)) return;
			if (score < lowest) ranks.clear();
			lowest = score;
			ranks.add(rank);
		},
		ranks: () => ranks,
	};
}

const nearestMax = 5;

/** The share of the typed letters that a near name must match. */
const similarityMin = 0.5;

/** How many of the typed words are compared, the longest first. */
const wordsComparedMax = 4;

/** How many forms with a similar word are compared, the most mentioned first. */
const formsPerWordMax = 100;

/** Up to 5 names similar to the typed text, the most mentioned first. */
function nearestNames(search: NameSearch, typed: TypedWords): number[] {
	if (typed.words.length === 0 || typed.words.length > typedWordsMax) return [];
	const completed = [...suggestForms(search, typed, nearestMax)].map(([rank]) => rank);
	return (completed.length > 0 ? completed : mostSimilar(search, typed)).sort((a, b) => a - b);
}

function mostSimilar({ tables, isIncluded }: NameSearch, { words, joined }: TypedWords): number[] {
	const similarities = new Map<number, number>();
	for (const word of new Set(words.slice(0, wordsComparedMax))) {
		for (const [rank, letters] of matchedLetters(tables, word)) {
			if (!isIncluded(rank)) continue;
			similarities.set(rank, (similarities.get(rank) ?? 0) + letters / joined.length);
		}
	}
	return [...similarities]
		.filter(([, similarity]) => similarity >= similarityMin)
		.sort(([a, similarA], [b, similarB]) => similarB - similarA || a - b)
		.slice(0, nearestMax)
		.map(([rank]) => rank);
}

/** How many letters of the word are in one word of each name, by rank. */
function matchedLetters(tables: NameTables, word: string): Map<number, number> {
	const matched = new Map<number, number>();
	for (const [near, edits] of similarWords(tables, word)) {
		const start = at(tables.wordFormsStart, near);
		const end = Math.min(at(tables.wordFormsStart, near + 1), start + formsPerWordMax);
		for (let index = start; index < end; index++) {
			const rank = at(tables.formName, at(tables.wordForms, index));
			matched.set(rank, Math.max(matched.get(rank) ?? 0, word.length - edits));
		}
	}
	return matched;
}
