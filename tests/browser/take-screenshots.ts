import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Browser, Locator, Page } from 'playwright-core';
import { encodePng } from '#src/charts/encode-png.ts';
import { findChromium, openChromium } from './open-chromium.ts';
import { writeNewsOfToday, writeOldNews } from './pictures/news-folder.ts';
import { picturesStart } from './pictures/pictures-start.ts';
import { type RunningProgram, startProgram } from './start-program.ts';
import { answerAbout, fillIn, messageWith } from './use-page.ts';

/** What is typed in each language, and the headings of what comes. */
type Script = {
	readonly language: string;
	readonly locale: string;
	readonly asked: readonly {
		readonly name: string;
		readonly line: string;
		readonly heading: string;
	}[];
	readonly digest: string;
	readonly welcome: string;
};

const scripts: readonly Script[] = [
	{
		language: 'en',
		locale: 'en-US',
		asked: [
			{ name: 'brief', line: '/brief old harbor bridge', heading: 'Old Harbor Bridge' },
			{ name: 'profile', line: '/who okonjo', heading: 'Mira Okonjo' },
			{
				name: 'trend',
				line: '/trend Mira Okonjo, Tomas Brandt, Ines Calder',
				heading: 'Mira Okonjo · Tomas Brandt · Ines Calder',
			},
			{
				name: 'timeline',
				line: '/timeline old harbor bridge',
				heading: 'Timeline: Old Harbor Bridge',
			},
		],
		digest: 'Digest · everything',
		welcome: 'Hello, this is Dateline',
	},
	{
		language: 'de',
		locale: 'de',
		asked: [
			{ name: 'brief', line: '/kurz alte hafenbrücke', heading: 'Alte Hafenbrücke' },
			{ name: 'profile', line: '/wer okonjo', heading: 'Mira Okonjo' },
			{
				name: 'trend',
				line: '/trend Mira Okonjo, Tomas Brandt, Ines Calder',
				heading: 'Mira Okonjo · Tomas Brandt · Ines Calder',
			},
			{ name: 'timeline', line: '/chronik alte hafenbrücke', heading: 'Chronik: Alte Hafenbrücke' },
		],
		digest: 'Überblick · alles',
		welcome: 'Hallo, hier ist Dateline',
	},
];

const themes = ['dark', 'light'] as const;

/** Window widths in CSS pixels, and screen pixels per CSS pixel. */
const screens = [
	{ name: 'desktop', width: 960, scale: 1 },
	{ name: 'phone', width: 390, scale: 1.5 },
] as const;

/** High enough for every message. */
const windowHeight = 3_000;
/** The space around a message. */
const marginPx = 8;
/** So many pixels are an area, whose color stays as it is. */
const frequentPixels = 300;

const folder = 'docs/screenshots';

/** A message to take pictures of. */
type Shown = { readonly name: string; readonly channel: string; readonly heading: string };

const chromium = findChromium();
if (chromium === undefined) throw new Error('No Chromium found. Set CHROMIUM to its path.');
const browser = await openChromium(chromium);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const script of scripts) await playScript(browser, script);
await browser.close();

/** Plays the real program with invented news of a language, and takes pictures of what it answers and posts. */
async function playScript(opened: Browser, script: Script): Promise<void> {
	const dataFolder = mkdtempSync(join(tmpdir(), 'dateline-pictures-'));
	writeOldNews(dataFolder, script.language);
	const program = await startProgram(
		dataFolder,
		new URL('pictures/start-then.ts', import.meta.url),
	);
	try {
		const shown = [
			await postDigest(opened, program, { script, dataFolder }),
			...(await ask(opened, program, script)),
			await joinServer(opened, program, script),
		];
		for (const theme of themes) {
			for (const screen of screens) {
				for (const one of shown)
					await takePicture(opened, program, { script, theme, screen, ...one });
			}
		}
		for (const line of program.complaints()) process.stderr.write(`${line}\n`);
	} finally {
		await program.close();
		rmSync(dataFolder, { recursive: true });
	}
}

/** Sets up a digest as the moderator does, in English, and moves the clock to its first post. */
async function postDigest(
	opened: Browser,
	program: RunningProgram,
	{ script, dataFolder }: { readonly script: Script; readonly dataFolder: string },
): Promise<Shown> {
	const page = await openPage(opened, program, { as: 'omar', channel: 'news', locale: 'en-US' });
	await page.getByText('Server', { exact: true }).click();
	await page.getByLabel('Language of the server').selectOption(script.locale);
	await type(page, '/digest add ');
	await fillIn(page, ['everything', '', 'daily at 7:30 and 8:00', 'UTC', '#news']);
	await messageWith(page, 'Added.');
	// The first one has everything so far.
	await page.getByRole('button', { name: 'To the next post' }).click();
	await page.getByText('7:30 AM', { exact: true }).first().waitFor();
	await page.locator('#clock-to-next:not([aria-busy])').waitFor();
	writeNewsOfToday(dataFolder, script.language);
	await type(page, '/reload ');
	await answerAbout(page, 'Articles reloaded');
	await page.getByRole('button', { name: 'To the next post' }).click();
	await messagesAbout(page, script.digest).nth(1).waitFor();
	await page.context().close();
	return { name: 'digest', channel: 'news', heading: script.digest };
}

