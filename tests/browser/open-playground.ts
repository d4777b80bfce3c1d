import type { Browser, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { fillWith } from '../flow/news.ts';
import { aDataFolder } from '../harness/a-data-folder.ts';
import { findChromium } from './find-chromium.ts';
import { openChromium } from './open-chromium.ts';
import { type RunningProgram, startProgram } from './start-program.ts';
import { watchPage } from './watch-page.ts';

export type News = Parameters<typeof fillWith>[0];

/** Who sits at the page, where and how. */
export type Visit = {
	readonly as?: 'mia' | 'omar';
	readonly channel?: 'general' | 'news' | 'moderators';
	readonly locale?: string;
	readonly theme?: 'dark' | 'light';
	readonly window?: { readonly width: number; readonly height: number };
	/** How many dots of the screen make one of the page: 2 where the page is zoomed to 200 %. */
	readonly zoom?: number;
};

type Skip = (why: string) => never;

/** The program with these articles, and a browser to open its page with; both are there for all tests of a file. */
export type Playground = {
	/** Changes files of `articles/`, for the next `/reload`. */
	readonly write: (news: News) => void;
	/** Opens the page, or says that the test is skipped; when the test ends, nothing may have gone wrong in it. */
	readonly visit: (skip: Skip, visit?: Visit) => Promise<Page>;
};

export function openPlayground(news: News): Playground {
	const { dataFolder } = aDataFolder({}, afterAll);
	fillWith(news)(dataFolder);
	const open: { parts?: Promise<Parts> } = {};
	afterAll(async () => {
		const { browser, program } = (await open.parts) ?? {};
		await browser?.close();
		await program?.close();
	});
	return {
		write: (changes) => fillWith(changes)(dataFolder),
		async visit(skip, visit = {}) {
			const chromium = findChromium();
			if (chromium === undefined) return withoutChromium(skip);
			open.parts ??= openParts(chromium, dataFolder);
			return visitPage(await open.parts, visit);
		},
	};
}

type Parts = { readonly browser: Browser; readonly program: RunningProgram };

async function openParts(chromium: string, dataFolder: string): Promise<Parts> {
	const [program, browser] = await Promise.all([startProgram(dataFolder), openChromium(chromium)]);
	return { program, browser };
}

function withoutChromium(skip: Skip): never {
	if (process.env.CI) throw new Error('No Chromium here; CHROMIUM may say where one is.');
	return skip('not here, skipped: Chromium (CHROMIUM may say where one is)');
}

/** Less than a test has, so that it says what it waited for. */
const patienceMs = 120_000;

async function visitPage({ browser, program }: Parts, visit: Visit): Promise<Page> {
	const context = await browser.newContext({
		colorScheme: visit.theme ?? 'dark',
		viewport: visit.window ?? { width: 1_280, height: 720 },
		deviceScaleFactor: visit.zoom ?? 1,
		locale: 'en-US',
		timezoneId: 'UTC',
		reducedMotion: 'reduce',
	});
	context.setDefaultTimeout(patienceMs);
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
