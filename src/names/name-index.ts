import { distinguishingSigns } from '#src/text/fold.ts';
import { memoize } from '#src/text/memoize.ts';
import { bareName, findInner, type NearWords } from './inner-names.ts';
import {
	canBeNamesake,
	foldTyped,
	formsSpacedOtherwise,
	formsSpelledAs,
	isOther,
	isWrittenAs,
	matchForms,
	matchNames,
	type TypedWords,
	typedWords,
	typedWordsMax,
} from './match-forms.ts';
import { type FoundName, type NameIndex, nameKinds } from './name.ts';
import { createNameRecognizer, type NameRecognizer } from './name-recognizer.ts';
import {
	at,
	firstIndex,
	isOfKinds,
	isRomanized,
	type NameSearch,
	type NameTables,
	rankOf,
	readFormSpelling,
	readName,
} from './name-tables.ts';
import { type WordSet, wordSetsOf, wordsEqual, wordsMisspelled } from './near-words.ts';
import { isInitial } from './person-names.ts';
import { countedTables, type RankedNames } from './ranked-names.ts';
import { findHeard, readingsOf } from './romanize.ts';
import { nearestMax, nearestNames, suggestNames } from './suggest-names.ts';

/** Creates a name index that reads the bytes in place. Throws if they are anything else. */
export function createNameIndex(names: RankedNames): NameIndex {
	const tables = countedTables(names);
	const { mentions } = tables;
	let recognizer: NameRecognizer | undefined;
	const nameAt = (id: number) => {
		const rank = rankOf(tables, id);
		return rank === undefined ? undefined : readName(tables, rank);
	};
	return {
		size: firstIndex(mentions.length, (rank) => at(mentions, rank) === 0),
		find: (text, kinds = nameKinds) =>
			findName({ tables, isIncluded: isOfKinds(tables, kinds) }, text),
		// A question is read several times, as it is typed and as a topic, with the same parts.
		findWritten: memoize((text, kinds = nameKinds) =>
			findWrittenName({ tables, isIncluded: isOfKinds(tables, kinds) }, text),
		),
		suggest: (typed, limit, kinds = nameKinds) =>
			suggestNames({ tables, isIncluded: isOfKinds(tables, kinds) }, typed, limit),
		writtenIn(text, language) {
			recognizer ??= createNameRecognizer(names.bytes);
			return recognizer
				.namesIn({ ...unwritten, headline: text, language })
				.flatMap((id) => nameAt(id) ?? [])
				.sort((a, b) => b.mentions - a.mentions);
		},
		byId: nameAt,
	};
}

/** A text that is nothing but a headline. */
const unwritten = { statements: [], people: [], organizations: [], places: [], topics: [] };

/** The most names that a choice offers. */
const severalMax = 25;

/** Finds a name as it is written, by a part of it, misspelled, or among more words, in this order. */
function findName(search: NameSearch, text: string): FoundName {
	const typed = foldTyped(text);
	const near = createNearWords(search.tables);
	return (
		findAsWritten(search, typed) ??
		toFoundName(search, findMisspelled(search, typed, near), 'typo') ??
		findAmongMore(search, typed, near) ??
		findInOtherScript(search, text, near) ??
		offered(search, nearestNames(search, bareName(typed).name))
	);
}

function offered({ tables }: NameSearch, ranks: readonly number[]): FoundName {
	return { kind: 'none', nearest: ranks.map((rank) => readName(tables, rank)) };
}

/** Finds a name whose words are in the text, however they are spelled. */
function findLoosely(search: NameSearch, typed: TypedWords, near: NearWords): FoundName {
	return (
		toFoundName(search, foundRanks(search, typed, near), 'typo') ??
		findAmongMore(search, typed, near) ??
		offered(search, nearestNames(search, typed))
	);
}

/** Remembers the near words of each typed word, because a look-up needs them several times. */
function createNearWords(tables: NameTables): NearWords {
	const found = new Map<string, WordSet>();
	return (word) => {
		const set = found.get(word) ?? wordsMisspelled(tables, word);
		found.set(word, set);
		return set;
	};
}

