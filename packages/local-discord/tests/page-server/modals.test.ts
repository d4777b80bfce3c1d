import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord.ts';
import type { Act, PageChannel } from '../../src/protocol/page.ts';
import { local, pageWorld } from '../../src/world/default-world.ts';
import { request } from '../a-bot.ts';
import { openAnswering, openDiscord } from '../open-discord.ts';
import { label, menu, modal, respond, textInput } from '../parts-of-modals.ts';
import { askForBrief, miaInGeneral, openPage } from './open-page.ts';

const form = modal(
	{ type: 10, content: 'Tell us **more**.' },
	label('Topic', textInput('topic')),
	label('Days', menu('days', ['mon', 'tue'])),
	label('Where', {
		type: 8,
		custom_id: 'where',
		default_values: [{ type: 'channel', id: local.news }],
	}),
	label('Ping', { type: 6, custom_id: 'ping', required: false }),
);

async function open() {
	const discord: LocalDiscord = await openAnswering(async (it) => {
		if (it.isChatInputCommand()) await respond(discord, it, 9, form);
		if (it.isModalSubmit()) await it.reply(`on ${it.fields.getTextInputValue('topic')}`);
		if (it.isUserContextMenuCommand()) await it.reply(`about ${it.targetUser.username}`);
	});
	return { discord, page: openPage(discord.pageUrl) };
}

const submitting = (values: Extract<Act, { kind: 'submit modal' }>['values']): Act => ({
	...miaInGeneral,
	kind: 'submit modal',
	values,
});

describe('a modal at the page', () => {
	it('A modal comes with its texts as HTML and with what can be chosen in each field', async () => {
		const { page } = await open();
		const answer = await page.act(askForBrief('x'));
		expect(answer).toMatchObject({
			kind: 'done',
			modal: {
				title: 'Form',
				html: { 1: 'Tell us <strong>more</strong>.' },
				choices: {
					topic: [],
					days: [{ value: 'mon', label: 'mon', isChosen: false }, { value: 'tue' }],
					where: [
						{ value: local.general, label: '#general', isChosen: false },
						{ value: local.news, label: '#news', isChosen: true },
					],
					ping: [
						{ label: '@everyone' },
						{ label: 'Bot' },
						{ label: 'Moderators' },
						{ label: 'Readers' },
					],
				},
			},
		});
	});

	it('A modal can be submitted at the page, or refused with the reason', async () => {
		const { discord, page } = await open();
		await page.act(askForBrief('x'));
		expect(await page.act(submitting({ topic: '' }))).toEqual({
			kind: 'refused',
			why: '“topic” is required.',
		});
		expect(await page.act(submitting({ topic: 'rain', days: ['mon'] }))).toEqual({ kind: 'done' });
		expect(discord.messages('general').map(({ content }) => content)).toEqual(['on rain']);
	});

	it('A modal can be dismissed at the page', async () => {
		const { page } = await open();
		await page.act(askForBrief('x'));
		expect(await page.act({ ...miaInGeneral, kind: 'dismiss modal' })).toEqual({ kind: 'done' });
		expect(await page.act(submitting({ topic: 'rain' }))).toEqual({
			kind: 'refused',
			why: 'mia has no form open.',
		});
	});
});

describe('a command on a person at the page', () => {
	it('A person at the page can use a command on another', async () => {
		const { discord, page } = await open();
		const path = `/applications/${local.application}/commands`;
		await request(discord, 'POST', path, { name: 'Who is this?', type: 2 });
		const using = { ...miaInGeneral, kind: 'user command', user: local.omar } as const;
		expect(await page.act({ ...using, command: 'Who is this?' })).toEqual({ kind: 'done' });
		expect(discord.messages('general').map(({ content }) => content)).toEqual(['about omar']);
	});
});

describe('a server without the bot at the page', () => {
	it('The page reads the channels of other servers, and the conversations of a person', async () => {
		const page = openPage((await openDiscord({ world: pageWorld })).pageUrl);
		const channels = await page.get<PageChannel[]>('channels?as=mia');
		const found = (name: string) => channels.find((channel) => channel.name === name);
		expect(found('lounge')?.server).toMatchObject({ name: 'Another server', hasBot: false });
		expect(found('general')?.server?.hasBot).toBe(true);
		expect(found('Omar')?.kind).toBe('group');
	});
});
