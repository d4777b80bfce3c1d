import { en } from '#src/phrases/en.ts';
import { createPhrasebook, dictionaries, type Phrases } from '#src/phrases/phrases.ts';

/**
 * Our texts as no reader sees them: 40 % longer, with marks of right-to-left text, and each piece of our own in ⟦brackets⟧,
 * so that what is outside is either from an article or was forgotten. Numbers, lists and days are Japanese, so that
 * a Latin letter outside can only be English, or what is to be typed as it is.
 */
export const pseudoLanguage: Phrases = createPhrasebook({
	...dictionaries,
	ja: Object.fromEntries(Object.entries(en).map(([key, text]) => [key, pseudo(text)])),
}).ja;

function pseudo(text: string): string {
	return text
		.split(/(`[^`]*`|\{\{.*?\}\})/)
		.map((piece, index) => (index % 2 === 0 ? bracketed(piece) : piece))
		.join('');
}

function bracketed(piece: string): string {
	if (!/\p{L}/u.test(piece)) return piece;
	return `⟦\u200f${piece}${'é'.repeat(Math.ceil(piece.length * 0.4))}\u200f⟧`;
}

/** The Latin letters outside the brackets, with what is around them; a cut text has lost its closing bracket. */
export function forgottenIn(text: string): string[] {
	return text.replace(/⟦[^⟧]*(?:⟧|$)/g, '⟦⟧').match(/.{0,20}\p{Script=Latin}+.{0,20}/gu) ?? [];
}
