import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { Language } from '#src/phrases/catalogue.ts';
import { discordLocales } from '#src/phrases/phrases.ts';
import { phrasebook } from '../harness/phrases.ts';
import { openLocalPage, type Visit } from './open-local-page.ts';
import { answerAbout, choose, send, write } from './use-page.ts';

type Look = { readonly name: string; readonly visit: Visit };

/** At 200 %, a window of 1280 by 720 shows 640 by 360 CSS pixels. */
const looks: readonly Look[] = [
	{ name: 'in the dark theme', visit: { theme: 'dark' } },
	{ name: 'in the light theme', visit: { theme: 'light' } },
	{ name: 'on a phone', visit: { window: { width: 360, height: 740 } } },
	{ name: 'at 200 %', visit: { window: { width: 640, height: 360 }, zoom: 2 } },
];

const dayMs = 24 * 60 * 60_000;

/** Each look and each language has its own topic and person. */
const { visit } = openLocalPage({
	'reports.json': looks.map(({ name }) => ({
		headline: 'Rain again',
		topics: [`Rain ${name}`],
		people: [{ name: `Jo ${name}`, role: 'mayor' }],
		url: 'https://news.example/rain',
	})),
	// Of today and yesterday, so that there is something to draw.
	'today.json': Language.options.flatMap((language) =>
		[0, 1].map((days) => ({
			headline: 'Snow again',
			topics: [`Snow ${language}`],
			people: [{ name: 'Li Na', role: 'mayor' }],
			publishedAt: new Date(Date.now() - days * dayMs).toISOString(),
		})),
	),
});
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

describe.each(looks)('the page $name', ({ name, visit: look }) => {
	it(`the page has no serious accessibility problem and fits its window ${name}`, async ({
		skip,
	}) => {
		const page = await visit(skip, look);
		const problems: string[] = [];
		for (const open of [openAnswers, openCommands, openInspector]) {
			await open(page, name);
			problems.push(...(await problemsOn(page)));
		}
		expect(problems).toEqual([]);
	});
});

/** The themes take turns, so that cards and forms are seen in both. */
const languages = Language.options.map((language, index) => ({
	language,
	theme: index % 2 === 0 ? ('dark' as const) : ('light' as const),
}));

describe.each(languages)('the page in $language', ({ language, theme }) => {
	it(`has no serious accessibility problem with cards, a picture and a form in ${language}`, async ({
		skip,
	}) => {
		const { say } = phrasebook[language];
		const [locale] = discordLocales[language];
		const page = await visit(skip, { as: 'omar', channel: 'moderators', locale, theme });
		const topic = `Snow ${language}`;
		await send(page, `/${say('/brief')} ${topic}`);
		const brief = await answerAbout(page, topic);
		await brief.getByRole('button', { name: say('openTimeline') }).click();
		await page.locator('[aria-busy]').waitFor({ state: 'detached' });
		await brief.getByRole('button', { name: say('openTrend'), exact: true }).click();
		await page.getByRole('article').last().getByRole('img', { name: topic }).waitFor();
		const problems = await problemsOn(page);
		await send(page, `/${say('/digest')} ${say('/add')} `);
		await page.getByRole('dialog', { name: say('digestFormTitle') }).waitFor();
		await page.emulateMedia({ colorScheme: theme === 'dark' ? 'light' : 'dark' });
		problems.push(...(await problemsOn(page)));
		expect(problems).toEqual([]);
	});
});

async function problemsOn(page: Page): Promise<string[]> {
	return [...(await axeProblems(page)), ...(await tooWideElements(page))];
}

/** Opens a public answer and a private one. */
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
	await answer.getByRole('button', { name: 'More actions' }).press('Enter');
	await page.getByRole('menuitem', { name: 'Inspect' }).press('Enter');
	await page.getByRole('heading', { name: 'Discord’s limits' }).waitFor();
}

/** The rule and element of each problem that axe rates serious or critical. */
async function axeProblems(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const { violations } = await page.evaluate<AxeResults>('axe.run()');
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

/** Elements that cross the window's right edge, or that make a vertical scroller scroll sideways. */
function tooWideElements(page: Page): Promise<string[]> {
	return page.evaluate(`[...document.querySelectorAll('html, body *')]
		.filter((each) => each.closest('pre') === null)
		.filter((each) => crossesEdge(each) || scrollsSideways(each))
		.map(({ outerHTML }) => 'too wide: ' + outerHTML.slice(0, 80));
		function crossesEdge(each) {
			return each.getBoundingClientRect().right > innerWidth + 1;
		}
		function scrollsSideways(each) {
			const { overflowY } = getComputedStyle(each);
			const mayScroll = each.localName === 'html' || overflowY === 'auto' || overflowY === 'scroll';
			return mayScroll && each.scrollWidth > each.clientWidth;
		}`);
}
