import { wordSet } from '#src/text/word-set.ts';

/**
 * What the parts of a person's name mean: which words are no part of it, and which differences make it
 * the name of a relative. All words are folded.
 */

import { hasSyllabic } from '#src/text/scripts.ts';

/** Words before a name that say nothing about whose it is. */
const addresses = wordSet('mr mx dr prof professor sir monsieur herr senor don signor');

/** Addresses of women: a surname alone after one can be that of a relative. */
const addressesOfWomen = wordSet('mrs ms miss madam mme madame mlle frau senora dona signora lady');

/** Offices, ranks and honors before a name: a surname alone after one can be another holder's. */
const titles = wordSet(
	`president vice prime deputy acting former foreign interior defense defence finance minister premier chancellor
	secretary senator sen congressman congresswoman representative rep governor gov mayor ambassador speaker chairman
	chair chief director judge justice king queen crown prince princess emperor emir sultan pope cardinal archbishop bishop
	father reverend rev rabbi imam ayatollah sheikh shaikh sheik mullah maulana haji hajji hajj sayyid general gen
	colonel col major maj captain capt lieutenant lt sergeant sgt admiral commander marshal lord lady dame baron count
	presidente presidenta primer ministro ministra canciller rey reina premier ministre roi reine prasident kanzler
	bundeskanzler prasidentin kanzlerin konig konigin papst pape papa`,
);

/** Words after a name that say nothing about whose it is. */
const honors = wordSet('phd md esq mp mep obe mbe cbe kbe qc kc rn jd mba dds');

/** Words after a name that tell it from a parent's. */
const generations = wordSet('jr sr junior senior ii iii iv fils pere hijo');

/** Words before the name of somebody's father or child. */
const kinships = wordSet('bin ben ibn bn bint binte binti ibnu abu abou abi ould walad umm');

/** Words that are in no name, so that `Ali and Hassan` are two people. */
const linking = wordSet(
	`and or vs versus with without of for in on at to from by is was the a son daughter father mother brother sister
	wife husband und oder mit et ou avec con para und`,
);

/** Small words of Arabic names that each language writes otherwise. */
const particles: readonly (readonly string[])[] = [
	['al', 'el', 'ul'],
	['bin', 'ben', 'ibn', 'bn'],
	['bint', 'binte', 'binti'],
	['abu', 'abou', 'abo'],
	['abd', 'abdel', 'abdul', 'abdal', 'abdoul'],
];

/** The other spellings of a word that is the same in all names. */
export function spellingsOf(word: string): readonly string[] {
	return particles.find((spellings) => spellings.includes(word)) ?? [];
}

/** The words without those before and after the name; `isTitle` if one of them was an office, or an address that can be a relative’s. */
export function withoutTitles(words: readonly string[]): { words: string[]; isTitle: boolean } {
	let start = 0;
	let end = words.length;
	let isTitle = false;
	const isTelling = (word = '') => titles.has(word) || addressesOfWomen.has(word);
	const isDropped = (word = '') => addresses.has(word) || isTelling(word);
	while (start < end - 1 && isDropped(words[start])) {
		isTitle ||= isTelling(words[start]);
		start++;
	}
	while (end - 1 > start && honors.has(words[end - 1] ?? '')) end--;
	return { words: words.slice(start, end), isTitle };
}

/** Whether a word stands after a name, often after a comma, and is no part of it or only tells it from a parent's. */
export function isSuffix(word: string): boolean {
	return honors.has(word) || generations.has(word);
}

/** The words that tell a son from his father, or a king from another. */
export function generationsIn(words: readonly string[]): readonly string[] {
	return words.filter((word, index) => index > 0 && (generations.has(word) || number.test(word)));
}

/** A number in figures, or a Roman one of three letters or more: Li, Vi and Xi are names. */
const number = /^(?:\d+|(?=[xvi]{3})x{0,3}(?:ix|iv|v?i{0,3}))$/;

