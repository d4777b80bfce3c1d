import { termsOf } from '#src/text/terms.ts';
import {
	hasCapitalsIn,
	hasCase,
	isAcronym,
	isCapital,
	lettersIn,
	type Style,
	styleOf,
} from './capitals.ts';
import type { NameKind } from './name.ts';
import {
	isCalendarWord,
	isDirection,
	isElided,
	isEndingAfterApostrophe,
	isInstitution,
	isInstitutionAfter,
	isOrdinaryWord,
	isTitle,
} from './telling-words.ts';
import { isWholeInRun } from './unspaced-names.ts';
import { isJoinedByApostrophe, type Passage, type Written, writtenText } from './written-words.ts';

/** A text of an article, with what its capitals tell. */
export type WrittenPassage = Passage & {
	readonly style: () => Style;
	/** Whether the language gives a capital to every noun, as German does. */
	readonly hasCapitalNouns: boolean;
};

/** Reads a text; `language` is a BCP 47 tag. */
export function readPassage(text: string, language: string): WrittenPassage {
	const terms = termsOf(text);
	const hasCapitalNouns = /^(?:de|lb)\b/i.test(language);
	return { text, terms, hasCapitalNouns, style: lazily(() => styleOf({ text, terms })) };
}

/** Terms of an article that can write a name. */
export type WrittenHere = Written & { readonly passage: WrittenPassage };

/** What else must be known to judge a name in a text. */
export type Knowledge = {
	/** Whether the article has a folded word in lower case. */
	readonly isInLowerCase: (word: string) => boolean;
	/** Whether a known person’s name of several words begins with a word. */
	readonly isGivenName: (word: string) => boolean;
};

/** Whether signs such as commas divide the words in the text but not in the spelling. */
export function isDivided({ passage, from, to }: WrittenHere, spelling: string): boolean {
	if (to - from === 1) return false;
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
	{ spelling, kind }: { readonly spelling: string; readonly kind: NameKind },
	knowledge: Knowledge,
): boolean {
	if (!isWholeInRun(written)) return false;
	const [raw, spelled] = [lettersIn(writtenText(written)), lettersIn(spelling)];
	if (!hasCase(spelled)) return true;
	const isOneWord = !/[\s\p{Pd}/&]/u.test(spelling.trim());
	if (!isOneWord) return isPhrase(written, { raw, spelling, kind });
	const isShort = spelled.length <= shortMax || isAcronym(spelled);
	if (isShort ? raw !== spelled : !hasCapitalsOf(raw, spelled, kind)) return false;
	if (!isOutsideOthers(written, spelled)) return false;
	if (isAcronym(spelled))
		return isAcronymHere(written, spelled) && !(kind === 'place' && isInLongerPlace(written));
	if (!isCapital(raw[0])) return true;
	return isProperNoun(written, knowledge) && fitsNeighbors(written, kind, knowledge);
}

/** Names of up to this many letters count only exactly as written: Li, Xi, WHO. */
const shortMax = 3;

