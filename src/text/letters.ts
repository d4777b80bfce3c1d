/**
 * Which letters a text has, folded into 32 bits. One edit changes at most two of them, so sets that
 * differ in more than 2n bits belong to texts more than n edits apart.
 */
export function letterSetOf(text: string): number {
	let set = 0;
	for (let index = 0; index < text.length; index++) set |= 1 << (text.charCodeAt(index) & 31);
	return set >>> 0;
}

/** How many bits of a 32-bit number are set. */
export function countBits(bits: number): number {
	const pairs = bits - ((bits >>> 1) & 0x55555555);
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** FNV-1a over the code units. */
export function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++)
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return hash >>> 0;
}

/** Whether the text has letters of a script that is written without spaces between its words. */
export function isUnspaced(text: string): boolean {
	return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
}
