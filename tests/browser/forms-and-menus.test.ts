import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { type Interaction, MessageFlags } from 'discord.js';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Look, openBotPage } from './open-bot-page.ts';
import { choose, holdBack, messageWith, send } from './use-page.ts';

const label = (text: string, component: object, more = {}) => ({
	type: 18,
	label: text,
	component,
	...more,
});
const form = {
	custom_id: 'form',
	title: 'A new digest',
	components: [
		label(
			'Topics',
			{ type: 4, custom_id: 'topics', style: 1, min_length: 3, placeholder: 'rain' },
			{ description: 'Names or any words' },
		),
		label('When', {
			type: 3,
			custom_id: 'when',
			options: ['morning', 'evening'].map((value) => ({ label: `Every ${value}`, value })),
		}),
		label('Where', { type: 8, custom_id: 'where' }),
		label('Ping', { type: 6, custom_id: 'ping', required: false, max_values: 2 }),
		label('Notes', { type: 4, custom_id: 'notes', style: 2, required: false }),
	],
};

const menu = (type: number, customId: string, placeholder: string) => ({
	type: 1,
	components: [{ type, custom_id: customId, placeholder }],
});

/** A press adds the button’s letter to the text, and the first press of C takes B away. */
function buttons(content: string) {
	const letters = content.includes('C') ? ['A', 'C'] : ['A', 'B', 'C'];
	const components = letters.map((one) => ({ type: 2, style: 2, label: one, custom_id: one }));
	return { content, components: [{ type: 1, components }] };
}

async function answer(it: Interaction): Promise<unknown> {
	if (it.isRoleSelectMenu()) return it.reply(`Role ${it.roles.first()?.name}`);
	if (it.isUserSelectMenu()) return it.reply(`Person ${it.users.first()?.displayName}`);
	if (it.isChannelSelectMenu()) return it.reply(`Channel ${it.channels.first()?.id}`);
	if (it.isMessageContextMenuCommand()) return it.reply(`On “${it.targetMessage.content}”`);
	if (it.isUserContextMenuCommand()) return it.reply(`This is ${it.targetUser.username}`);
	if (it.isChatInputCommand() && it.commandName === 'hello') return it.reply('Hello');
	if (it.isChatInputCommand() && it.commandName === 'buttons') return it.reply(buttons('0'));
	if (it.isButton()) return it.update(buttons(`${it.message.content}${it.customId}`));
	if (it.isChatInputCommand() && it.commandName === 'menus') {
		const components = [menu(5, 'a', 'Who'), menu(6, 'b', 'Which role'), menu(8, 'c', 'Where')];
		return it.reply({ content: 'Choose', components });
	}
	if (it.isChatInputCommand()) {
		// Only the builders’ classes fit the type; discord.js sends plain JSON unchanged.
		return it.client.rest.post(`/interactions/${it.id}/${it.token}/callback`, {
			body: { type: 9, data: form },
			auth: false,
		});
	}
	if (!it.isModalSubmit()) return undefined;
	const { fields } = it;
	const roles = fields.getSelectedRoles('ping')?.map((role) => role?.name) ?? [];
	const where = fields.getSelectedChannels('where')?.map((channel) => channel?.name);
	const when = fields.getStringSelectValues('when');
	const content = [fields.getTextInputValue('topics'), ...when, ...(where ?? []), ...roles].join();
	return it.reply({ content, flags: MessageFlags.Ephemeral });
}

const { visit } = openBotPage(
	[
		{ name: 'form', description: 'Opens a form', type: 1 },
		{ name: 'hello', description: 'Says hello', type: 1 },
		{ name: 'menus', description: 'Shows menus', type: 1 },
		{ name: 'buttons', description: 'Shows buttons', type: 1 },
		{ name: 'Brief this', type: 3 },
		{ name: 'Who is this?', type: 2 },
	],
	answer,
);
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

