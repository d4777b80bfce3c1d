import { foldName } from '#src/text/fold.ts';
import type { WrittenHere } from './capitals.ts';
import { isCommonSurname } from './frequent-names.ts';
import { nameKinds } from './name.ts';
import { type Knowledge, surnameEvidence } from './name-evidence.ts';
import { at, type NameTables, readName } from './name-tables.ts';
import { isLocative, isOrdinaryWord, isTitle } from './telling-words.ts';
import type { FormFinder } from './written-forms.ts';
import { isAttached } from './written-words.ts';

/** Finds people by their surname where it can be only one person. */
export type Surnames = {
	/** The rank of the person whom a folded word alone can mean. */
	ownerOf(word: string): number | undefined;
	/** The ranks of the people whose surname stands alone among these words of an article. */
	meant(
		words: readonly (WrittenHere & { forms: readonly number[] })[],
		knowledge: Knowledge,
	): number[];
};

/** Shorter surnames are too many people’s. */
const surnameMin = 4;

/**
 * A surname alone means the only known person who has it as the last word of the canonical name, if no
 * other name contains it. In the article it has a capital everywhere, and is not beside a name that
 * makes it someone else’s, nor after a word such as “in”; once at least it is inside a sentence, or
 * after a title of those who govern. In languages with capital nouns it needs the title. The most
 * frequent surnames are never enough, nor is the last word of Pope Francis, which is no surname.
 */
export function createSurnames(tables: NameTables, finder: FormFinder): Surnames {
	const owners = new Map<number, number | undefined>();

	function ownerOf(word: string): number | undefined {
		const number = finder.wordNumber(word);
		if (number === undefined || word.length < surnameMin || isOrdinaryWord(word)) return undefined;
		if (!owners.has(number)) owners.set(number, onlyOwner(tables, number, word));
		return owners.get(number);
	}

	return {
		ownerOf,
		meant(words, { isInLowerCase }) {
			const evidence = new Map<number, 'none' | 'for' | 'against'>();
			for (const written of words) {
				if (written.forms.length > 0) continue;
				const { passage, from } = written;
				const word = passage.terms[from]?.text ?? '';
				const owner = isCommonSurname(word) ? undefined : ownerOf(word);
				if (owner === undefined || evidence.get(owner) === 'against') continue;
				const here = isInLowerCase(word) || isAfterLocative(written) ? 'against' : weigh(written);
				if (here !== 'none') evidence.set(owner, here);
			}
			return [...evidence].flatMap(([owner, result]) => (result === 'for' ? [owner] : []));
		},
	};
}

function weigh(written: WrittenHere): 'none' | 'for' | 'against' {
	const evidence = surnameEvidence(written);
	if (evidence === 'title') return 'for';
	if (evidence === 'alone') return written.passage.hasCapitalNouns ? 'none' : 'for';
	return evidence;
}

function isAfterLocative({ passage: { terms }, from }: WrittenHere): boolean {
	return !isAttached(terms, from) && isLocative(terms[from - 1]?.text ?? '');
}

/** The rank of the only name that contains a word; undefined unless it is a person with that surname. */
function onlyOwner(tables: NameTables, number: number, word: string): number | undefined {
	const { wordForms, wordFormsStart, formName, kinds } = tables;
	const forms = wordForms.subarray(at(wordFormsStart, number), at(wordFormsStart, number + 1));
	const [first] = forms;
	if (first === undefined) return undefined;
	const rank = at(formName, first);
	if (nameKinds[at(kinds, rank)] !== 'person') return undefined;
	if (forms.some((form) => at(formName, form) !== rank)) return undefined;
	const words = readName(tables, rank).name.split(' ');
	const isGivenName = isTitle(foldName(words[0] ?? '')) && words.length === 2;
	return words.length > 1 && !isGivenName && foldName(words.at(-1) ?? '') === word
		? rank
		: undefined;
}
