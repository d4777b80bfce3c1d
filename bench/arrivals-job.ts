import { join } from 'node:path';
import type { Archive } from '#src/archive/archive.ts';
import { openBenchArchive } from './bench-archive.ts';
import { createInstantSender, isJustOwed, openStage, type Stage } from './delivery-stage.ts';
import { type FeedServer, openFeedServer } from './feed-server.ts';
import { makeAlerts } from './made-subscriptions.ts';
import { summarize, timeStretch } from './measure.ts';
import { createLocalFetch, openPollingStage } from './polling-stage.ts';
import type { ArrivalFigures } from './results.ts';
import { often, seededRandom } from './synthetic-news.ts';
import { makeBenchWorld } from './topics.ts';

const itemsPerFeed = 20;
const together = 1_000;
const alerts = 1_000;
const channels = 200;
/** So many people are topics of alerts. */
const alertedPeople = 60;
const firstChannel = 1_300_000_000_000_000_000n;

const [folder = '', calls, feeds] = process.argv.slice(2);
const world = makeBenchWorld();
process.send?.(await measureArrivals(Number(calls), Number(feeds)));

/** Measures arrivals in an archive that archive-job has built. */
async function measureArrivals(calls: number, feeds: number): Promise<ArrivalFigures> {
	const archive = openBenchArchive(join(folder, 'state'), join(folder, 'data'));
	// Verifies the file, as the program does once an hour.
	await archive.reload(undefined);
	await archive.settled();
	const { articles } = archive.facts();
	const toAlert = await measureToAlert(archive, calls);
	await archive.settled();
	const one = await measureAdding(archive, { calls, articles: 1 });
	const many = await measureAdding(archive, { calls: Math.ceil(calls / 10), articles: together });
	const sustained = await measureSustained(archive, feeds);
	await archive.close();
	return { articles, toAlert, one, many, sustained };
}

/** Measures from an item’s appearance on its server until the last alert about it is owed. */
async function measureToAlert(archive: Archive, calls: number): Promise<ArrivalFigures['toAlert']> {
	const server = await openFeedServer(1, itemsPerFeed);
	const stage = await openAlerts(archive);
	let fetchedAt = 0;
	const polling = await openPollingStage({
		folder: join(folder, 'live'),
		feeds: server.feeds,
		archive,
		async fetchFeed(...request) {
			// A new one has no pause to keep, as there is none between polls of one feed.
			const outcome = await createLocalFetch()(...request);
			fetchedAt = performance.now();
			return outcome;
		},
	});
	await polling.poll();
	const fromAppearance: number[] = [];
	const fromFetch: number[] = [];
	let owedAt = 0;
	stage.onStored((document) => {
		if (isJustOwed(document)) owedAt = performance.now();
	});
	for (let call = 0; call < calls; call++) {
		await polling.makeDue();
		await archive.settled();
		const appearedAt = await publish(server, call);
		await polling.poll();
		await stage.delivery.idle();
		if (owedAt < appearedAt) throw new Error('nobody was alerted');
		fromAppearance.push(owedAt - appearedAt);
		fromFetch.push(owedAt - fetchedAt);
	}
	await polling.close();
	await stage.close();
	await server.close();
	return {
		calls,
		fromAppearance: summarize(fromAppearance),
		fromFetch: summarize(fromFetch),
	};
}

/** Alerts that an article about one of the people who are named most concerns. */
function openAlerts(archive: Archive): Promise<Stage> {
	return openStage(join(folder, 'live-subscriptions.sqlite'), archive, {
		sender: createInstantSender(Promise.resolve()),
		subscriptions: makeAlerts({
			count: alerts,
			wishes: alerts,
			world,
			position: archive.position(),
			posted: [],
			due: new Date(),
			channels: Array.from({ length: channels }, (_, number) => `${firstChannel + BigInt(number)}`),
		}),
	});
}

/** Publishes an item about another person each time, because an alert has only so many messages a day. */
async function publish({ feeds: [feed], publish }: FeedServer, call: number): Promise<number> {
	if (feed === undefined) throw new Error('the server has no feed');
	await publish(feed, world.people[call % alertedPeople] ?? '');
	return performance.now();
}

/** Measures articles that are handed to the archive, from there until they are found. */
async function measureAdding(
	archive: Archive,
	{ calls, articles }: { readonly calls: number; readonly articles: number },
): Promise<ArrivalFigures['one']> {
	const random = seededRandom(articles);
	const tookMs: number[] = [];
	const workerCpuMs: number[] = [];
	let worstStallMs = 0;
	for (let call = 0; call < calls; call++) {
		const arrivals = Array.from({ length: articles }, (_, number) => ({
			origin: 'feed:bench',
			article: makeArticle(`added-${articles}-${call}-${number}`, random),
		}));
		const [all, own] = [process.cpuUsage(), process.threadCpuUsage()];
		const stretch = await timeStretch(() => archive.add(arrivals));
		const [allCpu, ownCpu] = [process.cpuUsage(all), process.threadCpuUsage(own)];
		requireFound(archive, arrivals.at(-1)?.article.id ?? '');
		tookMs.push(stretch.tookMs);
		workerCpuMs.push((allCpu.user + allCpu.system - ownCpu.user - ownCpu.system) / 1_000);
		worstStallMs = Math.max(worstStallMs, stretch.worstStallMs);
		await archive.settled();
	}
	return {
		calls,
		articles,
		took: summarize(tookMs),
		workerCpu: summarize(workerCpuMs),
		worstStallMs,
	};
}

function makeArticle(id: string, random: () => number) {
	const words = (count: number) =>
		Array.from({ length: count }, () => often(world.words, random)).join(' ');
	const person = often(world.people, random);
	return {
		id,
		headline: `${person} ${words(6)}`,
		summary: `${person} ${words(20)}. ${words(20)}.`,
		publishedAt: new Date().toISOString(),
		source: often(world.sources, random),
	};
}

function requireFound(archive: Archive, id: string): void {
	const { headline = '' } = archive.article(id) ?? {};
	const terms = { all: headline.split(' '), none: [] };
	const { stories } = archive.search(terms, {}, { offset: 0, limit: 5 });
	if (headline === '' || stories.length === 0) throw new Error(`the article ${id} is not found`);
}

/** The first polls of many feeds, whose items are all new: how many articles per second arrive until the last is found. */
async function measureSustained(
	archive: Archive,
	count: number,
): Promise<ArrivalFigures['sustained']> {
	const server = await openFeedServer(count, itemsPerFeed);
	const stage = await openPollingStage({
		folder: join(folder, 'sustained'),
		feeds: server.feeds,
		archive,
	});
	let articles = 0;
	const took = await timeStretch(async () => {
		({ articles } = await stage.poll());
	});
	await stage.close();
	await server.close();
	return { feeds: count, articles, took };
}
