import { tellingSigns } from '#src/names/fold-name.ts';
import type { Name } from '#src/names/name.ts';
import { quote, shorten } from './shorten.ts';

/** Says which name the reader's words were taken for; '' where they read the same. */
export function showUnderstood(name: Name, from: string | undefined): string {
	if (from === undefined) return '';
	return `\n-# Showing **${shorten(name.name, nameRoom)}** for ${quote(from)}`;
}

/** Says of words with signs such as `C#` that full text passes them over; '' for words without any. */
export function showSigns(terms: readonly string[]): string {
	const [first] = terms.flatMap((term) => term.split(/\s+/)).filter(isAnotherWord);
	return first === undefined
		? ''
		: `-# Signs are not looked for in the text: ${quote(first)} finds its letters and digits with any sign or none.`;
}

/** Whether a word has signs that are neither around it nor at the end of its sentence. */
function isAnotherWord(word: string): boolean {
	return /^\.?[\p{L}\p{N}]/u.test(word) && tellingSigns(word.replace(/[!?]+$/, '')) !== '';
}

const nameRoom = { characters: 150, bytes: 400 };
