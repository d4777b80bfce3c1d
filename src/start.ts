import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from './archive/archive.ts';
import { openArchive } from './archive/open-archive.ts';
import { formatProblem } from './articles/problem.ts';
import { type Config, parseConfig } from './config.ts';
import { startTicking } from './delivery/start-ticking.ts';
import { type Ending, openEnding } from './ending.ts';
import { type Log, openLog } from './observe/log.ts';
import type { LocalDiscord } from './playground/local-discord.ts';
import {
	type LocalTime,
	openLocalTime,
	openTimeControl,
	type TimeControl,
} from './playground/local-time.ts';
import { type RunningBot, runBot } from './run-bot.ts';
import { type Book, openBook } from './subscriptions/book.ts';
import { openStateStore } from './subscriptions/state/open-state-store.ts';

export type Surroundings = {
	readonly environment: NodeJS.ProcessEnv;
	readonly now: () => Date;
};

type Program = Pick<Surroundings, 'now'> &
	Ending & {
		readonly config: Config;
		readonly log: Log;
		readonly startedAt: Date;
	};

/** What the bot answers and posts from. */
type Stock = {
	readonly archive: Archive;
	readonly articlesLoaded: Promise<void>;
	readonly book: Book;
};

/** Builds everything in the order of the flow, and stops it on SIGTERM and SIGINT. */
export async function start({ environment, now: realNow }: Surroundings): Promise<void> {
	const parsed = parseConfig(environment);
	if (parsed.kind === 'problems') return complain(parsed.problems.join('\n'));
	const { config } = parsed;
	const log = openLog(config.logLevel ?? (config.discordToken === undefined ? 'warn' : 'info'));
	const ending = openEnding({ complain, exit: () => process.exit(), after: waitLoosely });
	const { stop } = ending;
	process.on('unhandledRejection', (error) => log.error({ err: error }, 'promise-rejected'));
	process.once('SIGTERM', () => stop());
	process.once('SIGINT', () => stop());

	const localTime = openLocalTime(realNow);
	const now = config.discordToken === undefined ? localTime.now : realNow;
	const program = { config, log, now, startedAt: now(), ...ending };
	try {
		const stock = { ...(await openNews(program)), book: await openSubscriptions(program) };
		if (config.discordToken === undefined) await runLocally(program, stock, localTime);
		else await connect(program, stock, config.discordToken);
	} catch (error) {
		log.error({ err: error }, 'start-failed');
		await stop(error instanceof Error ? error.message : 'Dateline could not start.');
	}
}

/** Opens the archive. What it holds from last time answers at once, while the folder is compared with it. */
async function openNews({ config, log, now, closeAtEnd }: Program): Promise<Omit<Stock, 'book'>> {
	const { stateFolder, dataFolder } = config;
	const onRebuilt = (why: string) => log.warn({ why }, 'archive-rebuilt');
	const archive = openArchive({ stateFolder, dataFolder, now, onRebuilt });
	closeAtEnd(archive.close);
	const isEmpty = archive.facts().articles === 0;
	const articlesLoaded = loadArticles(archive, log);
	if (isEmpty) await articlesLoaded;
	return { archive, articlesLoaded };
}

async function openSubscriptions({ config, log, closeAtEnd }: Program): Promise<Book> {
	const store = await openStateStore({
		url: config.stateUrl,
		file: join(config.stateFolder, 'subscriptions.sqlite'),
		onTrouble: (error) => log.error({ err: error }, 'state-trouble'),
	});
	closeAtEnd(store.close);
	return openBook({ store, log });
}

async function loadArticles(archive: Archive, log: Log): Promise<void> {
	try {
		const { added, changed, removed, problems, tookMs } = await archive.reload(undefined);
		for (const problem of problems) {
			log.warn({ problem: formatProblem(problem) }, 'article-refused');
		}
		log.info(
			{
				added: added.count,
				changed: changed.count,
				removed: removed.count,
				ms: Math.round(tookMs),
			},
			'articles-loaded',
		);
	} catch (error) {
		log.error({ err: error }, 'articles-not-loaded');
	}
}

/** Without a token: a Discord on this machine, the bot on it, and a page to try it with. */
async function runLocally(program: Program, stock: Stock, localTime: LocalTime): Promise<void> {
	const token = `local-${randomBytes(16).toString('hex')}`;
	const running: { bot: RunningBot | undefined } = { bot: undefined };
	const time = openTimeControl(localTime, () => running.bot?.delivery);
	const discord = await openDiscord(program, { token, time });
	program.closeAtEnd(discord.close);
	const config = { ...program.config, discordApiUrl: discord.url };
	running.bot = await connect({ ...program, config }, stock, token);
	process.stdout.write(
		`Dateline runs here: ${discord.pageUrl} — open it in a browser. Ctrl-C ends it.\n`,
	);
}

const portUnlessAsked = 3_000;

/** On the port that was asked for and no other; where none was, on the usual one or else on a free one. */
async function openDiscord(
	{ config, now }: Program,
	settings: { readonly token: string; readonly time: TimeControl },
): Promise<LocalDiscord> {
	// Loaded only here: a bot on Discord itself needs none of it.
	const { openLocalDiscord } = await import('./playground/local-discord.ts');
	const asked = config.playgroundPort;
	const openAt = (port: number) => openLocalDiscord({ ...settings, port, now });
	try {
		return await openAt(asked ?? portUnlessAsked);
	} catch (cause) {
		if (!isPortTrouble(cause)) throw cause;
		if (asked === undefined) return await openAt(0);
		const what = `The port ${asked} is taken, or not to be had. Choose another for PLAYGROUND_PORT, or leave it out.`;
		throw new Error(what, { cause });
	}
}

function isPortTrouble(error: unknown): boolean {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	return code === 'EADDRINUSE' || code === 'EACCES';
}

async function connect(program: Program, stock: Stock, token: string): Promise<RunningBot> {
	const { config, log, now, startedAt, closeAtEnd, stop } = program;
	try {
		const bot = await runBot({
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
			chance: () => randomInt(chances) / chances,
			after: waitFirmly,
			startTicking,
			onRefused: stop,
		});
		closeAtEnd(bot.close);
		return bot;
	} catch (cause) {
		const what = 'Discord did not let the bot in. Check DISCORD_TOKEN, and the network to Discord.';
		throw new Error(what, { cause });
	}
}

function readVersion(): string {
	const file = new URL('../package.json', import.meta.url);
	return String(JSON.parse(readFileSync(file, 'utf8')).version);
}

const chances = 2 ** 32;

function waitFirmly(ms: number, run: () => void): () => void {
	const timer = setTimeout(run, ms);
	return () => clearTimeout(timer);
}

function waitLoosely(ms: number, run: () => void): void {
	setTimeout(run, ms).unref();
}

/** Tells whoever started the program why it cannot run. */
function complain(why: string): void {
	process.stderr.write(`${why}\n`);
	process.exitCode = 1;
}
