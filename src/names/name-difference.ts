import { foldName } from '#src/text/fold.ts';
import { createEditMeter } from './edit-distance.ts';
import { isCommonGivenName, isCommonSurname } from './frequent-names.ts';
import {
	areMiddleNames,
	generationsIn,
	isInitial,
	isNamesake,
	isOtherPerson,
	spellingsOf,
	withoutTitles,
} from './person-names.ts';
import { soundsDistance } from './sounds.ts';

/** What two spellings differ in, if it is so little that they look like one person’s. */
export type NameDifference =
	/** Only spaces, hyphens, accents or a title. */
	| 'spelling'
	/** The order of the words. */
	| 'order'
	/** A name is written out in one, and an initial in the other. */
	| 'initial'
	/** One has a name or initial more in the middle. */
	| 'middle name'
	/** One language writes the sounds as another does not. */
	| 'romanization'
	/** One letter of a long word. */
	| 'letter';

/** A spelling of a person’s name of two or more words, as it is compared. */
export type SpelledName = {
	/** Folded, without titles and honors. */
	readonly words: readonly string[];
	/** The words without spaces, and the same as German or Nordic letters are written without accents. */
	readonly joined: readonly string[];
	/** What tells sons from fathers and kings from kings: jr, ii. */
	readonly generation: string;
};

/** The most words of a name that is compared: longer ones are no names of people. */
const wordsMax = 6;

/** Undefined for a spelling of one word or of too many. */
export function spelledName(text: string): SpelledName | undefined {
	const all = withoutTitles(foldName(text).split(' ')).words;
	const generation = generationsIn(all).join(' ');
	const words = generation === '' ? all : all.filter((word) => !generationsIn([word]).length);
	if (words.length < 2 || words.length > wordsMax) return undefined;
	const plain = words.join('');
	if (!accented.test(text)) return { words, joined: [plain], generation };
	const spelledOut = text.replace(accentedLetters, (letter) => spelledOutAs.get(letter) ?? letter);
	const other = withoutTitles(foldName(spelledOut).split(' ')).words.join('');
	return { words, joined: generation === '' ? [plain, other] : [plain], generation };
}

const spelledOutAs: ReadonlyMap<string, string> = new Map(
	'ä ae,ö oe,ü ue,ø oe,å aa,Ä Ae,Ö Oe,Ü Ue,Ø Oe,Å Aa'
		.split(',')
		.map((pair) => [pair.charAt(0), pair.slice(2)]),
);
const accented = /[äöüøåÄÖÜØÅ]/;
const accentedLetters = new RegExp(accented, 'g');

/** What two spellings differ in; undefined if they look like two people’s, or differ in too much. */
export function nameDifference(one: SpelledName, other: SpelledName): NameDifference | undefined {
	if (one.generation !== other.generation) return undefined;
	if (one.joined.some((joined) => other.joined.includes(joined))) return 'spelling';
	const [shorter, longer] =
		one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
	if (shorter.length < longer.length) return missingName(shorter, longer);
	if (isTurned(shorter, longer)) return 'order';
	return differentWords(shorter, longer);
}

/** Whether one has the first word last, unless both could be somebody’s given name: Ali Hassan is not Hassan Ali. */
function isTurned(one: readonly string[], other: readonly string[]): boolean {
	const turn = (words: readonly string[]) => [...words.slice(1), words[0]].join(' ');
	if (turn(one) !== other.join(' ') && turn(other) !== one.join(' ')) return false;
	return !(isCommonGivenName(one[0] ?? '') && isCommonGivenName(other[0] ?? ''));
}

