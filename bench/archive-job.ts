import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '#src/archive/archive.ts';
import type { ReportsCounted } from '#src/archive/wanted.ts';
import { openBenchArchive } from './bench-archive.ts';
import { timeBriefs } from './brief-timings.ts';
import { restingMemory, type Timing, timeCalls, timeStretch } from './measure.ts';
import type { ArchiveFigures } from './results.ts';
import { often, seededRandom } from './synthetic-news.ts';
import { makeBenchWorld } from './topics.ts';
import { openUncachedQueries, type Queries, readProfile } from './uncached-queries.ts';

const [folder = '', calls] = process.argv.slice(2);
const dataFolder = join(folder, 'data');

/** The page that commands ask for. */
const page = { offset: 0, limit: 5 };
const commonWords = 50;
const commonPeople = 20;
/** Looking up everybody would take longer than the queries. */
const peopleStep = 50;

const figures = await measureArchive();
process.send?.(figures);

/** Loads the data folder into an archive, which stays for other measurements, and times its queries. */
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
	const queries = timeUncached(archive);
	const briefs = await timeBriefs(archive, { folder, calls: Number(calls) });
	changeOneArticle();
	const oneChanged = await timeStretch(() => archive.reload(undefined));
	const oneMore = await timeOneMore(archive);
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
		oneMore,
		queries,
		briefs,
	};
}

/** The archive caches answers; this times every query without the cache, on its own connection. */
function timeUncached(archive: Archive): ArchiveFigures['queries'] {
	const queries = openUncachedQueries(folder, archive.names());
	const timings = timeQueries(queries, Number(calls));
	queries.close();
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

/** From a new file with one article, which names somebody new, until that name leads to it. */
async function timeOneMore(archive: Archive) {
	const { created, name } = writeOneMore();
	const stretch = await timeStretch(() => archive.reload(undefined));
	const found = archive.names().findWritten(name, ['person']);
	const isFound =
		found.kind === 'one' && archive.naming(found.name.id, {}, page).stories.length === 1;
	rmSync(created);
	if (!isFound) throw new Error(`the article about ${name} was not found`);
	return stretch;
}

function writeOneMore(): { readonly created: string; readonly name: string } {
	const created = join(dataFolder, 'articles', 'one-more.json');
	const name = 'Ebba Quistgaard';
	const article = {
		id: 'one-more',
		headline: `${name} takes office`,
		summary: `${name} took office on Monday.`,
		publishedAt: '2025-06-01T12:00:00Z',
		people: [{ name }],
	};
	writeFileSync(created, JSON.stringify(article));
	return { created, name };
}

/** Times the queries of the commands on an archive of synthetic news, with a new word or name each time. */
function timeQueries(archive: Queries, calls: number): Record<string, Timing> {
	const random = seededRandom(7);
	const { words, people } = makeBenchWorld();
	const commonIds = idsOf(people.slice(0, commonPeople), archive);
	const ids = idsOf(
		people.filter((_, index) => index % peopleStep === 0),
		archive,
	);
	const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)];
	const common = () => pick(words.slice(0, commonWords)) ?? '';
	const rareWords = words.slice(words.length / 2);
	const rare = () => pick(rareWords) ?? '';
	const commonId = () => pick(commonIds) ?? 0;
	const anyId = () => pick(ids) ?? 0;
	const search = (...all: string[]) => archive.search({ all, none: [] }, {}, page);
	const lastDay = archive.newest({}, page).newest?.slice(0, 'YYYY-MM-DD'.length) ?? '';
	const perDay = (counted: ReportsCounted) => archive.reportsPerDay(counted, { lastDay, days: 14 });
	const time = (run: () => unknown) => timeCalls(calls, run);

	return {
		'a rare word': time(() => search(rare())),
		'a common word': time(() => search(common())),
		'two common words': time(() => search(common(), common())),
		'a rare and a common word': time(() => search(rare(), common())),
		'two words as they occur': time(() => search(often(words, random), often(words, random))),
		'a phrase of two common words': time(() => search(`${common()} ${common()}`)),
		'stories naming someone common': time(() => archive.naming(commonId(), {}, page)),
		'stories naming anyone': time(() => archive.naming(anyId(), {}, page)),
		'the newest stories': time(() => archive.newest({}, page)),
		'14 days of someone common': time(() => perDay({ kind: 'name', nameId: commonId() })),
		'14 days of a common word': time(() =>
			perDay({ kind: 'wanted', names: [], terms: { all: [common()], none: [] } }),
		),
		'14 days of everything': time(() => perDay({ kind: 'everything' })),
		'a whole profile, someone common': time(() => readProfile(archive, commonId())),
		'a whole profile, anyone': time(() => readProfile(archive, anyId())),
	};
}

function idsOf(people: readonly string[], { names }: Queries): number[] {
	return people.flatMap((person) => {
		const found = names.findWritten(person, ['person']);
		return found.kind === 'one' && found.how === 'exact' ? [found.name.id] : [];
	});
}
