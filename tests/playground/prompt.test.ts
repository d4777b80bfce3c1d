import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { Interaction } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPrompt } from '#src/playground/prompt.ts';
import { aBot, aClock, aDiscord } from './a-bot.ts';

const components = [
	{
		type: 17,
		components: [
			{
				type: 10,
				content:
					'## News\n[Talks **resume**](https://a.example/1) <t:1767600000:R>\n-# One \\*story\\*',
			},
			{ type: 1, components: [{ type: 2, style: 2, label: 'Older', custom_id: 'older' }] },
			{
				type: 1,
				components: [
					{
						type: 3,
						custom_id: 'who',
						placeholder: 'Who',
						options: [{ label: 'Mia', value: 'mia' }],
					},
				],
			},
		],
	},
];

async function answer(it: Interaction): Promise<unknown> {
	if (it.isChatInputCommand() && it.commandName === 'reload')
		return it.reply({ content: 'done', flags: 64 });
	if (it.isChatInputCommand() && it.options.getString('topic') === 'card')
		return it.reply({ flags: 1 << 15, components });
	if (it.isChatInputCommand()) return it.reply(`On ${it.options.getString('topic')}`);
	if (it.isButton()) return it.reply(`pressed ${it.customId}`);
	return it.isStringSelectMenu() && it.reply(`chose ${it.values[0]}`);
}

async function open() {
	const discord = await aDiscord();
	const bot = await aBot(discord, answer);
	const [input, output] = [new PassThrough(), new PassThrough()];
	const prompt = openPrompt({ discord, input, output, now: aClock().now });
	onTestFinished(async () => {
		prompt.close();
		await bot.destroy();
		await discord.close();
	});
	/** Types a line and gives what is said next. */
	return async (line: string): Promise<string> => {
		const said = once(output, 'data');
		input.write(`${line}\n`);
		return `${(await said)[0]}`;
	};
}

describe('the prompt', () => {
	it('gives a bare argument to the first option', async () => {
		const type = await open();
		expect(await type('/brief south china sea')).toContain('On south china sea');
	});

	it('gives a named argument to its option', async () => {
		const type = await open();
		expect(await type('/brief topic:"kim jong un"')).toContain('On kim jong un');
	});

	it('shows a card as plain lines with numbers to press', async () => {
		const type = await open();
		expect((await type('/brief card')).trim().split('\n')).toEqual([
			'dateline:',
			'News',
			'Talks resume (https://a.example/1) 4 hours ago',
			'One *story*',
			'[1 Older]',
			'Who:',
			'  [2] Mia',
		]);
	});

	it('presses a button and chooses from a menu by number', async () => {
		const type = await open();
		await type('/brief card');
		expect(await type('1')).toContain('pressed older');
		expect(await type('2')).toContain('chose mia');
	});

	it('marks what only its reader sees', async () => {
		const type = await open();
		await type('/as moderator');
		expect(await type('/reload')).toContain('Only you can see this');
	});

	it.each([
		['hello', 'Type a command'],
		['/nothing', 'There is no /nothing; there are /brief'],
		['/reload', 'There is no /reload'],
		['/brief', 'required'],
		['7', 'no button 7'],
		['/as nobody', 'nobody called'],
	])('answers %j with one clear sentence', async (line, sentence) => {
		const type = await open();
		expect(await type(line)).toContain(sentence);
	});
});
