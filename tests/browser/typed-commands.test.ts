import { describe, expect, it } from 'vitest';
import { openPlayground } from './open-playground.ts';
import { messageWith, send, write } from './use-page.ts';

const playground = openPlayground({
	'rain.json': [
		{ headline: 'Rain in town', topics: ['rain'], source: 'Town News' },
		{ headline: 'Rain at sea', topics: ['rain'], source: 'Sea News' },
		{ headline: 'Snow', topics: ['snow'], source: 'Town News' },
	],
});

describe('a command that is typed as a line', () => {
	it('fills its option with the text, whether that is required or not', async ({ skip }) => {
		const page = await playground.visit(skip);
		await send(page, '/latest snow');
		const answer = await messageWith(page, 'Snow');
		expect(await answer.innerText()).not.toContain('Rain');
		await send(page, '/brief snow');
		await messageWith(page, /used \/brief.*Snow/s);
	});

	it('fills the options that it names, as Discord’s own client does', async ({ skip }) => {
		const page = await playground.visit(skip);
		await send(page, '/latest topic:rain source:Sea News');
		const answer = await messageWith(page, 'Rain at sea');
		expect(await answer.innerText()).not.toContain('Rain in town');
	});

	it('takes a whole line that is pasted, with its subcommand', async ({ skip }) => {
		const page = await playground.visit(skip, { as: 'omar', channel: 'moderators' });
		const line = '/digest add rain channel:#news when:every day at 8';
		await page.getByRole('combobox', { name: 'Message' }).fill(line);
		await page.keyboard.press('Enter');
		await messageWith(page, 'Added.');
	});

	it('is not sent while something in it belongs to no option, and says so', async ({ skip }) => {
		const page = await playground.visit(skip);
		await write(page, '/help me');
		await page.keyboard.press('Enter');
		await page.getByText('“me” belongs to no option of /help.').waitFor();
	});
});
