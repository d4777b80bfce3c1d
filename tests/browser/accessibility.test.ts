import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPlayground, type Visit } from './open-playground.ts';
import { answerAbout, choose, send, write } from './use-page.ts';

type Look = { readonly name: string; readonly visit: Visit };

/** How the page may look; what a window of 1280 by 720 has room for at 200 % is 640 by 360. */
const looks: readonly Look[] = [
	{ name: 'in the dark', visit: { theme: 'dark' } },
	{ name: 'in the light', visit: { theme: 'light' } },
	{ name: 'on a phone', visit: { window: { width: 360, height: 740 } } },
	{ name: 'at 200 %', visit: { window: { width: 640, height: 360 }, zoom: 2 } },
];

/** Each look is asked for a topic and a person of its own. */
const { visit } = openPlayground({
	'reports.json': looks.map(({ name }) => ({
		headline: 'Rain again',
		topics: [`Rain ${name}`],
		people: [{ name: `Jo ${name}`, role: 'mayor' }],
		url: 'https://news.example/rain',
	})),
});
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

describe.each(looks)('the page $name', ({ name, visit: look }) => {
	it('keeps nobody out, and goes over no edge', async ({ skip }) => {
		const page = await visit(skip, look);
		const troubles: string[] = [];
		for (const open of [openAnswers, openCommands, openInspector]) {
			await open(page, name);
			troubles.push(...(await obstaclesIn(page)), ...(await tooWideIn(page)));
		}
		expect(troubles).toEqual([]);
	});
});

/** An answer that all see, and one that its reader alone sees. */
async function openAnswers(page: Page, name: string): Promise<void> {
	await send(page, `/brief rain ${name}`);
	await choose(await answerAbout(page, `Rain ${name}`), 'Who is in this', `Jo ${name}`);
	await answerAbout(page, `Jo ${name}`);
}

async function openCommands(page: Page): Promise<void> {
	await write(page, '/');
	await page.getByRole('option', { name: '/brief' }).waitFor();
}

async function openInspector(page: Page, name: string): Promise<void> {
	await page.keyboard.press('Escape');
	const answer = await answerAbout(page, `Rain ${name}`);
	await answer.getByRole('button', { name: 'More for' }).press('Enter');
	await page.getByRole('menuitem', { name: 'Inspect' }).press('Enter');
	await page.getByText('Against Discord’s limits').waitFor();
}

/** What axe finds, where it is serious or worse: its rule, and where. */
async function obstaclesIn(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const { violations } = await page.evaluate<AxeResults>('axe.run()');
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

/** What stands over the right edge of the window, or makes what scrolls up and down scroll to the side as well. */
function tooWideIn(page: Page): Promise<string[]> {
	return page.evaluate(`[...document.querySelectorAll('html, body *')]
		.filter((each) => each.closest('pre') === null)
		.filter((each) => standsOut(each) || scrollsAside(each))
		.map(({ outerHTML }) => 'too wide: ' + outerHTML.slice(0, 80));
		function standsOut(each) {
			return each.getBoundingClientRect().right > innerWidth + 1;
		}
		function scrollsAside(each) {
			const { overflowY } = getComputedStyle(each);
			const mayScroll = each.localName === 'html' || overflowY === 'auto' || overflowY === 'scroll';
			return mayScroll && each.scrollWidth > each.clientWidth;
		}`);
}