describe('buttons of one message', () => {
	/** Presses these buttons while the first press is on its way. */
	async function pressAtOnce(page: Page, letters: readonly string[]): Promise<Locator> {
		await send(page, '/buttons ');
		const message = page
			.getByRole('article')
			.filter({ has: page.getByText(/^0/) })
			.last();
		// Not the message of the test before: its buttons would do, and the command would be held back.
		await message.getByText('0', { exact: true }).waitFor();
		const arrive = await holdBack(page, '/page/act');
		for (const one of letters) await message.locator(`[data-control="${one}"]`).click();
		expect(await message.locator('[aria-busy]').allTextContents()).toEqual(
			[...new Set(letters)].sort(),
		);
		arrive();
		await message.locator('[aria-busy]').first().waitFor({ state: 'detached' });
		return message;
	}

	it('pressed while another is busy are carried out in their order, and a repeat only once', async ({
		skip,
	}) => {
		const message = await pressAtOnce(await visit(skip, 'general'), ['B', 'A', 'B', 'A']);
		await message.getByText('0BA', { exact: true }).waitFor();
		expect(await message.getByRole('alert').count()).toBe(0);
	});

	it('that are gone when it is their turn are said to be so, on the new drawing', async ({
		skip,
	}) => {
		const message = await pressAtOnce(await visit(skip, 'general'), ['C', 'B', 'A']);
		await message.getByText('0CA', { exact: true }).waitFor();
		expect(await message.getByRole('alert').innerText()).toBe('That message has no button “B”.');
	});
});