/** One has words more between the first and the last; its first may be an initial, too. */
function missingName(
	shorter: readonly string[],
	longer: readonly string[],
): NameDifference | undefined {
	const [first = '', last = ''] = [shorter[0], shorter.at(-1)];
	if (last !== longer.at(-1) || isInitial(last)) return undefined;
	const middle = longer.slice(1, -1);
	const isWritten = first === longer[0];
	if (!isWritten && !isInitialOf(first, longer[0] ?? '')) return undefined;
	if (isCommonSurname(last) && (!isWritten || isCommonGivenName(first))) return undefined;
	// Without a middle name of its own, so that George W. Bush is compared with no other Bush.
	if (shorter.length > 2) return undefined;
	if (
		middle.some(isKin) ||
		middle.some((word) => isCommonSurname(word) && !isCommonGivenName(word))
	)
		return undefined;
	if (!areMiddleNames(middle, shorter)) return undefined;
	const indexes = [0, longer.length - 1];
	if (isOtherPerson({ typed: shorter, held: longer, indexes })) return undefined;
	return isWritten && !middle.every(isInitial) ? 'middle name' : 'initial';
}

/** As many words in both, of which some differ. */
function differentWords(
	one: readonly string[],
	other: readonly string[],
): NameDifference | undefined {
	const differing = [...one.keys()].filter((index) => one[index] !== other[index]);
	const pairs = differing.map((index) => [one[index] ?? '', other[index] ?? ''] as const);
	const surname = one.length - 1;
	const isSurnameCommon = [one, other].some((words) => isCommonSurname(words[surname] ?? ''));
	if (pairs.every(([a, b]) => isInitialOf(a, b) || isInitialOf(b, a))) {
		return isSurnameCommon || differing.includes(surname) ? undefined : 'initial';
	}
	if (isSurnameCommon) return undefined;
	const indexes = [...one.keys()];
	if (isNamesake({ typed: one, held: other, indexes })) return undefined;
	const ways = differing.map((index) =>
		wordDifference(one[index] ?? '', other[index] ?? '', index < surname),
	);
	if (ways.includes(undefined)) return undefined;
	// Two doubts are one too many.
	if (ways.filter((way) => way !== 'sound').length > 1) return undefined;
	return ways.includes('letter') ? 'letter' : 'romanization';
}

/** How two words can be one name: of one sound, with one other sound, or with one wrong letter. */
function wordDifference(
	one: string,
	other: string,
	isGiven: boolean,
): 'sound' | 'slip' | 'letter' | undefined {
	if (spellingsOf(one).includes(other)) return 'sound';
	if (isVowelAtStart(one, other)) return undefined;
	const distance = soundsDistance(one, other);
	if (distance === 0) return 'sound';
	// Steven and Stephen, or Christian and Christina, are two names.
	if (isGiven && (isCommonGivenName(one) || isCommonGivenName(other))) return undefined;
	if (distance === 1 && !isGiven) return 'slip';
	const min = isGiven ? givenMin : surnameMin;
	const isLong = Math.min(one.length, other.length) >= min;
	return isLong && isMisspelled(one, other) ? 'letter' : undefined;
}

/** In letters: in shorter words another letter makes another name, as in Hansen and Hanson; given names vary more. */
export const surnameMin = 7;
const givenMin = 8;

/** How many letters at the end must be the same: they tell men from women, and Petersen from Peterson. */
export const endKept = 3;

function isMisspelled(one: string, other: string): boolean {
	if (one[0] !== other[0] || one.slice(-endKept) !== other.slice(-endKept)) return false;
	const meter = createEditMeter(one);
	meter.start();
	meter.read(
		Uint16Array.from(other, (letter) => letter.charCodeAt(0)),
		0,
		other.length,
	);
	return meter.edits() === 1;
}

/** Whether two words begin with different vowels: Elena is not Alena. */
function isVowelAtStart(one: string, other: string): boolean {
	const [first, second] = [one.charAt(0), other.charAt(0)];
	const isPair = first !== second && /[aeiou]/.test(first) && /[aeiou]/.test(second);
	return isPair && !/[ou]{2}/.test(first + second);
}

function isInitialOf(initial: string, word: string): boolean {
	return isInitial(initial) && !isInitial(word) && word.startsWith(initial);
}

function isKin(word: string): boolean {
	return /^(?:bin|ben|ibn|bn|bint|binte|binti|abu|abou|abi|umm|ould|walad)$/.test(word);
}
