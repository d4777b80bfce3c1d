import { expect, it } from 'vitest';
import { openLocalPage } from './open-local-page.ts';
import { fillIn, messageWith, send } from './use-page.ts';

const localPage = openLocalPage({ 'rain.json': [{ headline: 'Rain', topics: ['rain'] }] });

it('sets up a digest with the form, and corrects it, with only the keyboard', async ({ skip }) => {
	const page = await localPage.visit(skip, { as: 'omar', channel: 'moderators' });
	await send(page, '/digest add ');
	await fillIn(page, ['rain', '', 'evry mornig', 'Taipei', '#news']);
	const refused = await messageWith(page, 'could not be read as days and times');
	await refused.getByRole('button', { name: 'Correct' }).press('Enter');

	const dialog = page.getByRole('dialog', { name: 'New digest' });
	await dialog.waitFor();
	const typed = await dialog
		.getByRole('textbox')
		.evaluateAll((inputs) => inputs.map((input) => ('value' in input ? input.value : undefined)));
	expect(typed).toEqual(['rain', 'evry mornig', 'Taipei']);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Control+A');
	await page.keyboard.type('weekdays at 7:30');
	await page.keyboard.press('Enter');
	const added = await messageWith(page, 'Added.');
	expect(await added.innerText()).toContain('weekdays at 07:30 · Asia/Taipei');
	expect(await added.innerText()).toContain('#news');
	expect(await dialog.count()).toBe(0);
});

it('asks in the language of the moderator’s Discord', async ({ skip }) => {
	const page = await localPage.visit(skip, { as: 'omar', channel: 'moderators', locale: 'de' });
	await page.getByRole('combobox', { name: 'Nachricht' }).fill('/meldung hinzufügen ');
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Neue Meldungen' });
	await dialog.getByRole('textbox', { name: 'Zeitzone' }).waitFor();
	await page.keyboard.press('Escape');
	await dialog.waitFor({ state: 'detached' });
});
