import { describe, expect, it, vi } from 'vitest';
import { openLocalPage } from './open-local-page.ts';
import { answerAbout, choose, holdBack, messageWith, send, write } from './use-page.ts';

/** All these tests share one channel, so each asks about its own topic. */
const reports = Array.from({ length: 7 }, (_, index) => ({
	headline: `Report ${7 - index}`,
	publishedAt: `2025-06-0${7 - index}`,
	topics: ['Rain', 'Snow', 'Fog'],
	people: [{ name: 'Johanna Dow', role: 'mayor' }, { name: 'Li Na' }],
}));
const { visit } = openLocalPage({ 'reports.json': reports });

describe('the page', () => {
	it('can be used with only the keyboard, from the first key to the answer', async ({ skip }) => {
		const page = await visit(skip);
		for (const key of ['Tab', 'Enter', '/', 'b', 'r']) await page.keyboard.press(key);
		await page.getByRole('option', { name: '/brief' }).waitFor();
		await page.keyboard.press('Enter');
		await page.keyboard.type('rain');
		await page.keyboard.press('Enter');
		const answer = await answerAbout(page, 'Rain');
		expect(await answer.innerText()).toContain('Report 7');
	});

	it('keeps all that is typed while it loads', async ({ skip }) => {
		const page = await visit(skip);
		const arrive = await holdBack(page, '/page/state');
		await page.reload();
		await page.keyboard.type('the whole line');
		arrive();
		await page.getByRole('log', { name: 'general' }).waitFor();
		await page.keyboard.press('Enter');
		expect(await (await messageWith(page, 'whole')).innerText()).toContain('the whole line');
	});

	it('keeps what is typed before its script is there', async ({ skip }) => {
		const page = await visit(skip);
		const arrive = await holdBack(page, '/page/page.ts');
		await page.reload({ waitUntil: 'commit' });
		const box = page.locator('#composer-text');
		await vi.waitFor(async () => {
			await page.keyboard.press('m');
			expect(await box.inputValue()).toMatch(/^m+$/);
		}, 60_000);
		await page.keyboard.type('ore than one key');
		arrive();
		await page.getByRole('log', { name: 'general' }).waitFor();
		await page.keyboard.press('Enter');
		const message = await messageWith(page, 'than one');
		expect(await message.innerText()).toContain('more than one key');
	});

	it('keeps text that is typed while the previous message is being sent', async ({ skip }) => {
		const page = await visit(skip);
		const arrive = await holdBack(page, '/page/act');
		await send(page, 'the first line');
		await write(page, 'the second');
		arrive();
		await messageWith(page, 'the first line');
		await page.locator('[aria-busy]').waitFor({ state: 'detached' });
		const message = page.getByRole('combobox', { name: 'Message' });
		expect(await message.inputValue()).toBe('the second');
	});

	it('turns to older stories in the same answer', async ({ skip }) => {
		const page = await visit(skip);
		await send(page, '/brief snow');
		const answer = await answerAbout(page, 'Snow');
		await answer.getByRole('button', { name: 'Older' }).click();
		await answer.getByText('page 2 of 2').waitFor();
		expect(await answer.innerText()).toContain('Report 1');
		expect(await answer.innerText()).not.toContain('Report 7');
	});

	it('opens a private profile from a menu, and lets its reader dismiss it', async ({ skip }) => {
		const page = await visit(skip);
		await send(page, '/brief fog');
		await choose(await answerAbout(page, 'Fog'), 'Who is in this', 'Li Na');
		const profile = await answerAbout(page, 'Li Na');
		expect(await profile.innerText()).toContain('Only you can see this');
		await profile.getByRole('button', { name: 'Dismiss message' }).click();
		await profile.waitFor({ state: 'detached' });
		await page.reload();
		await answerAbout(page, 'Fog');
		expect(await page.getByText('Only you can see this').count()).toBe(0);
	});

	it('suggests the right name when it is mistyped', async ({ skip }) => {
		const page = await visit(skip);
		await write(page, '/who johana');
		await page.getByRole('option', { name: 'Johanna Dow' }).waitFor();
		for (const key of ['ArrowDown', 'Enter', 'Enter']) await page.keyboard.press(key);
		expect(await (await answerAbout(page, 'Johanna Dow')).innerText()).toContain('mayor');
	});
});
