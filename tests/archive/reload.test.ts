import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { now } from '../harness/a-data-folder.ts';
import { anArchive, foundIds, newestIds } from '../harness/an-archive.ts';

const rain = { id: 'rain', headline: 'Rain' };
const snow = { id: 'snow', headline: 'Snow' };
const wind = { id: 'wind', headline: 'Wind' };
const file = 'articles/weather.json';

describe('a reload', () => {
	it('a reload reports added, changed and removed articles with their headlines', () => {
		const { reload, write } = anArchive({ [file]: [rain, snow] });
		write({ [file]: [{ ...rain, headline: 'Heavy rain' }, wind] });
		expect(reload()).toMatchObject({
			added: { count: 1, some: [wind] },
			changed: { count: 1, some: [{ id: 'rain', headline: 'Heavy rain' }] },
			removed: { count: 1, some: [snow] },
			problemCount: 0,
		});
	});

	it('a reload lists at most 25 changes of a kind, and counts all', () => {
		const { reload, write } = anArchive({});
		write({ [file]: Array.from({ length: 30 }, (_, n) => ({ id: `story-${n}` })) });
		const { added } = reload();
		expect([added.count, added.some.length]).toEqual([30, 25]);
	});

	it('a reload lists at most 50 problems, and counts all', () => {
		const { reload, write } = anArchive({});
		write({ 'articles/bad.jsonl': 'no\n'.repeat(60) });
		const { problems, problemCount } = reload();
		expect([problemCount, problems.length]).toEqual([60, 50]);
	});

	it('a changed article is no longer found by its old words', () => {
		const { reader, reload, write } = anArchive({ [file]: [{ ...rain, summary: 'Drizzle.' }] });
		write({ [file]: [{ ...rain, summary: 'Downpour.' }] });
		reload();
		expect(foundIds(reader(), 'drizzle')).toEqual([]);
		expect(foundIds(reader(), 'downpour')).toEqual(['rain']);
	});

	it('a reload records who requested it and when', () => {
		const { reader, reload } = anArchive({ [file]: [rain] });
		reload();
		expect(reader().facts().lastReload).toEqual({
			at: now,
			by: 'a moderator',
			problemCount: 0,
		});
	});

	it('removing a file removes its articles', () => {
		const { reader, reload, write } = anArchive({ [file]: [rain], 'articles/b.json': [snow] });
		write({ 'articles/b.json': undefined });
		expect(reload().removed).toEqual({ count: 1, some: [snow] });
		expect(newestIds(reader())).toEqual(['rain']);
	});

	it('an article that moves to another file keeps its position in every order', () => {
		const { file: archiveFile, reload, write } = anArchive({ [file]: [rain, snow] });
		const before = rowOf(archiveFile, 'rain');
		write({ [file]: [snow], 'articles/b.json': [rain] });
		reload();
		expect(rowOf(archiveFile, 'rain')).toEqual(before);
	});

	it('a new version keeps its position in the order of arrival', () => {
		const { reader, reload, write } = anArchive({ [file]: [rain, snow] });
		write({ [file]: [{ ...rain, headline: 'Heavy rain' }, snow] });
		reload();
		const arrivals = reader().arrivals({ after: 0, upTo: reader().position().seq }, 10);
		expect(arrivals.map(({ article }) => article.headline)).toEqual(['Heavy rain', 'Snow']);
	});

	it('an article that moves to another file is kept and not reported as changed', () => {
		const { reader, reload, write } = anArchive({ [file]: [rain, snow] });
		write({ [file]: [snow], 'articles/b.json': [rain] });
		const report = reload();
		expect([report.added.count, report.changed.count, report.removed.count]).toEqual([0, 0, 0]);
		write({ [file]: undefined });
		reload();
		expect(newestIds(reader())).toEqual(['rain']);
	});
});

