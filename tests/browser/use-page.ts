import type { Locator, Page } from 'playwright-core';

/** Types with the keyboard alone where one writes messages and commands. */
export async function write(page: Page, text: string): Promise<void> {
	await page.getByRole('combobox', { name: 'Message' }).focus();
	await page.keyboard.type(text);
}

/** Writes a command, with what belongs to its first option behind its name, and sends it. */
export async function send(page: Page, line: string): Promise<void> {
	await write(page, line);
	await page.keyboard.press('Enter');
}

/** The message under this heading, as soon as there is one. */
export async function answerAbout(page: Page, name: string): Promise<Locator> {
	const heading = page.getByRole('heading', { name, exact: true });
	return untilThere(page.getByRole('article').filter({ has: heading }));
}

/** The newest message that says these words, as soon as there is one. */
export async function messageWith(page: Page, words: string | RegExp): Promise<Locator> {
	return untilThere(page.getByRole('article').filter({ hasText: words }).last());
}

/** Takes a line of a menu that a message has. */
export async function choose(message: Locator, menu: string, line: string): Promise<void> {
	await message.getByRole('combobox', { name: menu }).click();
	await message.getByRole('option', { name: line }).click();
}

/** Lets nothing through to this path of the server until the answer is called. */
export async function holdBack(page: Page, path: string): Promise<() => void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	await page.route(
		(url) => url.pathname === path,
		(route) => promise.then(() => route.continue()),
	);
	return resolve;
}

async function untilThere(message: Locator): Promise<Locator> {
	await message.waitFor();
	return message;
}
