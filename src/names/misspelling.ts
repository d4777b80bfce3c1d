import { countBits, isUnspaced, letterSetOf } from './letters.ts';

/** Whether misspellings are looked for at all: a digit, a sign or a Chinese character changed is another word, not a slip. */
export function isMendable(typed: string): boolean {
	return typed.length > 1 && /^[\p{L}\p{M}]+$/u.test(typed) && !isUnspaced(typed);
}

/** How many edits a typed word may be from the one meant: one up to 7 letters, above two. */
export function forgivenEdits(typed: string): number {
	return typed.length <= 7 ? 1 : 2;
}

/** Words this short, in letters, may only have letters exchanged or doubled: Sko is Sok, but Nam is not Sam. */
export const shortMax = 3;

/**
 * Says of words so few edits away whether they may be what was meant. Vowels slip, and differ between
 * transliterations; consonants carry the word: Shoygu is Shoigu, but Iran is not Iraq, nor Slovakia
 * Slovenia. From 6 letters on, one consonant may have been added or left out.
 */
export function meaningOf(typed: string): (word: string) => boolean {
	if (typed.length <= shortMax) return (word) => letterSetOf(word) === letterSetOf(typed);
	const consonants = consonantsOf(typed);
	const differingMax = typed.length < 6 ? 0 : 1;
	return (word) => countBits(consonants ^ consonantsOf(word)) <= differingMax;
}

/** The consonants as a letter set; those that transliterations exchange count as one, and h as none. */
function consonantsOf(word: string): number {
	return letterSetOf(
		word
			.replace(/[aeiouyjhаеиоуыэюяйіьъ]/g, '')
			.replace(/[cq]/g, 'k')
			.replace(/z/g, 's')
			.replace(/w/g, 'v'),
	);
}
