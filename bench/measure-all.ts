import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultWorld, local, openLocalDiscord } from 'local-discord';
import { z } from 'zod';
import { type Load, measureLoad, measureReadiness, type PreparedSet } from './bot-load.ts';
import { runJob } from './children.ts';
import { openBenchServer } from './postgres.ts';
import {
	ArchiveFigures,
	ArrivalFigures,
	ChartFigures,
	ClusterFigures,
	CrowdFigures,
	DeliveryFigures,
	type Figures,
	FilesFigures,
	FollowFigures,
	type MeasuredCluster,
	NamesFigures,
	ParseFigures,
	PollingFigures,
	ReadingFigures,
	SendingFigures,
	WaysFigures,
} from './results.ts';
import { count } from './tables.ts';
import { makeBenchWorld, projectTopics, syntheticTopics } from './topics.ts';

/** The size of a run. */
export type Scale = {
	/** The sizes of the archives, smallest first. */
	readonly articles: readonly [number, ...number[]];
	readonly queryCalls: number;
	readonly nameCalls: number;
	readonly files: number;
	/** Of each size. */
	readonly pictures: number;
	readonly subscriptions: number;
	readonly deliveryRuns: number;
	readonly parses: number;
	readonly polling: {
		readonly feeds: number;
		/** In the round in which nothing is new, and in the ticks. */
		readonly unchangedFeeds: number;
	};
	readonly arrivals: {
		readonly calls: number;
		/** Whose first poll shows how many articles per second arrive. */
		readonly feeds: number;
	};
	readonly reading: {
		/** Of the archive in which articles arrive: one of the sizes above. */
		readonly articles: number;
		readonly calls: number;
		readonly runs: number;
		/** In each run. */
		readonly feeds: number;
	};
	readonly crowd: { readonly servers: number; readonly subscriptions: number };
	readonly cluster: {
		readonly articles: number;
		/** In each round. */
		readonly questions: number;
		/** Of articles until they are alerted, and of reloads. */
		readonly calls: number;
		readonly kills: number;
	};
	readonly starts: number;
	readonly load: Load;
};

/** Measures one part after another, and prints which. */
export async function measureAll(scale: Scale, workspace: Workspace): Promise<Figures> {
	const archives: ArchiveFigures[] = [];
	for (const articles of scale.articles) {
		archives.push(await measureArchive(articles, scale.queryCalls, workspace));
	}
	printProgress('names');
	const names = await runJob('names-job', [scale.nameCalls], NamesFigures);
	printProgress('pictures');
	const charts = await runJob('chart-job', [scale.pictures], ChartFigures);
	printProgress(`${count(scale.files)} files of one article`);
	const files = await runJob('files-job', [workspace.folder('files'), scale.files], FilesFigures);

	const delivery: DeliveryFigures[] = [];
	for (let run = 0; run < scale.deliveryRuns; run++) {
		delivery.push(await measureDelivery(scale.subscriptions, workspace.folder(`crowd-${run}`)));
	}
	printProgress('sending as fast as Discord allows');
	const sending = await measureSending(workspace.folder('sending'));

	printProgress('reading a megabyte of feed');
	const parsing = await runJob('parse-job', [parsedBytes, scale.parses], ParseFigures);
	const polling = await measurePolling(scale.polling, workspace.folder('feeds'));

	const sets = preparedSets(Math.max(...scale.articles), workspace);
	const kinds = sets.map(({ name, bot }) => ({ name, kind: bot }));
	printProgress('time to ready');
	const readiness = await measureReadiness(
		[{ name: 'constant', kind: { program: 'constant-bot' } }, ...kinds],
		scale.starts,
	);
	printProgress('answers');
	const bots = await measureLoad(sets, scale.load);
	printProgress('interactions by the gateway and by HTTP');
	const folders = ['by-gateway', 'by-http'].map(workspace.folder);
	const ways = await runJob('ways-job', [...folders, projectData, scale.load.blocks], WaysFigures);
	// Last, because the archive has more articles afterwards.
	const arrivals = await measureArrivals(Math.max(...scale.articles), scale.arrivals, workspace);
	const reading = await measureReading(scale.reading, workspace);
	const crowd = await measureCrowd(scale, workspace.folder('crowd'));
	const cluster = await measureCluster(scale.cluster, workspace);
	return {
		archives,
		names,
		files,
		delivery,
		sending,
		parsing,
		polling,
		arrivals,
		reading,
		charts,
		crowd,
		cluster,
		readiness,
		bots,
		ways,
	};
}

async function measureArchive(
	articles: number,
	calls: number,
	workspace: Workspace,
): Promise<ArchiveFigures> {
	printProgress(`${count(articles)} articles`);
	const folder = workspace.folder(`${articles}`);
	await runJob('write-news-job', [join(folder, 'data'), articles], z.object({}));
	return runJob('archive-job', [folder, calls], ArchiveFigures);
}

