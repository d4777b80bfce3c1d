import { randomBytes, randomInt } from 'node:crypto';
import type { LocalDiscord } from 'local-discord';
import {
	createLocalTime,
	createTimeControl,
	type LocalTime,
	type TimeControl,
} from 'local-discord/clock';
import type { Archive } from '#src/archive/archive.ts';
import { openArchive } from '#src/archive/open-archive.ts';
import type { FindPublisher } from '#src/articles/publisher.ts';
import type { DigestFeeds } from '#src/bot/newsroom.ts';
import { startTicking } from '#src/delivery/delivery.ts';
import { createLog, createStandardWriter, type Log } from '#src/observe/log.ts';
import {
	configurationExitCode,
	describeStartError,
	exitCodeFor,
	StartRefusal,
	systemCodeOf,
} from '#src/observe/start-refusal.ts';
import { createPhrasebook, type Phrasebook } from '#src/phrases/phrases.ts';
import type { FeedBook } from '#src/sources/feed-book.ts';
import { createPublishers, type Sources } from '#src/sources/sources.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Summaries } from '#src/summaries/summaries.ts';
import { type Config, readVersion, secretsOf } from './config.ts';
import { type KeptDecisions, showAsDecided } from './decision-book.ts';
import { logProblems } from './log-problems.ts';
import { openCharts } from './open-charts.ts';
import { openDigestFeeds } from './open-digest-feeds.ts';
import { openDocuments } from './open-documents.ts';
import { openFeeds } from './open-feeds.ts';
import { type Monitor, openMonitor } from './open-monitor.ts';
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
};

type Program = Pick<Environment, 'now'> &
	Shutdown & {
		readonly config: Config;
		readonly log: Log;
		readonly phrasebook: Phrasebook;
		readonly monitor: Monitor;
		readonly startedAt: Date;
		/** The machine’s own clock, which the local page cannot move. */
		readonly realNow: () => Date;
	};

/** The articles and subscriptions that the bot works with. */
type News = {
	readonly archive: Archive;
	readonly articlesLoaded: Promise<void>;
	readonly book: Book;
	readonly mayPost: () => boolean;
	readonly sources: Sources;
	readonly nameDecisions: KeptDecisions;
	readonly summaries: Summaries | undefined;
	readonly digestFeeds: DigestFeeds | undefined;
};

/** Builds and starts everything in the order of the flow, and closes it on the end signal. */
export async function start({ now, endSignal }: Environment): Promise<void> {
	const shutdown = createShutdown({
		report: reportToOperator,
		exit: (code) => process.exit(code),
		after: startUnrefTimer,
	});
	endSignal.addEventListener('abort', () => shutdown.stop());
	if (endSignal.aborted) return shutdown.stop();
	try {
		await run(readConfig(), now, shutdown);
	} catch (error) {
		await shutdown.fail(describeStartError(error), exitCodeFor(error));
	}
}

async function run(config: Config, realNow: () => Date, shutdown: Shutdown): Promise<void> {
	const isLocal = config.discordToken === undefined;
	const log = createLog(config.logLevel ?? (isLocal ? 'warn' : 'info'), secretsOf(config));
	process.on('unhandledRejection', (error) => log.error({ err: error }, 'promise-rejected'));
	const localTime = createLocalTime(realNow);
	const now = isLocal ? localTime.now : realNow;
	const phrasebook = createPhrasebook();
	try {
		// First, because opening the store can take long, and something may be watching.
		const monitor = await openMonitor({ config, log, ...shutdown });
		const basis = { config, log, phrasebook, monitor, now, realNow, ...shutdown };
		// Only one process can open the store, so that a second one is refused at once.
		const { book, feeds, nameDecisions, mayPost, vitals } = await openDocuments(basis);
		monitor.add(vitals);
		if (isLocal) continueLocalTime(localTime, feeds);
		const program = { ...basis, startedAt: now() };
		const publishers = createPublishers(config.dataFolder);
		const articles = await openArticles(program, publishers.find, nameDecisions);
		const samples = isLocal ? await openSamples(program) : undefined;
		const { archive } = articles;
		monitor.add(vitalsOfNews({ book, feeds, archive }));
		const sources = openFeeds(program, { feeds, archive, publishers, samples });
		const summaries = await openSummaries({ ...program, after: startTimer });
		const digestFeeds = await openDigestFeeds(program, { book, archive });
		const news = { ...articles, book, mayPost, sources, nameDecisions, summaries, digestFeeds };
		if (isLocal) await runLocally(program, news, localTime);
		else await connectToDiscord(program, news, config.discordToken);
	} catch (error) {
		log.debug({ err: error }, 'start-failed');
		throw error;
	}
}

