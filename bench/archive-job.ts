import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '#src/archive/archive.ts';
import { openDatabase } from '#src/archive/database.ts';
import { openListings } from '#src/archive/listings.ts';
import { openNameFacts } from '#src/archive/name-facts.ts';
import { readerCacheKiB } from '#src/archive/open-reader.ts';
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
	const queries = timeUnremembered(archive);
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

/** The archive remembers what was asked last; here every query is made anew, on a connection of its own. */
function timeUnremembered(archive: Archive): ArchiveFigures['queries'] {
	const { database } = openDatabase(join(folder, 'state', 'archive.sqlite'), readerCacheKiB);
	database.exec('BEGIN; SELECT one FROM state');
	const names = archive.names();
	const facts = openNameFacts(database, names.byId);
	const timings = timeQueries({ names, ...openListings(database), ...facts }, Number(calls));
	database.close();
	return timings;
}

function open(): Archive {
	return openBenchArchive(join(folder, 'state'), dataFolder);
}

function changeOneArticle(): void {
	const file = join(dataFolder, 'articles', 'news-0000.jsonl');
	const text = readFileSync(file, 'utf8');
	writeFileSync(file, text.replace('"headline":"', '"headline":"Corrected: '));
}
