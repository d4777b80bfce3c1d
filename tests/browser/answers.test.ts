import { describe, expect, it } from 'vitest';
import { openPlayground } from './open-playground.ts';
import { choose, messageWith, send, write } from './use-page.ts';

const rain = Array.from({ length: 7 }, (_, place) => ({
	headline: `Rain, day ${7 - place}`,
	publishedAt: `2025-06-0${7 - place}`,
	topics: ['rain'],
	people: [{ name: 'Jo Dow', role: 'mayor' }, { name: 'Li Na' }],
}));
const { visit } = openPlayground({ 'rain.json': rain });

describe('the page', () => {
	it('is used with the keyboard alone, from the first key to the answer', async ({ skip }) => {
		const page = await visit(skip);
		for (const key of ['Tab', 'Enter', 'Tab', '/', 'b', 'r']) await page.keyboard.press(key);
		await page.getByRole('option', { name: '/brief' }).waitFor();
		await page.keyboard.press('Enter');
		await page.keyboard.type('rain');
		await page.keyboard.press('Enter');
		const answer = await messageWith(page, '7 stories from 1 source');
		expect(await answer.innerText()).toContain('Rain, day 7');
	});

	it('turns to the older stories where the answer stands', async ({ skip }) => {
		const page = await visit(skip);
		await send(page, '/brief rain');
		const answer = await messageWith(page, '7 stories from 1 source');
		await answer.getByRole('button', { name: 'Older' }).click();
		const older = await messageWith(page, 'page 2 of 2');
		expect(await older.innerText()).toContain('Rain, day 1');
		expect(await older.innerText()).not.toContain('Rain, day 7');
	});

	it('opens a profile from a menu, for its reader alone, who dismisses it', async ({ skip }) => {
		const page = await visit(skip);
		await send(page, '/brief rain');
		await choose(await messageWith(page, '7 stories'), 'Who is in this', 'Jo Dow');
		const profile = await messageWith(page, 'Only you can see this');
		expect(await profile.getByRole('heading', { name: 'Jo Dow' }).isVisible()).toBe(true);
		await profile.getByRole('button', { name: 'Dismiss message' }).click();
		await profile.waitFor({ state: 'detached' });
		await page.reload();
		await messageWith(page, '7 stories');
		expect(await page.getByText('Only you can see this').count()).toBe(0);
	});

	it('offers the name that somebody mistyped', async ({ skip }) => {
		const page = await visit(skip);
		await write(page, '/who jo dwo');
		await page.getByRole('option', { name: 'Jo Dow' }).waitFor();
		for (const key of ['ArrowDown', 'Enter', 'Enter']) await page.keyboard.press(key);
		const profile = await messageWith(page, 'mayor');
		expect(await profile.getByRole('heading', { name: 'Jo Dow' }).isVisible()).toBe(true);
	});
});
