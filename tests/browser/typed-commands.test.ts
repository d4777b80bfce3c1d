import { describe, expect, it } from 'vitest';
import { openLocalPage } from './open-local-page.ts';
import { messageWith, send, write } from './use-page.ts';

const localPage = openLocalPage({
	'rain.json': [
		{ headline: 'Rain in town', topics: ['rain'], source: 'Town News' },
		{ headline: 'Rain at sea', topics: ['rain'], source: 'Sea News' },
		{ headline: 'Snow', topics: ['snow'], source: 'Town News' },
	],
});

describe('a command typed as a line', () => {
	it('puts the text of a typed command into its first option, required or not', async ({
		skip,
	}) => {
		const page = await localPage.visit(skip);
		await send(page, '/latest snow');
		const answer = await messageWith(page, 'Snow');
		expect(await answer.innerText()).not.toContain('Rain');
		await send(page, '/brief snow');
		await messageWith(page, /used \/brief.*Snow/s);
	});

	it('fills the options that a typed command names, as Discord’s own client does', async ({
		skip,
	}) => {
		const page = await localPage.visit(skip);
		await send(page, '/latest topic:rain source:Sea News');
		const answer = await messageWith(page, 'Rain at sea');
		expect(await answer.innerText()).not.toContain('Rain in town');
	});

	it('accepts a command with its subcommand pasted as a whole line', async ({ skip }) => {
		const page = await localPage.visit(skip, { as: 'omar', channel: 'moderators' });
		const line = '/digest add rain channel:#news when:every day at 8';
		await page.getByRole('combobox', { name: 'Message' }).fill(line);
		await page.keyboard.press('Enter');
		await messageWith(page, 'Added.');
	});

	it('does not send a command if part of it fits no option, and says which part', async ({
		skip,
	}) => {
		const page = await localPage.visit(skip);
		await write(page, '/help me');
		await page.keyboard.press('Enter');
		await page.getByText('/help has no option for “me”. Remove it.').waitFor();
	});
});
