import { expect, it } from 'vitest';
import { openLocalPage } from './open-local-page.ts';

const { visit } = openLocalPage({ 'reports.json': [] });

it('the page changes its language at once, and remembers it', async ({ skip }) => {
	const page = await visit(skip);
	await page.getByLabel('Your language').selectOption('de');
	await page.getByRole('log', { name: 'Nachrichten in #general' }).waitFor();
	await page.getByRole('combobox', { name: 'Nachricht an #general' }).waitFor();
	expect(await page.evaluate('document.documentElement.lang')).toBe('de');
	await page.goto(new URL('/?as=mia', page.url()).href);
	await page.getByRole('log', { name: 'Nachrichten in #general' }).waitFor();
});

it('the page adds the bot to a server and removes it again', async ({ skip }) => {
	const page = await visit(skip);
	await page.getByText('Server', { exact: true }).click();
	await page.getByLabel('System channel of a new server').selectOption('none');
	await page.getByRole('button', { name: 'Add the bot to a new server' }).click();
	await page.getByRole('heading', { name: 'New server 2', level: 1 }).waitFor();
	await page.getByRole('button', { name: 'Remove the bot from New server 2' }).click();
	await page.getByRole('heading', { name: 'Dateline Local', level: 1 }).waitFor();
});
