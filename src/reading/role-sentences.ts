import { readPassage } from '#src/names/capitals.ts';
import { countryAt } from '#src/text/countries.ts';
import { foldName } from '#src/text/fold.ts';
import type { WrittenName } from './reading.ts';
import { isStatus } from './role-words.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A word of a sentence, with the name that it is in. */
export type Word = Token & { readonly name: WrittenName | undefined };

/** A sentence as words; `isTitle` if it is a headline whose words have capitals. */
export type RoleSentence = { readonly words: readonly Word[]; readonly isTitle: boolean };

/** Words of a sentence by their indexes; `end` is exclusive. */
export type WordRange = { readonly start: number; readonly end: number };

/** Reads a text as sentences of words; those all in capitals are left out. */
export function roleSentencesOf(text: string, names: readonly WrittenName[]): RoleSentence[] {
	const isTitle = isHeadline(text);
	let next = 0;
	return tokensOf(text).flatMap((tokens) => {
		const words = tokens.map((token): Word => {
			while (next < names.length && (names[next]?.end ?? 0) <= token.start) next += 1;
			const name = names[next];
			return { ...token, name: name && name.start < token.end ? name : undefined };
		});
		return words.some(({ text: word }) => /\p{Ll}/u.test(word)) ? [{ words, isTitle }] : [];
	});
}

/** Whether a text is a headline whose words have capitals. */
export function isHeadline(text: string): boolean {
	if (text.length > headlineMax || /\p{Ll}[.”"]\s*$/u.test(text)) return false;
	return readPassage(text, 'en').style() === 'title';
}

/** No headline is longer, in code units. */
const headlineMax = 300;

/** Where each person stands whom a sentence names. */
export function* peopleIn({ words }: RoleSentence): Generator<WordRange & { name: WrittenName }> {
	for (let start = 0; start < words.length; start += 1) {
		const name = words[start]?.name;
		if (name?.kind !== 'person' || words[start - 1]?.name === name) continue;
		let end = start + 1;
		while (words[end]?.name === name) end += 1;
		yield { start, end, name };
	}
}

/** The word at an index as written; '' beyond the sentence. */
export function textAt({ words }: RoleSentence, index: number): string {
	return words[index]?.text ?? '';
}

/** Whether the word at an index is in the name of a person. */
export function isPersonAt({ words }: RoleSentence, index: number): boolean {
	return words[index]?.name?.kind === 'person';
}

/** Whether a word begins with a capital. */
export function hasCapital(word: string): boolean {
	return /^\p{Lu}/u.test(word);
}

/** Whether a token is the “’s” of an owner. */
export function isOwnersEnd(token: string): boolean {
	return /^['’][sS]$/.test(token);
}

/** Where the name or the run of capitals begins that ends at an index, such as the owner before “’s”. */
export function startOfCapitals(sentence: RoleSentence, last: number): number {
	const { words } = sentence;
	const name = words[last]?.name;
	let start = last;
	const isMore = (index: number) =>
		name === undefined
			? hasCapital(textAt(sentence, index)) && words[index]?.name?.kind !== 'person' && index > 0
			: words[index]?.name === name;
	while (start > 0 && isMore(start - 1)) start -= 1;
	return start;
}

/** Whether a word is the name of a country or its people, or one such as “former”. */
export function isCountryOrStatus(word: string): boolean {
	return isStatus(word) || countryAt([foldName(word)], 0) !== undefined;
}
