import type { Locator, Page } from 'playwright-core';

/** Types into the message box with the keyboard. */
export async function write(page: Page, text: string): Promise<void> {
	await page.getByRole('combobox', { name: 'Message' }).focus();
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
