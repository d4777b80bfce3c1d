import { DatabaseSync } from 'node:sqlite';
import type { NewArrival } from '../archive.ts';
import { type ArticleLog, openLog, positionOf } from '../article-log.ts';
import { createInMemory } from '../database.ts';
import { logTables, writeLogState } from '../log-rows.ts';
import { defaultRetention } from '../retention.ts';
import { addArticles } from './add-articles.ts';
import { createNameIndexWriter } from './name-index-writer.ts';
import type { ReadArticle } from './readings-writer.ts';

/** Adds made-up articles to an archive in memory, so that the first that arrives need not wait for code to be loaded and compiled. */
export function warmUp(readArticle: ReadArticle): void {
	const log = createLogInMemory();
	const database = createInMemory(positionOf(log));
	const nameIndex = createNameIndexWriter(database);
	const settings = { now, log, nameIndex, readArticle, retention: defaultRetention };
	// An empty archive is filled in a way of its own.
	for (const arrival of arrivals) addArticles(database, [arrival], settings);
	database.close();
	log.close();
}

const now = new Date('2025-01-01T12:00:00Z');

const arrivals = [
	'Mayor Anna Berg opens the new bridge in Springfield',
	'Springfield council votes on bridge tolls, Anna Berg says',
	'Two injured as storm closes the Springfield bridge',
].map(
	(headline, index): NewArrival => ({
		origin: 'warm-up',
		article: {
			id: `warm-up-${index}`,
			headline,
			summary: `${headline}. “We have waited for this for 12 years,” Mayor Anna Berg told Springfield Radio on Tuesday.`,
			publishedAt: now.toISOString(),
			source: 'warm-up',
		},
	}),
);

function createLogInMemory(): ArticleLog {
	const database = new DatabaseSync(':memory:');
	database.exec(logTables);
	writeLogState(database, { name: 'warm-up', last: 0, rowsSum: 0 });
	return openLog(database, { now });
}
