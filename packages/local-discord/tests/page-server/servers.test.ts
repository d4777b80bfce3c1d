import { describe, expect, it } from 'vitest';
import type { PageChannel, PageMessage, PageState } from '../../src/protocol/page.ts';
import { local, pageWorld } from '../../src/world/default-world.ts';
import { request } from '../a-bot.ts';
import { openAnswering, openDiscord, path } from '../open-discord.ts';
import { askForBrief, miaInGeneral, openPage } from './open-page.ts';

describe('what a person sees of a message', () => {
	it('A message is marked for those whom it mentions by name or by a role', async () => {
		const discord = await openDiscord();
		const page = openPage(discord.pageUrl);
		const listening = await page.listen('omar');
		await request(discord, 'POST', path, { content: `<@&${local.moderatorRole}>` });
		const { shown } = await listening.next('message');
		expect([shown.mentionsYou, shown.html.content]).toEqual([
			true,
			'<span class="mention">@Moderators</span>',
		]);
		const [seen] = await page.get<PageMessage[]>('messages?channel=general&as=mia');
		expect(seen?.mentionsYou).toBe(false);
	});

	it('A message is shown again with the thread that began with it', async () => {
		const discord = await openDiscord();
		const page = openPage(discord.pageUrl);
		const { id } = discord.say({ as: 'mia', in: 'general', content: 'x' });
		const listening = await page.listen('mia');
		await request(discord, 'POST', `${path}/${id}/threads`, { name: 'Talk' });
		const { shown } = await listening.next('message');
		expect(shown.thread).toEqual({ id, name: 'Talk' });
	});

	it('A forum has the tags that it offers, and a post those it was given', async () => {
		const tags = [
			{ id: '7', name: 'News', emoji: '📰' },
			{ id: '8', name: 'Other' },
		];
		const discord = await openDiscord({ world: pageWorld });
		const forum = pageWorld.channels.find(({ kind }) => kind === 'forum')?.id ?? '';
		discord.changeChannel(forum, { tags });
		const post = { name: 'Today', message: { content: 'x' }, applied_tags: ['8'] };
		await request(discord, 'POST', `/channels/${forum}/threads`, post);
		const page = openPage(discord.pageUrl);
		const channels = await page.get<PageChannel[]>('channels?as=mia');
		const tagsOf = (name: string) => channels.find((channel) => channel.name === name)?.tags;
		expect([tagsOf('reports'), tagsOf('Today')]).toEqual([['📰 News', 'Other'], ['Other']]);
	});
});

describe('the menus of a message', () => {
	it('A menu of people, roles or channels offers those of its server, as the person sees them', async () => {
		const discord = await openDiscord();
		const menu = (type: number, customId: string, more: object = {}) => ({
			type: 1,
			components: [{ type, custom_id: customId, ...more }],
		});
		await request(discord, 'POST', path, {
			content: 'x',
			components: [
				menu(5, 'who'),
				menu(6, 'role', { default_values: [{ id: local.readerRole, type: 'role' }] }),
				menu(8, 'where', { channel_types: [5] }),
				menu(3, 'days', { options: [{ label: 'Monday', value: 'mon' }] }),
			],
		});
		const page = openPage(discord.pageUrl);
		const [shown] = await page.get<PageMessage[]>('messages?channel=general&as=mia');
		const chosen = shown?.choices.role?.filter(({ isChosen }) => isChosen);
		expect(chosen).toEqual([{ value: local.readerRole, label: 'Readers', isChosen: true }]);
		expect(shown?.choices.who?.map(({ label }) => label)).toContain('Omar');
		expect(shown?.choices.where?.map(({ label }) => label)).toEqual(['#news']);
		expect(shown?.choices.days).toBeUndefined();
	});
});

describe('the servers of the page', () => {
	const servers = async (page: ReturnType<typeof openPage>) => {
		const channels = await page.get<PageChannel[]>('channels?as=mia');
		return channels.flatMap(({ name, server }) => (server ? [`${server.name} #${name}`] : []));
	};

	it('The page adds the bot to a server and removes it', async () => {
		const page = openPage((await openDiscord()).pageUrl);
		const listening = await page.listen('mia');
		const joining = {
			...miaInGeneral,
			kind: 'join',
			name: 'Second',
			systemChannel: 'none',
		} as const;
		expect(await page.act(joining)).toEqual({
			kind: 'done',
			joined: expect.stringMatching(/^\d+$/),
		});
		await listening.next('channels');
		const second = ['Second #welcome', 'Second #general'];
		expect(await servers(page)).toEqual(['Local #general', 'Local #news', ...second]);
		const leaving = { ...miaInGeneral, channel: 'welcome', kind: 'leave' } as const;
		expect(await page.act(leaving)).toEqual({ kind: 'done' });
		expect(await servers(page)).toEqual(['Local #general', 'Local #news', ...second]);
	});

	it('The page adds the bot to a server that it was not in', async () => {
		const page = openPage((await openDiscord({ world: pageWorld })).pageUrl);
		const lounge = async () => {
			const channels = await page.get<PageChannel[]>('channels?as=mia');
			return channels.find(({ name }) => name === 'lounge');
		};
		const { id = '', server } = (await lounge()) ?? {};
		const joining = { ...miaInGeneral, channel: id, kind: 'join here' } as const;
		expect(await page.act({ ...joining, kind: 'leave' })).toEqual({ kind: 'done' });
		for (const _ of ['once', 'twice']) {
			expect(await page.act(joining)).toEqual({ kind: 'done', joined: server?.id });
		}
		expect((await lounge())?.server?.hasBot).toBe(true);
		expect(await page.act({ ...joining, kind: 'leave' })).toEqual({ kind: 'done' });
		expect((await lounge())?.server?.hasBot).toBe(false);
		expect(await page.act(joining)).toEqual({ kind: 'done', joined: server?.id });
		expect((await lounge())?.server?.hasBot).toBe(true);
	});

	it('The page still knows its first server and its moderators when the bot has left that', async () => {
		const page = openPage((await openDiscord()).pageUrl);
		const before = await page.get<PageState>('state');
		expect(before.guild.name).toBe('Local');
		await page.act({ ...miaInGeneral, kind: 'leave' });
		expect(await page.get<PageState>('state')).toEqual(before);
	});

	it('The page sets the language of a server, which the bot gets with each interaction', async () => {
		const seen: unknown[] = [];
		const discord = await openAnswering(async (it) => {
			if (!it.isChatInputCommand()) return;
			seen.push([it.locale, it.guildLocale, it.guild?.preferredLocale]);
			await it.reply('ok');
		});
		const page = openPage(discord.pageUrl);
		await page.act({ ...miaInGeneral, kind: 'server language', language: 'ja' });
		await page.act({ ...askForBrief('x'), locale: 'ko' });
		expect(seen).toEqual([['ko', 'ja', 'ja']]);
	});

	it('What a client would not allow is said in the person’s language', async () => {
		const page = openPage((await openDiscord()).pageUrl);
		const content = 'x'.repeat(2_001);
		const why = async (locale: string) =>
			page.act({ ...miaInGeneral, locale, kind: 'say', content });
		expect(await why('de')).toEqual({
			kind: 'refused',
			why: 'Eine Nachricht hat 1 bis 2.000 Zeichen.',
		});
		const pressing = { ...miaInGeneral, locale: 'de', kind: 'submit modal', values: {} } as const;
		expect(await page.act(pressing)).toMatchObject({ why: 'mia hat kein Formular geöffnet.' });
		expect(await why('it')).toMatchObject({ why: 'A message has from 1 to 2,000 characters.' });
	});
});
