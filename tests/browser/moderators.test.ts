import { describe, expect, it } from 'vitest';
import { openLocalPage } from './open-local-page.ts';
import { answerAbout, fillIn, holdBack, messageWith, send, write } from './use-page.ts';

const localPage = openLocalPage({ 'rain.json': [{ headline: 'Rain', topics: ['rain'] }] });

describe('the page', () => {
	it('offers moderators commands that it does not offer members', async ({ skip }) => {
		const page = await localPage.visit(skip, { as: 'mia' });
		await write(page, '/reload');
		await page.getByText('No matching commands').waitFor();
		expect(await page.getByRole('option', { name: '/reload' }).count()).toBe(0);

		await page
			.getByRole('combobox', { name: 'You are' })
			.selectOption({ label: 'Omar (moderator)' });
		await page.getByRole('button', { name: 'moderators' }).click();
		localPage.write({ 'fog.json': [{ headline: 'Fog' }] });
		await send(page, '/reload ');
		const report = await answerAbout(page, 'Articles reloaded');
		expect(await report.innerText()).toContain('1 added');
		expect(await report.innerText()).toContain('Only you can see this');
	});

	it('reads a command typed during a channel change once the new channel’s commands have loaded', async ({
		skip,
	}) => {
		const page = await localPage.visit(skip, { as: 'mia' });
		await write(page, '/rel');
		const arrive = await holdBack(page, '/page/commands');
		await page
			.getByRole('combobox', { name: 'You are' })
			.selectOption({ label: 'Omar (moderator)' });
		await write(page, 'text for the previous channel');
		await page.getByRole('button', { name: 'moderators' }).click();
		localPage.write({ 'hail.json': [{ headline: 'Hail' }] });
		await send(page, '/reload ');
		arrive();
		await messageWith(page, 'Hail');
	});

	it('shows a digest in its channel when a moderator moves the clock forward', async ({ skip }) => {
		const omar = await localPage.visit(skip, { as: 'omar', channel: 'moderators' });
		const mia = await localPage.visit(skip, { as: 'mia', channel: 'news' });
		await send(omar, '/digest add ');
		await fillIn(omar, ['rain', '', '', '', '#news']);
		await messageWith(omar, 'Added.');

		localPage.write({ 'more.json': [{ headline: 'More rain', topics: ['rain'] }] });
		await send(omar, '/reload ');
		await messageWith(omar, 'More rain');
		await omar.getByRole('button', { name: 'To the next post' }).click();
		expect(await (await answerAbout(mia, 'Digest · rain')).innerText()).toContain('More rain');
		await omar.getByRole('region', { name: 'Local time' }).getByText('8:00 AM').waitFor();
		await omar.getByRole('button', { name: 'news unread' }).click();
		await answerAbout(omar, 'Digest · rain');

		await omar.getByRole('button', { name: 'To the next post' }).click();
		await omar.getByRole('alert').getByText('Nothing was posted.').waitFor();
	});

	it('marks a digest that pings a role for those who have it, and for nobody else', async ({
		skip,
	}) => {
		const omar = await localPage.visit(skip, { as: 'omar', channel: 'moderators' });
		const mia = await localPage.visit(skip, { as: 'mia', channel: 'news' });
		const options = 'channel:#news when:every day at 8 ping:@Readers';
		await omar.getByRole('combobox', { name: 'Message' }).fill(`/digest add snow ${options}`);
		await omar.keyboard.press('Enter');
		await messageWith(omar, 'pings @Readers');
		localPage.write({ 'snow.json': [{ headline: 'Snow in town', topics: ['snow'] }] });
		await send(omar, '/reload ');
		await messageWith(omar, 'Snow in town');
		await omar.getByRole('button', { name: 'To the next post' }).click();
		await omar.getByRole('button', { name: 'news unread' }).click();
		const [hers, his] = [
			await messageWith(mia, 'Digest · “snow”'),
			await messageWith(omar, 'Digest · “snow”'),
		];
		expect(await hers.innerText()).toMatch(/^Mentions you\n[\s\S]*@Readers$/);
		expect(await his.innerText()).not.toContain('Mentions you');
	});
});
