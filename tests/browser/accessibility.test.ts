import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPlayground, type Visit } from './open-playground.ts';
import { choose, messageWith, send, write } from './use-page.ts';

const { visit } = openPlayground({
	'rain.json': Array.from({ length: 7 }, (_, place) => ({
		headline: `Rain, day ${7 - place}`,
		publishedAt: `2025-06-0${7 - place}`,
		topics: ['rain'],
		people: [{ name: 'Jo Dow', role: 'mayor' }, { name: 'Li Na' }],
		url: 'https://news.example/rain',
	})),
});
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const phone: Visit = { window: { width: 360, height: 740 } };
/** What a window of 1280 by 720 is at 200 %. */
const zoomed: Visit = { window: { width: 640, height: 360 }, zoom: 2 };

describe.each<[name: string, visit: Visit]>([
	['in the dark', { theme: 'dark' }],
	['in the light', { theme: 'light' }],
	['on a phone', phone],
	['at 200 %', zoomed],
])('the page %s', (_, look) => {
	it('keeps nobody out', async ({ skip }) => {
		const page = await visit(skip, look);
		await openAnswers(page);
		expect(await obstaclesIn(page)).toEqual([]);
		await write(page, '/');
		await page.getByRole('option', { name: '/brief' }).waitFor();
		expect(await obstaclesIn(page)).toEqual([]);
		await openInspector(page);
		expect(await obstaclesIn(page)).toEqual([]);
	});

	it('is not wider than its window', async ({ skip }) => {
		const page = await visit(skip, look);
		await openAnswers(page);
		expect(await widthLeftOut(page)).toBe(0);
		await write(page, '/');
		await page.getByRole('option', { name: '/brief' }).waitFor();
		expect(await widthLeftOut(page)).toBe(0);
		await openInspector(page);
		expect(await widthLeftOut(page)).toBe(0);
	});
});

/** An answer that all see, and one that its reader alone sees. */
async function openAnswers(page: Page): Promise<void> {
	await send(page, '/brief rain');
	await choose(await messageWith(page, '7 stories'), 'Who is in this', 'Jo Dow');
	await messageWith(page, 'Only you can see this');
}

async function openInspector(page: Page): Promise<void> {
	const answer = await messageWith(page, '7 stories');
	await answer.click({ button: 'right', position: { x: 2, y: 2 } });
	await page.getByRole('menuitem', { name: 'Inspect' }).click();
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

/** By how many dots something goes over the side, in the window or in what scrolls up and down in it. */
function widthLeftOut(page: Page): Promise<number> {
	return page.evaluate<number>(`Math.max(
		...[document.documentElement, ...document.querySelectorAll('main, [role=region], [role=log]')]
			.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))`);
}
