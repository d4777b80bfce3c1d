import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Archive } from './archive/archive.ts';
import { openArchive } from './archive/open-archive.ts';
import { formatProblem } from './articles/problem.ts';
import { type Config, parseConfig } from './config.ts';
import { type Log, openLog } from './observe/log.ts';
import { runBot } from './run-bot.ts';

export type Surroundings = {
	readonly environment: NodeJS.ProcessEnv;
	readonly now: () => Date;
};

type Program = Pick<Surroundings, 'now'> & {
	readonly config: Config;
	readonly log: Log;
	readonly startedAt: Date;
	/** Has `close` called before the program ends; what was opened last is closed first. */
	readonly closeAtEnd: (close: () => Promise<void>) => void;
	/** Ends the program in good order; a reason says why it could not go on. */
	readonly stop: (why?: string) => Promise<void>;
};

/** Builds everything in the order of the flow, and stops it on SIGTERM and SIGINT. */
export async function start({ environment, now }: Surroundings): Promise<void> {
	const parsed = parseConfig(environment);
	if (parsed.kind === 'problems') return complain(parsed.problems.join('\n'));
	const { config } = parsed;
	const log = openLog(config.logLevel ?? (config.discordToken === undefined ? 'warn' : 'info'));
	const { closeAtEnd, stop } = openEnding();
	process.on('unhandledRejection', (error) => log.error({ err: error }, 'promise-rejected'));
	process.once('SIGTERM', () => stop());
	process.once('SIGINT', () => stop());

	const program = { config, log, now, startedAt: now(), closeAtEnd, stop };
	try {
		const archive = await openNews(program);
		if (config.discordToken === undefined) await runLocally(program, archive);
		else await connect(program, archive, config.discordToken);
	} catch (error) {
		log.error({ err: error }, 'start-failed');
		await stop(error instanceof Error ? error.message : 'Dateline could not start.');
	}
}

/** Opens the archive. What it holds from last time answers at once, while the folder is compared with it. */
async function openNews({ config, log, now, closeAtEnd }: Program): Promise<Archive> {
	const { stateFolder, dataFolder } = config;
	const onRebuilt = (why: string) => log.warn({ why }, 'archive-rebuilt');
	const archive = openArchive({ stateFolder, dataFolder, now, onRebuilt });
	closeAtEnd(archive.close);
	const isEmpty = archive.facts().articles === 0;
	const loaded = loadArticles(archive, log);
	if (isEmpty) await loaded;
	return archive;
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
async function runLocally(program: Program, archive: Archive): Promise<void> {
	const { now, closeAtEnd, stop } = program;
	// Loaded only here: a bot on Discord itself needs none of it.
	const { openLocalDiscord } = await import('./playground/local-discord.ts');
	const { openPrompt } = await import('./playground/prompt.ts');
	const token = `local-${randomBytes(16).toString('hex')}`;
	const discord = await openLocalDiscord({ port: 0, now, token });
	closeAtEnd(discord.close);
	const config = { ...program.config, discordApiUrl: discord.url };
	await connect({ ...program, config }, archive, token);

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

async function connect(program: Program, archive: Archive, token: string): Promise<void> {
	const { config, log, now, startedAt, closeAtEnd, stop } = program;
	try {
		const bot = await runBot({
			token,
			apiUrl: config.discordApiUrl,
			homeGuildId: config.homeGuildId,
			identifyAtOnce: config.discordToken === undefined,
			archive,
			log,
			now,
			startedAt,
			version: readVersion(),
			memoryBytes: process.memoryUsage.rss,
			newCode: () => randomBytes(4).toString('hex'),
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

function openEnding(): Pick<Program, 'closeAtEnd' | 'stop'> {
	const closers: (() => Promise<void>)[] = [];
	let isEnding = false;

	async function stop(why?: string): Promise<void> {
		isEnding = true;
		if (why !== undefined) complain(why);
		for (const close of closers.splice(0)) await close();
	}

	return {
		stop,
		closeAtEnd(close) {
			closers.unshift(close);
			// Opened while the program was already ending: nobody else would close it.
			if (isEnding) stop();
		},
	};
}

/** Tells whoever started the program why it cannot run. */
function complain(why: string): void {
	process.stderr.write(`${why}\n`);
	process.exitCode = 1;
}
