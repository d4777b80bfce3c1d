import { describe, expect, it } from 'vitest';
import { pageLocales } from '../../src/phrases/phrases.ts';
import type { PageChannel, PageCommands, PageMessage, PageState } from '../../src/protocol/page.ts';
import { local } from '../../src/world/default-world.ts';
import { openDiscord } from '../open-discord.ts';
import { askForBrief, miaInGeneral, openAnsweringPage, openPage } from './open-page.ts';

const openPrivate = () => openAnsweringPage({ content: 'for *you*', flags: 64 });

describe('what the page reads', () => {
	it('The page reads the bot, the server and its people', async () => {
		const page = openPage((await openDiscord()).pageUrl);
		const state = await page.get<PageState>('state');
		expect(state).toMatchObject({
			application: { name: 'Bot' },
			bot: { id: local.application, name: 'Bot' },
			guild: { id: local.guild, name: 'Local' },
			people: [
				{ username: 'mia', name: 'Mia', isModerator: false },
				{ username: 'omar', name: 'Omar', isModerator: true },
			],
		});
		expect(state.locales).toEqual(pageLocales);
	});

	it('The page reads the channels that a person sees, with the same direct messages each time', async () => {
		const page = openPage((await openDiscord()).pageUrl);
		const names = async (as: string) =>
			(await page.get<PageChannel[]>(`channels?as=${as}`)).map(({ name }) => name);
		expect(await names('mia')).toEqual(['general', 'news', '']);
		expect(await names('omar')).toEqual(['general', 'news', 'moderators', '']);
		expect(await page.directMessages('mia')).toEqual(await page.directMessages('mia'));
	});

	it('The page reads threads with their channel, except archived ones', async () => {
		const discord = await openDiscord();
		const page = openPage(discord.pageUrl);
		const listening = await page.listen('mia');
		const { id } = discord.addThread(local.news, 'On rain');
		await listening.next('channels');
		const threads = async () =>
			(await page.get<PageChannel[]>('channels?as=mia')).filter(({ kind }) => kind === 'thread');
		const server = { id: local.guild, name: 'Local', locale: 'en-US' };
		expect(await threads()).toMatchObject([
			{ id, kind: 'thread', name: 'On rain', parentId: local.news, tags: [], server },
		]);
		discord.changeChannel(id, { archived: true });
		expect(await threads()).toEqual([]);
	});

	it('Only the person and the bot see their direct messages', async () => {
		const page = openPage((await openDiscord()).pageUrl);
		const { id } = await page.directMessages('mia');
		await page.act({ ...miaInGeneral, channel: id, kind: 'say', content: 'hello' });
		const messages = await page.get<PageMessage[]>(`messages?channel=${id}&as=mia`);
		expect(messages.map(({ html }) => html.content)).toEqual(['hello']);
		expect(await page.get(`messages?channel=${id}&as=omar`)).toEqual({
			why: 'omar cannot see those direct messages.',
		});
	});

	it('The page reads the newest 100 messages, oldest first', async () => {
		const discord = await openDiscord();
		for (let number = 1; number <= 101; number += 1) {
			discord.say({ as: 'mia', in: 'general', content: `${number}` });
		}
		const page = openPage(discord.pageUrl);
		const messages = await page.get<PageMessage[]>('messages?channel=general&as=omar');
		const contents = messages.map(({ message }) => message.content);
		expect([contents.length, contents[0], contents.at(-1)]).toEqual([100, '2', '101']);
	});

	it('The page reads a private message only for its reader', async () => {
		const { page } = await openPrivate();
		await page.act(askForBrief('x'));
		const seen = (as: string) => page.get<PageMessage[]>(`messages?channel=general&as=${as}`);
		expect(await seen('mia')).toMatchObject([
			{ isPrivate: true, html: { content: 'for <em>you</em>' } },
		]);
		expect(await seen('omar')).toEqual([]);
	});

	it('The page reads the commands that a person can use', async () => {
		const { page } = await openPrivate();
		const names = async (as: string) =>
			(await page.get<PageCommands>(`commands?channel=general&as=${as}`)).map(({ name }) => name);
		expect(await names('mia')).toEqual(['brief']);
		expect(await names('omar')).toEqual(['brief', 'reload']);
	});

	it('The page’s clock starts at real time', async () => {
		const page = openPage((await openDiscord()).pageUrl);
		expect(await page.get('clock')).toEqual({ aheadMs: 0 });
	});

	it.each(['channels?as=nobody', 'messages?channel=nowhere&as=mia', 'inspection?message=1'])(
		'Reading something that does not exist is answered with a sentence: %s',
		async (path) => {
			const page = openPage((await openDiscord()).pageUrl);
			expect(await page.get(path)).toEqual({ why: expect.stringMatching(/^There is .*\.$/) });
		},
	);
});

describe('dismissing a message', () => {
	it('A private message can be dismissed by its reader, and only by them', async () => {
		const { discord, page } = await openPrivate();
		await page.act(askForBrief('x'));
		const [message] = discord.messages('general', 'mia');
		const dismissing = { ...miaInGeneral, kind: 'dismiss', message: message?.id ?? '' } as const;
		const target = { ...dismissing, channel: local.general };
		const why = 'You can dismiss only messages that nobody else sees.';
		expect(await page.act({ ...target, as: 'omar' })).toEqual({ kind: 'refused', why });
		expect(await page.act(target)).toEqual({ kind: 'done' });
		expect(discord.messages('general', 'mia')).toEqual([]);
	});

	it('A message that others see cannot be dismissed', async () => {
		const discord = await openDiscord();
		const { id } = discord.say({ as: 'mia', in: 'general', content: 'hello' });
		const target = { ...miaInGeneral, channel: local.general, message: id };
		const answer = await openPage(discord.pageUrl).act({ ...target, kind: 'dismiss' });
		expect(answer.kind).toBe('refused');
		expect(discord.messages('general')).toHaveLength(1);
	});
});