/** A typed name beside one in the index that has all its words. */
export type NamePair = {
	readonly typed: readonly string[];
	readonly held: readonly string[];
	/** For each typed word, the index of the held word that it stands for. */
	readonly indexes: readonly number[];
};

/**
 * Whether a typed name that differs from another in some letters can be somebody else's: “Zelenska” is
 * not Zelensky, and “Eric Chou” not Eric Chu.
 */
export function isNamesake({ typed, held, indexes }: NamePair): boolean {
	return typed.some((word, position) => {
		const known = held[indexes[position] ?? 0] ?? word;
		if (singled(word) === singled(known) || hasSyllabic(word)) return false;
		const shorter = Math.min(word.length, known.length);
		if (typed.length > 1) return shorter <= shortWordMax && typed.length < 4;
		return word.slice(0, shorter - 1) === known.slice(0, shorter - 1);
	});
}

/** In letters. One letter more or another in so short a word often makes another name. */
const shortWordMax = 4;

/** Doubled letters tell no names apart. */
const singled = (word: string) => word.replace(/(.)\1+/gu, '$1');

/**
 * Whether two names can only be those of two people, although one has all words of the other: a son
 * with Jr. is not his father, George W. Bush is not George H. W. Bush, Salman bin Muhammad is not
 * Muhammad bin Salman, and Muhammad Ashraf is not Ashraf Muhammad Yusuf.
 */
export function isOtherPerson({ typed, held, indexes }: NamePair): boolean {
	const left = held.filter((_word, index) => !indexes.includes(index));
	if (left.some((word) => generations.has(word))) return true;
	if (typed.some(isInitial) && left.some(isInitial)) return true;
	if (left.length > 0 && !isInOrder(indexes, held.length)) return true;
	return isOtherFather({ typed, held, indexes });
}

/** Whether the words follow each other as in the held name, or after its last word, the surname. */
export function isInOrder(indexes: readonly number[], heldCount: number): boolean {
	const given = indexes[0] === heldCount - 1 ? indexes.slice(1) : indexes;
	return given.every((index, at) => at === 0 || index > (given[at - 1] ?? 0));
}

/** Whether a word is one letter of an alphabet. */
export function isInitial(word: string): boolean {
	return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u.test(word);
}

function isOtherFather({ typed, held, indexes }: NamePair): boolean {
	const kinship = held.findIndex((word) => kinships.has(word));
	if (kinship < 0) return false;
	if (!typed.some((word) => kinships.has(word))) return isBefore(indexes, kinship + 1, kinship - 1);
	return typed.some(
		(word, position) =>
			kinships.has(typed[position - 1] ?? '') &&
			!kinships.has(word) &&
			!kinships.has(held[(indexes[position] ?? 0) - 1] ?? ''),
	);
}

function isBefore(indexes: readonly number[], first: number, second: number): boolean {
	const [position, other] = [indexes.indexOf(first), indexes.indexOf(second)];
	return position >= 0 && position < other;
}

/**
 * Whether a name can have these words in its middle and still be the same: at most two, none of which
 * is a word of speech or of kinship to someone else. In names of one syllable a word, as in Chinese
 * and Korean, each word counts: Kim Yong Chol is not Kim Chol.
 */
export function areMiddleNames(middle: readonly string[], typed: readonly string[]): boolean {
	const names = middle.filter(
		(word) => !isInitial(word) && !kinships.has(word) && !articles.has(word),
	);
	const isOther = (word: string) =>
		linking.has(word) || generations.has(word) || parents.has(word) || /\P{L}/u.test(word);
	if (middle.some(isOther)) return false;
	if (names.length > middleMax) return false;
	return names.length === 0 || typed.some((word) => syllables(word) > 1);
}

const middleMax = 2;
const parents = wordSet('abu abou abi umm');
const articles = wordSet('al el ul ad as ar de da di du la le van von der den');

function syllables(word: string): number {
	return word.match(/[aeiouyаеёиоуыэюя]+/gu)?.length ?? 1;
}
