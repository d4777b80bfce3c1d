import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
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
import { formatProblem } from '#src/articles/parse-item.ts';
import { startTicking } from '#src/delivery/delivery.ts';
import { createLog, createStandardWriter, type Log } from '#src/observe/log.ts';
import {
	configurationExitCode,
	describeStartError,
	exitCodeFor,
	StartRefusal,
} from '#src/observe/start-refusal.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { type Book, createBook } from '#src/subscriptions/book.ts';
import type { Config } from './config.ts';
import { readConfig } from './read-config.ts';
import type { RunningBot } from './run-bot.ts';
import { createShutdown, type Shutdown } from './shutdown.ts';

export type Environment = {
	readonly now: () => Date;
	/** Aborted when the program is to end. */
	readonly askedToEnd: AbortSignal;
};

type Program = Pick<Environment, 'now'> &
	Shutdown & {
		readonly config: Config;
		readonly log: Log;
		readonly startedAt: Date;
		/** The machine’s own clock, which no one moves on the local page. */
		readonly realNow: () => Date;
	};

/** What the bot answers with and posts. */
type News = {
	readonly archive: Archive;
	readonly articlesLoaded: Promise<void>;
	readonly book: Book;
};

/** Builds everything in the order of the flow, and closes it when asked to end. */
export async function start({ now, askedToEnd }: Environment): Promise<void> {
	const ending = createShutdown({
		complain,
		exit: (code) => process.exit(code),
		after: startUnrefTimer,
	});
	askedToEnd.addEventListener('abort', () => ending.stop());
	if (askedToEnd.aborted) return ending.stop();
	try {
		await run(readConfig(), now, ending);
	} catch (error) {
		await ending.fail(describeStartError(error), exitCodeFor(error));
	}
}

async function run(config: Config, realNow: () => Date, ending: Shutdown): Promise<void> {
	const log = createLog(config.logLevel ?? (config.discordToken === undefined ? 'warn' : 'info'));
	process.on('unhandledRejection', (error) => log.error({ err: error }, 'promise-rejected'));
	const localTime = createLocalTime(realNow);
	const now = config.discordToken === undefined ? localTime.now : realNow;
	const program = { config, log, now, realNow, startedAt: now(), ...ending };
	try {
		// First what only one Dateline may have open, so that a second one is refused at once.
		const book = await loadSubscriptions(program);
		const stock = { ...(await openArticles(program)), book };
		if (config.discordToken === undefined) await runLocally(program, stock, localTime);
		else await connectToDiscord(program, stock, config.discordToken);
	} catch (error) {
		log.debug({ err: error }, 'start-failed');
		throw error;
	}
}

/** Opens the archive. What it holds from last time answers at once, while the folder is compared with it. */
async function openArticles({
	config,
	log,
	now,
	closeAtEnd,
}: Program): Promise<Omit<News, 'book'>> {
	const { stateFolder, dataFolder } = config;
	const archive = openArchive({
		stateFolder,
		dataFolder,
		now,
		onRebuilt(why, found) {
			if (why === 'damaged') log.error({ found }, 'archive-damaged');
			else log.warn({ why }, 'archive-rebuilt');
		},
	});
	const checks = setInterval(() => checkArchive(archive, log), checkedEveryMs).unref();
	closeAtEnd(async () => {
		clearInterval(checks);
		await archive.close();
	});
	const isEmpty = archive.facts().articles === 0;
	const articlesLoaded = loadArticles(archive, log);
	if (isEmpty) await articlesLoaded;
	return { archive, articlesLoaded };
}

/** Damage that no reader runs into is found within the hour. */
const checkedEveryMs = 3_600_000;

async function checkArchive(archive: Archive, log: Log): Promise<void> {
	try {
		await archive.check();
	} catch (error) {
		log.error({ err: error }, 'archive-not-checked');
	}
}

