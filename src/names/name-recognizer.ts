import { type Article, type ListedNames, namesIn } from '#src/articles/article.ts';
import { foldName } from '#src/text/fold.ts';
import { termsOf } from '#src/text/terms.ts';
import { isCapital, readPassage, type WrittenHere, type WrittenPassage } from './capitals.ts';
import { isCommonGivenName, isCommonSurname } from './frequent-names.ts';
import { withoutGenitives } from './german-genitive.ts';
import { createSurnames, type Surnames } from './lone-surnames.ts';
import { type NameKind, nameKinds } from './name.ts';
import {
	isDivided,
	isGenitive,
	isNameHere,
	isOfSomebodyElse,
	type Knowledge,
} from './name-evidence.ts';
import { at, type NameTables, readFormSpelling, readName, unpackTables } from './name-tables.ts';
import { createFormFinder, type FormFinder } from './written-forms.ts';

/** An article as far as it writes and lists names. */
type WrittenArticle = ListedNames &
	Pick<Article, 'headline' | 'kicker' | 'summary' | 'statements' | 'language'>;

/** Finds the names that articles write. */
export type NameRecognizer = {
	/**
	 * The ids of the names that the headline, kicker, summary or statements write, ascending. A name
	 * that only the editors list is not among them; doubtful names are left out.
	 */
	namesIn(article: WrittenArticle): readonly number[];
	/** What a folded word can tell without being a name itself: whose surname it is, by id, and whether it is a given name. */
	knownAs(word: string): { readonly surnameOf: number | undefined; readonly isGivenName: boolean };
};

/**
 * Creates a recognizer of the names in the bytes from `buildNameIndex`. It costs nothing until the first
 * article, and learns words as it meets them. Throws if the bytes are anything else.
 */
export function createNameRecognizer(bytes: Uint8Array): NameRecognizer {
	const tables = unpackTables(bytes);
	const finder = createFormFinder(tables);
	const surnames = createSurnames(tables, finder);

	return {
		namesIn(article) {
			const passages = readPassages(article).map((passage) =>
				withoutGenitives(passage, (word) => finder.wordNumber(word) !== undefined),
			);
			const readings = passages.flatMap((passage) =>
				readNames(passage, (from) => {
					const reading = longestFrom(tables, finder, { passage, from, to: from + 1 });
					if (reading === undefined || reading.to - from > 1) return reading;
					return readMiddleName(tables, finder, surnames, { passage, from }) ?? reading;
				}),
			);
			const knowledge = createKnowledge(tables, finder, passages);
			const others = aliasesOfOthers(tables, readings);
			const meanings = readings.flatMap((reading) =>
				reading.forms.length === 0 || others.has(onlyWord(reading))
					? []
					: [ranksMeant(tables, reading, knowledge)],
			);
			const written = new Set(meanings.flatMap(({ ranks, isShared }) => (isShared ? [] : ranks)));
			for (const rank of surnames.meant(readings, knowledge)) written.add(rank);
			const shared = meanings.filter(({ isShared }) => isShared);
			const listed = shared.length === 0 ? written : listedRanks(tables, finder, article);
			const settled = shared.flatMap(({ ranks }) => {
				const known = ranks.filter((rank) => written.has(rank) || listed.has(rank));
				return known.length === 1 ? known : [];
			});
			const ids = new Set([...written, ...settled].map((rank) => at(tables.ids, rank)));
			return [...ids].sort((a, b) => a - b);
		},
		knownAs(word) {
			const owner = surnames.ownerOf(word);
			const surnameOf = owner === undefined ? undefined : at(tables.ids, owner);
			return { surnameOf, isGivenName: isGivenName(tables, finder, word) };
		},
	};
}

function readPassages({
	headline,
	kicker = '',
	summary = '',
	statements,
	language,
}: WrittenArticle): WrittenPassage[] {
	const said = statements.flatMap(({ text, about = '' }) => [text, about]);
	return [headline, kicker, summary, ...said]
		.filter((text) => text !== '')
		.map((text) => readPassage(text, language));
}

/** Terms that write the forms, or a single term that can be a surname if there are no forms. */
export type Reading = WrittenHere & { readonly forms: readonly number[] };

/** Reads a passage from left to right; of several forms at one term, the longest. */
function readNames(
	passage: WrittenPassage,
	readAt: (from: number) => Reading | undefined,
): Reading[] {
	const readings: Reading[] = [];
	for (let from = 0; from < passage.terms.length; ) {
		const reading = readAt(from);
		if (reading !== undefined) readings.push(reading);
		from = reading?.to ?? from + 1;
	}
	return readings;
}

/**
 * A known person’s name of two words with an initial or a frequent given name between them, if nobody
 * else who is known has the surname: “Donald J. Trump”, but not “Michael B. Jordan”.
 */
function readMiddleName(
	tables: NameTables,
	finder: FormFinder,
	surnames: Surnames,
	{ passage, from }: { readonly passage: WrittenPassage; readonly from: number },
): Reading | undefined {
	const { text, terms } = passage;
	const [first, middle, last] = [terms[from], terms[from + 1], terms[from + 2]];
	if (first === undefined || middle === undefined || last === undefined) return undefined;
	if (middle.text.length > 1 && !isCommonGivenName(middle.text)) return undefined;
	if (isCommonSurname(last.text)) return undefined;
	if (![first, middle, last].every(({ start }) => isCapital(text[start]))) return undefined;
	if (!/^\S+ \S+ $/.test(text.slice(first.start, last.start))) return undefined;
	const owner = surnames.ownerOf(last.text);
	const forms = finder
		.formsAt({ text, terms: [first, last] }, 0)
		.filter(({ to }) => to === 2)
		.flatMap((written) => written.forms.filter((form) => at(tables.formName, form) === owner));
	return forms.length === 0 ? undefined : { passage, from, to: from + 3, forms };
}

