import type { Interaction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord.ts';
import type { Act } from '../../src/protocol/page.ts';
import { local } from '../../src/world/default-world.ts';
import { request } from '../a-bot.ts';
import { openAnswering, openDiscord } from '../open-discord.ts';
import { openPage, post, seat } from './open-page.ts';

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
	const said = () => discord.messages('general').map(({ content }) => content);
	return { discord, page, said };
}

const asking = {
	...seat,
	kind: 'slash',
	command: 'brief',
	options: { topic: 'taiwan' },
} as const satisfies Act;

describe('somebody at the page', () => {
	it('asks a command', async () => {
		const { page, said } = await open();
		expect(await page.act(asking)).toEqual({ kind: 'done' });
		expect(said()).toEqual(['on taiwan']);
	});

	it('is offered what can be chosen', async () => {
		const { page } = await open();
		const typing = { ...asking, kind: 'autocomplete', typing: 'topic' } as const;
		expect(await page.act(typing)).toEqual({
			kind: 'done',
			choices: [{ name: 'Taiwan', value: 'taiwan' }],
		});
	});

	it('presses a button, in their language', async () => {
		const { discord, page, said } = await open();
		await page.act(asking);
		const [message] = discord.messages('general');
		const place = { ...seat, channel: local.general, locale: 'de', message: message?.id ?? '' };
		const pressing = { ...place, kind: 'press', customId: 'older' } as const;
		expect(await page.act(pressing)).toEqual({ kind: 'done' });
		expect(said().at(-1)).toBe('pressed older in de');
	});

	it('chooses from a menu', async () => {
		const { discord, page, said } = await open();
		await page.act(asking);
		const [message] = discord.messages('general');
		const place = { ...seat, channel: local.general, message: message?.id ?? '' };
		const choosing = { ...place, kind: 'choose', customId: 'who', values: ['mia'] } as const;
		expect(await page.act(choosing)).toEqual({ kind: 'done' });
		expect(said().at(-1)).toBe('chose mia');
	});

	it('says something, and uses a command on what was said', async () => {
		const { discord, page, said } = await open();
		await register(discord);
		await page.act({ ...seat, kind: 'say', content: 'kursk' });
		const [message] = discord.messages('general');
		const place = { ...seat, channel: local.general, message: message?.id ?? '' };
		const using = { ...place, kind: 'message command', command: 'What about this?' } as const;
		expect(await page.act(using)).toEqual({ kind: 'done' });
		expect(said()).toEqual(['kursk', 'about kursk']);
	});
});

describe('what a client would not let somebody do', () => {
	it.each<[string, Act, string]>([
		[
			'an unknown command',
			{ ...asking, command: 'nothing' },
			'There is no command “nothing” here.',
		],
		['what is required left out', { ...asking, options: {} }, '“topic” is required.'],
		['a hidden channel', { ...asking, channel: 'moderators' }, 'mia cannot see #moderators.'],
		['a stranger', { ...asking, as: 'nobody' }, 'There is nobody called “nobody” here.'],
		[
			'an empty message',
			{ ...seat, kind: 'say', content: ' ' },
			'A message has from 1 to 2,000 characters.',
		],
		[
			'a message that is gone',
			{ ...seat, kind: 'press', message: '1', customId: 'x' },
			'That message is no longer there.',
		],
		['moving the time', { kind: 'forward', to: 'next' }, 'The local time cannot be moved here.'],
	])('is refused with its sentence: %s', async (_, act, why) => {
		const { page } = await open();
		expect(await page.act(act)).toEqual({ kind: 'refused', why });
	});
});

describe('a bot that does not answer', () => {
	const impatient = {
		after(_: number, run: () => void) {
			setImmediate(run);
			return () => {};
		},
	};

	it.each<Act>([asking, { ...asking, kind: 'autocomplete', typing: 'topic' }])(
		'has failed at $kind',
		async (act) => {
			const discord = await openAnswering(async () => undefined, impatient);
			expect(await openPage(discord.pageUrl).act(act)).toEqual({ kind: 'failed' });
		},
	);
});

describe('what is no act', () => {
	it.each([
		['nothing', ''],
		['no JSON', '{'],
		['something unknown', JSON.stringify({ kind: 'erase' })],
		['a language that Discord has not', JSON.stringify({ ...asking, locale: 'xx' })],
		['an hour back', JSON.stringify({ kind: 'forward', to: -60 })],
		['1.5 MiB of it', JSON.stringify({ ...seat, kind: 'say', content: 'x'.repeat(1_572_864) })],
	])('is told so: %s', async (_, body) => {
		const { pageUrl } = await openDiscord();
		const { status, text } = await post(pageUrl, body);
		expect([status, JSON.parse(text)]).toEqual([
			400,
			{ why: 'That is nothing that can be done here.' },
		]);
	});
});

async function register(discord: LocalDiscord): Promise<void> {
	const path = `/applications/${local.application}/commands`;
	const { status } = await request(discord, 'POST', path, { type: 3, name: 'What about this?' });
	expect(status).toBe(201);
}
