import { randomBytes } from 'node:crypto';
import type { LocalDiscord } from 'local-discord';
import {
	createLocalTime,
	createTimeControl,
	type LocalTime,
	type TimeControl,
} from 'local-discord/clock';
import { createLog, createStandardWriter } from '#src/observe/log.ts';
import {
	describeStartError,
	exitCodeFor,
	StartRefusal,
	systemCodeOf,
} from '#src/observe/start-refusal.ts';
import type { KnownVitals } from '#src/observe/vitals.ts';
import { createPhrasebook } from '#src/phrases/phrases.ts';
import type { FeedBook } from '#src/sources/feed-book.ts';
import { createPublishers } from '#src/sources/sources.ts';
import { type Config, readVersion, secretsOf } from './config.ts';
import { connectToDiscord, type News, type Program, startTimer } from './connect-to-discord.ts';
import { openArticles } from './open-articles.ts';
import { openCharts } from './open-charts.ts';
import { openDigestFeeds } from './open-digest-feeds.ts';
import { openDocuments } from './open-documents.ts';
import { openFeeds } from './open-feeds.ts';
import { openMonitor } from './open-monitor.ts';
import { openSummaries } from './open-summaries.ts';
import { readConfig } from './read-config.ts';
import type { RunningBot } from './run-bot.ts';
import type { SampleServer } from './sample-server.ts';
import { createShutdown, type Shutdown } from './shutdown.ts';
import { vitalsOfNews } from './vitals-of.ts';

/** What the process provides. */
export type Environment = {
	readonly now: () => Date;
	/** Aborted when the program must end. */
	readonly endSignal: AbortSignal;
	/** How long a process of several is waited for; by default as long as is right outside tests. */
	readonly clusterLeaseMs?: number;
};

/** Builds and starts everything in the order of the flow, and closes it on the end signal. */
export async function start({ endSignal, ...basis }: Environment): Promise<void> {
	const shutdown = createShutdown({
		report: reportToOperator,
		exit: (code) => process.exit(code),
		after: startUnrefTimer,
	});
	endSignal.addEventListener('abort', () => shutdown.stop());
	if (endSignal.aborted) return shutdown.stop();
	try {
		await run(readConfig(), basis, shutdown);
	} catch (error) {
		await shutdown.fail(describeStartError(error), exitCodeFor(error));
	}
}

async function run(
	config: Config,
	{ now: realNow, clusterLeaseMs }: Omit<Environment, 'endSignal'>,
	shutdown: Shutdown,
): Promise<void> {
	const isLocal = config.discordToken === undefined;
	const log = createLog(config.logLevel ?? (isLocal ? 'warn' : 'info'), secretsOf(config));
	let knownOfNews: KnownVitals = {};
	log.info({ version: readVersion() }, 'program-starting');
	if (isLocal) tellOperator('Dateline is starting.');
	// What closes last, because it is the first.
	shutdown.closeAtEnd(async () => {
		log.info({ promisesOwed: knownOfNews.promisesOwed?.() }, 'program-stopped');
		if (isLocal) tellOperator('Dateline has stopped.');
	});
	process.on('unhandledRejection', (error) => log.error({ err: error }, 'promise-rejected'));
	const localTime = createLocalTime(realNow);
	const now = isLocal ? localTime.now : realNow;
	const phrasebook = createPhrasebook();
	try {
		// First, because opening the store can take long, and something may be watching.
		const monitor = await openMonitor({ config, log, ...shutdown });
		const basis = { config, log, phrasebook, monitor, now, realNow, ...shutdown };
		if (config.cluster !== undefined) {
			const { runCluster } = await import('./run-cluster.ts');
			return await runCluster({ ...basis, startedAt: now() }, config.cluster, clusterLeaseMs);
		}
		// Only one process can open the store, so that a second one is refused at once.
		const { book, feeds, nameDecisions, mayPost, vitals } = await openDocuments(basis);
		monitor.add(vitals);
		if (isLocal) continueLocalTime(localTime, feeds);
		const program = { ...basis, startedAt: now() };
		const publishers = createPublishers(config.dataFolder);
		const articles = await openArticles(program, publishers.find, nameDecisions);
		const samples = isLocal ? await openSamples(program) : undefined;
		const { archive } = articles;
		knownOfNews = vitalsOfNews({ book, feeds, archive });
		monitor.add(knownOfNews);
		const sources = openFeeds(program, { feeds, archive, publishers, samples });
		const summaries = await openSummaries({ ...program, after: startTimer });
		const digestFeeds = await openDigestFeeds(program, { bookWith: () => book, archive });
		const drawChart = openCharts({ ...program, after: startTimer });
		const documents = { book, mayPost, nameDecisions };
		const news = { ...articles, ...documents, sources, summaries, digestFeeds, drawChart };
		if (isLocal) await runLocally(program, news, localTime);
		else await connectToDiscord(program, news, config.discordToken);
	} catch (error) {
		log.debug({ err: error }, 'start-failed');
		throw error;
	}
}

