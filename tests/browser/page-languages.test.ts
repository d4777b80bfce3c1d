import { expect, it } from 'vitest';
import { openLocalPage } from './open-local-page.ts';
import { answerAbout, fillIn, messageWith, send, useOn, write } from './use-page.ts';

const { visit } = openLocalPage({
	'bridge.json': [{ headline: 'The bridge opens', people: ['Jo Dow', 'Li Na'] }],
});

const inGerman = {
	brief: { line: '/kurz jo dow', name: 'Jo Dow', used: 'Mia hat /kurz verwendet' },
	log: 'Nachrichten in #general',
	description:
		'Was zu einer Person, einem Ort, einer Organisation oder einem Thema gerade passiert',
	unknown: { line: '/wer xyz', answer: 'In den Nachrichten hier kommt niemand namens „xyz“ vor.' },
	onMessage: { name: 'Was ist dazu bekannt?', answer: 'In dieser Nachricht geht es um mehreres.' },
	button: 'Diesem Thema folgen',
};
const inJapanese: typeof inGerman = {
	brief: { line: '/概要 li na', name: 'Li Na', used: 'Miaさんが /概要 を使用しました' },
	log: '#generalのメッセージ',
	description: '人物、場所、組織、トピックに何が起きているか',
	unknown: { line: '/誰 xyz', answer: '「xyz」という人物はここのニュースに登場しません。' },
	onMessage: { name: '概要を見る', answer: 'このメッセージにはいくつかの話題があります。' },
	button: 'このトピックをフォロー',
};

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
	await page.getByText('Dateline is not in here').waitFor();
	await page.getByRole('button', { name: 'Add the bot to New server 2' }).waitFor();
});

it('Dateline answers in the language of the page as soon as its reader changes it', async ({
	skip,
}) => {
	const page = await visit(skip);
	await send(page, 'Jo Dow and Li Na walked across.');
	const message = await messageWith(page, 'walked across');
	for (const [locale, words] of [
		['de', inGerman],
		['ja', inJapanese],
	] as const) {
		await page.locator('#locale').selectOption(locale);
		await page.getByRole('log', { name: words.log }).waitFor();
		await send(page, words.brief.line);
		const brief = await answerAbout(page, words.brief.name);
		await brief.getByText(words.brief.used).waitFor();
		await brief.getByRole('button', { name: words.button }).waitFor();
		await send(page, words.unknown.line);
		await messageWith(page, words.unknown.answer);
		await useOn(message, words.onMessage.name);
		await messageWith(page, words.onMessage.answer);
		await write(page, words.brief.line.replace(/ .*/, ''));
		await page.getByRole('option').filter({ hasText: words.description }).waitFor();
		await page.locator('#composer-text').fill('');
	}
});

it('Dateline posts in the language of the server, whatever the language of who asked for it', async ({
	skip,
}) => {
	const page = await visit(skip, { as: 'omar', channel: 'moderators', locale: 'ja' });
	await page.getByText('サーバー', { exact: true }).click();
	await page.locator('#server-locale').selectOption('de');
	await send(page, '/まとめ 追加 ');
	await fillIn(page, ['everything', '', '', '', '#news']);
	await messageWith(page, '追加しました。');
	await page.locator('#clock-to-next').click();
	await page.getByRole('button', { name: 'news' }).click();
	await messageWith(page, 'Überblick · alles');
});