function measureDelivery(subscriptions: number, folder: string): Promise<DeliveryFigures> {
	printProgress(`${count(subscriptions)} subscriptions due at once`);
	return runJob('delivery-job', [folder, subscriptions, subscriptions], DeliveryFigures);
}

const parsedBytes = 1_000_000;

function measurePolling(
	{ feeds, unchangedFeeds }: Scale['polling'],
	folder: string,
): Promise<PollingFigures> {
	printProgress(`a poll of ${count(feeds)} feeds, and of ${count(unchangedFeeds)} unchanged ones`);
	return runJob('polling-job', [folder, feeds, unchangedFeeds], PollingFigures);
}

function measureArrivals(
	articles: number,
	{ calls, feeds }: Scale['arrivals'],
	workspace: Workspace,
): Promise<ArrivalFigures> {
	printProgress(`arrivals among ${count(articles)} articles`);
	return runJob('arrivals-job', [workspace.folder(`${articles}`), calls, feeds], ArrivalFigures);
}

function measureReading(
	{ articles, calls, runs, feeds }: Scale['reading'],
	workspace: Workspace,
): Promise<ReadingFigures> {
	printProgress(`reading, among ${count(articles)} articles`);
	const folder = workspace.folder(`${articles}`);
	return runJob('reading-job', [folder, calls, runs, feeds], ReadingFigures);
}

const projectData = join(import.meta.dirname, '..', 'data');
function measureCrowd(
	{ crowd: { servers, subscriptions }, starts }: Scale,
	folder: string,
): Promise<CrowdFigures> {
	printProgress(`one process with ${count(servers)} servers`);
	return runJob('crowd-job', [folder, servers, subscriptions, starts], CrowdFigures);
}

async function measureCluster(
	{ articles, questions, calls, kills }: Scale['cluster'],
	workspace: Workspace,
): Promise<MeasuredCluster> {
	const server = await openBenchServer(workspace.folder('postgres'));
	if (server === undefined) {
		process.stdout.write('Postgres is not installed, so several processes are not measured.\n');
		return undefined;
	}
	try {
		printProgress('several processes');
		const url = await server.emptyDatabase('dateline_bench');
		const sizes = [articles, questions, calls, kills];
		const folder = workspace.folder('cluster');
		const cluster = await runJob('cluster-job', [folder, url, ...sizes], ClusterFigures);
		printProgress('a new machine that catches up');
		const follow = await runJob('follow-job', [workspace.folder('new'), url], FollowFigures);
		return { cluster, follow };
	} finally {
		await server.close();
	}
}

/** The project's own five articles, and the largest archive of this run. */
function preparedSets(largest: number, workspace: Workspace): PreparedSet[] {
	const folder = workspace.folder(`${largest}`);
	return [
		{
			name: 'Dateline, 5 articles',
			articles: '5',
			bot: {
				program: 'dateline-bot',
				stateFolder: workspace.folder('five'),
				dataFolder: projectData,
			},
			topics: projectTopics,
		},
		{
			name: `Dateline, ${count(largest)} articles`,
			articles: count(largest),
			bot: {
				program: 'dateline-bot',
				stateFolder: join(folder, 'state'),
				dataFolder: join(folder, 'data'),
			},
			topics: syntheticTopics(makeBenchWorld()),
		},
	];
}

function printProgress(what: string): void {
	process.stdout.write(`Measuring ${what} …\n`);
}

/** A temporary folder for everything that a run writes. */
export type Workspace = { folder(name: string): string; remove(): void };

/** The disk space of an article: in its data file, in the database, and in the database while it is built. */
const bytesPerArticle = 5_000;
const spareBytes = 1_000_000_000;

/** Creates the folder; throws if the disk has too little space for this many articles. */
export function openWorkspace(articles: number): Workspace {
	const { bavail, bsize } = statfsSync(tmpdir());
	const needed = articles * bytesPerArticle + spareBytes;
	if (bavail * bsize < needed) {
		const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
		throw new Error(
			`${tmpdir()} has ${gigabytes(bavail * bsize)} free, and the bench needs ${gigabytes(needed)}. Set TMPDIR to a larger disk, or run it with --quick.`,
		);
	}
	const root = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
	return {
		folder: (name) => join(root, name),
		remove: () => rmSync(root, { recursive: true, force: true }),
	};
}

const token = 'a-token-of-the-local-discord';
const channels = 200;
const firstChannel = 1_300_000_000_000_000_000n;

/** Runs a bot in its own process that sends to a local Discord with Discord's rate limits. */
async function measureSending(folder: string): Promise<SendingFigures> {
	const ids = Array.from({ length: channels }, (_, number) =>
		String(firstChannel + BigInt(number)),
	);
	const world = {
		...defaultWorld,
		channels: ids.map((id) => ({
			id,
			kind: 'text' as const,
			name: `news-${id}`,
			guildId: local.guild,
			overwrites: [],
		})),
	};
	const discord = await openLocalDiscord({ port: 0, token, now: () => new Date(), world });
	try {
		return await runJob('sending-job', [folder, discord.url, token, ...ids], SendingFigures);
	} finally {
		await discord.close();
	}
}