/** Finds a person whose name the text has among titles, initials and middle names. */
function findAmongMore(
	search: NameSearch,
	typed: TypedWords,
	near: NearWords,
): FoundName | undefined {
	const isPerson = isOfKinds(search.tables, ['person']);
	const people = {
		...search,
		isIncluded: (rank: number) => isPerson(rank) && search.isIncluded(rank),
	};
	const { name, isUnsure } = bareName(typed);
	if (isUnsure) return undefined;
	const found = name === typed ? [] : [...foundRanks(people, name, near)];
	if (found.length > 0) return toFoundName(people, found, 'typo');
	const best = createBestMatches(people.isIncluded);
	for (const { rank, score } of findInner(people, name, near)) best.offer(rank, score);
	return toFoundName(people, best.ranks(), 'typo');
}

/** Finds a name by the ways to read a text of another script in Latin letters. */
function findInOtherScript(
	search: NameSearch,
	text: string,
	near: NearWords,
): FoundName | undefined {
	const readings = readingsOf(text);
	const [first] = readings;
	if (first?.kind === 'spelled') return findLoosely(search, typedWords(first.words), near);
	const heard = findHeard(
		search,
		readings.filter((one) => one.kind === 'heard'),
	);
	const found = toFoundName(
		search,
		heard.flatMap((one) => one.found),
		'typo',
	);
	if (found !== undefined || heard.length === 0) return found;
	const nearest = new Set(heard.flatMap((one) => one.nearest()));
	return nearest.size === 0 ? undefined : offered(search, [...nearest].slice(0, nearestMax));
}

function foundRanks(search: NameSearch, typed: TypedWords, near: NearWords): Iterable<number> {
	const { asTyped } = findExact(search, typed);
	if (asTyped.length > 0) return asTyped;
	const part = [...findByPart(search, typed)];
	return part.length > 0 ? part : findMisspelled(search, typed, near);
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
		spelled.filter((form) => isIncluded(at(tables.formName, form)) && !isRomanized(tables, form)),
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
function findByPart({ tables, isIncluded }: NameSearch, typed: TypedWords): Iterable<number> {
	const { words } = typed;
	const whole = new Set<number>();
	const part = new Set<number>();
	const others = new Set<number>();
	if (words.length > typedWordsMax) return part;
	const sets = wordSetsOf(words, (word) => wordsEqual(tables, word)) ?? [];
	for (const match of matchForms(tables, sets)) {
		const rank = at(tables.formName, match.form);
		if (!isIncluded(rank)) continue;
		if (isRomanized(tables, match.form) || isOther(tables, typed, match)) {
			others.add(rank);
			continue;
		}
		if (match.whole) whole.add(rank);
		else if (part.size < severalMax) part.add(rank);
		if (words.length === 1 && part.size === severalMax) break;
	}
	if (whole.size + part.size === 0)
		return [...matchNames(tables, sets)].filter((rank) => isIncluded(rank) && !others.has(rank));
	return whole.size > 0 ? whole : part;
}

/**
 * The names that are the fewest edits from the typed text; if several are equally near, those without
 * further words. Each typed word must be in the name, because one word often tells others apart.
 */
function findMisspelled(
	{ tables, isIncluded }: NameSearch,
	typed: TypedWords,
	near: NearWords,
): Iterable<number> {
	const best = createBestMatches(isIncluded);
	const letters = typed.joined.length;
	if (letters < misspelledMin) return [];
	if (typed.words.length <= typedWordsMax) {
		const sets = wordSetsOf(typed.words, near) ?? [];
		for (const match of matchForms(tables, sets)) {
			const { form, edits, whole } = match;
			const lettersPerEdit = whole ? wholeLettersPerEdit : partLettersPerEdit;
			if (edits > Math.max(1, letters / lettersPerEdit)) continue;
			if (isOther(tables, typed, match) || canBeNamesake(tables, typed, match)) continue;
			best.offer(at(tables.formName, form), 2 * edits + (whole ? 0 : 1));
		}
	}
	for (const { form, edits } of formsSpacedOtherwise(tables, typed)) {
		if (edits > 0 && typed.words.some(isInitial)) continue;
		best.offer(at(tables.formName, form), 2 * edits + 1);
	}
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
