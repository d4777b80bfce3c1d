import { foldName, hashOf } from '#src/text/fold.ts';
import { syllablesOf } from '#src/text/latin.ts';

/*
 * How the syllables of Chinese and Korean names are written in Latin letters: each has several
 * romanizations, so that words are compared by keys.
 */

/** Spellings of one Chinese syllable in Pinyin and Wade–Giles, replaced in this order. */
const chineseSounds: readonly (readonly [RegExp, string])[] = [
	[/ng(?![aeiou])/g, 'N'],
	[/tzu/g, 'Zi'],
	[/ss?zu|ssu/g, 'si'],
	[/hs/g, 'x'],
	[/[zc]h|[jq]/g, 'C'],
	[/t[sz]|[zc]/g, 'Z'],
	[/[bp]/g, 'P'],
	[/[td]/g, 'T'],
	[/[gk]/g, 'K'],
	[/uN/g, 'oN'],
	[/ye(?=n)/g, 'ya'],
	[/y(?=i)|w(?=u)/g, ''],
	[/ie(?=n)/g, 'ia'],
	[/uei/g, 'ui'],
	[/i?eou|iou/g, 'iu'],
	[/(?<=[ieu])h|(?<=er)h/g, ''],
	[/(?<![aeiouy])(?:uo|[oe])(?![aeiounNr])/g, 'O'],
];

/** Words that can be one Chinese name, in Pinyin or Wade–Giles, have one key. */
export function chineseKey(word: string): string {
	return replaceAll(word, chineseSounds);
}

/** Spellings of one Korean syllable in the official and the usual romanizations, replaced in this order. */
const koreanSounds: readonly (readonly [RegExp, string])[] = [
	[/ng(?![aeiouy])/g, 'N'],
	[/sh/g, 's'],
	[/ch|j/g, 'C'],
	[/ar(?=k$)/g, 'a'],
	[/o[ei]/g, 'O'],
	[/ee/g, 'i'],
	[/eo|eu|o[ou]|u/g, 'o'],
	[/ae/g, 'e'],
	[/[gk]+/g, 'k'],
	[/[bp]+/g, 'p'],
	[/[dt]+/g, 't'],
	[/[lr]+/g, 'l'],
	[/h$/g, ''],
];

/** Words that can be one Korean name have one key. */
export function koreanKey(word: string): string {
	return replaceAll(word, koreanSounds);
}

function replaceAll(word: string, sounds: readonly (readonly [RegExp, string])[]): string {
	return sounds.reduce((text, [spelled, sound]) => text.replace(spelled, sound), word);
}

/** Whether a spelling in Chinese or Korean characters begins with the syllable that a folded word is, however it is romanized. */
export function beginsLike(spelling: string, word: string): boolean {
	const [first = ''] = syllablesOf(foldName(spelling));
	const keyOf = /^\p{Script=Hangul}/u.test(spelling) ? koreanKey : chineseKey;
	return keyOf(first) === keyOf(word);
}

/**
 * Both keys of a word as hashes, the Chinese one in the upper half and the Korean one in the lower: an
 * index keeps them, because making the keys of all words takes long.
 */
export function syllableKeysOf(word: string): number {
	return (chineseBits(chineseKey(word)) | koreanBits(koreanKey(word))) >>> 0;
}

/** The half of `syllableKeysOf` that a Chinese key makes. */
export function chineseBits(key: string): number {
	return hashOf(key) & chineseHalf;
}

/** The half of `syllableKeysOf` that a Korean key makes. */
export function koreanBits(key: string): number {
	return hashOf(key) >>> 16;
}

/** The half of the keys that is the same for all words with the same Chinese key, or the same Korean one. */
export const chineseHalf = 0xffff_0000;
export const koreanHalf = 0x0000_ffff;
