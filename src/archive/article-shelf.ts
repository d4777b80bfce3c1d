import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import { articleIn } from './stored-article.ts';
import type { TimeKey } from './time-key.ts';

/**
 * How many articles stay at hand. Readers ask for the same few again and again, and reading one from
 * its text takes ten times as long as looking it up here; a thousand take about 3 MiB.
 */
const atHandMax = 1_000;

/** Gives articles by their keys, those asked for last from memory. True as long as the archive under it does not change. */
export function openArticleShelf(database: DatabaseSync): (key: TimeKey) => Article {
	const find = database.prepare('SELECT json FROM texts WHERE key = ?');
	const atHand = new Map<TimeKey, Article>();

	return function articleAt(key) {
		const article = atHand.get(key) ?? articleIn(find.get(key));
		atHand.delete(key);
		atHand.set(key, article);
		for (const oldest of atHand.keys()) {
			if (atHand.size <= atHandMax) break;
			atHand.delete(oldest);
		}
		return article;
	};
}
