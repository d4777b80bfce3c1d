import type { Locator, Page } from 'playwright-core';

/** Types into the message box with the keyboard, in whatever language the page is. */
export async function write(page: Page, text: string): Promise<void> {
	await page.locator('#composer-text').focus();
	await page.keyboard.type(text);
}

/** Types a message, or a command with the text of its first option, and sends it. */
export async function send(page: Page, line: string): Promise<void> {
	await write(page, line);
	await page.keyboard.press('Enter');
}

/** Waits for the message with this heading. */
export async function answerAbout(page: Page, name: string): Promise<Locator> {
	const heading = page.getByRole('heading', { name, exact: true });
	return waitFor(page.getByRole('article').filter({ has: heading }));
}

/** Waits for the newest message that contains this text. */
export async function messageWith(page: Page, text: string | RegExp): Promise<Locator> {
	return waitFor(page.getByRole('article').filter({ hasText: text }).last());
}

/** Chooses a line from a message’s menu. */
export async function choose(message: Locator, menu: string, line: string): Promise<void> {
	await message.getByRole('combobox', { name: menu }).click();
	await message.getByRole('option', { name: line }).click();
}

/** Uses a command from the menu of a message. */
export async function useOn(message: Locator, command: string): Promise<void> {
	await message.click({ button: 'right' });
	await message.page().getByRole('menuitem', { name: command }).click();
}

/** Fills in the open form with the keyboard, in the order of its fields, and sends it; '' leaves a field as it is. */
export async function fillIn(page: Page, values: readonly string[]): Promise<void> {
	const dialog = page.getByRole('dialog');
	await dialog.waitFor();
	for (const [index, value] of values.entries()) {
		if (index > 0) await page.keyboard.press('Tab');
		if (value !== '') await page.keyboard.type(value);
	}
	await dialog.getByRole('textbox').first().press('Enter');
}

/** Holds all requests to this path until the returned function is called. */
export async function holdBack(page: Page, path: string): Promise<() => void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	await page.route(
		(url) => url.pathname === path,
		(route) => promise.then(() => route.continue()),
	);
	return resolve;
}

async function waitFor(message: Locator): Promise<Locator> {
	await message.waitFor();
	return message;
}
