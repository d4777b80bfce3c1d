import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { openArchive } from '#src/archive/open-archive.ts';
import type { Bot } from '#src/discord/connect-bot.ts';
import { type LocalDiscord, openLocalDiscord } from '#src/playground/local-discord.ts';
import { runBot } from '#src/run-bot.ts';

/** The whole of Dateline with the real discord.js, on a local Discord that checks every body in and out. */
export type Flow = {
	readonly discord: LocalDiscord;
	readonly dataFolder: string;
	/** The events that the bot logged as errors. */
	readonly errors: readonly string[];
	/** Ends the bot and starts another on the same state, as a restart would. */
	restart(): Promise<void>;
};

export type FlowSettings = {
	/** Fills a data folder; without it the project's own data is used. */
	readonly fill?: (dataFolder: string) => void;
	readonly homeGuildId?: string;
	readonly now?: Date;
};

const token = 'a-token-of-the-local-discord';
const projectData = join(import.meta.dirname, '..', '..', 'data');

export async function openFlow({ fill, homeGuildId, now }: FlowSettings = {}): Promise<Flow> {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-flow-'));
	const dataFolder = join(folder, 'data');
	if (fill === undefined) cpSync(projectData, dataFolder, { recursive: true });
	else fill(dataFolder);
	const clock = () => now ?? new Date();
	const discord = await openLocalDiscord({
		port: 0,
		token,
		now: () => new Date(),
		checkAnswers: true,
	});
	const errors: string[] = [];
	let stop = await start();
	onTestFinished(async () => {
		await stop();
		await discord.close();
		rmSync(folder, { recursive: true });
		expect(discord.findings()).toEqual([]);
	});

	return {
		discord,
		dataFolder,
		errors,
		async restart() {
			await stop();
			stop = await start();
		},
	};

	async function start(): Promise<() => Promise<void>> {
		const archive = openArchive({
			stateFolder: join(folder, 'state'),
			dataFolder,
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
			onRefused: (why) => errors.push(why),
			log: {
				debug() {},
				info() {},
				warn() {},
				error: (fields: unknown, event?: string) =>
					errors.push(`${event} ${JSON.stringify(fields)}`),
			},
		});
		return async () => {
			await bot.close();
			await archive.close();
		};
	}
}
