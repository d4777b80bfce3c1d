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
import { runBot } from './run-bot.ts';
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
export async function start({ environment, now }: Surroundings): Promise<void> {
	const parsed = parseConfig(environment);
	if (parsed.kind === 'problems') return complain(parsed.problems.join('\n'));
	const { config } = parsed;
	const log = openLog(config.logLevel ?? (config.discordToken === undefined ? 'warn' : 'info'));
	const ending = openEnding({ complain, exit: () => process.exit(), after: waitLoosely });
	const { stop } = ending;
	process.on('unhandledRejection', (error) => log.error({ err: error }, 'promise-rejected'));
	process.once('SIGTERM', () => stop());
	process.once('SIGINT', () => stop());

	const program = { config, log, now, startedAt: now(), ...ending };
	try {
		const stock = { ...(await openNews(program)), book: await openSubscriptions(program) };
		if (config.discordToken === undefined) await runLocally(program, stock);
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

/** Without a token: a Discord on this machine, the bot on it, and a prompt to try it with. */
async function runLocally(program: Program, stock: Stock): Promise<void> {
	const { now, closeAtEnd, stop } = program;
	// Loaded only here: a bot on Discord itself needs none of it.
	const { openLocalDiscord } = await import('./playground/local-discord.ts');
	const { openPrompt } = await import('./playground/prompt.ts');
	const token = `local-${randomBytes(16).toString('hex')}`;
	const discord = await openLocalDiscord({ port: 0, now, token });
	closeAtEnd(discord.close);
	const config = { ...program.config, discordApiUrl: discord.url };
	await connect({ ...program, config }, stock, token);

	process.stdout.write(introduction);
	const { stdin: input, stdout: output } = process;
	const prompt = openPrompt({ discord, now, input, output, colours: output.isTTY });
	closeAtEnd(async () => prompt.close());
	prompt.closed.then(() => stop());
}

const introduction = `Dateline runs here on a local Discord; no account is needed.
Type /brief taiwan, /who shoigu or /help. A number presses a button, /as moderator shows what
moderators may do, /quit ends. With DISCORD_TOKEN in .env it runs on Discord instead.
`;

async function connect(program: Program, stock: Stock, token: string): Promise<void> {
	const { config, log, now, startedAt, closeAtEnd, stop } = program;
	try {
		const bot = await runBot({
			token,
			apiUrl: config.discordApiUrl,
			homeGuildId: config.homeGuildId,
			identifyAtOnce: config.discordToken === undefined,
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
