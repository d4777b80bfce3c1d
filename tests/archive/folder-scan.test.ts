import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { anArchive, newestIds } from '../harness/an-archive.ts';
import { anArticle } from '../harness/an-article.ts';

const longAgo = new Date('2025-01-01T00:00:00Z');
const file = 'articles/rain.json';

/** Replaces bytes of a file without changing its length or time. */
function replaceBytes(path: string, [from, to]: readonly [string, string], at = longAgo): void {
	writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
	utimesSync(path, at, at);
}

describe('10,000 files of one article each', () => {
	const paths = Array.from({ length: 10_000 }, (_, n) => `articles/${n % 100}/story-${n}.json`);
	const articles = paths.map((_, n) => JSON.stringify(anArticle({ id: `story-${n}` })));
	const files = Object.fromEntries(paths.map((path, n) => [path, articles[n]]));
	const archive = anArchive({}, { atEnd: afterAll });

	it('a second reload opens none of 10,000 files that keep their size and time', () => {
		archive.write(files);
		for (const path of paths) utimesSync(join(archive.dataFolder, path), longAgo, longAgo);
		expect(archive.reload().added.count).toBe(10_000);
		for (const path of paths) {
			replaceBytes(join(archive.dataFolder, path), ['Harbor', 'Market']);
		}
		expect(archive.reload()).toMatchObject({ changed: { count: 0 }, problemCount: 0 });
	});
});

describe('a file', () => {
	it('a file that was touched but has the same content is not a change', () => {
		const { dataFolder, reload } = anArchive({ [file]: [{ id: 'rain' }] });
		utimesSync(join(dataFolder, file), longAgo, longAgo);
		expect(reload().changed.count).toBe(0);
	});

	it('a file with other content of the same length and another time is a change', () => {
		const { dataFolder, reload } = anArchive({ [file]: [{ id: 'rain' }] });
		utimesSync(join(dataFolder, file), longAgo, longAgo);
		reload();
		replaceBytes(join(dataFolder, file), ['Harbor', 'Market'], new Date('2025-01-02'));
		expect(reload().changed.count).toBe(1);
	});

	it('a file that was written right before it was read is checked again', () => {
		const written = new Date('2025-06-20T11:59:59.500Z');
		const { dataFolder, reload } = anArchive({ [file]: [{ id: 'rain' }] });
		utimesSync(join(dataFolder, file), written, written);
		reload();
		replaceBytes(join(dataFolder, file), ['Harbor', 'Market'], written);
		expect(reload().changed.count).toBe(1);
	});

	it('a single article without an id keeps its last good version through a fault', () => {
		const { id: _, ...article } = anArticle({ headline: 'Rain' });
		const { reader, reload, write } = anArchive({ [file]: JSON.stringify(article) });
		expect(newestIds(reader())).toEqual(['rain']);
		write({ [file]: JSON.stringify({ ...article, headline: '' }) });
		expect(reload()).toMatchObject({ problemCount: 1, removed: { count: 0 } });
	});

	it('a renamed file keeps its articles', () => {
		const { dataFolder, reader, reload, write } = anArchive({ [file]: [{ id: 'rain' }] });
		write({ 'articles/wet/rain.json': readFileSync(join(dataFolder, file), 'utf8') });
		rmSync(join(dataFolder, file));
		expect(reload()).toMatchObject({ added: { count: 0 }, removed: { count: 0 } });
		expect(newestIds(reader())).toEqual(['rain']);
	});
});
