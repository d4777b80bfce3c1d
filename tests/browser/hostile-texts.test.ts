import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openLocalPage } from './open-local-page.ts';
import { choose, messageWith, send, write } from './use-page.ts';

const markup = '<img src=x onerror="ran=1"><svg onload="ran=1">';
const markdown = '**bold** [a link](https://evil.example) ||hidden|| <t:0:R> </who:1> @everyone';
const { visit } = openLocalPage({
	'hostile.json': [
		{
			headline: `Headline ${markup}`,
			summary: `Summary ${markdown}`,
			people: [{ name: `Jo ${markup}`, role: `mayor ${markdown}` }],
			topics: ['rain'],
		},
	],
});

describe('hostile text on the page', () => {
	it('shows hostile text from an article as plain text', async ({ skip }) => {
		const page = await visit(skip);
		await send(page, '/brief rain');
		const answer = await messageWith(page, `Headline ${markup}`);
		expect(await textOf(answer)).toContain(`Summary ${markdown}`);
		await choose(answer, 'Who is in this', `Jo ${markup}`);
		const profile = await messageWith(page, 'Only you can see this');
		for (const text of [`Jo ${markup}`, `mayor ${markdown}`]) {
			expect(await textOf(profile)).toContain(text);
		}
		expect(await harmIn(page)).toEqual(noHarm);
	});

	it('shows hostile text in a suggestion as plain text', async ({ skip }) => {
		const page = await visit(skip);
		await write(page, '/who jo');
		await page.getByRole('option', { name: `Jo ${markup}` }).waitFor();
		expect(await harmIn(page)).toEqual(noHarm);
	});

	it('shows hostile text from a member as plain text', async ({ skip }) => {
		const page = await visit(skip);
		await send(page, `Mia says ${markup}`);
		await messageWith(page, `Mia says ${markup}`);
		expect(await harmIn(page)).toEqual(noHarm);
	});
});

/** The visible text, without the zero-width marks that defuse mentions. */
async function textOf(message: { innerText(): Promise<string> }): Promise<string> {
	return (await message.innerText()).replaceAll('\u200b', '');
}

/** The elements and links that the hostile text created, and whether it ran. */
async function harmIn(page: Page): Promise<unknown> {
	return {
		elements: await page
			.getByRole('main')
			.locator('img:not([src^="/page/"]), svg, script, [onerror], [onload]')
			.count(),
		links: await page.getByRole('main').getByRole('link').count(),
		ran: await page.evaluate('typeof ran'),
	};
}

const noHarm = { elements: 0, links: 0, ran: 'undefined' };
