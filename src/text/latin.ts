import anyAscii from 'any-ascii';
import { foldName } from './fold.ts';
import { isSyllabic } from './scripts.ts';

/** Whether a text has letters, none of them Latin. */
export function isOtherScript(text: string): boolean {
	return /^\P{Script=Latin}*$/u.test(text) && /\p{L}/u.test(text);
}

/** The syllables of a text in Chinese or Korean characters, in Pinyin or the official romanization. */
export function syllablesOf(characters: string): string[] {
	const latin = anyAscii(characters).match(/[A-Z][a-z]*/g) ?? [];
	return latin.map((syllable) => syllable.toLowerCase());
}

/** The scripts that write all or most vowels, so that their letters tell how a name is spelled in Latin ones. */
const spelledOut =
	/^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\P{L}]*$/u;

/** The fewest syllables of a name that hardly anybody shares in Latin letters. */
const syllablesMin = 3;

/**
 * The folded words of a spelling in another script, in Latin letters: `сергей лавров` is `sergey lavrov`,
 * 柯文哲 is `ke wenzhe`. Undefined if the letters do not tell how it is spelled, or too many names are the same.
 */
export function latinSpelling(spelling: string): string | undefined {
	if (!isOtherScript(spelling)) return undefined;
	if (spelledOut.test(spelling)) return foldName(anyAscii(spelling));
	if (!isSyllabic(spelling)) return undefined;
	const [surname = '', ...given] = syllablesOf(spelling);
	return given.length + 1 === syllablesMin ? `${surname} ${given.join('')}` : undefined;
}
