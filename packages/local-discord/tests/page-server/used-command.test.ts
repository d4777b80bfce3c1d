import { describe, expect, it } from 'vitest';
import type { PageMessage } from '../../src/protocol/page.ts';
import { local } from '../../src/world/default-world.ts';
import { openBotOn, openDiscord } from '../open-discord.ts';
import { miaInGeneral, openPage } from './open-page.ts';

const digest = { de: 'überblick' };
const add = { de: 'neu' };
const message = { de: 'Was ist das?' };
const user = { de: 'Wer ist das?' };
const commands = [
	{
		name: 'digest',
		nameLocalizations: digest,
		description: 'Digests',
		options: [{ type: 1, name: 'add', nameLocalizations: add, description: 'Add one' }],
	},
	{ name: 'Look', type: 3, nameLocalizations: message },
	{ name: 'Look', type: 2, nameLocalizations: user },
] as const;

async function open() {
	const discord = await openDiscord();
	const bot = await openBotOn(discord, async (it) => it.isRepliable() && it.reply('ok'));
	await bot.application.commands.set(commands);
	const page = openPage(discord.pageUrl);
	const used = async () =>
		(await page.get<PageMessage[]>('messages?channel=general&as=omar')).at(-1)?.usedCommand;
	return { bot, page, used };
}

const asking = { ...miaInGeneral, kind: 'slash', command: 'digest add', options: {} } as const;

describe('the command that a message answers', () => {
	it('A message carries the names of its command and subcommand in all languages, at once and later', async () => {
		const { page, used } = await open();
		const listening = await page.listen('omar');
		await page.act(asking);
		const names = [
			{ name: 'digest', name_localizations: digest },
			{ name: 'add', name_localizations: add },
		];
		expect((await listening.next('message')).shown.usedCommand).toEqual(names);
		expect(await used()).toEqual(names);
	});

	it('A command of a menu is that of the message or of the person, even if both have one name', async () => {
		const { page, used } = await open();
		await page.act({ ...miaInGeneral, kind: 'say', content: 'x' });
		const [said] = await page.get<PageMessage[]>('messages?channel=general&as=mia');
		const id = said?.message.id ?? '';
		const mia = { ...miaInGeneral, channel: local.general };
		await page.act({ ...mia, kind: 'message command', message: id, command: 'Look' });
		expect(await used()).toEqual([{ name: 'Look', name_localizations: message }]);
		await page.act({ ...mia, kind: 'user command', user: local.omar, command: 'Look' });
		expect(await used()).toEqual([{ name: 'Look', name_localizations: user }]);
	});

	it('A command that is no longer registered has the bot’s name', async () => {
		const { bot, page, used } = await open();
		await page.act(asking);
		await bot.application.commands.set([]);
		expect(await used()).toEqual([{ name: 'digest' }, { name: 'add' }]);
	});

	it('A message that answers no command has none', async () => {
		const { page, used } = await open();
		await page.act({ ...miaInGeneral, kind: 'say', content: 'x' });
		expect(await used()).toBeUndefined();
	});
});
