import { foldName } from './fold-name.ts';

/** What a reader typed, folded; `words` longest first, `joined` in their order without spaces. */
export type TypedWords = {
	readonly words: readonly string[];
	readonly joined: string;
};

/** Longer input is cut, in code units; no name is longer than 120. */
const typedMax = 200;

/** More words than a name has are looked for as a whole form only. */
export const typedWordsMax = 12;

export function readTyped(text: string): TypedWords {
	const folded = foldName(text.slice(0, typedMax)).slice(0, typedMax);
	const words = folded.split(' ').filter((word) => word !== '');
	return { words: words.toSorted((a, b) => b.length - a.length), joined: words.join('') };
}
