import { wordSet } from '#src/text/word-set.ts';
import { isAcronym, isCapital, lettersIn, type WrittenHere } from './capitals.ts';
import { isCommonGivenName, isCommonSurname } from './frequent-names.ts';
import { isOpeningWord } from './sentence-words.ts';
import {
	isCalendarWord,
	isDirection,
	isInstitution,
	isInstitutionAfter,
	isKinWord,
	isLegalForm,
	isNationality,
	isOffice,
	isOwnerOfInstitutions,
	isRegion,
	isTitle,
	isWorldPlace,
} from './telling-words.ts';
import { isJoinedByApostrophe, type Passage } from './written-words.ts';

/*
 * What the words directly beside a name tell: that it goes on, that it is inside a longer one, or that
 * it is somebody else's.
 */

type Neighbor = { readonly word: string; readonly raw: string; readonly isCapital: boolean };

/** The word next to a term boundary, if only a space is between them. */
export function neighbor(
	{ text, terms }: Passage,
	boundary: number,
	step: -1 | 1,
): Neighbor | undefined {
	const [before, after] = [terms[boundary - 1], terms[boundary]];
	if (before === undefined || after === undefined) return undefined;
	const between = text.slice(before.end, after.start);
	// A stop belongs to an abbreviation only before a name: “Mr. Lai”, but “to Taipei. They”.
	const isAbbreviated = step === -1 && before.text.length <= abbreviationMax;
	if (!(isAbbreviated ? /^\.?[ \u00a0]$/ : /^[ \u00a0]$/).test(between)) return undefined;
	const term = step === 1 ? after : before;
	const raw = text.slice(term.start, term.end);
	return { word: term.text, raw, isCapital: isCapital(raw[0]) };
}

/** Minister is not abbreviated; Capt., Prof. and Sgt. are not longer than this. */
const abbreviationMax = 4;

/** Whether only a dash is between a term and the one before it. */
export function isHyphenated({ text, terms }: Passage, index: number): boolean {
	const [before, term] = [terms[index - 1], terms[index]];
	if (before === undefined || term === undefined) return false;
	return /^[\p{Pd}]$/u.test(text.slice(before.end, term.start));
}

