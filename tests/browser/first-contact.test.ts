import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openLocalPage } from './open-local-page.ts';
import { answerAbout, choose, fillIn, messageWith, send, useOn, write } from './use-page.ts';

const localPage = openLocalPage({
	'bridge.json': [
		{
			headline: 'Jo Dow opens the old bridge',
			topics: ['Bridges'],
			people: [{ name: 'Jo Dow', role: 'mayor' }, { name: 'Li Na' }],
		},
	],
});

const welcomeText = 'Hello, this is Dateline';

describe('a server that Dateline joins on the page', () => {
	it('is welcomed once, with buttons for a time zone, a digest and a brief', async ({ skip }) => {
		const page = await localPage.visit(skip, { as: 'omar' });
		await joinNewServer(page);
		const welcome = await messageWith(page, welcomeText);
		await press(welcome, 'Time zone');
		await fillIn(page, ['Atlantiss']);
		await messageWith(page, 'There is no time zone called “Atlantiss”.');
		await press(welcome, 'Time zone');
		await fillIn(page, ['Taipei']);
		await messageWith(page, 'Asia/Taipei');
		await press(welcome, 'A digest here every morning');
		const added = await messageWith(page, 'This is now posted here.');
		expect(await added.innerText()).toContain('every day at 08:00 · Asia/Taipei');
		await press(welcome, 'Try /brief');
		expect(await (await answerAbout(page, 'Bridges')).innerText()).toContain(
			'Only you can see this',
		);

		await page.getByRole('button', { name: 'To the next post' }).click();
		expect(await (await answerAbout(page, 'Digest · everything')).innerText()).toContain(
			'Jo Dow opens the old bridge',
		);
		await page.reload();
		await answerAbout(page, 'Digest · everything');
		expect(await page.getByRole('article').filter({ hasText: welcomeText }).count()).toBe(1);
	});

	it('hears no second welcome when Dateline is removed and invited again, and has all of it', async ({
		skip,
	}) => {
		const page = await localPage.visit(skip, { as: 'omar' });
		await joinNewServer(page);
		const welcome = await messageWith(page, welcomeText);
		await page.getByRole('button', { name: 'Remove the bot from New server 2' }).click();
		await page.getByText('Dateline is not in here').waitFor();
		await write(page, '/brief');
		await page.getByText('No matching commands').waitFor();
		await page.getByRole('button', { name: 'Add the bot to New server 2' }).click();
		await page.getByText('Dateline is not in here').waitFor({ state: 'detached' });
		await write(page, ' bridges');
		await page.keyboard.press('Enter');
		await answerAbout(page, 'Bridges');
		await press(welcome, 'A digest here every morning');
		await messageWith(page, 'This is now posted here.');
		expect(await page.getByRole('article').filter({ hasText: welcomeText }).count()).toBe(1);
	});

	it('is welcomed in its language where Dateline may write', async ({ skip }) => {
		const page = await localPage.visit(skip, { as: 'omar', locale: 'de' });
		await joinNewServer(page, { systemChannel: 'closed' });
		const server = page.getByRole('list', { name: 'Neuer Server 2' });
		await server.getByRole('button', { name: 'general' }).click();
		await messageWith(page, 'Hallo, hier ist Dateline');
		await server.getByRole('button', { name: 'welcome' }).click();
		await page.getByRole('log', { name: '#welcome' }).waitFor();
		expect(await page.getByRole('article').count()).toBe(0);
	});
});

describe('a message on the page', () => {
	it('can be briefed on, and its people looked up, seen by nobody else', async ({ skip }) => {
		const mia = await localPage.visit(skip, { as: 'mia', channel: 'news' });
		const omar = await localPage.visit(skip, { as: 'omar', channel: 'news' });
		await send(omar, 'Jo Dow and Li Na walked across the bridge.');
		const message = await messageWith(mia, 'walked across');
		await useOn(message, 'Brief this');
		const topics = await messageWith(mia, 'That message is about several things.');
		await choose(topics, 'Choose one', 'Jo Dow');
		const brief = await answerAbout(mia, 'Jo Dow');
		expect(await brief.innerText()).toMatch(/opens the old bridge[\s\S]*Only you can see this/);
		await useOn(message, 'Who is in this?');
		const people = await answerAbout(mia, 'In this message');
		await choose(people, 'Open a profile', 'Li Na');
		expect(await (await answerAbout(mia, 'Li Na')).innerText()).toContain('Only you can see this');

		await send(mia, 'That was all.');
		await messageWith(omar, 'That was all.');
		expect(await omar.getByRole('article').count()).toBe(2);
	});
});

describe('where Dateline is not a member', () => {
	it.for([
		{ where: 'a server', list: 'Another server', of: { mia: 'lounge', omar: 'lounge' } },
		{ where: 'direct messages', list: 'Private', of: { mia: 'Omar', omar: 'Mia' } },
	])('a brief in $where is seen only by whoever asked', async ({ list, of }, { skip }) => {
		const open = async (as: 'mia' | 'omar'): Promise<Page> => {
			const page = await localPage.visit(skip, { as });
			await page.getByRole('list', { name: list }).getByRole('button', { name: of[as] }).click();
			await page.getByText('Dateline is not in here').waitFor();
			return page;
		};
		const [mia, omar] = [await open('mia'), await open('omar')];
		await send(mia, '/brief bridges');
		expect(await (await answerAbout(mia, 'Bridges')).innerText()).toContain(
			'Only you can see this',
		);
		await send(mia, 'That was all.');
		await messageWith(omar, 'That was all.');
		expect(await omar.getByRole('article').count()).toBe(1);
	});
});

/** Adds Dateline to a new server, whose channel for system messages opens. */
async function joinNewServer(page: Page, { systemChannel = 'open' } = {}): Promise<void> {
	await page.getByText('Server', { exact: true }).click();
	await page.locator('#system-channel').selectOption(systemChannel);
	await page.locator('#server-join').click();
	await page.getByRole('log', { name: '#welcome' }).waitFor();
}

async function press(message: Locator, button: string): Promise<void> {
	await message.getByRole('button', { name: button }).click();
}