describe('a fault in the data folder', () => {
	it('a file that cannot be parsed keeps its last good articles', () => {
		const { reader, reload, write } = anArchive({ [file]: [rain, snow] });
		write({ [file]: '[{"id": "rain", ', 'articles/b.json': [wind] });
		expect(reload()).toMatchObject({ problemCount: 1, added: { count: 1 } });
		expect(newestIds(reader()).sort()).toEqual(['rain', 'snow', 'wind']);
	});

	it('a problem is reported at each reload until it is fixed', () => {
		const { reader, reload, write } = anArchive({ [file]: '[{"id": ' });
		expect(reload().problemCount).toBe(1);
		expect(reader().facts().lastReload?.problemCount).toBe(1);
		write({ [file]: [rain] });
		expect(reload().problemCount).toBe(0);
	});

	it('an article whose new version is faulty is kept, while its neighbors change and disappear', () => {
		const { reader, reload, write } = anArchive({ [file]: [rain, snow, wind] });
		const faulty = JSON.stringify([
			{ id: 'rain', headline: 'Heavy rain' },
			{ id: 'snow', headline: 'Late snow', summary: 'It snowed.', publishedAt: '2025-06-19' },
		]);
		write({ [file]: faulty });
		const report = reload();
		expect(report.changed.some).toEqual([{ id: 'snow', headline: 'Late snow' }]);
		expect(report.removed.some).toEqual([wind]);
		expect(reader().article('rain')?.headline).toBe('Rain');
	});

	it('an id in two files stays with the first, and is a problem of the second', () => {
		const { reader, reload } = anArchive({
			'articles/a.json': [rain],
			'articles/b.json': [{ ...rain, headline: 'Other rain' }],
		});
		const { problems } = reload();
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ file: 'articles/b.json', path: 'id' });
		expect(reader().article('rain')?.headline).toBe('Rain');
	});

	it('an id in two files passes to the second when the first is removed', () => {
		const { reader, reload, write } = anArchive({
			'articles/a.json': [rain],
			'articles/b.json': [{ ...rain, headline: 'Other rain' }],
		});
		write({ 'articles/a.json': undefined });
		expect(reload()).toMatchObject({ problemCount: 0, changed: { count: 1 } });
		expect(reader().article('rain')?.headline).toBe('Other rain');
	});

	it('no article is lost if the folder of articles is missing', () => {
		const { reader, reload, dataFolder } = anArchive({ [file]: [rain, snow] });
		rmSync(join(dataFolder, 'articles'), { recursive: true });
		expect(reload()).toMatchObject({ problemCount: 1, removed: { count: 0 } });
		expect(reader().facts().articles).toBe(2);
	});

	it('no article is lost if the data folder is replaced by a file', () => {
		const { dataFolder, reload } = anArchive({ [file]: [rain, snow] });
		rmSync(dataFolder, { recursive: true });
		writeFileSync(dataFolder, 'not a folder');
		expect(reload()).toMatchObject({ problemCount: 1, removed: { count: 0 } });
	});

	it('no article is lost if a file can no longer be read', () => {
		const { reload, dataFolder } = anArchive({ [file]: [rain] });
		rmSync(join(dataFolder, file));
		symlinkSync('elsewhere.json', join(dataFolder, file));
		expect(reload()).toMatchObject({ problemCount: 1, removed: { count: 0 } });
	});

	it('no name of the editors is lost if the whole data folder is missing', () => {
		const { reader, reload, dataFolder } = anArchive({
			[file]: [{ people: ['Lai Ching-te'] }],
			'people.json': '{"people": [{"name": "William Lai", "aliases": ["Lai Ching-te"]}]}',
		});
		rmSync(dataFolder, { recursive: true });
		reload();
		expect(reader().names.find('Lai Ching-te')).toMatchObject({ name: { name: 'William Lai' } });
	});
});

/** An article's positions in the archive's file, which no query returns. */
function rowOf(archiveFile: string, id: string) {
	const database = new DatabaseSync(archiveFile);
	const row = database.prepare('SELECT key, seq FROM articles WHERE id = ?').get(id);
	database.close();
	return row;
}