async function ask(
	opened: Browser,
	program: RunningProgram,
	{ asked, locale }: Script,
): Promise<readonly Shown[]> {
	const page = await openPage(opened, program, { as: 'mia', channel: 'general', locale });
	for (const { line, heading } of asked) {
		await type(page, line);
		await answerAbout(page, heading);
	}
	await page.context().close();
	return asked.map(({ name, heading }) => ({ name, channel: 'general', heading }));
}

/** Adds the bot to a new server, whose language is that of the page. */
async function joinServer(
	opened: Browser,
	program: RunningProgram,
	{ welcome, locale }: Script,
): Promise<Shown> {
	const page = await openPage(opened, program, { as: 'omar', channel: 'general', locale });
	await page.locator('#server-join').dispatchEvent('click');
	await answerAbout(page, welcome);
	const channel = new URL(page.url()).searchParams.get('channel') ?? '';
	await page.context().close();
	return { name: 'welcome', channel, heading: welcome };
}

type Picture = Shown & {
	readonly script: Script;
	readonly theme: (typeof themes)[number];
	readonly screen: (typeof screens)[number];
};

async function takePicture(
	opened: Browser,
	program: RunningProgram,
	{ script: { language, locale }, theme, screen, name, channel, heading }: Picture,
): Promise<void> {
	const page = await openPage(opened, program, { as: 'mia', channel, locale, theme, ...screen });
	const { x, y, width, height } = await boxOf(messagesAbout(page, heading).last());
	const clip = { x, y: y - marginPx, width, height: height + 2 * marginPx };
	const png = await page.screenshot({ clip, animations: 'disabled' });
	const file = `${name}-${language}-${screen.name}-${theme}.png`;
	writeFileSync(join(folder, file), await withPalette(png));
	await page.context().close();
}

function messagesAbout(page: Page, name: string): Locator {
	const heading = page.getByRole('heading', { name, exact: true });
	return page.getByRole('article').filter({ has: heading });
}

async function boxOf(message: Locator) {
	await message.scrollIntoViewIfNeeded();
	const box = await message.boundingBox();
	if (box === null) throw new Error('The message cannot be seen.');
	return box;
}

/** The same picture with at most 256 colors, which is a third of the size. */
async function withPalette(png: Buffer): Promise<Uint8Array> {
	const image = await loadImage(png);
	const context = createCanvas(image.width, image.height).getContext('2d');
	context.drawImage(image, 0, 0);
	const { data } = context.getImageData(0, 0, image.width, image.height);
	joinAlikeColors(new Uint32Array(data.buffer));
	return encodePng(Buffer.from(data.buffer), image.width, Number.POSITIVE_INFINITY);
}

/** Makes the shades at the edges of letters fewer, so that rare colors find a place in the palette. */
function joinAlikeColors(pixels: Uint32Array): void {
	const counts = new Map<number, number>();
	for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
	for (const [at, color] of pixels.entries()) {
		if ((counts.get(color) ?? 0) < frequentPixels) pixels[at] = (color & 0xf8f8f8f8) | 0xff000000;
	}
}

type Visit = {
	readonly as: 'mia' | 'omar';
	readonly channel: string;
	readonly locale: string;
	readonly theme?: 'dark' | 'light';
	readonly width?: number;
	readonly scale?: number;
};

async function openPage(
	opened: Browser,
	{ url }: RunningProgram,
	{ theme = 'dark', width = 960, scale = 1, ...address }: Visit,
): Promise<Page> {
	const context = await opened.newContext({
		colorScheme: theme,
		viewport: { width, height: windowHeight },
		deviceScaleFactor: scale,
		locale: address.locale,
		timezoneId: 'UTC',
		reducedMotion: 'reduce',
	});
	await context.clock.setSystemTime(picturesStart);
	const page = await context.newPage();
	await page.goto(`${url}/?${new URLSearchParams(address)}`);
	await page.locator('#composer-text').waitFor();
	return page;
}

async function type(page: Page, line: string): Promise<void> {
	await page.locator('#composer-text').fill(line);
	await page.keyboard.press('Enter');
}
