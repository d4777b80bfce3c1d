import type { DatabaseSync } from 'node:sqlite';
import type { TermCounts } from '#src/stories/weigh.ts';
import { rowNumber } from '../rows.ts';

/** How many articles there are and how many contain each term, kept in step with them: rare terms weigh more. */
export type WordCounts = TermCounts & {
	count(terms: Iterable<number>, change: 1 | -1): void;
	/** Writes the counts. */
	flush(): void;
};

/** Terms that share a number count together, which at most makes a rare one look more common. */
export function createWordCounts(database: DatabaseSync): WordCounts {
	const find = database.prepare('SELECT articles FROM words WHERE word = ?');
	let articles = rowNumber(database.prepare('SELECT articles FROM state').get(), 'articles');
	const isEmpty = articles === 0;
	/** One more than each count; 0 means not read yet, so that memory no count needs is never touched. */
	const read = new Int32Array(wordNumbers);
	const changed = new Set<number>();

	return {
		count(terms, change) {
			articles += change;
			for (const term of terms) {
				const number = term % wordNumbers;
				read[number] = countOf(number) + change + 1;
				changed.add(number);
			}
		},
		get articles() {
			return articles;
		},
		articlesWith: { get: (term) => countOf(term % wordNumbers) },
		flush() {
			const write = database.prepare('INSERT OR REPLACE INTO words VALUES (?, ?)');
			const remove = database.prepare('DELETE FROM words WHERE word = ?');
			for (const word of Uint32Array.from(changed).sort()) {
				const count = countOf(word);
				if (count === 0) remove.run(word);
				else write.run(word, count);
			}
			changed.clear();
		},
	};

	function countOf(number: number): number {
		const known = read[number] ?? 0;
		if (known !== 0) return known - 1;
		const row = isEmpty ? undefined : find.get(number);
		const count = row === undefined ? 0 : rowNumber(row, 'articles');
		read[number] = count + 1;
		return count;
	}
}

/** Range 2^18 to 2^22: a million articles have some 500,000 words, and 2^20 counts take up to 4 MB. */
const wordNumbers = 2 ** 20;
