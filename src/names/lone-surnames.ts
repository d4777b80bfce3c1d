import { countryAt } from '#src/text/countries.ts';
import { isCapital, type WrittenHere, type WrittenPassage } from './capitals.ts';
import { isCommonGivenName, isCommonSurname } from './frequent-names.ts';
import { isGermanGenitive } from './german-genitive.ts';
import { nameKinds } from './name.ts';
import { isOutsideOthers, type Knowledge } from './name-evidence.ts';
import {
	beginsSentence,
	capitalBefore,
	isAfterKinship,
	isFollowedByName,
	isHyphenated,
	isOfFamilyOrFirm,
	isOfThing,
	neighbor,
} from './name-neighbors.ts';
import { at, type NameTables, readName } from './name-tables.ts';
import { isCommonWord, isHeadlineVerb } from './sentence-words.ts';
import { surnameOf } from './surname-of.ts';
import {
	isCalendarWord,
	isDeterminer,
	isLocative,
	isNationality,
	isOffice,
	isOfficeTitle,
	isOrdinaryWord,
	isOtherRole,
	isStateTitle,
	isTitle,
} from './telling-words.ts';
import type { FormFinder } from './written-forms.ts';
import { isAttached, isJoinedByApostrophe, writtenText } from './written-words.ts';

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

/** Shorter surnames are too many people’s, so that they need an office: “President Xi”. */
const surnameMin = 4;
const titledMin = 2;

/**
 * A surname alone means the only known person who has it (`surnameOf`), if no other name contains it. In
 * the article it has a capital everywhere, and is not beside a name that makes it someone else’s, nor
 * after a word such as “in”; once at least it is inside a sentence, opens one before a word in lower case,
 * opens a headline, or is after a title of those who govern. In languages with capital nouns it needs the
 * title or a genitive. The most frequent surnames are never enough.
 */
