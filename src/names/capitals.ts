import { termsOf } from '#src/text/terms.ts';
import { isOrdinaryWord } from './telling-words.ts';
import type { Passage, Written } from './written-words.ts';

/** A text of an article, with what its capitals tell. */
export type WrittenPassage = Passage & {
	readonly style: () => Style;
	/** Whether the language gives a capital to every noun, as German does. */
	readonly hasCapitalNouns: boolean;
};

/** Terms of an article that can write a name. */
export type WrittenHere = Written & { readonly passage: WrittenPassage };

/** Reads a text; `language` is a BCP 47 tag. */
export function readPassage(text: string, language: string): WrittenPassage {
	const terms = termsOf(text);
	const hasCapitalNouns = /^(?:de|lb)\b/i.test(language);
	return { text, terms, hasCapitalNouns, style: lazily(() => styleOf({ text, terms })) };
}

function lazily<Value>(compute: () => Value): () => Value {
	let computed: { readonly value: Value } | undefined;
	return () => {
		computed ??= { value: compute() };
		return computed.value;
	};
}

/** How a text is written: `title` if nearly all words have capitals, `capitals` if there are no other letters. */
export type Style = 'sentences' | 'title' | 'capitals';

/** Reads the style of a text from its capitals. */
function styleOf({ text, terms }: Passage): Style {
	if (!/\p{Ll}/u.test(text)) return 'capitals';
	let lowerCase = 0;
	let capitals = 0;
	for (const term of terms.slice(1)) {
		if (isCapital(text[term.start])) capitals++;
		else if (hasCase(term.text) && !isOrdinaryWord(term.text)) lowerCase++;
	}
	return capitals >= 2 && capitals >= titleShareMin * (capitals + lowerCase)
		? 'title'
		: 'sentences';
}

/** The share of capitals among the words after the first, but for words like “of”; .1 to .5 in sentences. */
const titleShareMin = 0.8;

/** Whether each word that the spelling begins with a capital begins with one in the text. */
export function hasCapitalsIn(raw: string, spelling: string, letters: string): boolean {
	if (letters === lettersIn(spelling)) return true;
	const spelled = wordsIn(spelling);
	const written = wordsIn(raw);
	if (spelled.length !== written.length) {
		const capitals = (words: readonly string[]) =>
			words.filter((word) => isCapital(word[0])).length;
		return isCapital(raw[0]) === isCapital(spelling[0]) && capitals(written) > 0;
	}
	return spelled.every((word, index) => !isCapital(word[0]) || isCapital(written[index]?.[0]));
}

/** The letters and digits of a text. */
export function lettersIn(text: string): string {
	return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function wordsIn(text: string): string[] {
	return text.match(/[\p{L}\p{M}\p{N}'’.]+/gu) ?? [];
}

/** Whether a text has letters that can be capitals. */
export function hasCase(text: string): boolean {
	return text.toLowerCase() !== text.toUpperCase();
}

/** Whether a text is two or more capitals. */
export function isAcronym(letters: string): boolean {
	return letters.length > 1 && hasCase(letters) && letters === letters.toUpperCase();
}

/** Whether a text begins with a capital. */
export function isCapital(text: string | undefined): boolean {
	if (text === undefined) return false;
	const unit = text.charCodeAt(0);
	return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : text !== text.toLowerCase();
}
