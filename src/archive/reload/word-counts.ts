import type { DatabaseSync } from 'node:sqlite';
import { weightIn } from '#src/stories/similarity.ts';
import { hashOf } from '#src/text/fold.ts';
import { rowNumber } from '../rows.ts';

/** How many articles there are and how many contain each word, kept in step with them: rare words weigh more. */
export type WordCounts = {
	count(words: Iterable<string>, change: 1 | -1): void;
	articles(): number;
	weightOf(word: string): number;
	/** Writes the counts. */
	flush(): void;
};

/** Words that share a number count together, which at most makes a rare one look more common. */
export function createWordCounts(database: DatabaseSync): WordCounts {
	const find = database.prepare('SELECT articles FROM words WHERE word = ?');
	let articles = rowNumber(database.prepare('SELECT articles FROM state').get(), 'articles');
	const counts = new Int32Array(wordNumbers).fill(articles === 0 ? 0 : unread);
	const changed = new Uint8Array(wordNumbers);

	return {
		count(words, change) {
			articles += change;
			for (const word of words) {
				const number = numberOf(word);
				counts[number] = countOf(number) + change;
				changed[number] = 1;
			}
		},
		articles: () => articles,
		weightOf: (word) => weightIn(articles, countOf(numberOf(word))),
		flush() {
			const write = database.prepare('INSERT OR REPLACE INTO words VALUES (?, ?)');
			for (let word = changed.indexOf(1); word >= 0; word = changed.indexOf(1, word + 1)) {
				write.run(word, counts[word] ?? 0);
			}
			changed.fill(0);
			database.exec('DELETE FROM words WHERE articles = 0');
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

function numberOf(word: string): number {
	return hashOf(word) % wordNumbers;
}
