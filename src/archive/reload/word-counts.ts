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
	const counts = new Int32Array(wordNumbers).fill(articles === 0 ? 0 : unread);
	const changed = new Uint8Array(wordNumbers);

	return {
		count(terms, change) {
			articles += change;
			for (const term of terms) {
				const number = term % wordNumbers;
				counts[number] = countOf(number) + change;
				changed[number] = 1;
			}
		},
		get articles() {
			return articles;
		},
		articlesWith: { get: (term) => countOf(term % wordNumbers) },
		flush() {
			const write = database.prepare('INSERT OR REPLACE INTO words VALUES (?, ?)');
			const remove = database.prepare('DELETE FROM words WHERE word = ?');
			for (let word = changed.indexOf(1); word >= 0; word = changed.indexOf(1, word + 1)) {
				const count = counts[word] ?? 0;
				if (count === 0) remove.run(word);
				else write.run(word, count);
			}
			changed.fill(0);
		},
	};

	function countOf(number: number): number {
		const count = counts[number] ?? 0;
		if (count !== unread) return count;
		const row = find.get(number);
		const read = row === undefined ? 0 : rowNumber(row, 'articles');
		counts[number] = read;
		return read;
	}
}

/** Range 2^18 to 2^22: a million articles have some 500,000 words, and 2^20 counts take 4 MB. */
const wordNumbers = 2 ** 20;
const unread = -1;
