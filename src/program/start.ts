import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
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
import { createFeedBook, type FeedBook } from '#src/sources/feed-book.ts';
import type { Sources } from '#src/sources/sources.ts';
import { createPublishers } from '#src/sources/sources.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { type Book, createBook } from '#src/subscriptions/book.ts';
import type { Summaries } from '#src/summaries/summaries.ts';
import { type Config, readVersion } from './config.ts';
import { createDecisionBook, type KeptDecisions, showAsDecided } from './decision-book.ts';
import { logProblems } from './log-problems.ts';
import { openCharts } from './open-charts.ts';
import { openDigestFeeds } from './open-digest-feeds.ts';
import { openFeeds } from './open-feeds.ts';
import { openSummaries } from './open-summaries.ts';
import { readConfig } from './read-config.ts';
import type { RunningBot } from './run-bot.ts';
import type { SampleServer } from './sample-server.ts';
import { createShutdown, type Shutdown } from './shutdown.ts';

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
		readonly startedAt: Date;
		/** The machine’s own clock, which the local page cannot move. */
		readonly realNow: () => Date;
	};

/** The articles and subscriptions that the bot works with. */
type News = {
	readonly archive: Archive;
	readonly articlesLoaded: Promise<void>;
	readonly book: Book;
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
	const log = createLog(config.logLevel ?? (config.discordToken === undefined ? 'warn' : 'info'));
	process.on('unhandledRejection', (error) => log.error({ err: error }, 'promise-rejected'));
	const localTime = createLocalTime(realNow);
	const isLocal = config.discordToken === undefined;
	const now = isLocal ? localTime.now : realNow;
	const basis = { config, log, now, realNow, ...shutdown };
	try {
		// First, because only one process can open the store, so that a second one is refused at once.
		const { book, feeds, nameDecisions } = await loadDocuments(basis);
		if (isLocal) continueLocalTime(localTime, feeds);
		const program = { ...basis, startedAt: now() };
		const publishers = createPublishers(config.dataFolder);
		const articles = await openArticles(program, publishers.find, nameDecisions);
		const samples = isLocal ? await openSamples(program) : undefined;
		const { archive } = articles;
		const sources = openFeeds(program, { feeds, archive, publishers, samples });
		const summaries = await openSummaries({ ...program, after: startTimer });
		const digestFeeds = await openDigestFeeds(program, { book, archive });
		const news = { ...articles, book, sources, nameDecisions, summaries, digestFeeds };
		if (isLocal) await runLocally(program, news, localTime);
		else await connectToDiscord(program, news, config.discordToken);
	} catch (error) {
		log.debug({ err: error }, 'start-failed');
		throw error;
	}
}

/** Opens the archive, which answers from its last state at once, and loads the folder meanwhile. */
async function openArticles(
	{ config, log, now, closeAtEnd }: Program,
	findPublisher: FindPublisher,
	nameDecisions: KeptDecisions,
): Promise<Pick<News, 'archive' | 'articlesLoaded'>> {
	const { stateFolder, dataFolder, retention } = config;
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
	closeAtEnd(async () => {
		clearInterval(checks);
		await archive.close();
	});
	const isEmpty = archive.facts().articles === 0;
	const articlesLoaded = showAsDecided(archive, nameDecisions, log).then(() =>
		loadArticles(archive, log),
	);
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

async function loadDocuments({ config, log, closeAtEnd }: Omit<Program, 'startedAt'>): Promise<{
	readonly book: Book;
	readonly feeds: FeedBook;
	readonly nameDecisions: KeptDecisions;
}> {
	const store = await openDocumentStore({
		url: config.stateUrl,
		file: join(config.stateFolder, 'subscriptions.sqlite'),
		onTrouble: (error) => log.error({ err: error }, 'state-trouble'),
	});
	closeAtEnd(store.close);
	const onSetAside = (key: string) => log.error({ key }, 'document-set-aside');
	const feeds = await createFeedBook({ store, onSetAside });
	const nameDecisions = await createDecisionBook({ store, onSetAside });
	const others = () => [...feeds.documents(), ...nameDecisions.documents()];
	return {
		book: await createBook({ store, log, images: config.images, others }),
		feeds,
		nameDecisions,
	};
}

async function loadArticles(archive: Archive, log: Log): Promise<void> {
	try {
		const { added, changed, removed, problems, tookMs } = await archive.reload(undefined);
		logProblems(log, problems, 'article-refused');
		const counts = { added: added.count, changed: changed.count, removed: removed.count };
		log.info({ ...counts, ms: Math.round(tookMs) }, 'articles-loaded');
	} catch (error) {
		log.error({ err: error }, 'articles-not-loaded');
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

/** Uses only the configured port; without one, the default port or else a free one. */
async function startLocalDiscord(
	{ config, now }: Program,
	settings: { readonly token: string; readonly time: TimeControl },
): Promise<LocalDiscord> {
	// Loaded only here, because a bot on Discord does not need it.
	const { nameWorld, openLocalDiscord, pageWorld } = await import('local-discord');
	const { localNames, localPage: page } = await import('./local-page.ts');
	const world = nameWorld(pageWorld, localNames);
	const { pagePort } = config;
	const openAt = (port: number) => openLocalDiscord({ ...settings, world, page, port, now });
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
	const { config, log, now, startedAt, closeAtEnd, fail } = program;
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
