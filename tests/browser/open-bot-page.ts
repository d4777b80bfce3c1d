import { once } from 'node:events';
import { Client, GatewayIntentBits, type Interaction } from 'discord.js';
import { type LocalDiscord, openLocalDiscord, pageWorld } from 'local-discord';
import type { Browser, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { findChromium, openChromium } from './open-chromium.ts';
import { waitMs, watchPage } from './watch-page.ts';

type Skip = (why: string) => never;
export type Look = {
	readonly theme?: 'dark' | 'light';
	readonly window?: { readonly width: number; readonly height: number };
	/** Of Mia’s Discord: one of Discord’s codes. */
	readonly locale?: string;
};

/** A local Discord with a bot of its own, and a browser for its page; the tests of the file share both. */
export type BotPage = {
	/** Opens the page as Mia in a channel, or skips the test if there is no Chromium. */
	readonly visit: (skip: Skip, channel: string, look?: Look) => Promise<Page>;
};

/** `answer` is what the bot does with an interaction; its commands are registered first. */
export function openBotPage(
	commands: readonly {
		readonly name: string;
		readonly type: number;
		readonly description?: string;
	}[],
	answer: (interaction: Interaction) => Promise<unknown>,
): BotPage {
	const opened: { processes?: Promise<Processes> } = {};
	afterAll(async () => {
		const { browser, bot, discord } = (await opened.processes) ?? {};
		await browser?.close();
		await bot?.destroy();
		await discord?.close();
	});
	return {
		async visit(skip, channel, look = {}) {
			const chromium = findChromium();
			if (chromium === undefined) return withoutChromium(skip);
			opened.processes ??= startProcesses(chromium, commands, answer);
			return visitPage(await opened.processes, channel, look);
		},
	};
}

type Processes = {
	readonly browser: Browser;
	readonly bot: Client;
	readonly discord: LocalDiscord;
};

async function startProcesses(
	chromium: string,
	commands: Parameters<typeof openBotPage>[0],
	answer: (interaction: Interaction) => Promise<unknown>,
): Promise<Processes> {
	const discord = await openLocalDiscord({
		port: 0,
		token: 'any',
		now: () => new Date(),
		world: pageWorld,
		rateLimits: 'off',
		firstResponseMs: 600_000,
	});
	const bot = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.url } });
	bot.on('interactionCreate', answer);
	const ready = once(bot, 'clientReady');
	await bot.login('any');
	await ready;
	await bot.application?.commands.set([...commands]);
	return { browser: await openChromium(chromium), bot, discord };
}

function withoutChromium(skip: Skip): never {
	if (process.env.CI) throw new Error('No Chromium found. Set CHROMIUM to its path.');
	return skip('No Chromium found. Set CHROMIUM to its path.');
}

async function visitPage(
	{ browser, discord }: Processes,
	channel: string,
	{ theme = 'dark', window = { width: 1_280, height: 720 }, locale = 'en-US' }: Look,
): Promise<Page> {
	const context = await browser.newContext({
		colorScheme: theme,
		viewport: window,
		locale: 'en-US',
		reducedMotion: 'reduce',
	});
	context.setDefaultTimeout(waitMs);
	const faults = await watchPage(context, discord.pageUrl);
	onTestFinished(async () => {
		await context.close();
		expect([faults, discord.findings()]).toEqual([[], []]);
	});
	const page = await context.newPage();
	await page.goto(`${discord.pageUrl}/?${new URLSearchParams({ as: 'mia', channel, locale })}`);
	await page.getByRole('log', { name: `#${channel}` }).waitFor();
	return page;
}
