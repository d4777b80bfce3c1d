import { type Article, passagesIn } from '#src/articles/article.ts';
import { foldName } from '#src/text/fold.ts';
import { createNameIndex } from './name-index.ts';

/** Finds the names that articles write. */
export type NameRecognizer = {
	/** The ids of the known names that an article's text writes. */
	namesIn(article: Article): readonly number[];
};

/** A stand-in. */
export function createNameRecognizer(bytes: Uint8Array): NameRecognizer {
	const names = createNameIndex(bytes);
	const bySpelling = new Map<string, Set<number>>();
	let longest = 0;
	for (const { id, name, aliases } of names.all())
		for (const spelling of [name, ...aliases]) {
			const folded = foldName(spelling);
			longest = Math.max(longest, folded.split(' ').length);
			bySpelling.set(folded, (bySpelling.get(folded) ?? new Set()).add(id));
		}
	return {
		namesIn(article) {
			const found = new Set<number>();
			for (const { where, text } of passagesIn(article)) {
				if (!['headline', 'kicker', 'summary', 'statement'].includes(where)) continue;
				const words = foldName(text).split(' ');
				for (let start = 0; start < words.length; start++)
					for (let length = longest; length > 0; length--) {
						const ids = bySpelling.get(words.slice(start, start + length).join(' '));
						if (ids === undefined) continue;
						const [only, ...others] = ids;
						if (only !== undefined && others.length === 0) found.add(only);
						start += length - 1;
						break;
					}
			}
			return [...found];
		},
	};
}