/** Opens the archive, which answers from its last state at once, and loads the folder meanwhile. */
async function openArticles(
	program: Program,
	findPublisher: FindPublisher,
	nameDecisions: KeptDecisions,
): Promise<Pick<News, 'archive' | 'articlesLoaded'>> {
	const { log, now } = program;
	const { stateFolder, dataFolder, retention } = program.config;
	const archive = openArchive({
		stateFolder,
		dataFolder,
		now,
		retention,
		findPublisher,
		onRebuilt(why, found) {
			if (why === 'damaged') log.error({ found }, 'archive-damaged');
			else log.warn({ why }, 'archive-rebuilt');
		},
		onReadingFailed({ id, reason }) {
			log.error({ article: id, reason }, 'reading-failed');
		},
	});
	const checks = setInterval(() => checkArchive(archive, log), checkEveryMs).unref();
	program.closeAtEnd(async () => {
		clearInterval(checks);
		await archive.close();
	});
	const isEmpty = archive.facts().articles === 0;
	const articlesLoaded = showAsDecided(archive, nameDecisions, log).then(() =>
		loadArticles(archive, program),
	);
	let isLoaded = false;
	articlesLoaded.then(() => {
		isLoaded = true;
	});
	program.monitor.add({ isCaughtUp: () => isLoaded });
	if (isEmpty) await articlesLoaded;
	return { archive, articlesLoaded };
}

/** Finds damage that no query happens to read. */
const checkEveryMs = 3_600_000;

async function checkArchive(archive: Archive, log: Log): Promise<void> {
	try {
		await archive.check();
	} catch (error) {
		log.error({ err: error }, 'archive-not-checked');
	}
}

async function loadArticles(archive: Archive, program: Program): Promise<void> {
	try {
		const { added, changed, removed, problems, tookMs } = await archive.reload(undefined);
		logProblems(program, problems, 'article-refused');
		const counts = { added: added.count, changed: changed.count, removed: removed.count };
		program.log.info({ ...counts, ms: Math.round(tookMs) }, 'articles-loaded');
	} catch (error) {
		program.log.error({ err: error }, 'articles-not-loaded');
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
	createStandardWriter(process.stdout, () => '').write(
		`Dateline is running. Open ${discord.pageUrl} in a browser. Press Ctrl-C to stop.\n`,
	);
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

async function connectToDiscord(program: Program, news: News, token: string): Promise<RunningBot> {
	const { config, log, phrasebook, monitor, now, startedAt, closeAtEnd, fail } = program;
	// Half of the code, so it is loaded late: other problems at start are then reported sooner.
	const { runBot } = await import('./run-bot.ts');
	try {
		return await runBot({
			token,
			apiUrl: config.discordApiUrl,
			homeGuildId: config.homeGuildId,
			interactions: config.interactions,
			identifyAtOnce: config.discordToken === undefined,
			isTrial: config.discordToken === undefined,
			...news,
			drawChart: openCharts({ log, closeAtEnd, after: startTimer }),
			log,
			observer: monitor.observer,
			addVitals: monitor.add,
			phrasebook,
			now,
			startedAt,
			version: readVersion(),
			memoryBytes: process.memoryUsage.rss,
			newCode: () => randomBytes(4).toString('hex'),
			newId: () => randomBytes(5).toString('hex'),
			chance: () => randomInt(randomSteps) / randomSteps,
			after: startTimer,
			elapsedMs:
				config.discordToken === undefined ? () => now().getTime() : () => performance.now(),
			deferAfter: startTimer,
			startTicking: (tick) => startTicking(tick, program.realNow),
			onRefused: (why, then) => fail(why, then === 'stay down' ? configurationExitCode : 1),
			closeAtEnd,
		});
	} catch (cause) {
		throw (await import('#src/discord/login.ts')).loginRefusal(cause);
	}
}

const randomSteps = 2 ** 32;

function startTimer(ms: number, run: () => void): () => void {
	const timer = setTimeout(run, ms);
	return () => clearTimeout(timer);
}

function startUnrefTimer(ms: number, run: () => void): void {
	setTimeout(run, ms).unref();
}

function reportToOperator(why: string): void {
	createStandardWriter(process.stderr, () => '').write(`${why}\n`);
}
