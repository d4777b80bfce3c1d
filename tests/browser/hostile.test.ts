import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPlayground } from './open-playground.ts';
import { choose, messageWith, send } from './use-page.ts';

const markup = '<img src=x onerror="ran=1"><script>ran=1</script>';
const markdown = '**bold** [a link](https://evil.example) ||hidden|| <t:0:R> </who:1>';
const { visit } = openPlayground({
	'hostile.json': [
		{
			headline: `Rain ${markup}`,
			summary: `Rain ${markdown} ${markup} @everyone`,
			people: [{ name: `Jo ${markup}`, role: `mayor ${markdown}` }],
			topics: ['rain'],
		},
	],
});

/** What a stranger’s text must not become, and what it must not have done. */
async function harmIn(page: Page): Promise<unknown> {
	const log = page.getByRole('log');
	const made = await log
		.locator('img, script, [onerror], strong strong, .spoiler, .mention')
		.count();
	const links = await log.getByRole('link').count();
	return { made, links, ran: await page.evaluate('typeof ran') };
}

const noHarm = { made: 0, links: 0, ran: 'undefined' };

describe('hostile text', () => {
	it('of an article is shown as the text it is', async ({ skip }) => {
		const page = await visit(skip);
		await send(page, '/brief rain');
		const answer = await messageWith(page, markup);
		const text = (await answer.innerText()).replaceAll('\u200b', '');
		expect(text).toContain(`Rain ${markdown} ${markup} @everyone`);
		await choose(answer, 'Who is in this', `Jo ${markup}`);
		const profile = await messageWith(page, 'Only you can see this');
		expect(await profile.getByRole('heading').first().innerText()).toBe(`Jo ${markup}`);
		expect(await harmIn(page)).toEqual(noHarm);
	});

	it('is offered as the text it is while one types', async ({ skip }) => {
		const page = await visit(skip);
		await page.getByRole('combobox', { name: 'Message' }).focus();
		await page.keyboard.type('/who jo');
		await page.getByRole('option', { name: `Jo ${markup}` }).waitFor();
		expect(await harmIn(page)).toEqual(noHarm);
	});

	it('of a member is shown as the text it is', async ({ skip }) => {
		const page = await visit(skip);
		await send(page, markup);
		await messageWith(page, markup);
		expect(await harmIn(page)).toEqual(noHarm);
	});
});