/** A name gives way to a longer one that begins inside it: “the Green Party of Canada”. */
function longestFrom(tables: NameTables, finder: FormFinder, first: WrittenHere) {
	const { passage, from } = first;
	const reading = longestAt(tables, finder, first);
	if (reading === undefined) return undefined;
	for (let later = from + 1; later < reading.to; later++) {
		const other = longestAt(tables, finder, { passage, from: later, to: later + 1 });
		if (other !== undefined && other.to - later > reading.to - from)
			return { ...reading, to: later, forms: [] };
	}
	return reading;
}

function longestAt(
	tables: NameTables,
	finder: FormFinder,
	first: WrittenHere,
): Reading | undefined {
	const { passage, from } = first;
	for (const { forms, to } of finder.formsAt(passage, from)) {
		if (to - from === 1) return { passage, from, to, forms };
		const whole = forms.filter((form) => {
			const spelling = readFormSpelling(tables, form);
			const written = { passage, from, to };
			return !isDivided(written, spelling) && !isGenitive(written, spelling);
		});
		if (whole.length > 0) return { passage, from, to, forms: whole };
	}
	// Most words begin no name; only those with a capital can be a surname.
	return isCapital(passage.text[passage.terms[from]?.start ?? 0])
		? { ...first, forms: [] }
		: undefined;
}

/** The words that are aliases of known people, and here are in the names of others: “Xi Mingze left. Xi ate.” */
function aliasesOfOthers(tables: NameTables, readings: readonly Reading[]): Set<string> {
	const others = readings.filter((reading) => {
		const [form] = reading.forms;
		if (form === undefined || reading.to - reading.from > 1) return false;
		const rank = at(tables.formName, form);
		if (kindOf(tables, rank) !== 'person') return false;
		const [first] = foldName(readName(tables, rank).name).split(' ');
		return isOfSomebodyElse(reading, first === onlyWord(reading));
	});
	return new Set(others.map(onlyWord));
}

function onlyWord({ passage, from, to }: Reading): string {
	return to - from === 1 ? (passage.terms[from]?.text ?? '') : '';
}

type Meaning = { readonly ranks: readonly number[]; readonly isShared: boolean };

/** The names that a reading means. A topic can have the name of something else: both are meant. */
function ranksMeant(tables: NameTables, reading: Reading, knowledge: Knowledge): Meaning {
	const meant = new Set<number>();
	for (const form of reading.forms) {
		const rank = at(tables.formName, form);
		if (meant.has(rank)) continue;
		const candidate = {
			spelling: readFormSpelling(tables, form),
			kind: kindOf(tables, rank),
			name: () => foldName(readName(tables, rank).name),
		};
		if (isNameHere(reading, candidate, knowledge)) meant.add(rank);
	}
	const ranks = [...meant];
	const topics = ranks.filter((rank) => kindOf(tables, rank) === 'topic').length;
	return { ranks, isShared: topics > 1 || ranks.length - topics > 1 };
}

function kindOf(tables: NameTables, rank: number): NameKind {
	return nameKinds[at(tables.kinds, rank)] ?? 'topic';
}

/** The names that the editors list with exactly this kind and spelling. */
function listedRanks(tables: NameTables, finder: FormFinder, article: ListedNames): Set<number> {
	const ranks = namesIn(article).flatMap(({ kind, name }) => {
		const passage = { text: name, terms: termsOf(name) };
		return finder
			.formsAt(passage, 0)
			.filter(({ to }) => to === passage.terms.length)
			.flatMap(({ forms }) => forms.map((form) => at(tables.formName, form)))
			.filter((rank) => kindOf(tables, rank) === kind);
	});
	return new Set(ranks);
}

function createKnowledge(
	tables: NameTables,
	finder: FormFinder,
	passages: readonly WrittenPassage[],
): Knowledge {
	let lowerCase: ReadonlySet<string> | undefined;
	return {
		isInLowerCase(word) {
			lowerCase ??= wordsInLowerCase(passages);
			return lowerCase.has(word);
		},
		isGivenName: (word) => isGivenName(tables, finder, word),
		isName: (word) => isName(tables, finder, word),
	};
}

/** Whether a known name begins with a word, or is it, if it is a person’s. */
function isName(tables: NameTables, finder: FormFinder, word: string): boolean {
	const number = finder.wordNumber(word);
	if (number === undefined) return false;
	return finder.formsBeginning(number).some((form) => {
		const isPerson = kindOf(tables, at(tables.formName, form)) === 'person';
		return !isPerson || wordsInForm(tables, form) === 1;
	});
}

function wordsInForm({ formWordsStart }: NameTables, form: number): number {
	return at(formWordsStart, form + 1) - at(formWordsStart, form);
}

/** Whether a known person’s name of several words begins with a word. */
function isGivenName(tables: NameTables, finder: FormFinder, word: string): boolean {
	const number = finder.wordNumber(word);
	if (number === undefined) return false;
	return finder.formsBeginning(number).some((form) => {
		return wordsInForm(tables, form) > 1 && kindOf(tables, at(tables.formName, form)) === 'person';
	});
}

function wordsInLowerCase(passages: readonly WrittenPassage[]): Set<string> {
	const words = passages.flatMap(({ text, terms }) =>
		terms.filter(({ start }) => /\p{Ll}/u.test(text[start] ?? '')).map((term) => term.text),
	);
	return new Set(words);
}
