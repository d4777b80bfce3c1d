import type { Archive, Listing, ListWindow } from '#src/archive/archive.ts';
import type { Filter, SearchTerms } from '#src/archive/wanted.ts';
import type { Name } from '#src/names/name.ts';
import { foldName } from '#src/text/fold.ts';
import { isEmptyWord } from './joining-words.ts';
import { type QuestionMeaning, readQuestion } from './question.ts';
import { parseSearch } from './search.ts';
import {
	composeStoryList,
	type ListPage,
	type PageSizes,
	readPage,
	type StoryList,
} from './story-list.ts';
import type { KnownNames } from './titles.ts';

/** Names and words that a reader wants in the same stories. */
export type Subject = Pick<Extract<QuestionMeaning, { kind: 'together' }>, 'names' | 'words'> & {
	/** Whether any of the names is wanted, not all. */
	readonly isEither?: boolean;
};

/** The stories about a subject, or the nearest that there is. */
export type FoundTogether =
	/** They are about the names and have `words`; `missing` is what they lack of the others. */
	| {
			readonly kind: 'found';
			readonly listPage: ListPage;
			readonly terms: SearchTerms;
			readonly words: string;
			readonly missing?: Missing | undefined;
	  }
	/** No story mentions the names, but some contain everything as words. */
	| { readonly kind: 'as-words'; readonly listPage: ListPage; readonly terms: SearchTerms }
	/** No story has all of the names, or any of them is wanted. */
	| { readonly kind: 'apart'; readonly lists: readonly NameList[] }
	/** Whoever is meant may be somebody else. */
	| { readonly kind: 'none' };

/** Words of which no story about a subject has any; or, with `isEachThere`, has all. */
export type Missing = { readonly words: readonly string[]; readonly isEachThere: boolean };

/** The newest stories about one of several names. */
export type NameList = { readonly name: Name; readonly list: StoryList };

type Question = Extract<QuestionMeaning, { kind: 'together' }>;

/** How many stories are shown of each name, if none has all of them. */
const eachMax = 2;

/** Finds stories with all of a subject, or else the nearest. */
export function findTogether(
	{ names, words, core, isLoose, isEither }: Question,
	{
		page,
		filter,
		sizes,
	}: { readonly page: number; readonly filter: Filter; readonly sizes?: PageSizes },
	{
		archive,
		now,
	}: { readonly archive: Pick<Archive, 'namingAll' | 'search' | 'sources'>; readonly now: Date },
): FoundTogether {
	const ids = names.map(({ id }) => id);
	const naming = (terms: SearchTerms) =>
		foundPage(page, (window) => archive.namingAll(ids, terms, filter, window), sizes);
	if (isEither) return eachAlone();
	const beside = termsIn(words, archive);
	const found = naming(beside);
	if (found !== undefined) return { kind: 'found', listPage: found, terms: beside, words };
	const terms = { ...termsIn(core, archive), allOnly: true };
	const asWords = foundPage(page, (window) => archive.search(terms, filter, window), sizes);
	if (asWords !== undefined) return { kind: 'as-words', listPage: asWords, terms };
	if (isLoose) return { kind: 'none' };
	return withoutSomeWords() ?? eachAlone();

	/** Leaves out the words that say nothing and those that no story about the names has, or else all words. */
	function withoutSomeWords(): FoundTogether | undefined {
		if (words === '') return undefined;
		const told = beside.all.filter((term) => !isEmptyWord(term));
		const isThere = (term: string) => naming({ all: [term], none: [] }) !== undefined;
		const present = told.filter(isThere);
		const absent = told.filter((term) => !present.includes(term));
		const some = { all: present, none: [] };
		const listPage = naming(some);
		if (listPage !== undefined) {
			const missing = absent.length === 0 ? undefined : { words: absent, isEachThere: false };
			return { kind: 'found', listPage, terms: some, words: asTyped(present), missing };
		}
		const all = naming(noTerms);
		const isEachThere = absent.length === 0;
		const missing = { words: isEachThere ? told : absent, isEachThere };
		return all && { kind: 'found', listPage: all, terms: noTerms, words: '', missing };
	}

	function eachAlone(): FoundTogether {
		const lists = names.flatMap((name) => {
			const window = { offset: 0, limit: eachMax };
			const listing = archive.namingAll([name.id], noTerms, filter, window);
			const list = composeStoryList({ page: 1, pages: 1, listing }, now);
			return listing.stories.length === 0 ? [] : [{ name, list }];
		});
		return lists.length === 0 ? { kind: 'none' } : { kind: 'apart', lists };
	}
}

function asTyped(terms: readonly string[]): string {
	return terms.map((term) => (/\s/.test(term) ? `"${term}"` : term)).join(' ');
}

const noTerms: SearchTerms = { all: [], none: [] };

function termsIn(words: string, { sources }: Pick<Archive, 'sources'>): SearchTerms {
	const search = parseSearch(words, sources());
	return search.kind === 'search' ? search.words : noTerms;
}

function foundPage(
	page: number,
	read: (window: ListWindow) => Listing,
	sizes: PageSizes | undefined,
): ListPage | undefined {
	const listPage = readPage(page, read, sizes);
	return listPage.listing.stories.length === 0 ? undefined : listPage;
}

/** Writes a subject as a text that is read as the same, for buttons; undefined if there is none. */
export function writeSubject({ names, words }: Subject, known: KnownNames): string | undefined {
	const written = [...names.map(({ name }) => name), words].filter(Boolean).join(' ');
	const read = readQuestion(written, known);
	const isSame =
		read.words === words &&
		read.names.length === names.length &&
		read.names.every(({ id }) => names.some((name) => name.id === id));
	return isSame ? written : undefined;
}

/** What a reader typed, if it has other words than the subject. */
export function understoodFrom(typed: string, { names, words }: Subject): string | undefined {
	const shown = [...names.map(({ name }) => name), words].join(' ');
	const sorted = (text: string) => foldName(text).split(' ').sort().join(' ');
	return sorted(typed) === sorted(shown) ? undefined : typed;
}
