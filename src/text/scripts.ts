/**
 * Everything that the code knows about scripts. Exports that end in `Class` are the source of a
 * character class for a regular expression with the `v` flag.
 */

/** The letters of scripts in which one character is a syllable or a word, and marks that stand for one. */
const syllabicClass = `[${scripts('Han', 'Hiragana', 'Katakana', 'Hangul')}\\u3006\\u3031-\\u3035\\u303c\\u30fc\\uff70]`;

/** Alphabets without spaces between words; writers can put a zero-width space there instead. */
export const spacelessAlphabetClass = `[${scripts('Thai', 'Lao', 'Khmer', 'Myanmar')}]`;

/**
 * Characters that can begin or end a word without a space next to them. Korean has spaces, but attaches
 * other words to its nouns.
 */
export const unspacedClass = `[${syllabicClass}${spacelessAlphabetClass}]`;

/** Scripts whose letters join or form clusters, so that a zero-width joiner or non-joiner shows. */
export const joiningClass = `[${scripts(
	'Arabic',
	'Syriac',
	'Nko',
	'Mandaic',
	'Mongolian',
	'Adlam',
	'Hanifi_Rohingya',
	'Devanagari',
	'Bengali',
	'Gurmukhi',
	'Gujarati',
	'Oriya',
	'Tamil',
	'Telugu',
	'Kannada',
	'Malayalam',
	'Sinhala',
	'Myanmar',
	'Khmer',
	'Tibetan',
)}]`;

/**
 * Marks that writers often leave out: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel
 * signs. Excludes the marks of voiced kana and Indic vowels, which make another letter.
 */
export const accentClass = `[[\\p{Mn}&&[${scripts('Inherited', 'Cyrillic', 'Hebrew', 'Arabic')}]]--[\\u3099\\u309a]]`;

/**
 * Apostrophes and characters typed instead of one: quotation marks, primes, the half rings of
 * transliteration, geresh. Unicode counts some of them as letters.
 */
export const apostropheClass =
	"['‘’‚‛`´′‵＇｀΄᾽᾿῾\\u02b9-\\u02bf\\u02c8\\u02ca\\u02cb\\u0559\\u055a\\u055b\\u05f3\\u05f4]";

/** Whether any character is a syllable or a word by itself, so that changing it makes another word. */
export function hasSyllabic(text: string): boolean {
	return anySyllabic.test(text);
}

/** Whether every character is a syllable or a word by itself; false for ''. */
export function isSyllabic(text: string): boolean {
	return onlySyllabic.test(text);
}

const anySyllabic = new RegExp(syllabicClass, 'v');
const onlySyllabic = new RegExp(`^${syllabicClass}+$`, 'v');

function scripts(...names: readonly string[]): string {
	return names.map((name) => `\\p{Script=${name}}`).join('');
}
