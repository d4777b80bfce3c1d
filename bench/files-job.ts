import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBenchArchive } from './bench-archive.ts';
import { timeStretch } from './measure.ts';
import type { FilesFigures } from './results.ts';
import { createNews } from './synthetic-news.ts';
import { makeBenchWorld } from './topics.ts';

const [folder = '', count] = process.argv.slice(2);
const articlesFolder = join(folder, 'data', 'articles');

process.send?.(await measureFiles(Number(count)));

async function measureFiles(files: number): Promise<FilesFigures> {
	writeFiles(files);
	const archive = openBenchArchive(join(folder, 'state'), join(folder, 'data'));
	const reload = () => timeStretch(() => archive.reload(undefined));
	const load = await reload();
	const unchanged = await reload();
	touchFiles();
	const touched = await reload();
	await archive.close();
	return { files, load, unchanged, touched };
}

function writeFiles(count: number): void {
	mkdirSync(articlesFolder, { recursive: true });
	const articleAt = createNews(makeBenchWorld(), count);
	for (let number = 0; number < count; number++) {
		writeFileSync(join(articlesFolder, `${number}.json`), JSON.stringify(articleAt(number)));
	}
}

/** Changes the files' times but not their content, as a fresh checkout does. */
function touchFiles(): void {
	const newTime = new Date('2026-01-01T00:00:00Z');
	for (const file of readdirSync(articlesFolder))
		utimesSync(join(articlesFolder, file), newTime, newTime);
}
