import type { Interaction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord.ts';
import type { Act } from '../../src/protocol/page.ts';
import { local } from '../../src/world/default-world.ts';
import { request } from '../a-bot.ts';
import { openAnswering, openDiscord } from '../open-discord.ts';
import { askForBrief, miaInGeneral, openPage, post } from './open-page.ts';

const row = (...components: readonly object[]) => ({ type: 1, components });
const older = { type: 2, style: 2, label: 'Older', custom_id: 'older' };
const who = { type: 3, custom_id: 'who', options: [{ label: 'Mia', value: 'mia' }] };

async function answer(it: Interaction): Promise<unknown> {
	if (it.isAutocomplete())
		return it.respond([{ name: 'Taiwan', value: `${it.options.getFocused()}` }]);
	if (it.isButton()) return it.reply(`pressed ${it.customId} in ${it.locale}`);
	if (it.isStringSelectMenu()) return it.reply(`chose ${it.values[0]}`);
	if (it.isMessageContextMenuCommand()) return it.reply(`about ${it.targetMessage.content}`);
	if (!it.isChatInputCommand()) return undefined;
	const content = `on ${it.options.getString('topic')}`;
	return it.reply({ content, components: [row(older), row(who)] });
}

async function open() {
	const discord = await openAnswering(answer);
	const page = openPage(discord.pageUrl);
	const contents = () => discord.messages('general').map(({ content }) => content);
	return { discord, page, contents };
}

const asking = askForBrief('taiwan');

describe('a person at the page', () => {
	it('A person at the page can use a command', async () => {
		const { page, contents } = await open();
		expect(await page.act(asking)).toEqual({ kind: 'done' });
		expect(contents()).toEqual(['on taiwan']);
	});

	it('A person at the page gets suggestions for an option', async () => {
		const { page } = await open();
		const typing = { ...asking, kind: 'autocomplete', typing: 'topic' } as const;
		expect(await page.act(typing)).toEqual({
			kind: 'done',
			choices: [{ name: 'Taiwan', value: 'taiwan' }],
		});
	});

	it('A person at the page can press a button, and the bot learns their language', async () => {
		const { discord, page, contents } = await open();
		await page.act(asking);
		const [message] = discord.messages('general');
		const target = {
			...miaInGeneral,
			channel: local.general,
			locale: 'de',
			message: message?.id ?? '',
		};
		const pressing = { ...target, kind: 'press', customId: 'older' } as const;
		expect(await page.act(pressing)).toEqual({ kind: 'done' });
		expect(contents().at(-1)).toBe('pressed older in de');
	});

	it('A person at the page can choose from a menu', async () => {
		const { discord, page, contents } = await open();
		await page.act(asking);
		const [message] = discord.messages('general');
		const target = { ...miaInGeneral, channel: local.general, message: message?.id ?? '' };
		const choosing = { ...target, kind: 'choose', customId: 'who', values: ['mia'] } as const;
		expect(await page.act(choosing)).toEqual({ kind: 'done' });
		expect(contents().at(-1)).toBe('chose mia');
	});

	it('A person at the page can send a message and use a command on it', async () => {
		const { discord, page, contents } = await open();
		await register(discord);
		await page.act({ ...miaInGeneral, kind: 'say', content: 'kursk' });
		const [message] = discord.messages('general');
		const target = { ...miaInGeneral, channel: local.general, message: message?.id ?? '' };
		const using = { ...target, kind: 'message command', command: 'What about this?' } as const;
		expect(await page.act(using)).toEqual({ kind: 'done' });
		expect(contents()).toEqual(['kursk', 'about kursk']);
	});
});

describe('an act that Discord’s client would not allow', () => {
	it.each<[string, Act, string]>([
		[
			'an unknown command',
			{ ...asking, command: 'nothing' },
			'There is no command “nothing” here.',
		],
		['a required option left out', { ...asking, options: {} }, '“topic” is required.'],
		['a hidden channel', { ...asking, channel: 'moderators' }, 'mia cannot see #moderators.'],
		['an unknown person', { ...asking, as: 'nobody' }, 'There is nobody called “nobody” here.'],
		[
			'an empty message',
			{ ...miaInGeneral, kind: 'say', content: ' ' },
			'A message has from 1 to 2,000 characters.',
		],
		[
			'a deleted message',
			{ ...miaInGeneral, kind: 'press', message: '1', customId: 'x' },
			'That message is no longer there.',
		],
		[
			'moving the local time',
			{ kind: 'forward', to: 'next' },
			'The local time cannot be moved here.',
		],
	])(
		'An act that Discord’s client would not allow is refused with the reason: %s',
		async (_, act, why) => {
			const { page } = await open();
			expect(await page.act(act)).toEqual({ kind: 'refused', why });
		},
	);
});

describe('a bot that does not answer', () => {
	const impatient = {
		after(_: number, run: () => void) {
			setImmediate(run);
			return () => {};
		},
	};

	it.each<Act>([asking, { ...asking, kind: 'autocomplete', typing: 'topic' }])(
		'An act fails when the bot does not answer: $kind',
		async (act) => {
			const discord = await openAnswering(async () => undefined, impatient);
			expect(await openPage(discord.pageUrl).act(act)).toEqual({ kind: 'failed' });
		},
	);
});

describe('a body that is no act', () => {
	it.each([
		['an empty body', ''],
		['broken JSON', '{'],
		['an unknown kind', JSON.stringify({ kind: 'erase' })],
		['an unknown language', JSON.stringify({ ...asking, locale: 'xx' })],
		['an hour backwards', JSON.stringify({ kind: 'forward', to: -60 })],
		[
			'a body over 1.5 MiB',
			JSON.stringify({ ...miaInGeneral, kind: 'say', content: 'x'.repeat(1_572_864) }),
		],
	])('A body that is no act is answered with 400 and a sentence: %s', async (_, body) => {
		const { pageUrl } = await openDiscord();
		const { status, text } = await post(pageUrl, body);
		expect([status, JSON.parse(text)]).toEqual([
			400,
			{ why: 'The local Discord does not know this act. Reload the page.' },
		]);
	});
});

async function register(discord: LocalDiscord): Promise<void> {
	const path = `/applications/${local.application}/commands`;
	const { status } = await request(discord, 'POST', path, { type: 3, name: 'What about this?' });
	expect(status).toBe(201);
}
