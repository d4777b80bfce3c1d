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
	it('counts what was added, changed and removed, and gives their headlines', () => {
		const { reload, write } = anArchive({ [file]: [rain, snow] });
		write({ [file]: [{ ...rain, headline: 'Heavy rain' }, wind] });
		expect(reload()).toMatchObject({
			added: { count: 1, some: [wind] },
			changed: { count: 1, some: [{ id: 'rain', headline: 'Heavy rain' }] },
			removed: { count: 1, some: [snow] },
			problemCount: 0,
		});
	});

	it('names at most 25 changes of a kind, and counts them all', () => {
		const { reload, write } = anArchive({});
		write({ [file]: Array.from({ length: 30 }, (_, n) => ({ id: `story-${n}` })) });
		const { added } = reload();
		expect([added.count, added.some.length]).toEqual([30, 25]);
	});

	it('lists at most 50 problems, and counts them all', () => {
		const { reload, write } = anArchive({});
		write({ 'articles/bad.jsonl': 'no\n'.repeat(60) });
		const { problems, problemCount } = reload();
		expect([problemCount, problems.length]).toEqual([60, 50]);
	});

	it('replaces what an article said: its old words find it no more', () => {
		const { reader, reload, write } = anArchive({ [file]: [{ ...rain, summary: 'Drizzle.' }] });
		write({ [file]: [{ ...rain, summary: 'Downpour.' }] });
		reload();
		expect(foundIds(reader(), 'drizzle')).toEqual([]);
		expect(foundIds(reader(), 'downpour')).toEqual(['rain']);
	});

	it('remembers who asked for it and when', () => {
		const { reader, reload } = anArchive({ [file]: [rain] });
		reload();
		expect(reader().facts().lastReload).toEqual({
			at: now,
			by: 'a moderator',
			problemCount: 0,
		});
	});

	it('takes the articles of a file that went with it', () => {
		const { reader, reload, write } = anArchive({ [file]: [rain], 'articles/b.json': [snow] });
		write({ 'articles/b.json': undefined });
		expect(reload().removed).toEqual({ count: 1, some: [snow] });
		expect(newestIds(reader())).toEqual(['rain']);
	});

	it('leaves an article that moves to another file in its place and its order of arrival', () => {
		const { file: archiveFile, reload, write } = anArchive({ [file]: [rain, snow] });
		const before = rowOf(archiveFile, 'rain');
		write({ [file]: [snow], 'articles/b.json': [rain] });
		reload();
		expect(rowOf(archiveFile, 'rain')).toEqual(before);
	});

	it('leaves a new version in its place in the order of arrival', () => {
		const { reader, reload, write } = anArchive({ [file]: [rain, snow] });
		write({ [file]: [{ ...rain, headline: 'Heavy rain' }, snow] });
		reload();
		const arrived = reader().arrivals({ after: 0, upTo: reader().position().seq }, 10);
		expect(arrived.map(({ article }) => article.headline)).toEqual(['Heavy rain', 'Snow']);
	});

	it('keeps an article that moves to another file, and tells of no change', () => {
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
	it('keeps the last good articles of a file that cannot be parsed', () => {
		const { reader, reload, write } = anArchive({ [file]: [rain, snow] });
		write({ [file]: '[{"id": "rain", ', 'articles/b.json': [wind] });
		expect(reload()).toMatchObject({ problemCount: 1, added: { count: 1 } });
		expect(newestIds(reader()).sort()).toEqual(['rain', 'snow', 'wind']);
	});

	it('is told again at each reload until it is mended', () => {
		const { reader, reload, write } = anArchive({ [file]: '[{"id": ' });
		expect(reload().problemCount).toBe(1);
		expect(reader().facts().lastReload?.problemCount).toBe(1);
		write({ [file]: [rain] });
		expect(reload().problemCount).toBe(0);
	});

	it('keeps only the faulty article as it was, while its neighbours change and go', () => {
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

	it('lets the first of two files keep an id, and names it to the other', () => {
		const { reader, reload } = anArchive({
			'articles/a.json': [rain],
			'articles/b.json': [{ ...rain, headline: 'Other rain' }],
		});
		const { problems } = reload();
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ file: 'articles/b.json', path: 'id' });
		expect(reader().article('rain')?.headline).toBe('Rain');
	});

	it('hands a doubled id to the other file when the first goes', () => {
		const { reader, reload, write } = anArchive({
			'articles/a.json': [rain],
			'articles/b.json': [{ ...rain, headline: 'Other rain' }],
		});
		write({ 'articles/a.json': undefined });
		expect(reload()).toMatchObject({ problemCount: 0, changed: { count: 1 } });
		expect(reader().article('rain')?.headline).toBe('Other rain');
	});

	it('loses nothing when the folder of articles is missing', () => {
		const { reader, reload, dataFolder } = anArchive({ [file]: [rain, snow] });
		rmSync(join(dataFolder, 'articles'), { recursive: true });
		expect(reload()).toMatchObject({ problemCount: 1, removed: { count: 0 } });
		expect(reader().facts().articles).toBe(2);
	});

	it('loses nothing when a file stands where the data folder was', () => {
		const { dataFolder, reload } = anArchive({ [file]: [rain, snow] });
		rmSync(dataFolder, { recursive: true });
		writeFileSync(dataFolder, 'no folder');
		expect(reload()).toMatchObject({ problemCount: 1, removed: { count: 0 } });
	});

	it('loses nothing when a file can no longer be read', () => {
		const { reload, dataFolder } = anArchive({ [file]: [rain] });
		rmSync(join(dataFolder, file));
		symlinkSync('elsewhere.json', join(dataFolder, file));
		expect(reload()).toMatchObject({ problemCount: 1, removed: { count: 0 } });
	});

	it('loses no editors’ name when the whole data folder is missing', () => {
		const { reader, reload, dataFolder } = anArchive({
			[file]: [{ people: ['Lai Ching-te'] }],
			'people.json': '{"people": [{"name": "William Lai", "aliases": ["Lai Ching-te"]}]}',
		});
		rmSync(dataFolder, { recursive: true });
		reload();
		expect(reader().names.find('Lai Ching-te')).toMatchObject({ name: { name: 'William Lai' } });
	});
});

/** Where an article stands in the archive's file, which no answer shows. */
function rowOf(archiveFile: string, id: string) {
	const database = new DatabaseSync(archiveFile);
	const row = database.prepare('SELECT key, seq FROM articles WHERE id = ?').get(id);
	database.close();
	return row;
}
