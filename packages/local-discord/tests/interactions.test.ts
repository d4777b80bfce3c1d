import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { After } from '../src/world/interactions.ts';
import { aClock, aNote, asking } from './a-bot.ts';
import { openAnswering } from './open-discord.ts';

const never: After = () => () => undefined;

describe('an interaction', () => {
	it('The reply to a slash command is a message of the bot', async () => {
		const discord = await openAnswering(
			async (it) => it.isChatInputCommand() && it.reply(`On ${it.options.getString('topic')}`),
		);
		const answer = await discord.slash(asking);
		expect(answer.message()?.content).toBe('On taiwan');
		expect(discord.messages('general')).toEqual([answer.message()]);
		expect(answer.message()?.interaction?.name).toBe(asking.command);
	});

	it('A deferred answer can be edited and followed up', async () => {
		const followed = aNote<void>();
		const discord = await openAnswering(async (it) => {
			if (!it.isChatInputCommand()) return;
			await it.deferReply();
			await it.editReply('ready');
			await it.followUp('and more');
			followed.keep();
		});
		const answer = await discord.slash(asking);
		expect(answer).toMatchObject({ deferred: true, ephemeral: false });
		expect((await answer.settled()).content).toBe('ready');
		await followed.promise;
		expect(answer.followUps().map(({ content }) => content)).toEqual(['and more']);
	});

	it('A first response after three seconds is refused with 10062, and the person sees that none came', async () => {
		const clock = aClock();
		const code = aNote<unknown>();
		const discord = await openAnswering(
			async (it) => {
				clock.pass(3_001);
				if (it.isChatInputCommand()) code.keep(await codeOf(it.reply('late')));
			},
			{ now: clock.now, after: never },
		);
		expect((await discord.slash(asking)).kind).toBe('failed');
		expect(await code.promise).toBe(10062);
	});

	it('A second first response is refused with 40060', async () => {
		const code = aNote<unknown>();
		const discord = await openAnswering(async (it) => {
			if (!it.isChatInputCommand()) return;
			await it.reply('one');
			it.replied = false;
			code.keep(await codeOf(it.reply('two')));
		});
		await discord.slash(asking);
		expect(await code.promise).toBe(40060);
	});

	it('An edit of an answer after fifteen minutes is refused with 50027', async () => {
		const clock = aClock();
		const code = aNote<unknown>();
		const discord = await openAnswering(
			async (it) => {
				if (!it.isChatInputCommand()) return;
				await it.reply('one');
				clock.pass(15 * 60_000 + 1);
				code.keep(await codeOf(it.editReply('two')));
			},
			{ now: clock.now },
		);
		await discord.slash(asking);
		expect(await code.promise).toBe(50027);
	});

	it('The bot can offer choices while an option is being typed', async () => {
		const discord = await openAnswering(
			async (it) =>
				it.isAutocomplete() &&
				it.respond([{ name: `${it.options.getFocused()}iwan`, value: 'taiwan' }]),
		);
		const choices = await discord.autocomplete({
			...asking,
			options: { topic: 'ta' },
			typing: 'topic',
		});
		expect(choices).toEqual([{ name: 'taiwan', value: 'taiwan' }]);
	});

	it('A hundred interactions can be answered at once', async () => {
		const discord = await openAnswering(async (it) => it.isChatInputCommand() && it.reply('ok'));
		const answers = await Promise.all(Array.from({ length: 100 }, () => discord.slash(asking)));
		expect(answers.every(({ kind }) => kind === 'answered')).toBe(true);
	});
});

async function codeOf(attempt: Promise<unknown>): Promise<unknown> {
	try {
		await attempt;
		return undefined;
	} catch (error) {
		return error instanceof DiscordAPIError ? error.code : error;
	}
}
