import type { Browser, Locator, Page } from 'playwright-core';
import { findChromium, openChromium } from './open-chromium.ts';
import { startProgram } from './start-program.ts';
import { answerAbout, send } from './use-page.ts';

type Picture = { readonly file: string; readonly line: string; readonly heading: string };

/** Each picture shows the answer to a command about the project’s own articles. */
const pictures: readonly Picture[] = [
	{ file: 'docs/brief.png', line: '/brief taiwan', heading: 'Taiwan' },
	{ file: 'docs/profile.png', line: '/who shoigu', heading: 'Sergei Shoigu' },
];

/** The space around the answer. */
const marginPx = 32;

const chromium = findChromium();
if (chromium === undefined) throw new Error('No Chromium found. Set CHROMIUM to its path.');
const browser = await openChromium(chromium);
for (const picture of pictures) await takePicture(browser, picture);
await browser.close();

/** Uses a new program for each picture, so that nothing else is in the channel. */
async function takePicture(browser: Browser, { file, line, heading }: Picture): Promise<void> {
	const program = await startProgram();
	const page = await browser.newPage({
		colorScheme: 'dark',
		locale: 'en-US',
		deviceScaleFactor: 2,
		viewport: { width: 900, height: 800 },
	});
	try {
		await page.goto(program.url);
		await send(page, line);
		await fitWindow(page, await answerAbout(page, heading));
		await page.screenshot({ path: file });
	} finally {
		await program.close();
	}
}

/** Makes the window exactly high enough for the whole answer. */
async function fitWindow(page: Page, answer: Locator): Promise<void> {
	const missing =
		(await heightOf(answer)) - (await heightOf(page.getByRole('region', { name: 'Channel' })));
	const { width = 0, height = 0 } = page.viewportSize() ?? {};
	await page.setViewportSize({ width, height: Math.ceil(height + missing + marginPx) });
	await answer.scrollIntoViewIfNeeded();
}

async function heightOf(element: Locator): Promise<number> {
	return (await element.boundingBox())?.height ?? 0;
}
