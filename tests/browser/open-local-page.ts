import type { Browser, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { aDataFolder } from '../harness/a-data-folder.ts';
import { fillWith } from '../harness/fill-with.ts';
import { findChromium, openChromium } from './open-chromium.ts';
import { type RunningProgram, startProgram } from './start-program.ts';
import { waitMs, watchPage } from './watch-page.ts';

/** Files in `articles/`, as `fillWith` takes them. */
export type News = Parameters<typeof fillWith>[0];

/** The person at the page, their channel, and their browser. */
export type Visit = {
	readonly as?: 'mia' | 'omar';
	readonly channel?: 'general' | 'news' | 'moderators';
	readonly locale?: string;
	readonly theme?: 'dark' | 'light';
	readonly window?: { readonly width: number; readonly height: number };
	/** Screen pixels per CSS pixel: 2 when the page is zoomed to 200 %. */
	readonly zoom?: number;
};

type Skip = (why: string) => never;

/** Dateline with a test file’s articles, and a browser for its page; the tests of the file share both. */
export type LocalPage = {
	/** Writes files in `articles/` for the next `/reload`. */
	readonly write: (news: News) => void;
	/** Opens the page, or skips the test if there is no Chromium. A fault in the page fails the test at its end. */
	readonly visit: (skip: Skip, visit?: Visit) => Promise<Page>;
};

/** Prepares Dateline with these articles; the first visit starts it and the browser. */
export function openLocalPage(news: News): LocalPage {
	const { dataFolder } = aDataFolder({}, afterAll);
	fillWith(news)(dataFolder);
	const running: { processes?: Promise<Processes> } = {};
	afterAll(async () => {
		const { browser, program } = (await running.processes) ?? {};
		await browser?.close();
		await program?.close();
	});
	return {
		write: (changes) => fillWith(changes)(dataFolder),
		async visit(skip, visit = {}) {
			const chromium = findChromium();
			if (chromium === undefined) return withoutChromium(skip);
			running.processes ??= startProcesses(chromium, dataFolder);
			return visitPage(await running.processes, visit);
		},
	};
}

type Processes = { readonly browser: Browser; readonly program: RunningProgram };

async function startProcesses(chromium: string, dataFolder: string): Promise<Processes> {
	const [program, browser] = await Promise.all([startProgram(dataFolder), openChromium(chromium)]);
	return { program, browser };
}

function withoutChromium(skip: Skip): never {
	if (process.env.CI) throw new Error('No Chromium found. Set CHROMIUM to its path.');
	return skip('No Chromium found. Set CHROMIUM to its path.');
}

async function visitPage({ browser, program }: Processes, visit: Visit): Promise<Page> {
	const context = await browser.newContext({
		colorScheme: visit.theme ?? 'dark',
		viewport: visit.window ?? { width: 1_280, height: 720 },
		deviceScaleFactor: visit.zoom ?? 1,
		locale: 'en-US',
		timezoneId: 'UTC',
		reducedMotion: 'reduce',
	});
	context.setDefaultTimeout(waitMs);
	const faults = await watchPage(context, program.url);
	onTestFinished(async () => {
		await context.close();
		expect(faults).toEqual([]);
		expect(program.complaints()).toEqual([]);
	});
	const page = await context.newPage();
	const { as = 'mia', channel = 'general', locale = 'en-US' } = visit;
	await page.goto(`${program.url}/?${new URLSearchParams({ as, channel, locale })}`);
	await page.getByRole('log', { name: channel }).waitFor();
	return page;
}
