import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalDiscord, type LocalDiscordOptions, openLocalDiscord } from 'local-discord';
import { expect, onTestFinished } from 'vitest';
import { aClock, type TestClock } from './a-clock.ts';
import { datelineWorld } from './dateline-world.ts';
import { type FlowBot, startBot } from './start-bot.ts';
import { type Logged, openTestLog } from './test-log.ts';

/** The whole of Dateline with the real discord.js, on a local Discord that checks every body in and out. */
export type Flow = {
	readonly discord: LocalDiscord;
	readonly dataFolder: string;
	/** Where the archive and the subscriptions are. */
	readonly stateFolder: string;
	readonly logged: Logged;
	/** What the bot said when Discord would never take it again. */
	readonly refusals: readonly string[];
	/** The bot's clock, and with `clock: 'hand'` Discord's too. */
	readonly clock: TestClock;
	/** The bot that runs now. */
	bot(): FlowBot;
	/** Ends the bot and starts another on the same state, as a restart would, after `meanwhile`. */
	restart(
		changes?: Pick<FlowSettings, 'homeGuildId'>,
		meanwhile?: () => void | Promise<void>,
	): Promise<void>;
};

export type FlowSettings = {
	/** Fills a data folder; without it the project's own data is used. */
	readonly fill?: (dataFolder: string) => void;
	readonly homeGuildId?: string;
	/** When it is for the bot; the real time where it is not said. */
	readonly now?: Date | string;
	/** `hand`: Discord goes by the same clock as the bot, which moves only when a test moves it, and has no rate limits. */
	readonly clock?: 'hand';
	readonly discord?: Partial<LocalDiscordOptions>;
	/** The time that is never set; the bot’s clock where it is not said. */
	readonly elapsedMs?: () => number;
	/** Says when to tidy up: after the test, or `afterAll` for a flow that the tests of a file share. */
	readonly atEnd?: (tidy: () => Promise<void>) => void;
};

export const token = 'a-token-of-the-local-discord';
const projectData = join(import.meta.dirname, '..', '..', 'data');

export async function openFlow(settings: FlowSettings = {}): Promise<Flow> {
	const { fill, atEnd = onTestFinished } = settings;
	const folder = mkdtempSync(join(tmpdir(), 'dateline-flow-'));
	const dataFolder = join(folder, 'data');
	const stateFolder = join(folder, 'state');
	if (fill === undefined) cpSync(projectData, dataFolder, { recursive: true });
	else fill(dataFolder);
	const clock = aClock(settings.now ?? new Date());
	const byHand = settings.clock === 'hand' ? ({ now: clock.now, rateLimits: 'off' } as const) : {};
	const discord = await openTestDiscord({ ...byHand, ...settings.discord });
	const { log, logged } = openTestLog();
	const refusals: string[] = [];
	const onRefused = (why: string) => refusals.push(why);
	const start = ({ homeGuildId = settings.homeGuildId } = {}) =>
		startBot({
			dataFolder,
			stateFolder,
			apiUrl: discord.url,
			token,
			log,
			onRefused,
			homeGuildId,
			now: clock.now,
			after: clock.after,
			...(settings.elapsedMs && { elapsedMs: settings.elapsedMs }),
		});
	let bot = await start();
	atEnd(async () => {
		await bot.close();
		await discord.close();
		rmSync(folder, { recursive: true });
		expect(discord.findings()).toEqual([]);
	});

	return {
		discord,
		dataFolder,
		stateFolder,
		logged,
		refusals,
		clock,
		bot: () => bot,
		async restart(changes, meanwhile) {
			await bot.close();
			await meanwhile?.();
			bot = await start(changes);
		},
	};
}

/** A local Discord in real time that checks its own answers, and gives a busy machine time for them. */
export function openTestDiscord(options: Partial<LocalDiscordOptions> = {}): Promise<LocalDiscord> {
	return openLocalDiscord({
		port: 0,
		token,
		world: datelineWorld,
		now: () => new Date(),
		checkAnswers: true,
		firstResponseMs: 600_000,
		...options,
	});
}
