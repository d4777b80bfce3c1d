import { toSimplified } from './simplified.ts';

/**
 * Brings the ways of writing one name together: `Lai Ching-te`, `LAI CHING TE` and `lai ching‐te`
 * fold to `lai ching te`. The result holds small letters, marks that make letters, and digits, with
 * one space between words; folding it again changes nothing. A text without a letter or digit
 * keeps its signs, so that nothing but white space folds to ''.
 */
export function foldName(text: string): string {
	const folded = words(toSimplified(smallLetters(text)).replace(notOfWords, ' '));
	return folded === '' ? words(smallLetters(text)) : folded;
}

/** Small letters without accents, in the one form that Unicode recommends for comparing; what only steers layout is gone. */
export function smallLetters(text: string): string {
	if (plainText.test(text)) return text.replaceAll("'", '').toLowerCase();
	return text
		.toWellFormed()
		.replace(apostropheOrInvisible, '')
		.normalize('NFKC')
		.toLowerCase()
		.normalize('NFKD')
		.replace(apostropheOrInvisible, '')
		.replace(accent, '')
		.replace(letterOfItsOwn, (letter) => plainLetters.get(letter) ?? letter)
		.normalize('NFC');
}

/** Most names: ASCII, of which only letter case and apostrophes need folding. */
const plainText = /^[ -_a-~]*$/;

function words(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** Apostrophes of all kinds, half rings and primes of transliteration, geresh, tatweel; and characters that only steer layout. */
const apostropheOrInvisible =
	/['‘’‚‛`´′‵＇｀΄᾽᾿῾ʹʺʻʼʽʾʿˈˊˋ\u0559\u055a\u055b\u05f3\u05f4\u0640]|\p{Cf}|\p{Variation_Selector}/gu;

/** Marks that may be left out: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs. Voiced kana and Indic vowels stay. */
const accent =
	/[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]]--[\u3099\u309a]]/gv;

const notOfWords = /[^\p{L}\p{M}\p{N}]+/gu;

/** Letters that Unicode does not take apart, and Arabic letters that keyboards exchange. */
const plainLetters = new Map(
	Object.entries({
		ß: 'ss',
		æ: 'ae',
		œ: 'oe',
		ø: 'o',
		ł: 'l',
		đ: 'd',
		ð: 'd',
		þ: 'th',
		ı: 'i',
		ħ: 'h',
		ŋ: 'n',
		ŧ: 't',
		ə: 'e',
		ς: 'σ',
		ґ: 'г',
		ى: 'ي',
		ی: 'ي',
		ک: 'ك',
		ة: 'ه',
	}),
);

const letterOfItsOwn = new RegExp(`[${[...plainLetters.keys()].join('')}]`, 'g');
