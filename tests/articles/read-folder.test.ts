import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
	fileBytesMax,
	listArticleFiles,
	readDataFile,
	sha256Of,
} from '#src/articles/read-folder.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { aFolder } from './a-folder.ts';

describe('listing a data folder', () => {
	it('finds article files at any depth, in the order of their paths', () => {
		const folder = aFolder({
			'articles/b.json': '{}',
			'articles/a/z.jsonl': '',
			'articles/B.json': '[]',
			'articles/a.json': '{}',
			'people.json': '{}',
		});
		expect(listArticleFiles(folder).files.map(({ path }) => path)).toEqual([
			'articles/B.json',
			'articles/a.json',
			'articles/a/z.jsonl',
			'articles/b.json',
		]);
	});

	it('returns the size and the time of each file', () => {
		const [file] = listArticleFiles(aFolder({ 'articles/a.json': '{ }' })).files;
		expect(file).toEqual({ path: 'articles/a.json', size: 3, mtimeMs: expect.any(Number) });
	});

	it('ignores README.md and dotfiles', () => {
		const folder = aFolder({
			'articles/README.md': 'x',
			'articles/.gitkeep': '',
			'articles/.drafts/a.json': '{}',
		});
		expect(listArticleFiles(folder)).toEqual({ files: [], problems: [] });
	});

	it('reports that another kind of file is ignored', () => {
		const folder = aFolder({ 'articles/a.yaml': 'x', 'articles/b.json': '{}' });
		const { files, problems } = listArticleFiles(folder);
		expect(problems).toEqual([
			{
				file: 'articles/a.yaml',
				line: 1,
				reason: saying('fileIgnored'),
			},
		]);
		expect(files).toHaveLength(1);
	});

	it('reports links instead of following them, even circular ones', () => {
		const folder = aFolder({ 'articles/a.json': '{}' });
		symlinkSync(join(folder, 'articles'), join(folder, 'articles', 'round'));
		expect(listArticleFiles(folder).problems).toEqual([
			{
				file: 'articles/round',
				line: 1,
				reason: saying('fileLink'),
			},
		]);
	});

	it('reports that the folder of articles is missing', () => {
		expect(listArticleFiles('/nowhere-at-all')).toEqual({
			files: [],
			problems: [{ file: 'articles', line: 1, reason: saying('fileAbsent') }],
		});
	});
});

describe('reading a data file', () => {
	it('returns the bytes of a data file', () => {
		const reading = readDataFile(aFolder({ 'articles/a.json': '{}' }), { path: 'articles/a.json' });
		expect(reading).toEqual({ kind: 'read', bytes: Buffer.from('{}') });
	});

	it('distinguishes a missing file from an unreadable one', () => {
		const folder = aFolder({});
		mkdirSync(join(folder, 'topics.json'));
		expect(readDataFile(folder, { path: 'people.json' })).toMatchObject({ missing: true });
		expect(readDataFile(folder, { path: 'topics.json' })).toEqual({
			kind: 'problem',
			problem: { file: 'topics.json', line: 1, reason: saying('fileIsFolder') },
			missing: false,
		});
	});

	it('refuses a file that is too large to fit into a string', () => {
		const folder = aFolder({ 'articles/a.jsonl': '' });
		truncateSync(join(folder, 'articles/a.jsonl'), fileBytesMax + 1);
		expect(readDataFile(folder, { path: 'articles/a.jsonl' })).toMatchObject({
			problem: { reason: saying('fileTooMuch', { size: 256 }) },
		});
	});
});

it('sha256Of returns the SHA-256 of a file’s content', () => {
	expect(sha256Of(Buffer.from('a'))).toBe(
		'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
	);
});
