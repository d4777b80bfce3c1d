import { foldName, tellingSigns } from './fold-name.ts';

/** What a reader typed, folded; `words` longest first, `joined` in their order without spaces, `signs` as `tellingSigns` has them. */
export type TypedWords = {
	readonly words: readonly string[];
	readonly joined: string;
	readonly signs: string;
};

/** Longer input is cut, in code units; no name is longer than 120. */
const typedMax = 200;

/** More words than a name has are looked for as a whole form only. */
export const typedWordsMax = 12;

export function readTyped(text: string): TypedWords {
	const typed = text.slice(0, typedMax);
	const folded = foldName(typed).slice(0, typedMax);
	const words = folded.split(' ').filter((word) => word !== '');
	return {
		words: words.toSorted((a, b) => b.length - a.length),
		joined: words.join(''),
		signs: tellingSigns(typed),
	};
}
