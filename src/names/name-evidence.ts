import {
	hasCapitalsIn,
	hasCase,
	isAcronym,
	isCapital,
	lettersIn,
	type WrittenHere,
} from './capitals.ts';
import { isWomansGivenName } from './frequent-names.ts';
import { endsInGenitive } from './german-genitive.ts';
import type { NameKind } from './name.ts';
import {
	beginsSentence,
	capitalBefore,
	isAccount,
	isAfterKinship,
	isDoubleSurname,
	isFollowedByName,
	isHyphenated,
	isInLongerOrganization,
	isInLongerPerson,
	isInLongerPlace,
	isOfFamilyOrFirm,
	isPrecededByName,
	neighbor,
} from './name-neighbors.ts';
import {
	isCalendarWord,
	isDeterminer,
	isElided,
	isEndingAfterApostrophe,
	isOrdinaryWord,
	isRankOrSex,
	isTitle,
	isWomansTitle,
} from './telling-words.ts';
import { isWholeInRun } from './unspaced-names.ts';
import { isJoinedByApostrophe, type Passage, writtenText } from './written-words.ts';

/** What else must be known to judge a name in a text. */
export type Knowledge = {
	/** Whether the article has a folded word in lower case. */
	readonly isInLowerCase: (word: string) => boolean;
	/** Whether a known person’s name of several words begins with a word. */
	readonly isGivenName: (word: string) => boolean;
	/** Whether a word alone is a known name, or begins one that is no person’s. */
	readonly isName: (word: string) => boolean;
};

/** A name that terms can write. */
type Candidate = {
	readonly spelling: string;
	readonly kind: NameKind;
	/** The name that has the spelling, folded; it can be an alias. */
	readonly name: () => string;
};

/** Whether signs such as commas divide the words in the text but not in the spelling. */
export function isDivided({ passage, from, to }: WrittenHere, spelling: string): boolean {
	if (to - from === 1) return false;
	if (passage.terms.slice(from, to - 1).some((term) => endsInGenitive(passage.text, term)))
		return true;
	const divider = dividers.exec(writtenText({ passage, from, to }))?.[0];
	return divider !== undefined && !spelling.includes(divider.charAt(0));
}

/** Whether the words are only the spelling if a genitive belongs to them: “Tata Motor’s” is not Tata Motors. */
export function isGenitive(written: WrittenHere, spelling: string): boolean {
	return genitive.test(writtenText(written)) && !genitive.test(spelling);
}