export function createSurnames(tables: NameTables, finder: FormFinder): Surnames {
	const owners = new Map<number, number | undefined>();

	function anyOwnerOf(word: string): number | undefined {
		const number = finder.wordNumber(word);
		if (number === undefined || word.length < titledMin || isOrdinaryWord(word)) return undefined;
		if (!owners.has(number)) owners.set(number, onlyOwner(tables, number, word));
		return owners.get(number);
	}

	return {
		ownerOf: (word) => (word.length < surnameMin ? undefined : anyOwnerOf(word)),
		meant(words, { isInLowerCase }) {
			const evidence = new Map<number, 'none' | 'for' | 'against'>();
			for (const written of words) {
				if (written.forms.length > 0) continue;
				const { passage, from } = written;
				const word = passage.terms[from]?.text ?? '';
				const owner = isCommonSurname(word) ? undefined : anyOwnerOf(word);
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
	if (evidence === 'none' || evidence === 'against') return evidence;
	const raw = writtenText(written);
	if (raw.length < surnameMin) {
		// The XI of a pope is no Xi.
		return evidence === 'office' && raw !== raw.toUpperCase() ? 'for' : 'none';
	}
	const isSure = evidence !== 'alone' && evidence !== 'opening';
	return isSure || !written.passage.hasCapitalNouns ? 'for' : 'none';
}

function isAfterLocative({ passage: { terms }, from }: WrittenHere): boolean {
	if (isAttached(terms, from)) return false;
	const before = terms[from - 1]?.text ?? '';
	return isLocative(before) || (before === 'of' && places.test(terms[from - 2]?.text ?? ''));
}

/** “The city of Hamilton”; in other languages the word between is locative or begins other names. */
const places =
	/^(?:city|town|village|port|suburbs?|outskirts|streets|residents|municipality|county|province|district|university|battle)$/;

/** The rank of the only name that contains a word; undefined unless it is a person with that surname. */
function onlyOwner(tables: NameTables, number: number, word: string): number | undefined {
	const { wordForms, wordFormsStart, formName, kinds } = tables;
	const forms = wordForms.subarray(at(wordFormsStart, number), at(wordFormsStart, number + 1));
	const [first] = forms;
	if (first === undefined) return undefined;
	const rank = at(formName, first);
	if (nameKinds[at(kinds, rank)] !== 'person') return undefined;
	if (forms.some((form) => at(formName, form) !== rank)) return undefined;
	return surnameOf(readName(tables, rank)) === word ? rank : undefined;
}

/**
 * What a surname alone is next to: `office` is a title of those who govern, and `title` also “Mr”;
 * `opening` begins a sentence or a headline; `genitive` is a German one before what it owns.
 */
type SurnameEvidence = 'none' | 'alone' | 'opening' | 'genitive' | 'title' | 'office' | 'against';

/** What the words beside a surname tell. */
function surnameEvidence(written: WrittenHere): SurnameEvidence {
	const { passage, from, to } = written;
	const { text, terms } = passage;
	const term = terms[from];
	const style = passage.style();
	if (term === undefined || style === 'capitals') return 'none';
	if (!isCapital(text[term.start]) || !isOutsideOthers(written, text.slice(term.start, term.end)))
		return 'against';
	if (isOfFamilyOrFirm(written) || isOfThing(written) || isIntroduced(written)) return 'against';
	const before = neighbor(passage, from, -1);
	if (isFollowedByName(written)) {
		const isHeadline = style === 'title' && from === 0;
		return isHeadline && isHeadlineVerb(neighbor(passage, to, 1)?.word ?? '')
			? 'opening'
			: 'against';
	}
	const word = before?.word ?? '';
	if (before !== undefined && isStateTitle(word) && (before.isCapital || isOfficeTitle(word)))
		return isOfficeTitle(word) && !isOfOther(passage, from - 1) ? 'office' : 'title';
	if (isOtherRole(word) || (isTitle(word) && !isStateTitle(word))) return 'against';
	if (isGermanGenitive(written)) return 'genitive';
	if (capitalBefore(written) !== undefined) return 'against';
	if (isHyphenated(passage, from) || isHyphenated(passage, to)) return 'none';
	if (isCommonGivenName(term.text) || isDeterminer(word)) return 'none';
	if (style === 'title') return 'none';
	if (!beginsSentence(passage, from)) return 'alone';
	return isBeforeLowerCase(written) && !isCommonWord(term.text) ? 'opening' : 'none';
}

/** Whether the word before a title is a name that is no country’s: “Google President Lai”. */
function isOfOther(passage: WrittenPassage, title: number): boolean {
	const before = neighbor(passage, title, -1);
	if (before === undefined || !before.isCapital || isOffice(before.word)) return false;
	if (isCalendarWord(before.word)) return false;
	if (isOrdinaryWord(before.word) && beginsSentence(passage, title - 1)) return false;
	return !isNationality(before.word) && countryAt([before.word], 0) === undefined;
}

/** Whether a word follows that can be what the surname’s bearer does: “Putin visits”, not “Putin, 34”. */
function isBeforeLowerCase({ passage, to }: WrittenHere): boolean {
	const after = neighbor(passage, to, 1);
	const isOwner = isJoinedByApostrophe(passage.text, passage.terms, to);
	return isOwner || (after !== undefined && !after.isCapital && /^\p{L}/u.test(after.raw));
}

/** Whether words around a surname introduce somebody: “a Lai from Ohio”, “Lai, 59,”, “Lai of Ohio”, “van Lai”. */
function isIntroduced(written: WrittenHere): boolean {
	const { passage, from, to } = written;
	const { text, terms } = passage;
	const before = neighbor(passage, from, -1);
	if (/^(?:an?|another|one|some|ein|eine|un|une|una)$/.test(before?.word ?? '')) return true;
	if (isAfterKinship(written)) return true;
	const [start, end] = [terms[from]?.start ?? 0, terms[to - 1]?.end ?? 0];
	if (
		/& ?$/.test(text.slice(Math.max(0, start - 2), start)) ||
		/^,? ?&/.test(text.slice(end, end + 3))
	)
		return true;
	if (/[\p{L}][”"’»] $/u.test(text.slice(Math.max(0, start - 3), start))) return true;
	return /^(?:, \d{1,3}\b| of \p{Lu})/u.test(text.slice(end, end + 12));
}
