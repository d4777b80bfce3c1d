import { randomBytes, randomInt } from 'node:crypto';
import { startTicking } from '#src/delivery/delivery.ts';
import type { Log } from '#src/observe/log.ts';
import { configurationExitCode } from '#src/observe/start-refusal.ts';
import type { Phrasebook } from '#src/phrases/phrases.ts';
import { type Config, readVersion } from './config.ts';
import type { Monitor } from './open-monitor.ts';
import type { RunningBot, RunSettings } from './run-bot.ts';
import type { Shutdown } from './shutdown.ts';

/** What all parts of the running program use. */
export type Program = Shutdown & {
	readonly now: () => Date;
	readonly config: Config;
	readonly log: Log;
	readonly phrasebook: Phrasebook;
	readonly monitor: Monitor;
	readonly startedAt: Date;
	/** The machine’s own clock, which the local page cannot move. */
	readonly realNow: () => Date;
};

/** What a bot works with. */
export type News = Pick<
	RunSettings,
	'archive' | 'articlesLoaded' | 'book' | 'mayPost' | 'sources' | 'nameDecisions' | 'summaries'
> &
	Pick<RunSettings, 'digestFeeds' | 'drawChart' | 'shards' | 'requestsPerSecond' | 'cluster'> &
	Pick<RunSettings, 'passOn' | 'interactions' | 'onlyAnswers' | 'onConnected'>;

/** Runs the bot on Discord, or on a local one. Throws a `StartRefusal` if it cannot log in. */
export async function connectToDiscord(
	program: Program,
	news: News,
	token: string,
): Promise<RunningBot> {
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
			onRefused: onRefused(fail),
			closeAtEnd,
		});
	} catch (cause) {
		throw (await import('#src/discord/login.ts')).loginRefusal(cause);
	}
}

/** What ends the program when Discord refuses its token or client for good. */
export function onRefused(fail: Shutdown['fail']): RunSettings['onRefused'] {
	return (why, then) => fail(why, then === 'stay down' ? configurationExitCode : 1);
}

const randomSteps = 2 ** 32;

/** Calls back after a delay; returns a function that cancels that. */
export function startTimer(ms: number, run: () => void): () => void {
	const timer = setTimeout(run, ms);
	return () => clearTimeout(timer);
}