function isPhrase(
	written: WrittenHere,
	{ raw, spelling, kind }: { raw: string; spelling: string; kind: NameKind },
): boolean {
	if (kind === 'topic' || written.passage.style() === 'capitals') return true;
	if (!hasCapitalsIn(writtenText(written), spelling, raw)) return false;
	if (kind === 'person') return !goesOn(written);
	return kind !== 'place' || !isInLongerPlace(written);
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
function isOutsideOthers({ passage, from, to }: WrittenHere, spelled: string): boolean {
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

function isHyphenated({ text, terms }: Passage, index: number): boolean {
	const [before, term] = [terms[index - 1], terms[index]];
	if (before === undefined || term === undefined) return false;
	return /^[\p{Pd}]$/u.test(text.slice(before.end, term.start));
}

/** Whether the words next to a single word leave it alone: Melania Trump, Trump Tower, Bank of China. */
function fitsNeighbors(written: WrittenHere, kind: NameKind, { isGivenName }: Knowledge): boolean {
	if (kind === 'topic') return true;
	const { passage, from, to } = written;
	const before = neighbor(passage, from, -1);
	if (before?.isCapital && isGivenName(before.word) && !isTitle(before.word)) return false;
	if (kind === 'person')
		return (
			passage.style() !== 'sentences' || !(isPrecededByName(written) || isFollowedByName(written))
		);
	const after = neighbor(passage, to, 1);
	if (isGivenName(wordOf(written)) && isFollowedByName(written) && !isTitle(after?.word ?? ''))
		return false;
	return kind !== 'place' || !isInLongerPlace(written);
}

type Neighbor = { readonly word: string; readonly isCapital: boolean };

function isInLongerPlace({ passage, from, to }: WrittenHere): boolean {
	const before = neighbor(passage, from, -1);
	const after = neighbor(passage, to, 1);
	if (before?.isCapital && isDirection(before.word)) return true;
	if (after?.isCapital && isInstitutionAfter(after.word)) return true;
	const of = before?.word === 'of' ? neighbor(passage, from - 1, -1) : undefined;
	return of?.isCapital === true && isInstitution(of.word);
}

/** The word next to a term boundary, if only a space is between them. */
function neighbor({ text, terms }: Passage, boundary: number, step: -1 | 1): Neighbor | undefined {
	const [before, after] = [terms[boundary - 1], terms[boundary]];
	if (before === undefined || after === undefined) return undefined;
	if (!/^\.?[ \u00a0]$/.test(text.slice(before.end, after.start))) return undefined;
	const term = step === 1 ? after : before;
	return { word: term.text, isCapital: isCapital(text[term.start]) };
}

/** Whether the word before has a capital that only another name explains. */
function isPrecededByName({ passage, from }: WrittenHere): boolean {
	const before = neighbor(passage, from, -1);
	if (before === undefined || !before.isCapital || isTitle(before.word)) return false;
	if (isCalendarWord(before.word)) return false;
	return !(isOrdinaryWord(before.word) && beginsSentence(passage, from - 1));
}

/** Whether the word after has a capital that only another name explains. */
function isFollowedByName({ passage, to }: WrittenHere): boolean {
	const after = neighbor(passage, to, 1);
	return after?.isCapital === true && !isCalendarWord(after.word);
}

/** Whether a person’s name goes on after the words: Martin Luther King, Kim Jong-un. */
function goesOn({ passage, from, to }: WrittenHere): boolean {
	const { text, terms } = passage;
	const next = terms[to];
	if (next !== undefined && isHyphenated(passage, to)) {
		const isSyllable = next.text.length < syllableMax && !suffixes.has(next.text);
		return isSyllable && !isCapital(text[next.start]);
	}
	return passage.style() === 'sentences' && isFollowedByName({ passage, from, to });
}

/** Syllables of Chinese and Korean names are shorter than this, except Hsiang and the like. */
const syllableMax = 5;
const suffixes: ReadonlySet<string> = new Set(['led', 'era', 'like', 'free', 'run', 'made']);

/** What a surname alone is next to: nothing, a title, or words that make it someone else’s. */
export function surnameEvidence(written: WrittenHere): 'none' | 'alone' | 'title' | 'against' {
	const { passage, from, to } = written;
	const { text, terms } = passage;
	const term = terms[from];
	if (term === undefined || passage.style() === 'capitals') return 'none';
	if (!isCapital(text[term.start]) || !isOutsideOthers(written, text.slice(term.start, term.end)))
		return 'against';
	if (isPrecededByName(written) || isFollowedByName(written)) return 'against';
	const before = neighbor(passage, from, -1);
	if (before?.isCapital && isTitle(before.word)) return 'title';
	if (isHyphenated(passage, from) || isHyphenated(passage, to)) return 'none';
	return passage.style() === 'title' || beginsSentence(passage, from) ? 'none' : 'alone';
}

/** Whether a term is the first of a sentence, a quotation, a clause after a colon, or a line. */
function beginsSentence({ text, terms }: Passage, index: number): boolean {
	const [before, term] = [terms[index - 1], terms[index]];
	if (before === undefined || term === undefined) return true;
	return /[.!?…:"“”„«»‹›‘\n|•。！？]|[–—] /u.test(text.slice(before.end, term.start));
}

function wordOf({ passage, from, to }: WrittenHere): string {
	return passage.terms
		.slice(from, to)
		.map((term) => term.text)
		.join('');
}

function lazily<Value>(compute: () => Value): () => Value {
	let computed: { readonly value: Value } | undefined;
	return () => {
		computed ??= { value: compute() };
		return computed.value;
	};
}