describe('a form on the page', () => {
	it('can be filled in and submitted with only the keyboard', async ({ skip }) => {
		const page = await visit(skip, 'general');
		await send(page, '/form ');
		await page.getByRole('dialog', { name: 'A new digest' }).waitFor();
		await page.keyboard.type('snow');
		await page.keyboard.press('Tab');
		await page.keyboard.type('Every e');
		await page.keyboard.press('Tab');
		await page.keyboard.type('#news');
		for (const key of ['Tab', 'Tab', 'Tab', 'Space']) await page.keyboard.press(key);
		await page.getByRole('textbox', { name: 'Topics' }).press('Enter');
		await messageWith(page, 'snow,evening,news,Moderators');
		expect(await page.getByRole('dialog').count()).toBe(0);
	});

	it('says what is missing, and goes there', async ({ skip }) => {
		const page = await visit(skip, 'general');
		await send(page, '/form ');
		const topics = page.getByRole('textbox', { name: 'Topics' });
		await topics.fill('ab');
		await page.getByRole('button', { name: 'Submit' }).click();
		const described = await topics.evaluate((input) =>
			(input.getAttribute('aria-describedby') ?? '')
				.split(' ')
				.map((id: string) => input.ownerDocument.getElementById(id)?.textContent),
		);
		expect(described).toEqual(['Names or any words', 'Write at least 3 characters.']);
		expect(await topics.getAttribute('aria-invalid')).toBe('true');
		expect(await topics.evaluate((input) => input === input.ownerDocument.activeElement)).toBe(
			true,
		);
		expect(await page.getByText('Choose one.').count()).toBe(2);
		expect(await page.getByRole('group', { name: 'Ping' }).innerText()).not.toContain('*');
	});

	it('Escape closes it for good: the focus goes back, and the next one is empty again', async ({
		skip,
	}) => {
		const page = await visit(skip, 'general');
		for (const _ of ['once', 'twice']) {
			await send(page, '/form ');
			const topics = page.getByRole('textbox', { name: 'Topics' });
			await topics.waitFor();
			expect(await topics.inputValue()).toBe('');
			await topics.fill('rain');
			await page.keyboard.press('Escape');
			await page.getByRole('dialog').waitFor({ state: 'detached' });
			const box = page.getByRole('combobox', { name: 'Message' });
			expect(await box.evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
		}
	});

	it.for<readonly [string, Look]>([
		['in the dark theme', { theme: 'dark' }],
		['in the light theme', { theme: 'light' }],
		['on a phone', { window: { width: 360, height: 640 } }],
	])('has no serious accessibility problem and fits its window %s', async ([, look], { skip }) => {
		const page = await visit(skip, 'general', look);
		await send(page, '/form ');
		const dialog = page.getByRole('dialog', { name: 'A new digest' });
		await page.getByRole('button', { name: 'Submit' }).click();
		await page.getByText('Fill this in.').waitFor();
		await page.evaluate(axe);
		const { violations } = await page.evaluate<AxeResults>('axe.run()');
		const serious = violations.filter(
			({ impact }) => impact === 'serious' || impact === 'critical',
		);
		expect(serious.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
		const box = await dialog.boundingBox();
		const { width = 1_280, height = 720 } = look.window ?? {};
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
	});
});

it('a form on the page is in the language of the person’s Discord', async ({ skip }) => {
	const page = await visit(skip, 'general', { locale: 'de' });
	await page.getByRole('combobox', { name: 'Nachricht' }).fill('/form ');
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Absenden' }).click();
	await page.getByText('Fülle dieses Feld aus.').waitFor();
	await page.getByText('Dieses Formular geht an Bot.').waitFor();
	await page.getByRole('button', { name: 'Abbrechen' }).click();
	await page.getByRole('dialog').waitFor({ state: 'detached' });
});

it('a message’s menus of people, roles and channels offer those of the server', async ({
	skip,
}) => {
	const page = await visit(skip, 'general');
	await send(page, '/menus ');
	const message = await messageWith(page, 'Choose');
	for (const [name, line, answered] of [
		['Who', 'Omar', 'Person Omar'],
		['Which role', 'Readers', 'Role Readers'],
		['Where', '#news', 'Channel'],
	] as const) {
		await choose(message, name, line);
		await messageWith(page, answered);
	}
});

describe('a message’s menu on the page', () => {
	it('has the bot’s commands under Apps, by keyboard', async ({ skip }) => {
		const page = await visit(skip, 'news');
		await send(page, 'Rain in Kursk');
		const message = await messageWith(page, 'Rain in Kursk');
		await message.getByRole('button', { name: 'More actions' }).press('Enter');
		const apps = page.getByRole('group', { name: 'Apps', exact: true });
		expect(await apps.innerText()).toContain('Apps');
		expect(await apps.getByRole('menuitem').allInnerTexts()).toEqual(['Brief this']);
		await page.keyboard.press('Enter');
		await messageWith(page, 'On “Rain in Kursk”');
	});

	it('has the bot’s commands for the author, by pointer', async ({ skip }) => {
		const page = await visit(skip, 'news');
		await send(page, 'Snow in Kursk');
		await (await messageWith(page, 'Snow in Kursk')).click({ button: 'right' });
		await page.getByRole('menuitem', { name: 'Who is this?' }).click();
		await messageWith(page, 'This is mia');
	});
});

describe('a server without the bot on the page', () => {
	it('can be opened, and offers what the person has installed', async ({ skip }) => {
		const page = await visit(skip, 'general');
		const other = page.getByRole('list', { name: 'Another server' });
		await other.getByRole('button', { name: 'lounge' }).click();
		await page.getByText('Bot is not in here').waitFor();
		await send(page, '/hello ');
		await messageWith(page, 'Mia used /hello');
		await page.reload();
		await messageWith(page, 'Mia used /hello');
	});

	it('offers the same in the direct messages of two people', async ({ skip }) => {
		const page = await visit(skip, 'general');
		await page.getByRole('list', { name: 'Private' }).getByRole('button', { name: 'Omar' }).click();
		await send(page, '/hello ');
		await messageWith(page, 'Mia used /hello');
	});

	it('is one with the bot as soon as you add it, until you remove it', async ({ skip }) => {
		const page = await visit(skip, 'general');
		await page.getByRole('button', { name: 'lounge' }).click();
		await page.getByText('Bot is not in here').waitFor();
		await page.getByText('Server', { exact: true }).click();
		await page.getByRole('button', { name: 'Add the bot to Another server' }).click();
		await page.getByText('This is the start of #lounge.').waitFor();
		await page.getByRole('button', { name: 'Remove the bot from Another server' }).click();
		await page.getByText('Bot is not in here').waitFor();
	});
});
