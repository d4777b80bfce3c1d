import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { anArchive, firstWindow, newestIds } from '../harness/an-archive.ts';
import { conformanceNewsLines, conformanceNewsNow } from '../harness/conformance-news.ts';

const folder = '../shared/conformance/security/json';
const jsonFiles = existsSync(folder) ? readdirSync(folder) : [];
const lines = conformanceNewsLines();

describe.skipIf(lines === undefined)('3,000 real articles (skipped without ../shared)', () => {
	it('3,000 real articles are loaded without problems and can be found', () => {
		const news = (lines ?? []).join('\n');
		const { reader } = anArchive({ 'articles/news.jsonl': news }, { now: conformanceNewsNow });
		expect(reader().facts()).toMatchObject({ articles: 3_000, lastReload: { problemCount: 0 } });
		const found = reader().search({ all: ['ransomware'], none: [] }, {}, firstWindow);
		expect(found.stories).toHaveLength(25);
	});
});

describe.skipIf(jsonFiles.length === 0)('JSONTestSuite (skipped without ../shared)', () => {
	it('every file of JSONTestSuite that is not JSON is a problem, and the good article beside them is loaded', () => {
		const { dataFolder, file, reader, reload, write } = anArchive({});
		write({ 'articles/good.json': [{ id: 'good' }] });
		cpSync(folder, join(dataFolder, 'articles', 'suite'), { recursive: true });
		reload();
		const faulty = filesWithProblems(file);
		const expected = jsonFiles.filter((name) => name.startsWith('n_'));
		expect(expected.filter((name) => !faulty.has(`articles/suite/${name}`))).toEqual([]);
		expect(newestIds(reader())).toEqual(['good']);
	});
});

/** Read from the archive's file, because a report lists only the first problems. */
function filesWithProblems(archiveFile: string): Set<unknown> {
	const database = new DatabaseSync(archiveFile);
	const rows = database.prepare('SELECT path FROM files WHERE problems > 0').all();
	database.close();
	return new Set(rows.map(({ path }) => path));
}
