import anyAscii from 'any-ascii';
import { foldName } from '#src/text/fold.ts';
import { isOtherScript, syllablesOf } from '#src/text/latin.ts';
import { hasSyllabic, isSyllabic } from '#src/text/scripts.ts';
import { type FormMatch, isOther, matchForms, typedWords } from './match-forms.ts';
import { at, type NameSearch, readName } from './name-tables.ts';
import type { WordSet } from './near-words.ts';
import {
	consonantKeyOf,
	createConsonantCheck,
	type SoundSearch,
	wordsSoundingLike,
} from './sounds.ts';
import {
	chineseBits,
	chineseHalf,
	chineseKey,
	koreanBits,
	koreanHalf,
	koreanKey,
} from './syllables.ts';

/** A way to read a typed name in Latin letters. */
export type Reading =
	| { readonly kind: 'spelled'; readonly words: readonly string[] }
	| HeardReading;

/** A reading that says how a name sounds, but not how it is spelled. */
export type HeardReading = {
	readonly kind: 'heard';
	readonly words: readonly string[];
	/** How a word is compared with those of the index. */
	readonly search: (word: string) => SoundSearch;
	/** Whether the words can be some of the words of a name. */
	readonly canBePart: boolean;
	/** If a name has a spelling in this script, that counts, and not a reading of the typed one. */
	readonly script: RegExp | undefined;
};

/** For each reading, the ranks of names that sound like it; `nearest` are those that lack one of its words. */
export function findHeard(search: NameSearch, readings: readonly HeardReading[]) {
	const found = new Map<string, WordSet>();
	return readings.map((reading) =>
		// All readings of a text compare words alike, and share some.
		findReading(search, reading, (word) => {
			const others = () => wordsSoundingLike(search.tables, word, reading.search(word));
			const set = found.get(word) ?? { from: 0, to: 0, others: others() };
			found.set(word, set);
			return set;
		}),
	);
}

function findReading(
	{ tables, isIncluded }: NameSearch,
	reading: HeardReading,
	setOf: (word: string) => WordSet,
) {
	const typed = typedWords(reading.words);
	const sets = typed.words.map(setOf);
	const found = [...matchForms(tables, sets)].filter(isFound).map(rankOf).filter(isIncluded);
	const lacking = sets.map((_set, index) => sets.filter((_other, n) => n !== index));
	return {
		found,
		nearest: () =>
			lacking
				.flatMap((some) => [...matchForms(tables, some)])
				.map(rankOf)
				.filter(isIncluded),
	};

	function rankOf({ form }: FormMatch): number {
		return at(tables.formName, form);
	}

	function isFound(match: FormMatch): boolean {
		if (!(match.whole || reading.canBePart) || isOther(tables, typed, match)) return false;
		const { name, aliases } = readName(tables, rankOf(match));
		return ![name, ...aliases].some((spelling) => reading.script?.test(spelling));
	}
}

/** The ways to read a text in Latin letters; [] for a text in Latin letters that can be read only as it is. */
export function readingsOf(text: string): readonly Reading[] {
	const folded = foldName(text);
	if (isOtherScript(folded)) return readingsOfScript(folded);
	const words = folded.split(' ');
	return words.every((word) => chineseWord.test(word)) ? chineseReadings(words) : [];
}

function readingsOfScript(folded: string): readonly Reading[] {
	const letters = folded.replaceAll(' ', '');
	if (isSyllabic(letters)) {
		const syllables = syllablesOf(letters);
		if (/^\p{Script=Han}+$/u.test(letters)) return chineseReadings(syllables, /\p{Script=Han}/u);
		if (/^\p{Script=Hangul}+$/u.test(letters)) return koreanReadings(syllables);
	}
	if (hasSyllabic(letters)) return [];
	if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(folded)) return [unpointedReading(folded)];
	return [{ kind: 'spelled', words: foldName(anyAscii(folded)).split(' ') }];
}

/** The most syllables of a name that is not foreign, as the characters of 贝拉克·奥巴马 are. */
const syllablesMax = 4;

