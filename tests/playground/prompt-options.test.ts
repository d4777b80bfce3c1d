import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Interaction } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPrompt } from '#src/playground/prompt.ts';
import { local } from '#src/playground/world-plan.ts';
import { aBot, aClock, aDiscord } from './a-bot.ts';

const digest = {
	name: 'digest',
	description: 'Round-ups',
	options: [
		{
			type: 1,
			name: 'add',
			description: 'One more',
			options: [
				{ type: 7, name: 'channel', description: 'Where' },
				{ type: 3, name: 'topics', description: 'What on' },
			],
		},
		{
			type: 1,
			name: 'import',
			description: 'From a file',
			options: [{ type: 11, name: 'file', description: 'Which' }],
		},
	],
};

/** Says what it was asked, and gives back the file that it was given. */
async function answer(it: Interaction): Promise<unknown> {
	if (!it.isChatInputCommand()) return;
	const { options } = it;
	const file = options.getAttachment('file');
	if (file !== null) {
		const components = [{ type: 13, file: { url: `attachment://${file.name}` } }];
		const attachment = Buffer.from(await (await fetch(file.url)).arrayBuffer());
		return it.reply({ flags: 1 << 15, components, files: [{ name: file.name, attachment }] });
	}
	const { id } = options.getChannel('channel') ?? {};
	return it.reply(`${options.getSubcommand()} in ${id} on ${options.getString('topics')}`);
}

async function open() {
	const discord = await aDiscord();
	const bot = await aBot(discord, answer);
	await bot.application.commands.set([digest]);
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
	it.each([
		'/digest add channel:#news topics:"south china sea"',
		'/digest add channel:news topics:"south china sea"',
		'/digest add #news topics:"south china sea"',
	])('gives a subcommand its options, and a channel by its name: %s', async (line) => {
		const type = await open();
		expect(await type(line)).toContain(`add in ${local.news} on south china sea`);
	});

	it('attaches a file by its path, and shows where to get one', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'dateline-prompt-'));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		const path = join(folder, 'digests.json');
		writeFileSync(path, '["台灣"]');
		const type = await open();
		const said = await type(`/digest import ${path}`);
		const [, url = ''] = /\[file\] (http:\S+digests\.json)/.exec(said) ?? [];
		expect(await (await fetch(url)).text()).toBe('["台灣"]');
	});

	it.each([
		['/digest', 'needs one of: add, import'],
		['/digest remove', 'needs one of: add, import'],
		['/digest add channel:#nowhere', 'no channel “nowhere”'],
		['/digest import nothing.json', 'no file “nothing.json”'],
	])('answers %j with one clear sentence', async (line, sentence) => {
		const type = await open();
		expect(await type(line)).toContain(sentence);
	});
});
