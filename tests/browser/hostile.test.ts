import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPlayground } from './open-playground.ts';
import { choose, messageWith, send, write } from './use-page.ts';

const markup = '<img src=x onerror="ran=1"><svg onload="ran=1">';
const markdown = '**bold** [a link](https://evil.example) ||hidden|| <t:0:R> </who:1> @everyone';
const { visit } = openPlayground({
	'hostile.json': [
		{
			headline: `Headline ${markup}`,
			summary: `Summary ${markdown}`,
			people: [{ name: `Jo ${markup}`, role: `mayor ${markdown}` }],
			topics: ['rain'],
		},
	],
});

describe('hostile text', () => {
	it('of an article is shown as the text it is', async ({ skip }) => {
		const page = await visit(skip);
		await send(page, '/brief rain');
		const answer = await messageWith(page, `Headline ${markup}`);
		expect(await textOf(answer)).toContain(`Summary ${markdown}`);
		await choose(answer, 'Who is in this', `Jo ${markup}`);
		const profile = await messageWith(page, 'Only you can see this');
		for (const said of [`Jo ${markup}`, `mayor ${markdown}`]) {
			expect(await textOf(profile)).toContain(said);
		}
		expect(await harmIn(page)).toEqual(noHarm);
	});

	it('is offered as the text it is while one types', async ({ skip }) => {
		const page = await visit(skip);
		await write(page, '/who jo');
		await page.getByRole('option', { name: `Jo ${markup}` }).waitFor();
		expect(await harmIn(page)).toEqual(noHarm);
	});

	it('of a member is shown as the text it is', async ({ skip }) => {
		const page = await visit(skip);
		await send(page, `Mia says ${markup}`);
		await messageWith(page, `Mia says ${markup}`);
		expect(await harmIn(page)).toEqual(noHarm);
	});
});

/** What is shown, without the marks of no width that part a mention. */
async function textOf(message: { innerText(): Promise<string> }): Promise<string> {
	return (await message.innerText()).replaceAll('\u200b', '');
}

/** What a stranger’s text became other than text, and whether it did anything. */
async function harmIn(page: Page): Promise<unknown> {
	return {
		made: await page
			.getByRole('main')
			.locator('img:not([src^="/page/"]), svg, script, [onerror], [onload]')
			.count(),
		links: await page.getByRole('main').getByRole('link').count(),
		ran: await page.evaluate('typeof ran'),
	};
}

const noHarm = { made: 0, links: 0, ran: 'undefined' };