/** A surname of one syllable, or of two if the name has four, and a given name as one word or several. */
function surnameFirst(syllables: readonly string[]): string[][] {
	if (syllables.length < 2 || syllables.length > syllablesMax) return [];
	const surnameLength = syllables.length === syllablesMax ? 2 : 1;
	const surname = syllables.slice(0, surnameLength);
	const given = syllables.slice(surnameLength);
	const written = [
		syllables.slice(),
		[...surname, given.join('')],
		[surname.join(''), given.join('')],
	];
	return written.filter(
		(words, index) => written.findIndex((other) => other.join() === words.join()) === index,
	);
}

function chineseReadings(syllables: readonly string[], script?: RegExp): readonly Reading[] {
	const isLong = syllables.length >= chineseMin;
	if (!isLong && script === undefined) return [];
	const keyOf = isLong ? chineseKey : (word: string) => word;
	const bitsOf = isLong ? chineseBits : (word: string) => chineseBits(chineseKey(word));
	return surnameFirst(syllables).map((words) => ({
		kind: 'heard',
		words,
		search: searchByKey(keyOf, { bitsOf, half: chineseHalf, lettersCompared: 'blmnrs' }),
		canBePart: false,
		script,
	}));
}

/**
 * The fewest syllables for which Pinyin and the older spellings are the same; between 2 and 3. With two,
 * Chang Wei can be several common names.
 */
const chineseMin = 3;

function koreanReadings(syllables: readonly string[]): readonly Reading[] {
	const [surname = '', ...given] = syllables;
	return surnameFirst([surname === 'i' ? 'lee' : surname, ...given]).map((words) => ({
		kind: 'heard',
		words,
		search: searchByKey(koreanKey, {
			bitsOf: koreanBits,
			half: koreanHalf,
			lettersCompared: 'bmns',
		}),
		canBePart: false,
		script: /\p{Script=Hangul}/u,
	}));
}

/** Compares words by a key of their syllables, of which a half of the kept keys has bits. */
function searchByKey(
	keyOf: (word: string) => string,
	kept: {
		readonly bitsOf: (key: string) => number;
		readonly half: number;
		readonly lettersCompared: string;
	},
): (word: string) => SoundSearch {
	return (typed) => {
		const key = keyOf(typed);
		return {
			check: (word) => (keyOf(word) === key ? 1 : undefined),
			key: { column: 'syllableKeys', value: kept.bitsOf(key), mask: kept.half },
			fewer: 3,
			more: 3,
			isFirstFree: true,
			lettersCompared: kept.lettersCompared,
		};
	};
}

/** The fewest letters of a part of a name: shorter ones are in too many names. */
const unpointedMin = 5;

/** Without articles, which names in Latin letters often lack; an initial alif is a vowel. */
function unpointedReading(folded: string): Reading {
	const bare = folded
		.replace(/(?<!\p{L})عبد ال/gu, 'عبدل ')
		.replace(/(?<!\p{L})ال(?=\p{L}{2})/gu, '')
		.replace(/(?<!\p{L})ا/gu, 'a');
	const words = anyAscii(bare).toLowerCase().replace(/['`]/g, 'a').split(' ');
	const search = (word: string) => ({
		check: createConsonantCheck(word),
		key: consonantKeyOf(word),
		fewer: 2,
		more: word.length + 2,
		isFirstFree: false,
		lettersCompared: 'lmnrs',
	});
	const canBePart = words.join('').length >= unpointedMin;
	return { kind: 'heard', words, search, canBePart, script: undefined };
}

/** One or more syllables of Chinese, in Pinyin or Wade–Giles. */
const chineseWord =
	/^(?:(?:[bpmfdtnlgkhjqxzcsrwy]|[zcs]h|hs|t[sz])?(?:i?ao|[iu]?ang?|i[ae]n|u?ai|eng?|erh?|ing?|i?[ou]ng|[ei]h|ieh?|ueh?|iu|ou|u?[eo]i|u[aon]|[aeiou]))+$/;
