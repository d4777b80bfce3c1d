/**
 * Everything that the code knows about scripts. Exports that end in `Class` are the source of a
 * character class for a regular expression with the `v` flag.
 */

/** The letters of scripts in which one character is a syllable or a word, and marks that stand for one. */
export const syllabicClass = `[${scripts('Han', 'Hiragana', 'Katakana', 'Hangul')}\\u3006\\u3031-\\u3035\\u303c\\u30fc\\uff70]`;

/** Alphabets without spaces between words; writers can put a zero-width space there instead. */
const spacelessAlphabetClass = `[${scripts('Thai', 'Lao', 'Khmer', 'Myanmar')}]`;

/**
 * Characters that can begin or end a word without a space next to them. Korean has spaces, but attaches
 * other words to its nouns.
 */
export const unspacedClass = `[${syllabicClass}${spacelessAlphabetClass}]`;

/** Scripts whose letters join or form clusters, so that a zero-width joiner or non-joiner shows. */
const joiningClass = `[${scripts(
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

/** Whether every character can begin or end a word without a space next to it; false for ''. */
export function isUnspaced(text: string): boolean {
	return onlyUnspaced.test(text);
}

const onlyUnspaced = new RegExp(`^(?:${unspacedClass}\\p{M}*)+$`, 'v');
const anySyllabic = new RegExp(syllabicClass, 'v');
const onlySyllabic = new RegExp(`^${syllabicClass}+$`, 'v');

function scripts(...names: readonly string[]): string {
	return names.map((name) => `\\p{Script=${name}}`).join('');
}

/**
 * Removes invisible characters: soft hyphens, zero-width spaces and joiners, marks that change the
 * direction of a line, tags, fillers and selectors. Keeps those with a visible effect: joiners in emoji
 * and in scripts that join their letters, the tags of a flag, and a selector on a character that it
 * changes. A second call changes nothing.
 */
export function withoutHidden(text: string): string {
	return anyHidden.test(text) ? text.replace(shownOrHidden, (_, shown = '') => shown) : text;
}

/** Everything invisible, except the marks that surround Arabic numbers. */
const hidden = '\\p{Default_Ignorable_Code_Point}\\u{fff9}-\\u{fffb}';
const anyHidden = new RegExp(`[${hidden}]`, 'v');

const joining = visibleLettersOf(joiningClass);
const spaceless = visibleLettersOf(spacelessAlphabetClass);
const pictures = '\\p{Extended_Pictographic}(?:[\\u{fe0e}\\u{fe0f}]|\\p{EMod})?';

const shown = [
	'\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,6}\\u{e007f}',
	`${pictures}(?:\\u{200d}${pictures})*`,
	'[0-9#*]\\u{fe0f}\\u{20e3}',
	'\\p{Ideographic}[\\u{fe00}-\\u{fe02}\\u{e0100}-\\u{e01ef}]',
	'(?<=[\\p{Script=Mong}&&\\p{L}])[\\u{180b}-\\u{180d}\\u{180f}]',
	`(?<=${joining})\\u{200d}`,
	`(?<=${joining})\\u{200c}(?=${joining})`,
	`(?<=${spaceless})\\u{200b}(?=${spaceless})`,
];
const shownOrHidden = new RegExp(`(${shown.join('|')})|[${hidden}]`, 'gv');

function visibleLettersOf(characterClass: string): string {
	return `[[${characterClass}&&[\\p{L}\\p{M}]]--[${hidden}]]`;
}
