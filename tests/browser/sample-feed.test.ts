import { expect, it } from 'vitest';
import { openLocalPage } from './open-local-page.ts';
import { fillIn, messageWith, send, write } from './use-page.ts';

const localPage = openLocalPage({ 'rain.json': [{ headline: 'Rain', places: ['Taiwan'] }] });

it('The sample feed brings a newcomer an alert and a digest as README.md says', async ({
	skip,
}) => {
	const page = await localPage.visit(skip, { as: 'omar', channel: 'moderators' });
	await send(page, '/alert add ');
	await fillIn(page, ['Taiwan', '', '', '#news']);
	const alerts = await messageWith(page, 'Alerts, not started yet');
	await alerts.getByRole('button', { name: 'Start' }).click();
	await alerts.waitFor({ state: 'detached' });

	await write(page, '/source add');
	await page.keyboard.press('Enter');
	await page.getByRole('option', { name: 'Sample news (local)' }).click();
	await page.keyboard.press('Enter');
	const preview = await messageWith(page, 'Last headlines');
	await preview.getByRole('button', { name: 'Add' }).click();
	await messageWith(page, 'is read from now on');

	await page.getByRole('button', { name: '+1 hour' }).click();
	await page.getByRole('button', { name: 'news unread' }).click();
	const alert = await messageWith(page, 'Alert · Taiwan');
	expect(await alert.innerText()).toMatch(/^Sample \d{4}: .* in Taiwan /m);

	await send(page, '/digest add ');
	await fillIn(page, ['everything', '', 'hourly', '', '#news']);
	await messageWith(page, 'Added.');
	await page.getByRole('button', { name: 'To the next post' }).click();
	const digest = await messageWith(page, /Digest · everything.*\d stories/s);
	expect(await digest.innerText()).toMatch(/^Sample \d{4}: .* in Kursk /m);
});
