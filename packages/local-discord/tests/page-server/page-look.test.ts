import { describe, expect, it } from 'vitest';
import type { LocalDiscordOptions } from '../../src/local-discord.ts';
import type { Language } from '../../src/phrases/phrases.ts';
import type { PageState } from '../../src/protocol/page.ts';
import { defaultWorld, nameWorld } from '../../src/world/default-world.ts';
import { openDiscord } from '../open-discord.ts';
import { ask, openPage } from './open-page.ts';

async function read(path: string, options?: Partial<LocalDiscordOptions>) {
	const { pageUrl } = await openDiscord(options);
	return ask(pageUrl, { path });
}

describe('the look of the page', () => {
	it.each(['/', '/page/index.html'])('The page is neutral by default at %s', async (path) => {
		const { text } = await read(path);
		expect(text).toContain('<title>Local Discord</title>');
		expect(text).toContain('id="guild-name">Local Discord</h1>');
	});

	it('The page shows its title as text, never as markup', async () => {
		const { text } = await read('/', { page: { title: 'A & <b>$&</b>' } });
		expect(text).toContain('<title>A &amp; &lt;b>$&amp;&lt;/b></title>');
	});

	it('The page shows a custom icon, or that of a bot by default', async () => {
		const icon = '<svg xmlns="http://www.w3.org/2000/svg"/>';
		const { headers, text } = await read('/page/icon.svg', { page: { icon } });
		expect([headers['content-type'], text]).toEqual(['image/svg+xml', icon]);
		expect((await read('/page/icon.svg')).text).toContain('<title>Bot</title>');
	});

	it('The page suggests a first command only when one is set', async () => {
		const state = async (options?: Partial<LocalDiscordOptions>) =>
			openPage((await openDiscord(options)).pageUrl).get<PageState>('state');
		const beginWith = { command: 'hello', text: 'world' };
		expect(await state({ page: { beginWith } })).toMatchObject({ beginWith });
		expect(await state()).not.toHaveProperty('beginWith');
	});

	it('The clock has custom texts, or neutral ones by default', async () => {
		const time = { aheadMs: () => 0, next: () => undefined, forward: async () => undefined };
		const refusedNext = async (options?: Partial<LocalDiscordOptions>, locale = 'en-US') =>
			openPage((await openDiscord({ time, ...options })).pageUrl).act({
				kind: 'forward',
				to: 'next',
				locale,
			});
		const texts = { toNext: 'On', nextIn: 'In {span}', noneNext: 'None', nothingPosted: 'Quiet.' };
		const english = { ...texts, noneDue: 'No tea is due.' };
		const clock = { ...everyLanguage(english), de: { ...english, noneDue: 'Kein Tee steht an.' } };
		expect(await refusedNext()).toEqual({ kind: 'refused', why: 'Nothing is scheduled.' });
		expect(await refusedNext({ page: { clock } })).toMatchObject({ why: 'No tea is due.' });
		expect(await refusedNext({ page: { clock } }, 'de')).toMatchObject({
			why: 'Kein Tee steht an.',
		});
		expect(await refusedNext({}, 'de')).toMatchObject({ why: 'Es ist nichts geplant.' });
	});
});

describe('a named world', () => {
	it('A named world renames the bot, its role and its server, and keeps the rest', () => {
		const named = nameWorld(defaultWorld, { bot: 'Clerk', server: 'Office' });
		expect(named.application.name).toBe('Clerk');
		expect(named.bot.username).toBe('clerk');
		expect(named.guilds.map(({ name }) => name)).toEqual(['Office']);
		expect(named.guilds[0]?.roles.map(({ name }) => name)).toEqual([
			'@everyone',
			'Clerk',
			'Moderators',
			'Readers',
		]);
		expect(nameWorld(named, { bot: 'Bot', server: 'Local' })).toEqual(defaultWorld);
	});
});

function everyLanguage<Value>(value: Value): Readonly<Record<Language, Value>> {
	return {
		en: value,
		de: value,
		fr: value,
		es: value,
		'pt-BR': value,
		'zh-TW': value,
		'zh-CN': value,
		ja: value,
		ko: value,
	};
}