async function loadSubscriptions({ config, log, closeAtEnd }: Program): Promise<Book> {
	const store = await openDocumentStore({
		url: config.stateUrl,
		file: join(config.stateFolder, 'subscriptions.sqlite'),
		onTrouble: (error) => log.error({ err: error }, 'state-trouble'),
	});
	closeAtEnd(store.close);
	return createBook({ store, log });
}

async function loadArticles(archive: Archive, log: Log): Promise<void> {
	try {
		const { added, changed, removed, problems, tookMs } = await archive.reload(undefined);
		for (const problem of problems) {
			log.warn({ problem: formatProblem(problem) }, 'article-refused');
		}
		const counts = { added: added.count, changed: changed.count, removed: removed.count };
		log.info({ ...counts, ms: Math.round(tookMs) }, 'articles-loaded');
	} catch (error) {
		log.error({ err: error }, 'articles-not-loaded');
	}
}

/** Without a token: a local Discord, the bot connected to it, and a page to try it on. */
async function runLocally(program: Program, stock: News, localTime: LocalTime): Promise<void> {
	const token = `local-${randomBytes(16).toString('hex')}`;
	const running: { bot: RunningBot | undefined } = { bot: undefined };
	const time = createTimeControl(localTime, () => running.bot?.delivery);
	const discord = await startLocalDiscord(program, { token, time });
	program.closeAtEnd(discord.close);
	const config = { ...program.config, discordApiUrl: discord.url };
	running.bot = await connectToDiscord({ ...program, config }, stock, token);
	createStandardWriter(process.stdout, () => '').write(
		`Dateline runs here: ${discord.pageUrl} — open it in a browser. Ctrl-C ends it.\n`,
	);
	program.log.info('page-opened');
}

const defaultPort = 3_000;

/** On the port asked for and no other; if none was, on the usual one or else a free one. */
async function startLocalDiscord(
	{ config, now }: Program,
	settings: { readonly token: string; readonly time: TimeControl },
): Promise<LocalDiscord> {
	// Loaded only here: a bot on Discord itself needs none of it.
	const { nameWorld, openLocalDiscord, pageWorld } = await import('local-discord');
	const { localNames, localPage: page } = await import('./local-page.ts');
	const world = nameWorld(pageWorld, localNames);
	const asked = config.pagePort;
	const openAt = (port: number) => openLocalDiscord({ ...settings, world, page, port, now });
	try {
		return await openAt(asked ?? defaultPort);
	} catch (cause) {
		if (!isPortUnavailable(cause)) throw cause;
		if (asked === undefined) return await openAt(0);
		const what = `The port ${asked} is taken, or not to be had. Choose another for PLAYGROUND_PORT, or leave it out.`;
		throw new StartRefusal(what, { cause });
	}
}

function isPortUnavailable(error: unknown): boolean {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	return code === 'EADDRINUSE' || code === 'EACCES';
}

async function connectToDiscord(program: Program, stock: News, token: string): Promise<RunningBot> {
	const { config, log, now, startedAt, closeAtEnd, fail } = program;
	// Half of the code: without it, other reasons not to start are reported sooner.
	const { runBot } = await import('./run-bot.ts');
	try {
		return await runBot({
			token,
			apiUrl: config.discordApiUrl,
			homeGuildId: config.homeGuildId,
			identifyAtOnce: config.discordToken === undefined,
			isTrial: config.discordToken === undefined,
			...stock,
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

function readVersion(): string {
	const file = new URL('../../package.json', import.meta.url);
	return String(JSON.parse(readFileSync(file, 'utf8')).version);
}

const randomSteps = 2 ** 32;

function startTimer(ms: number, run: () => void): () => void {
	const timer = setTimeout(run, ms);
	return () => clearTimeout(timer);
}

function startUnrefTimer(ms: number, run: () => void): void {
	setTimeout(run, ms).unref();
}

/** Tells the operator why the program cannot run. */
function complain(why: string): void {
	createStandardWriter(process.stderr, () => '').write(`${why}\n`);
}
