import { expect, it } from 'vitest';
import { openDatabase } from '#src/archive/database.ts';
import { openArticleLog } from '#src/archive/open-article-log.ts';
import { reloadFolder } from '#src/archive/reload/reload-folder.ts';
import { relinkArticles } from '#src/archive/reload/write-changes.ts';
import { rowNumber } from '#src/archive/rows.ts';
import { aDataFolder, now } from '../harness/a-data-folder.ts';
import { reportsOfOneEvent } from '../stories/event-pairs.ts';

/** From here on, stories are made again for what one article more changes. */
const passed = 512;

it('an article by which words weigh differently holds up nothing, and the stories become step by step what they are when made at once', () => {
	const grown = anArchive(reports.slice(0, -1));
	const before = grown.links();
	grown.load(reports);
	expect(grown.count('relinks')).toBe(passed);
	expect(grown.links().length - before.length).toBeLessThan(30);

	grown.linkSome();
	expect(grown.count('relinks')).toBeLessThan(passed);
	while (grown.count('relinks') > 0) grown.linkSome();

	const built = anArchive(reports);
	expect(built.count('relinks')).toBe(0);
	expect(grown.links()).not.toEqual(before);
	for (const rows of ['links', 'clues', 'copies', 'stories'] as const)
		expect(grown[rows](), rows).toEqual(built[rows]());
	for (const archive of [grown, built]) archive.close();
});

it('what is removed before its turn is linked with nothing again', () => {
	const archive = anArchive(reports.slice(0, -1));
	archive.load(reports);
	const oldest = archive.stories()[0]?.key;
	archive.load(reports.slice(1));
	while (archive.count('relinks') > 0) archive.linkSome();
	expect(archive.count(`links WHERE ${oldest} IN (key, other)`)).toBe(0);
	expect(archive.count(`clues WHERE key = ${oldest}`)).toBe(0);
	expect(archive.count('stories')).toBe(passed - 1);
	archive.close();
});

/** Two reports of each of many events, hours apart. */
const reports = Array.from({ length: passed }, (_, n) => {
	const [, ...pair] = reportsOfOneEvent[(n >> 1) % reportsOfOneEvent.length] ?? [];
	const [headline, summary] = pair[n % 2] ?? [];
	const publishedAt = new Date(Date.UTC(2025, 0, 1) + n * 3_600_000).toISOString();
	return { id: `a${n}`, headline, summary: `${summary} Report ${n}.`, publishedAt };
});

function anArchive(articles: readonly object[]) {
	const folders = aDataFolder({ 'articles/all.json': articles });
	const { database } = openDatabase(folders.file, 2_048);
	const log = openArticleLog(folders.file, { now });
	const reload = () =>
		reloadFolder(database, {
			dataFolder: folders.dataFolder,
			by: 'a moderator',
			now,
			log,
		});
	reload();
	const rows = (sql: string) => database.prepare(sql).all();
	const count = (table: string) =>
		rowNumber(database.prepare(`SELECT count(*) AS n FROM ${table}`).get(), 'n');
	return {
		load(articles: readonly object[]) {
			folders.write({ 'articles/all.json': articles });
			reload();
		},
		linkSome: () => relinkArticles(database, now),
		count,
		links: () => rows('SELECT * FROM links ORDER BY key, other'),
		clues: () => rows('SELECT * FROM clues ORDER BY term, key'),
		copies: () => rows('SELECT * FROM copies ORDER BY key'),
		stories: () => rows('SELECT * FROM stories ORDER BY key'),
		close() {
			database.close();
			log.close();
		},
	};
}