const genitive = /\p{L}['’‘ʼ´`＇]s$/iu;

/** A stop after a short word can be an abbreviation’s. */
const dividers = /[,;:!?()[\]{}"“”„«»|•…\n]|(?<=\p{L}{3})\.(?!\p{L})| [-–—] /u;

/** Whether the text means the name that has this spelling. All doubts make it false. */
export function isNameHere(
	written: WrittenHere,
	candidate: Candidate,
	knowledge: Knowledge,
): boolean {
	const { spelling, kind } = candidate;
	if (!isWholeInRun(written, kind)) return false;
	const [raw, spelled] = [lettersIn(writtenText(written)), lettersIn(spelling)];
	if (!hasCase(spelled)) return true;
	const isOneWord = !/[\s\p{Pd}/&]/u.test(spelling.trim());
	if (!isOneWord) return isPhrase(written, candidate, knowledge);
	const isShort = spelled.length <= shortMax || isAcronym(spelled);
	if (isShort ? raw !== spelled : !hasCapitalsOf(raw, spelled, kind)) return false;
	if (!isOutsideOthers(written, spelled)) return false;
	if (isAcronym(spelled))
		return (
			isAcronymHere(written, spelled) &&
			!(kind === 'place' && isInLongerPlace(written, knowledge.isName))
		);
	if (!isCapital(raw[0])) return true;
	return isProperNoun(written, knowledge) && fitsNeighbors(written, candidate, knowledge);
}

/** Names of up to this many letters count only exactly as written: Li, Xi, WHO. */
const shortMax = 3;

function isPhrase(
	written: WrittenHere,
	{ spelling, kind }: Candidate,
	{ isGivenName, isName }: Knowledge,
): boolean {
	if (kind === 'topic' || written.passage.style() === 'capitals') return true;
	const raw = writtenText(written);
	if (!hasCapitalsIn(raw, spelling, lettersIn(raw))) return false;
	if (kind === 'person') return !isInLongerPerson(written, isGivenName);
	return kind === 'place' ? !isInLongerPlace(written, isName) : !isInLongerOrganization(written);
}

/** A name that its editors write without capitals still needs one in the text, unless it is a topic. */
function hasCapitalsOf(raw: string, spelled: string, kind: NameKind): boolean {
	if (kind === 'topic' && !isOrdinaryWord(spelled.toLowerCase())) return true;
	if (kind === 'topic' || spelled !== spelled.toLowerCase())
		return !isCapital(spelled[0]) || isCapital(raw[0]);
	return isCapital(raw[0]);
}

/** Acronyms of up to this many letters count for nothing where all letters are capitals. */
const readableMin = 4;

function isAcronymHere({ passage, from, to }: WrittenHere, spelled: string): boolean {
	const isWord = isOrdinaryWord(spelled.toLowerCase());
	if (passage.style() === 'capitals') return spelled.length >= readableMin && !isWord;
	return !isWord || ![from - 1, to].some((index) => isInCapitals(passage, index));
}

function isInCapitals({ text, terms }: Passage, index: number): boolean {
	const term = terms[index];
	if (term === undefined) return false;
	const raw = lettersIn(text.slice(term.start, term.end));
	return raw.length > 1 && isAcronym(raw);
}

/** Whether a capital shows a name: it can also come from the sentence, the title or the language. */
function isProperNoun(written: WrittenHere, { isInLowerCase }: Knowledge): boolean {
	const { passage, from, to } = written;
	const word = wordOf(written);
	if (isCalendarWord(word)) return isTitle(passage.terms[from - 1]?.text ?? '');
	const isBare = passage.style() === 'sentences' && !beginsSentence(passage, from);
	if (isOrdinaryWord(word)) return isBare && !passage.hasCapitalNouns;
	return isBare || to - from > 1 || !isInLowerCase(word);
}

/** Whether no longer name is around a name of one word: Xi is not in Xi’an or Xi-tian. */
export function isOutsideOthers({ passage, from, to }: WrittenHere, spelled: string): boolean {
	const { text, terms } = passage;
	if (isInAddress({ passage, from, to })) return false;
	if (isJoinedByApostrophe(text, terms, to) && !isEndingAfterApostrophe(terms[to]?.text ?? ''))
		return false;
	if (isJoinedByApostrophe(text, terms, from) && !isElided(terms[from - 1]?.text ?? ''))
		return false;
	if (isAcronym(spelled) || spelled.length > shortMax) return true;
	const isNextToName = (index: number) => {
		const term = terms[index];
		return term !== undefined && term.text.length > shortMax && isCapital(text[term.start]);
	};
	return (
		(!isHyphenated(passage, from) || isNextToName(from - 1)) &&
		(!isHyphenated(passage, to) || isNextToName(to))
	);
}

/** Whether the terms are in the address of a page or in the name of an account. */
function isInAddress({ passage: { text, terms }, from, to }: WrittenHere): boolean {
	const [start, end] = [terms[from]?.start ?? 0, terms[to - 1]?.end ?? 0];
	if (!addressSign.test(text[start - 1] ?? '') && !addressSign.test(text[end] ?? '')) return false;
	const before = /\S*$/u.exec(text.slice(Math.max(0, start - addressMax), start))?.[0] ?? '';
	const after = /^\S*/u.exec(text.slice(end, end + addressMax))?.[0] ?? '';
	return before.endsWith('@') || /:\/\/|^www\.|[@_]/.test(before) || /^[@_]|^\.\p{Ll}/u.test(after);
}

const addressSign = /[@/_.=&?:-]/;
/** How far an address is read, in code units. */
const addressMax = 200;

/** Whether the words next to a single word leave it alone: Melania Trump, Trump Tower, Bank of China. */
function fitsNeighbors(
	written: WrittenHere,
	{ kind, name }: Candidate,
	{ isGivenName, isName }: Knowledge,
): boolean {
	if (kind === 'topic' || isAccount(written)) return true;
	const { passage, from, to } = written;
	const before = neighbor(passage, from, -1);
	if (before?.isCapital && isGivenName(before.word) && !isTitle(before.word)) return false;
	if (kind === 'person') {
		if (isOfFamilyOrFirm(written) || isDoubleSurname(written) || isAfterKinship(written))
			return false;
		if (before !== undefined && isRankOrSex(before.word) && !fitsTitle(before.word, name()))
			return false;
		const isSentence = passage.style() === 'sentences';
		return !isSentence || !(isPrecededByName(written) || isFollowedByName(written));
	}
	const after = neighbor(passage, to, 1);
	if (isGivenName(wordOf(written)) && isFollowedByName(written) && !isTitle(after?.word ?? ''))
		return false;
	if (kind === 'place') return !isInLongerPlace(written, isName);
	if (isOrdinaryWord(wordOf(written)) && !isNeutral(before?.word)) return false;
	return !isInLongerOrganization(written);
}

/** Whether a name of rank or sex can be this person’s: Mrs May is Theresa May, not her father. */
function fitsTitle(title: string, name: string): boolean {
	const words = name.split(' ');
	if (words.includes(title)) return true;
	return isWomansTitle(title) && isWomansGivenName(words[0] ?? '');
}

/** Whether a word before a common word leaves open what the capital means, unlike “a wrong Signal”. */
function isNeutral(before: string | undefined): boolean {
	if (before === undefined) return true;
	return !isDeterminer(before) && (isOrdinaryWord(before) || /.(?:ing|ed|s)$/.test(before));
}

/** Whether a word that is a person’s alias is here in the name of somebody else: Xi Mingze, Lara Trump. */
export function isOfSomebodyElse(written: WrittenHere, isFirstWord: boolean): boolean {
	if (written.passage.style() !== 'sentences') return false;
	const before = capitalBefore(written);
	if (before !== undefined && !isTitle(before.word) && !isAcronym(lettersIn(before.raw)))
		return true;
	return isFirstWord && isFollowedByName(written);
}

function wordOf({ passage, from, to }: WrittenHere): string {
	return passage.terms
		.slice(from, to)
		.map((term) => term.text)
		.join('');
}
