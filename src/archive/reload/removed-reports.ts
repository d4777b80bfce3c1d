import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { type Row, readArticle, rowNumber, textChecksum } from '../rows.ts';
import { createTimeKeyIssuer, lastKeyQuery, type TimeKey } from '../time-key.ts';

/**
 * Reports that were removed, for `keptDays`: no list has them, but they stay in their stories, so that whoever
 * was told them recognizes the next report of the event.
 */
export type RemovedReports = {
	/** Keeps a report under its key; false if it is withdrawn or too old, or if there are too many. */
	keep(key: TimeKey, article: Article): boolean;
	/** Forgets the report with this id, which returns; none if there is none. */
	take(id: string): readonly RemovedReport[];
	/** Forgets those that were removed too long ago. */
	takeExpired(): readonly RemovedReport[];
	/** Notes a report that had been removed before the archive was built anew. */
	restore(article: Article, removedAt: Date): void;
	/** Keeps what was noted, once all articles have their keys; returns the keys. */
	keepRestored(): readonly TimeKey[];
};

export type RemovedReport = { readonly key: TimeKey; readonly article: Article };

/** As long as subscriptions recognize what they told. */
const keptDays = 7;
/** A report of an older event is not kept. Range 10 to 30; reports of one event are at most days apart. */
const publishedDaysMax = 21;
/** Range 1,000 to 10,000; each takes some 2 KB. */
const keptMax = 5_000;
const dayMs = 86_400_000;

export function createRemovedReports(database: DatabaseSync, now: Date): RemovedReports {
	const sql = prepare(database);
	const oldest = new Date(now.getTime() - keptDays * dayMs).toISOString();
	const noted = new Map<Article, string>();
	let kept = rowNumber(sql.count.get(), 'n');
	const issueKey = createTimeKeyIssuer((low, high) => {
		const last = sql.lastKey.get(low, high)?.last;
		return typeof last === 'number' ? last : undefined;
	});

	return {
		keep: (key, article) => keep(key, article, now.toISOString()),
		take: (id) => (kept === 0 ? [] : forgetAll(sql.find.all(id))),
		takeExpired: () => (kept === 0 ? [] : forgetAll(sql.expired.all(oldest))),
		restore(article, removedAt) {
			const at = removedAt.toISOString();
			if (at >= oldest) noted.set(article, at);
		},
		keepRestored() {
			return [...noted].flatMap(([article, at]) => {
				// Entries that are followed again can tell twice that one was removed.
				if (sql.find.get(article.id) !== undefined) return [];
				const key = issueKey(article.publishedAt);
				return keep(key, article, at) ? [key] : [];
			});
		},
	};

	function keep(key: TimeKey, article: Article, removedAt: string): boolean {
		const ageMs = now.getTime() - instantOf(article.publishedAt).getTime();
		if (article.withdrawn || kept >= keptMax || ageMs > publishedDaysMax * dayMs) return false;
		const json = JSON.stringify(article);
		sql.insert.run(key, article.id, article.publishedAt, removedAt, textChecksum(json), json);
		kept += 1;
		return true;
	}

	function forgetAll(rows: readonly Row[]): RemovedReport[] {
		return rows.map((row) => {
			const removed = { key: rowNumber(row, 'key'), article: readArticle(row) };
			sql.remove.run(removed.key);
			kept -= 1;
			return removed;
		});
	}
}

function prepare(database: DatabaseSync) {
	return {
		count: database.prepare('SELECT count(*) AS n FROM removed'),
		find: database.prepare('SELECT key, sum, json FROM removed WHERE id = ?'),
		expired: database.prepare('SELECT key, sum, json FROM removed WHERE at < ?'),
		lastKey: database.prepare(lastKeyQuery),
		insert: database.prepare('INSERT INTO removed VALUES (?, ?, ?, ?, ?, ?)'),
		remove: database.prepare('DELETE FROM removed WHERE key = ?'),
	};
}