/** Whether a term is the first of a sentence, a quotation, a clause after a colon, or a line. */
export function beginsSentence({ text, terms }: Passage, index: number): boolean {
	const [before, term] = [terms[index - 1], terms[index]];
	if (before === undefined || term === undefined) return true;
	return /[.!?…:"“”„«»‹›‘\n|•。！？]|[–—] /u.test(text.slice(before.end, term.start));
}

/** Whether the word before has a capital that only another name explains. */
export function isPrecededByName(written: WrittenHere): boolean {
	const before = capitalBefore(written);
	return before !== undefined && !isTitle(before.word);
}

/** The word before, if it has a capital that the calendar or the beginning of a sentence does not explain. */
export function capitalBefore({ passage, from }: WrittenHere): Neighbor | undefined {
	const before = neighbor(passage, from, -1);
	if (before === undefined || !before.isCapital || isCalendarWord(before.word)) return undefined;
	return isOpeningWord(before.word) && beginsSentence(passage, from - 1) ? undefined : before;
}

/** Whether the word after has a capital that only another name explains. */
export function isFollowedByName({ passage, to }: WrittenHere): boolean {
	const after = neighbor(passage, to, 1);
	return after?.isCapital === true && !isCalendarWord(after.word);
}

/** Whether a full name of a person is part of a longer one: Maria Olivia Rodrigo, Kim Jong-un. */
export function isInLongerPerson(
	written: WrittenHere,
	isGivenName: (word: string) => boolean,
): boolean {
	const { passage, from } = written;
	if (goesOn(written) || isAfterKinship(written) || isOfThing(written)) return true;
	const isGiven = (word: string) => isCommonGivenName(word) || isGivenName(word);
	if (isHyphenated(passage, from) && isGiven(passage.terms[from - 1]?.text ?? '')) return true;
	const before = passage.style() === 'title' ? neighbor(passage, from, -1) : capitalBefore(written);
	if (before === undefined || !before.isCapital || isOffice(before.word)) return false;
	if (passage.style() === 'title' || passage.hasCapitalNouns) return isCommonGivenName(before.word);
	if (isNationality(before.word) && !isCommonGivenName(before.word)) return false;
	if (isAcronym(lettersIn(before.raw))) return false;
	if (isGiven(before.word)) return true;
	// An office of a place: “Governor of Maine Ann Lai”.
	if (passage.terms[from - 2]?.text === 'of') return false;
	return !(beginsSentence(passage, from - 1) && isNoName(before.word));
}

/** Whether a word that begins a sentence is hardly a name: “Visiting Taipei”, “Convicted John Doe”. */
function isNoName(word: string): boolean {
	return (
		smallWords.has(word) ||
		/.{3}(?:ing|ist|tion|ted|ned|ked|ded|ers|ors|als|ants|ents)s?$/.test(word)
	);
}

/** Whether a person’s name is that of a ship, a building or a prize: “USS Gerald R. Ford”, “Kennedy airport”. */
export function isOfThing({ passage, from, to }: WrittenHere): boolean {
	return (
		ships.test(neighbor(passage, from, -1)?.word ?? '') ||
		namedThings.test(neighbor(passage, to, 1)?.word ?? '')
	);
}

const ships =
	/^(?:uss|usns|hms|hmcs|hmas|carrier|frigate|destroyer|submarine|avions|portaaviones)$/;
const namedThings =
	/^(?:international|airports?|airfield|stadium|arena|museum|boulevard|expressway|prizes?|laureates?|flughafen|stadion)$/;

/** “Abdullah bin Salman” is not Salman. */
export function isAfterKinship({ passage, from }: WrittenHere): boolean {
	return /^(?:bin|bint|ibn|ben|van|von|abu)$/.test(neighbor(passage, from, -1)?.word ?? '');
}

/** Whether a person’s name goes on after the words: Martin Luther King, Kim Jong-un. */
function goesOn({ passage, from, to }: WrittenHere): boolean {
	const { text, terms } = passage;
	const next = terms[to];
	if (next !== undefined && isHyphenated(passage, to)) {
		if (isCapital(text[next.start])) return !smallWords.has(next.text);
		return next.text.length < syllableMax && !suffixes.has(next.text);
	}
	return passage.style() === 'sentences' && isFollowedByName({ passage, from, to });
}

/** Syllables of Chinese and Korean names are shorter than this, except Hsiang and the like. */
const syllableMax = 5;
const suffixes: ReadonlySet<string> = new Set(['led', 'era', 'like', 'free', 'run', 'made']);

/** Whether words beside a surname make it a family’s or a firm’s: “the Lai family”, “Lai & Sons”. */
export function isOfFamilyOrFirm({ passage, from, to }: WrittenHere): boolean {
	const { text, terms } = passage;
	const end = terms[to - 1]?.end ?? 0;
	if (
		[neighbor(passage, to, 1), neighbor(passage, from, -1)].some((one) =>
			isKinWord(one?.word ?? ''),
		)
	)
		return true;
	const after = text.slice(end, end + afterMax);
	if (/^,? (?:&|and|und|et|y|e) (?:Co|Company|Sons?|Brothers|Partners|Associates)\b/.test(after))
		return true;
	const word = terms[from]?.text;
	const isTwin = (index: number, link: number) =>
		terms[index]?.text === word &&
		(link === index || /^(?:and|und|et|y|e)$/.test(terms[link]?.text ?? ''));
	const isAmpersand = /^ ?& ?$/.test(text.slice(end, terms[to]?.start));
	const isAfterAmpersand =
		from > 0 && /^ ?& ?$/.test(text.slice(terms[from - 1]?.end, terms[from]?.start));
	if ((isAmpersand && isTwin(to, to)) || (isAfterAmpersand && isTwin(from - 1, from - 1)))
		return true;
	return isTwin(to + 1, to) || isTwin(from - 2, from - 1);
}

/** How far words after a surname are read, in code units. */
const afterMax = 40;

/** Whether a dash joins a name to a frequent surname: “the Lai-Garcia family”. */
export function isDoubleSurname({ passage, from, to }: WrittenHere): boolean {
	const isSurname = (index: number) => isCommonSurname(passage.terms[index]?.text ?? '');
	return (
		(isHyphenated(passage, from) && isSurname(from - 1)) ||
		(isHyphenated(passage, to) && isSurname(to))
	);
}

/** Whether a text has an organization only inside a longer name: Agricultural Bank of China, Apple Daily. */
export function isInLongerOrganization(written: WrittenHere): boolean {
	const { passage, from, to } = written;
	const after = neighbor(passage, to, 1);
	if (after !== undefined && natural.test(after.word)) return true;
	if (isOfInstitution(written)) return true;
	if (passage.style() !== 'sentences' || passage.hasCapitalNouns) return false;
	if (to - from > 1 && !beginsInstitution(written)) return false;
	const before = capitalBefore(written);
	if (before !== undefined && !isOffice(before.word)) {
		const isAdjective = to - from === 1 && isNationality(before.word);
		const isOpening = beginsSentence(passage, from - 1) && isNoName(before.word);
		if (!isAdjective && !isOpening) return true;
	}
	if (after?.isCapital !== true || isAcronym(lettersIn(after.raw))) return false;
	return !isAfterName(after.word) && !isLegalForm(after.word);
}

const natural =
	/^(?:rain)?forests?$|^(?:river|basin|jungle|valley|street|road|avenue|delta|county)$/;

/** Whether a name is that of an account, which has no spaces. */
export function isAccount({ passage: { text, terms }, from }: WrittenHere): boolean {
	const start = terms[from]?.start ?? 0;
	return /@ ?$/.test(text.slice(Math.max(0, start - 2), start));
}

/** “People’s Bank of China” is not the Bank of China. */
function isOfInstitution({ passage: { text, terms }, from }: WrittenHere): boolean {
	if (terms[from - 1]?.text === 's' && isJoinedByApostrophe(text, terms, from - 1))
		return isOwnerOfInstitutions(terms[from - 2]?.text ?? '');
	return /^(?:peoples|farmers|workers|womens)$/.test(terms[from - 1]?.text ?? '');
}

function beginsInstitution({ passage: { terms }, from }: WrittenHere): boolean {
	return terms[from + 1]?.text === 'of' && isInstitution(terms[from]?.text ?? '');
}

/** Whether a capital after a name begins something of its own: “Tesla Chief Executive”, “on Monday”. */
function isAfterName(word: string): boolean {
	return isCalendarWord(word) || isOffice(word) || smallWords.has(word);
}

/** Words that begin no further part of a name, with a capital that comes from haste or a headline. */
const smallWords: ReadonlySet<string> = wordSet(
	'hi would will did do does is are was were has have had can could should if in on at to the a an and but for ' +
		'via says say said get gets over by as with after from live watch it this that we i you they he she what ' +
		'when why how who not no so just please thanks thank rt let there these those oh re don then despite congrats forget hello meet',
);

/** Whether a text has a place only inside a longer name: South Korea, New York Times, Paris Hilton. */
export function isInLongerPlace(written: WrittenHere, isName: (word: string) => boolean): boolean {
	const { passage, from, to } = written;
	const before = neighbor(passage, from, -1);
	const after = neighbor(passage, to, 1);
	if (before?.isCapital && isDirection(before.word)) return true;
	if (after?.isCapital && (isInstitutionAfter(after.word) || natural.test(after.word))) return true;
	const of = before?.word === 'of' ? neighbor(passage, from - 1, -1) : undefined;
	if (of?.isCapital === true && isInstitution(of.word)) return true;
	if (isHyphenatedWithOther(written, isName) || isBeforeRegion(written)) return true;
	if (to - from > 1) return false;
	if (isBeforeAge(written)) return true;
	if (passage.style() !== 'sentences' || passage.hasCapitalNouns)
		return before?.isCapital === true && isCommonGivenName(before.word);
	const isAdjective = isNationality(passage.terms[from]?.text ?? '');
	const isAcronymAfter = isAcronym(lettersIn(after?.raw ?? ''));
	if (after?.isCapital && !isAfterName(after.word) && !isAcronymAfter && !isAdjective) return true;
	const name = capitalBefore(written);
	if (name === undefined || isOffice(name.word)) return false;
	return !(beginsSentence(passage, from - 1) && isNoName(name.word));
}

/** Whether a person’s age follows: “Jordan, 23, a nurse”. */
function isBeforeAge({ passage: { text, terms }, from }: WrittenHere): boolean {
	const end = terms[from]?.end ?? 0;
	return /^, \d\d,/.test(text.slice(end, end + 5));
}

/** “Guinea-Bissau” is not Guinea, but “China-Japan” is both. */
function isHyphenatedWithOther(
	{ passage, from, to }: WrittenHere,
	isName: (word: string) => boolean,
): boolean {
	if (to - from > 1) return false;
	const isOther = (index: number) => {
		const term = passage.terms[index];
		if (term === undefined || !isCapital(passage.text[term.start])) return false;
		const raw = passage.text.slice(term.start, term.end);
		return !isName(term.text) && !isAcronym(lettersIn(raw)) && !isNationality(term.text);
	};
	return (
		(isHyphenated(passage, from) && isOther(from - 1)) || (isHyphenated(passage, to) && isOther(to))
	);
}

/** “Paris, Texas” and “London, Ontario” are not the cities that are known all over the world. */
function isBeforeRegion({ passage: { text, terms }, from, to }: WrittenHere): boolean {
	const next = terms[to];
	if (to - from > 1 || next === undefined || !isWorldPlace(terms[from]?.text ?? '')) return false;
	if (text.slice(terms[to - 1]?.end, next.start) !== ', ') return false;
	return isCapital(text[next.start]) && isRegion(next.text);
}
