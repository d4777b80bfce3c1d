import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { openArticleShelf } from '#src/archive/article-shelf.ts';
import { anArticle } from '../fixtures/an-article.ts';

it('reads an article once for as long as it is among the thousand asked for last', () => {
	const database = new DatabaseSync(':memory:');
	database.exec('CREATE TABLE texts (key INTEGER PRIMARY KEY, json TEXT NOT NULL)');
	const insert = database.prepare('INSERT INTO texts VALUES (?, ?)');
	for (let key = 0; key <= 1_000; key++) {
		insert.run(key, JSON.stringify(anArticle({ id: `story-${key}` })));
	}
	const articleAt = openArticleShelf(database);
	const first = articleAt(0);
	for (let key = 1; key < 1_000; key++) articleAt(key);
	expect(articleAt(0)).toBe(first);
	articleAt(1_000);
	database.exec('DELETE FROM texts');
	expect(articleAt(0)).toBe(first);
	expect(articleAt(1_000).id).toBe('story-1000');
	expect(() => articleAt(1)).toThrow();
});
