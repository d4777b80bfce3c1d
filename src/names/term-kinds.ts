/**
 * What a character does in a text that is searched. `word`: it makes a term together with its
 * neighbours. `character`: it is a term by itself. `jamo`: it is part of a Korean character.
 * `rider`: it belongs to what stands before it. `other`: it parts terms.
 */
export const termKind = { word: 1, character: 2, jamo: 3, rider: 4, other: 5 } as const;
type TermKind = (typeof termKind)[keyof typeof termKind];

/** The kind of the character that begins at this place of the text. */
export function kindAt(text: string, index: number): number {
	const unit = text.charCodeAt(index);
	return kinds[unit] || learnKind(unit, text.codePointAt(index) ?? 0);
}

function learnKind(unit: number, codePoint: number): TermKind {
	const kind = kindOf(codePoint);
	// Half a pair makes other characters elsewhere.
	if (unit < 0xd800 || unit > 0xdfff) kinds[unit] = kind;
	return kind;
}

/** By code unit; 0 where it was not met yet, for asking Unicode takes twenty times as long. */
const kinds = new Uint8Array(0x10000);

function kindOf(codePoint: number): TermKind {
	const character = String.fromCodePoint(codePoint);
	if (rides.test(character)) return termKind.rider;
	if (!letterOrDigit.test(character) || apostrophe.test(character)) return termKind.other;
	if (jamo.test(character)) return termKind.jamo;
	return unspaced.test(character) ? termKind.character : termKind.word;
}

/** Accents, vowel signs, half-width voicing marks, what is not seen, and the second half of a pair. */
const rides = /[\p{M}\p{Cf}\uff9e\uff9f\udc00-\udfff]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
/** Unicode counts these as letters, but other apostrophes and half rings part words, and people type any of them. */
const apostrophe = /[\u02b9-\u02bf\u02c8\u02ca\u02cb\u0559]/;
/** Letters that make one Korean character together. */
const jamo = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/;
/** Scripts that part words with no space, and Korean, whose words have others at their ends. */
const unspaced =
	/[[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3006\u3031-\u3035\u303c\u30fc\uff70]--\p{Nd}]/v;
