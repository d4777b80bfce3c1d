import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { type Row, readArticle, rowNumber, rowText, textChecksum } from '../rows.ts';
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
	/** Keeps again what the file beside the archive has, after the archive was built anew; returns the keys. */
	restore(): readonly TimeKey[];
	/** Writes the file beside the archive, which survives it. */
	flush(): void;
};

export type RemovedReport = { readonly key: TimeKey; readonly article: Article };

/** As long as subscriptions recognize what they told. */
const keptDays = 7;
/** A report of an older event is not kept. Range 10 to 30; reports of one event are at most days apart. */
const publishedDaysMax = 21;
/** Range 1,000 to 10,000; each takes some 2 KB in the file, which is written whole. */
const keptMax = 5_000;
const dayMs = 86_400_000;

export function createRemovedReports(database: DatabaseSync, now: Date): RemovedReports {
	const sql = prepare(database);
	const path = pathBeside(database);
	const oldest = new Date(now.getTime() - keptDays * dayMs).toISOString();
	let kept = rowNumber(sql.count.get(), 'n');
	let hasChanged = false;

	return {
		keep: (key, article) => keep(key, article, now.toISOString()),
		take: (id) => (kept === 0 ? [] : forgetAll(sql.find.all(id))),
		takeExpired: () => (kept === 0 ? [] : forgetAll(sql.expired.all(oldest))),
		restore() {
			const issueKey = createTimeKeyIssuer((low, high) => {
				const last = sql.lastKey.get(low, high)?.last;
				return typeof last === 'number' ? last : undefined;
			});
			return readLines(path).flatMap(({ removedAt, article }) => {
				const isBack = sql.isBack.get(article.id) !== undefined;
				if (isBack || removedAt < oldest || sql.find.get(article.id) !== undefined) return [];
				const key = issueKey(article.publishedAt);
				return keep(key, article, removedAt) ? [key] : [];
			});
		},
		flush() {
			if (!hasChanged || path === undefined) return;
			const lines = sql.all.all().map((row) => writeLine(rowText(row, 'at'), rowText(row, 'json')));
			writeFileSync(`${path}.new`, lines.join(''));
			renameSync(`${path}.new`, path);
		},
	};

	function keep(key: TimeKey, article: Article, removedAt: string): boolean {
		const ageMs = now.getTime() - instantOf(article.publishedAt).getTime();
		if (article.withdrawn || kept >= keptMax || ageMs > publishedDaysMax * dayMs) return false;
		const json = JSON.stringify(article);
		sql.insert.run(key, article.id, article.publishedAt, removedAt, textChecksum(json), json);
		kept += 1;
		hasChanged = true;
		return true;
	}

	function forgetAll(rows: readonly Row[]): RemovedReport[] {
		return rows.map((row) => {
			const removed = { key: rowNumber(row, 'key'), article: readArticle(row) };
			sql.remove.run(removed.key);
			kept -= 1;
			hasChanged = true;
			return removed;
		});
	}
}

function prepare(database: DatabaseSync) {
	return {
		count: database.prepare('SELECT count(*) AS n FROM removed'),
		find: database.prepare('SELECT key, sum, json FROM removed WHERE id = ?'),
		expired: database.prepare('SELECT key, sum, json FROM removed WHERE at < ?'),
		all: database.prepare('SELECT at, json FROM removed ORDER BY key'),
		isBack: database.prepare('SELECT 1 FROM articles WHERE id = ?'),
		lastKey: database.prepare(lastKeyQuery),
		insert: database.prepare('INSERT INTO removed VALUES (?, ?, ?, ?, ?, ?)'),
		remove: database.prepare('DELETE FROM removed WHERE key = ?'),
	};
}

/** The file; undefined for a database in memory. */
function pathBeside(database: DatabaseSync): string | undefined {
	const location = database.location();
	return location === null ? undefined : join(dirname(location), 'removed-reports.jsonl');
}

/** A line has the checksum of the rest. */
function writeLine(removedAt: string, json: string): string {
	const rest = `${removedAt} ${json}`;
	return `${textChecksum(rest)} ${rest}\n`;
}

/** Reads the lines that are as they were written. */
function readLines(path: string | undefined) {
	if (path === undefined || !existsSync(path)) return [];
	return readFileSync(path, 'utf8').split('\n').flatMap(readLine);
}

function readLine(line: string): { readonly removedAt: string; readonly article: Article }[] {
	const [sum = '', removedAt = ''] = line.split(' ', 2);
	const rest = line.slice(sum.length + 1);
	if (sum !== String(textChecksum(rest))) return [];
	const article = Article.safeParse(JSON.parse(rest.slice(removedAt.length + 1)));
	return article.success ? [{ removedAt, article: article.data }] : [];
}
