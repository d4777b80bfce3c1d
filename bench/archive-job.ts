import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '#src/archive/archive.ts';
import { timeQueries } from './archive-queries.ts';
import { openBenchArchive } from './bench-archive.ts';
import { restingMemory, timeStretch } from './measure.ts';
import type { ArchiveFigures } from './results.ts';

const [folder = '', calls] = process.argv.slice(2);
const dataFolder = join(folder, 'data');

const figures = await measureArchive();
process.send?.(figures);

/** Loads the data folder into an archive that is left in its place, and asks it everything. */
async function measureArchive(): Promise<ArchiveFigures> {
	const first = open();
	const load = await timeStretch(() => first.reload(undefined));
	const loadPeakBytes = process.resourceUsage().maxRSS * 1_024;
	const loadedBytes = restingMemory();
	await first.close();

	const started = performance.now();
	const archive = open();
	const openMs = performance.now() - started;
	const unchanged = await timeStretch(() => archive.reload(undefined));
	const { articles, databaseBytes } = archive.facts();
	const queries = timeQueries(archive, Number(calls));
	changeOneArticle();
	const oneChanged = await timeStretch(() => archive.reload(undefined));
	await archive.close();
	return {
		articles,
		databaseBytes,
		load,
		loadPeakBytes,
		loadedBytes,
		openMs,
		unchanged,
		oneChanged,
		queries,
	};
}

function open(): Archive {
	return openBenchArchive(join(folder, 'state'), dataFolder);
}

function changeOneArticle(): void {
	const file = join(dataFolder, 'articles', 'news-0000.jsonl');
	const text = readFileSync(file, 'utf8');
	writeFileSync(file, text.replace('"headline":"', '"headline":"Corrected: '));
}
