import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalDiscord, type LocalDiscordOptions, openLocalDiscord } from 'local-discord';
import { expect, onTestFinished } from 'vitest';
import type { ChartDrawer } from '#src/charts/open-chart-drawer.ts';
import type { BotSettings } from '#src/discord/connect-bot.ts';
import type { FetchFeed } from '#src/sources/fetch/fetch-feed.ts';
import type { OfferedFeed } from '#src/sources/packs.ts';
import { aClock, type TestClock } from './a-clock.ts';
import { datelineWorld } from './dateline-world.ts';
import { type FlowBot, startBot } from './start-bot.ts';
import { type Logged, openTestLog } from './test-log.ts';

/** All of Dateline with the real discord.js, on a local Discord that checks every request and response. */
export type Flow = {
	readonly discord: LocalDiscord;
	readonly dataFolder: string;
	/** Contains the archive and the subscriptions. */
	readonly stateFolder: string;
	readonly logged: Logged;
	/** The bot's messages when Discord refused it for good. */
	readonly refusals: readonly string[];
	/** The bot's clock, and with `clock: 'hand'` also Discord's. */
	readonly clock: TestClock;
	/** The bot that is running now. */
	bot(): FlowBot;
	/** Closes the bot, runs `meanwhile`, and starts another bot on the same state. */
	restart(
		changes?: Pick<FlowSettings, 'homeGuildId'>,
		meanwhile?: () => void | Promise<void>,
	): Promise<void>;
};

export type FlowSettings = {
	/** Fills the data folder; by default with the project's own data. */
	readonly fill?: (dataFolder: string) => void;
	readonly homeGuildId?: string;
	/** The bot's time at the start; by default the real time. */
	readonly now?: Date | string;
	/** `hand`: Discord shares the bot's clock, which only the test moves, and has no rate limits. */
	readonly clock?: 'hand';
	readonly discord?: Partial<LocalDiscordOptions>;
	/** Whether interactions come by HTTP; by default they come by the gateway. */
	readonly byHttp?: boolean;
	/** By default no feed answers. */
	readonly fetchFeed?: FetchFeed;
	/** Feeds that are suggested before those of the data folder. */
	readonly offered?: readonly OfferedFeed[];
	/** Below which address digests can be read as feeds; by default they cannot. */
	readonly publicUrl?: string;
	/** When “thinking…” is shown; by default no answer takes too long. */
	readonly deferAfter?: BotSettings['deferAfter'];
	/** By default nothing is drawn. */
	readonly drawChart?: ChartDrawer['draw'];
	/** A monotonic clock; by default the bot’s clock. */
	readonly elapsedMs?: () => number;
	/** Registers the clean-up: `afterAll` for a flow that several tests share. */
	readonly atEnd?: (tidy: () => Promise<void>) => void;
};

export const token = 'a-token-of-the-local-discord';
const projectData = join(import.meta.dirname, '..', '..', 'data');

/** Starts Dateline on a new local Discord; the test fails at its end if Discord found a mistake. */
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
	const start = async ({ homeGuildId = settings.homeGuildId } = {}) => {
		const started = await startBot({
			dataFolder,
			stateFolder,
			apiUrl: discord.url,
			token,
			log,
			onRefused,
			homeGuildId,
			now: clock.now,
			after: clock.after,
			fetchFeed: settings.fetchFeed,
			offered: settings.offered,
			publicUrl: settings.publicUrl,
			deferAfter: settings.deferAfter,
			...(settings.drawChart && { drawChart: settings.drawChart }),
			...(settings.elapsedMs && { elapsedMs: settings.elapsedMs }),
			...(settings.byHttp && { interactions: anyPort }),
		});
		if (settings.byHttp) await discord.setInteractionsEndpoint(interactionsUrl(logged));
		return started;
	};
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

/** For interactions by HTTP. */
export const anyPort = { host: '127.0.0.1', port: 0 } as const;

/** Where the bot that was started last takes interactions. */
export function interactionsUrl(logged: Logged): string {
	const opened = logged.lines().findLast((line) => line.includes('interactions-server-opened'));
	return `http://127.0.0.1:${/port: (\d+)/.exec(opened ?? '')?.[1]}/interactions`;
}

/** A local Discord in real time that checks its own answers and does not time out on a busy machine. */
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
