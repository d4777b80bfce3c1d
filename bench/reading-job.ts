import { join } from 'node:path';
import type { Archive, NewArrival } from '#src/archive/archive.ts';
import { comparedPeopleMax } from '#src/archive/archive-connection.ts';
import { findAlike } from '#src/names/alike-names.ts';
import { loadTagger } from '#src/reading/load-tagger.ts';
import { type ArticleReader, createArticleReader } from '#src/reading/read-article.ts';
import { openBenchArchive } from './bench-archive.ts';
import { restingMemory, summarize, timeCalls, timeStretch } from './measure.ts';
import type { ReadingFigures } from './results.ts';
import { often, seededRandom } from './synthetic-news.ts';
import { createReports, peopleOfReports } from './synthetic-reports.ts';
import { makeBenchWorld } from './topics.ts';
import { openUncachedQueries, type Queries, readProfile } from './uncached-queries.ts';

/** In characters: what a feed gives of an article, and a whole report. */
const summaryLength = 500;
const reportLength = 2_000;
const readingsOfEach = 10;
/** How many articles a feed brings. */
const articlesOfFeed = { min: 20, max: 50 } as const;
/** So many people who were read are compared with as many whom editors list. */
const profilesMax = 50;
const alikeCalls = 10;

const [folder = '', calls, runs, feedCount] = process.argv.slice(2);
const world = makeBenchWorld();
const people = peopleOfReports(3_000);
const cast = { people, words: world.words };
process.send?.(await measureReading());

/** Measures the reader alone, and then reading in an archive that archive-job has built. */
async function measureReading(): Promise<ReadingFigures> {
	// First, while the process has little else in memory.
	const { readArticle, model } = measureModel();
	const reading = [summaryLength, reportLength].map((characters) =>
		timeReading(readArticle, characters),
	);
	const alike = measureAlike();
	const archive = openBenchArchive(join(folder, 'state'), join(folder, 'data'));
	await archive.reload(undefined);
	await archive.settled();
	const { articles } = archive.facts();
	const arriving: ReadingFigures['arriving'] = [];
	for (let run = 0; run < Number(runs); run++) arriving.push(await measureArriving(archive, run));
	const profiles = measureProfiles(archive);
	await archive.close();
	return { model, reading, alike, articles, arriving, profiles };
}

/** The memory of the reader, with all the words that it remembers, and how long the first article takes. */
function measureModel() {
	const makeReport = createReports(cast, 1);
	const before = restingMemory();
	const started = performance.now();
	const readArticle = createArticleReader(loadTagger());
	readArticle(makeReport(summaryLength));
	const firstMs = performance.now() - started;
	for (let word = 0; word < world.words.length; word += 100) {
		const { headline, summary } = makeReport(summaryLength);
		const words = world.words.slice(word, word + 100).join(' ');
		readArticle({ headline, summary: `${summary} ${words}.` });
	}
	return { readArticle, model: { firstMs, bytes: restingMemory() - before } };
}

/** CPU time, because on a busy machine the rest is spent waiting; the system counts it in steps of some milliseconds, so each article is read several times. */
function timeReading(
	readArticle: ArticleReader,
	characters: number,
): ReadingFigures['reading'][number] {
	const makeReport = createReports(cast, characters);
	const reports = Array.from({ length: Number(calls) }, () => makeReport(characters));
	for (const report of reports.slice(0, reports.length / 10)) readArticle(report);
	const cpu = reports.map((report) => {
		const before = process.threadCpuUsage();
		for (let reading = 0; reading < readingsOfEach; reading++) readArticle(report);
		const { user, system } = process.threadCpuUsage(before);
		return (user + system) / 1_000 / readingsOfEach;
	});
	return { characters, calls: reports.length, cpu: summarize(cpu) };
}

/** Finding names that look alike, as /status and /name do on the thread that answers, among as many people as they compare. */
function measureAlike(): ReadingFigures['alike'] {
	const random = seededRandom(2);
	const read = people.slice(0, comparedPeopleMax).map((name, index) => ({
		id: index + 1,
		kind: 'person' as const,
		name,
		aliases: [],
		mentions: Math.ceil(random() * 100),
		isRead: true,
	}));
	const started = performance.now();
	findAlike(read, [], 3);
	const firstMs = performance.now() - started;
	return {
		people: read.length,
		firstMs,
		took: timeCalls(alikeCalls, () => findAlike(read, [], 3)),
	};
}

/** Articles whose editors list nobody, one feed after another, until all are read and found by their names. */
async function measureArriving(
	archive: Archive,
	run: number,
): Promise<ReadingFigures['arriving'][number]> {
	const random = seededRandom(run);
	const makeReport = createReports(cast, run);
	const { min, max } = articlesOfFeed;
	const size = () => min + Math.floor(random() * (max - min + 1));
	const feeds = Array.from({ length: Number(feedCount) }, (_, feed): NewArrival[] =>
		Array.from({ length: size() }, (_, number) => ({
			origin: `feed:bench-${feed}`,
			article: {
				id: `read-${run}-${feed}-${number}`,
				...makeReport(summaryLength),
				publishedAt: new Date().toISOString(),
				source: often(world.sources, random),
			},
		})),
	);
	const cpu = process.cpuUsage();
	const took = await timeStretch(async () => {
		for (const arrivals of feeds) await archive.add(arrivals);
		await archive.settled();
	});
	const { user, system } = process.cpuUsage(cpu);
	requireRead(archive);
	return { articles: feeds.flat().length, took, allCpuMs: (user + system) / 1_000 };
}

/** Throws if the person who is in most reports is not known. */
function requireRead(archive: Archive): void {
	const [first = ''] = people;
	const found = archive.names().findWritten(first, ['person']);
	if (found.kind !== 'one') throw new Error(`the articles about ${first} were not read`);
}

/** All that /who reads for its first page, of people who were read and of listed ones who are mentioned as often. */
function measureProfiles(archive: Archive): ReadingFigures['profiles'] {
	const queries = openUncachedQueries(folder, archive.names());
	const known = queries.people(archive.names().size);
	const read = known.filter(({ isRead }) => isRead).slice(0, profilesMax);
	const listed = known.filter(({ isRead }) => !isRead);
	const alike = read.map(({ mentions }) => nearest(listed, mentions));
	const times: Record<'read' | 'listed', number[]> = { read: [], listed: [] };
	for (let call = 0; call < Number(calls); call++) {
		times.read.push(timeProfile(queries, read[call % read.length]?.id));
		times.listed.push(timeProfile(queries, alike[call % read.length]?.id));
	}
	queries.close();
	return { people: read.length, read: summarize(times.read), listed: summarize(times.listed) };
}

function nearest<Item extends { readonly mentions: number }>(
	items: readonly Item[],
	mentions: number,
): Item | undefined {
	const [first, ...others] = items;
	const distance = (item: Item | undefined) => Math.abs((item?.mentions ?? 0) - mentions);
	return others.reduce((best, item) => (distance(item) < distance(best) ? item : best), first);
}

function timeProfile(queries: Queries, id = 0): number {
	const started = performance.now();
	readProfile(queries, id);
	return performance.now() - started;
}
