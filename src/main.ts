import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Archive } from './archive/archive.ts';
import { openArchive } from './archive/open-archive.ts';
import { formatProblem } from './articles/problem.ts';
import { type Config, parseConfig } from './config.ts';
import { type Log, openLog } from './observe/log.ts';
import { runBot } from './run-bot.ts';

const startedAt = new Date();
const now = () => new Date();
const closers: (() => Promise<void>)[] = [];

const introduction = `Dateline runs here on a local Discord; no account is needed.
Type /brief taiwan, /who shoigu or /help. A number presses a button, /as moderator shows what
moderators may do, /quit ends. With DISCORD_TOKEN in .env it runs on Discord instead.
`;

await start();

async function start(): Promise<void> {
	if (existsSync('.env')) process.loadEnvFile('.env');
	const parsed = parseConfig(process.env);
	if (parsed.kind === 'problems') return giveUp(parsed.problems.join('\n'));
	const { config } = parsed;
	const log = openLog(config.logLevel ?? (config.discordToken === undefined ? 'warn' : 'info'));
	process.on('unhandledRejection', (error) => log.error({ err: error }, 'promise-rejected'));
	process.once('SIGTERM', stop);
	process.once('SIGINT', stop);

	const archive = await openNews(config, log);
	if (config.discordToken === undefined) await runLocally(config, { archive, log });
	else await connect(config, { archive, log, token: config.discordToken });
}

/** Opens the archive. What it holds from last time answers at once, while the folder is compared with it. */
async function openNews({ stateFolder, dataFolder }: Config, log: Log): Promise<Archive> {
	const onRebuilt = (why: string) => log.warn({ why }, 'archive-rebuilt');
	const archive = openArchive({ stateFolder, dataFolder, now, onRebuilt });
	closers.unshift(archive.close);
	const isEmpty = archive.facts().articles === 0;
	const loaded = loadArticles(archive, log);
	if (isEmpty) await loaded;
	return archive;
}

async function loadArticles(archive: Archive, log: Log): Promise<void> {
	try {
		const { problems, tookMs } = await archive.reload(undefined);
		for (const problem of problems) {
			log.warn({ problem: formatProblem(problem) }, 'article-refused');
		}
		const { articles } = archive.facts();
		log.info({ articles, ms: Math.round(tookMs) }, 'articles-loaded');
	} catch (error) {
		log.error({ err: error }, 'articles-not-loaded');
	}
}

type Running = { readonly archive: Archive; readonly log: Log };

/** Without a token: a Discord on this machine, the bot on it, and a prompt to try it with. */
async function runLocally(config: Config, running: Running): Promise<void> {
	// Loaded only here: a bot on Discord itself needs none of it.
	const { openLocalDiscord } = await import('./playground/local-discord.ts');
	const { openPrompt } = await import('./playground/prompt.ts');
	const token = `local-${randomBytes(16).toString('hex')}`;
	const discord = await openLocalDiscord({ port: 0, now, token });
	closers.push(discord.close);
	await connect({ ...config, discordApiUrl: discord.url }, { ...running, token });
	process.stdout.write(introduction);
	const prompt = openPrompt({
		discord,
		now,
		input: process.stdin,
		output: process.stdout,
		colours: process.stdout.isTTY,
	});
	prompt.closed.then(stop);
	closers.unshift(async () => prompt.close());
}

async function connect(
	{ discordApiUrl, homeGuildId, discordToken }: Config,
	{ archive, log, token }: Running & { readonly token: string },
): Promise<void> {
	try {
		const bot = await runBot({
			token,
			apiUrl: discordApiUrl,
			homeGuildId,
			identifyAtOnce: discordToken === undefined,
			archive,
			log,
			now,
			startedAt,
			version: readVersion(),
			memoryBytes: process.memoryUsage.rss,
			newCode: () => randomBytes(4).toString('hex'),
			onRefused: giveUp,
		});
		closers.unshift(bot.close);
	} catch (error) {
		log.error({ err: error }, 'login-failed');
		await giveUp(
			'Discord did not let the bot in. Check DISCORD_TOKEN, and the network to Discord.',
		);
	}
}

function readVersion(): string {
	const file = new URL('../package.json', import.meta.url);
	return String(JSON.parse(readFileSync(file, 'utf8')).version);
}

/** Says why the program cannot run, and ends it. */
async function giveUp(why: string): Promise<void> {
	process.stderr.write(`${why}\n`);
	process.exitCode = 1;
	await stop();
}

/** Closes what was opened, the last first; then nothing is left that keeps the process alive. */
async function stop(): Promise<void> {
	for (const close of closers.splice(0)) await close();
}