/** Goes on from the last poll before, so that no article that arrived lies in the future, and the feeds bring more. */
function continueLocalTime(localTime: LocalTime, feeds: FeedBook): void {
	const polls = feeds.all().flatMap(({ state: { polledAt } }) => polledAt ?? []);
	const last = polls.sort().at(-1);
	if (last !== undefined) localTime.forward(Date.parse(last) - localTime.now().getTime());
}

async function openSamples({ now, closeAtEnd }: Program): Promise<SampleServer> {
	// Loaded only here, because a bot on Discord does not need it.
	const { openSampleServer } = await import('./sample-server.ts');
	const samples = await openSampleServer(now);
	closeAtEnd(samples.close);
	return samples;
}

/** Without a token: runs a local Discord with the bot on it, and a page to try it. */
async function runLocally(program: Program, news: News, localTime: LocalTime): Promise<void> {
	const token = `local-${randomBytes(16).toString('hex')}`;
	let bot: RunningBot | undefined;
	const time = createTimeControl(localTime, () => bot);
	const discord = await startLocalDiscord(program, { token, time });
	program.closeAtEnd(discord.close);
	const config = { ...program.config, discordApiUrl: discord.url };
	bot = await connectToDiscord({ ...program, config }, news, token);
	tellOperator(`Dateline is running. Open ${discord.pageUrl} in a browser. Press Ctrl-C to stop.`);
	program.log.info('page-opened');
}

const defaultPort = 3_000;
/** Discord allows 3 s; here the bot shares a process with it, and a busy machine can take longer than that. */
const firstResponseMs = 60_000;

/** Uses only the configured port; without one, the default port or else a free one. */
async function startLocalDiscord(
	{ config, now }: Program,
	settings: { readonly token: string; readonly time: TimeControl },
): Promise<LocalDiscord> {
	// Loaded only here, because a bot on Discord does not need it.
	const { openLocalDiscord } = await import('local-discord');
	const { localPage: page, localWorld } = await import('./local-page.ts');
	const world = localWorld(now());
	const { pagePort } = config;
	const options = { ...settings, world, page, now, firstResponseMs };
	const openAt = (port: number) => openLocalDiscord({ ...options, port });
	try {
		return await openAt(pagePort ?? defaultPort);
	} catch (cause) {
		const problem = portProblems[systemCodeOf(cause) ?? ''];
		if (problem === undefined) throw cause;
		if (pagePort === undefined) return await openAt(0);
		const then = 'Set PLAYGROUND_PORT to another one, or remove it.';
		throw new StartRefusal(`Port ${pagePort} ${problem}. ${then}`, { cause });
	}
}

const portProblems: Readonly<Record<string, string>> = {
	EADDRINUSE: 'is already in use',
	EACCES: 'cannot be opened by the user that Dateline runs as',
};

function startUnrefTimer(ms: number, run: () => void): void {
	setTimeout(run, ms).unref();
}

function tellOperator(what: string): void {
	createStandardWriter(process.stdout, () => '').write(`${what}\n`);
}

function reportToOperator(why: string): void {
	createStandardWriter(process.stderr, () => '').write(`${why}\n`);
}
