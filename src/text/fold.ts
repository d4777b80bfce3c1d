import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

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

/**
 * What makes a name itself: how it folds, and the signs that tell `C#` from `C++` and `Disney+` from
 * `Disney`. Spaces, dots, hyphens, quotation marks and the like make no other name.
 */
export function nameKey(text: string): string {
	const signs = tellingSigns(text);
	return signs === '' ? foldName(text) : `${foldName(text)} ${signs}`;
}

/** The signs of a text that may make it another name, in their order; '' for most. */
export function tellingSigns(text: string): string {
	return withoutSigns.test(text) ? '' : (text.normalize('NFKC').match(sign) ?? []).join('');
}

const withoutSigns = /^[A-Za-z0-9 ',-]*$/;
/** A dot tells only before a word: `.NET` is not `NET`, but `U.S.` is `US`. */
const sign = /[\p{Sm}\p{Sc}\p{So}#%&*@!?¡¿§†‡]|(?<![^\s(])\.(?=\p{L})/gu;

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
	/['‘’‚‛`´′‵＇｀΄᾽᾿῾ʹʺʻʼʽʾʿˈˊˋ\u0559\u055a\u055b\u05f3\u05f4\u0640]|\p{Cf}|\p{Default_Ignorable_Code_Point}/gu;

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

/**
 * Writes Chinese in simplified characters, one by one, so that 賴清德 and 赖清德 meet; words are never
 * rewritten. Text without traditional characters comes back as it is.
 */
export function toSimplified(text: string): string {
	let simplified = '';
	let copied = 0;
	for (let index = 0; index < text.length; index++) {
		if (mayChange[text.charCodeAt(index)] === 0) continue;
		const codePoint = text.codePointAt(index) ?? 0;
		const simple = simplifiedOf.get(codePoint);
		if (simple === undefined) continue;
		simplified += text.slice(copied, index) + simple;
		copied = index + (codePoint > 0xffff ? 2 : 1);
	}
	return copied === 0 ? text : simplified + text.slice(copied);
}

const pairs = new Map(
	traditionalToSimplified.split('|').map((pair) => {
		const [traditional = '', simplified = ''] = pair.split(' ');
		return [traditional, simplified] as const;
	}),
);

/** By code point. 薴 is simplified to 苧, which is itself traditional for 苎: all three become one. */
const simplifiedOf = new Map(
	Array.from(pairs, ([traditional, simplified]) => [
		traditional.codePointAt(0) ?? 0,
		pairs.get(simplified) ?? simplified,
	]),
);

/** 1 for each code unit that a traditional character begins with; asking this first is ten times faster. */
const mayChange = new Uint8Array(0x10000);
for (const codePoint of simplifiedOf.keys())
	mayChange[String.fromCodePoint(codePoint).charCodeAt(0)] = 1;
