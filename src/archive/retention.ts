import type { DatabaseSync } from 'node:sqlite';
import { rowNumber, rowText } from './rows.ts';
import { firstKeyOf, type TimeKey } from './time-key.ts';

/** How long articles of feeds and imports are kept. Those of the data folder always are, and do not count. */
export type Retention = {
	/** By publication. */
	readonly days: number;
	/** Beyond so many, the oldest by publication go. */
	readonly articlesMax: number;
};

/** More than a year, so that last year’s news can be found; 1,000,000 articles take some 5 GB. */
export const defaultRetention: Retention = { days: 400, articlesMax: 1_000_000 };

const fromElsewhere = 'FROM articles WHERE file = 0';

/** The first key of an article that would be kept if it arrived now. */
export function findOldestKept(database: DatabaseSync, retention: Retention, now: Date): TimeKey {
	const oldest = firstKeyOf(new Date(now.getTime() - retention.days * dayMs));
	if (countGathered(database) < retention.articlesMax) return oldest;
	const row = database.prepare(`SELECT min(key) AS key ${fromElsewhere}`).get();
	return typeof row?.key === 'number' ? Math.max(oldest, row.key) : oldest;
}

const dayMs = 86_400_000;

export type ExpiryQuery = {
	readonly retention: Retention;
	readonly now: Date;
	/** How many to return. */
	readonly limit: number;
};

/** The first articles that are no longer kept, oldest first. */
export function findExpired(
	database: DatabaseSync,
	{ retention, now, limit }: ExpiryQuery,
): readonly { readonly id: string; readonly origin: string }[] {
	const before = firstKeyOf(new Date(now.getTime() - retention.days * dayMs));
	const excess = countGathered(database) - retention.articlesMax;
	const rows = database.prepare(
		`SELECT key, id, origin FROM (SELECT key, id ${fromElsewhere} ORDER BY key LIMIT ?)
		JOIN texts USING (key) ORDER BY key`,
	);
	return rows
		.all(limit)
		.filter((row, index) => index < excess || rowNumber(row, 'key') < before)
		.map((row) => ({ id: rowText(row, 'id'), origin: rowText(row, 'origin') }));
}

function countGathered(database: DatabaseSync): number {
	return rowNumber(database.prepare('SELECT gathered FROM state').get(), 'gathered');
}
