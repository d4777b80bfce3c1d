import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { openArchive } from '#src/archive/open-archive.ts';
import type { Bot } from '#src/discord/connect-bot.ts';
import type { Log } from '#src/observe/log.ts';
import {
	type LocalDiscord,
	type LocalDiscordOptions,
	openLocalDiscord,
} from '#src/playground/local-discord.ts';
import { runBot } from '#src/run-bot.ts';
import { type Logged, openTestLog } from './test-log.ts';

/** The whole of Dateline with the real discord.js, on a local Discord that checks every body in and out. */
export type Flow = {
	readonly discord: LocalDiscord;
	readonly dataFolder: string;
	readonly logged: Logged;
	/** What the bot said when Discord would never take it again. */
	readonly refusals: readonly string[];
	/** Ends the bot and starts another on the same state, as a restart would. */
	restart(changes?: Pick<FlowSettings, 'homeGuildId'>): Promise<void>;
};

export type FlowSettings = {
	/** Fills a data folder; without it the project's own data is used. */
	readonly fill?: (dataFolder: string) => void;
	readonly homeGuildId?: string;
	readonly now?: Date;
	readonly discord?: Partial<LocalDiscordOptions>;
	/** Says when to tidy up: after the test, or `afterAll` for a flow that the tests of a file share. */
	readonly atEnd?: (tidy: () => Promise<void>) => void;
};

export const token = 'a-token-of-the-local-discord';
const projectData = join(import.meta.dirname, '..', '..', 'data');

export async function openFlow(settings: FlowSettings = {}): Promise<Flow> {
	const { fill, atEnd = onTestFinished } = settings;
	const folder = mkdtempSync(join(tmpdir(), 'dateline-flow-'));
	const dataFolder = join(folder, 'data');
	if (fill === undefined) cpSync(projectData, dataFolder, { recursive: true });
	else fill(dataFolder);
	const discord = await openTestDiscord(settings.discord);
	const { log, logged } = openTestLog();
	const refusals: string[] = [];
	const onRefused = (why: string) => refusals.push(why);
	const start = (changes: Pick<FlowSettings, 'homeGuildId'> = {}) =>
		startBot({ ...settings, ...changes }, { folder, discord, log, onRefused });
	let stop = await start();
	atEnd(async () => {
		await stop();
		await discord.close();
		rmSync(folder, { recursive: true });
		expect(discord.findings()).toEqual([]);
	});

	return {
		discord,
		dataFolder,
		logged,
		refusals,
		async restart(changes) {
			await stop();
			stop = await start(changes);
		},
	};
}

/** A local Discord in real time that checks its own answers. */
export function openTestDiscord(options: Partial<LocalDiscordOptions> = {}): Promise<LocalDiscord> {
	return openLocalDiscord({
		port: 0,
		token,
		now: () => new Date(),
		checkAnswers: true,
		...options,
	});
}

type Surroundings = {
	readonly folder: string;
	readonly discord: LocalDiscord;
	readonly log: Log;
	readonly onRefused: (why: string) => void;
};

async function startBot(
	{ homeGuildId, now }: FlowSettings,
	{ folder, discord, log, onRefused }: Surroundings,
): Promise<() => Promise<void>> {
	const clock = () => now ?? new Date();
	const archive = openArchive({
		stateFolder: join(folder, 'state'),
		dataFolder: join(folder, 'data'),
		now: clock,
		onRebuilt: () => {},
	});
	await archive.reload(undefined);
	const bot: Bot = await runBot({
		archive,
		token,
		apiUrl: discord.url,
		homeGuildId,
		identifyAtOnce: true,
		now: clock,
		startedAt: clock(),
		version: '0.0.0',
		memoryBytes: () => 1,
		newCode: () => 'c0de',
		onRefused,
		log,
	});
	return async () => {
		await bot.close();
		await archive.close();
	};
}
