import { DiscordAPIError, type Interaction } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { After } from '#src/playground/interactions.ts';
import type { LocalDiscord } from '#src/playground/local-discord.ts';
import { local } from '#src/playground/world-plan.ts';
import { aBot, aClock, aDiscord, asking, request } from './a-bot.ts';

const never: After = () => () => undefined;

async function open(
	answer: (interaction: Interaction) => Promise<unknown>,
	options: Parameters<typeof aDiscord>[0] = {},
): Promise<LocalDiscord> {
	const discord = await aDiscord(options);
	const bot = await aBot(discord, answer);
	onTestFinished(async () => {
		await bot.destroy();
		await discord.close();
		expect(discord.findings()).toEqual([]);
	});
	return discord;
}

const row = {
	type: 1,
	components: [
		{ type: 2, style: 2, label: 'Older', custom_id: 'older' },
		{ type: 2, style: 2, label: 'Newer', custom_id: 'newer', disabled: true },
	],
};
const menu = {
	type: 1,
	components: [{ type: 3, custom_id: 'people', options: [{ label: 'Mia', value: 'mia' }] }],
};

async function codeOf(attempt: Promise<unknown>): Promise<unknown> {
	try {
		await attempt;
		return undefined;
	} catch (error) {
		return error instanceof DiscordAPIError ? error.code : error;
	}
}

/** Keeps what a bot's answer came to, so that a test can look at it. */
function aNote<Value>() {
	const { promise, resolve } = Promise.withResolvers<Value>();
	return { promise, keep: resolve };
}

describe('an interaction', () => {
	it('stores the reply to a slash command as a message of the bot', async () => {
		const discord = await open(
			async (it) => it.isChatInputCommand() && it.reply(`On ${it.options.getString('topic')}`),
		);
		const answer = await discord.slash(asking);
		expect(answer.message()?.content).toBe('On taiwan');
		expect(discord.messages('general')).toEqual([answer.message()]);
	});

	it('lets a deferred answer be edited and followed up', async () => {
		const followed = aNote<void>();
		const discord = await open(async (it) => {
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

	it('is over after three seconds: 10062, and the person reads that nothing came', async () => {
		const clock = aClock();
		const code = aNote<unknown>();
		const discord = await open(
			async (it) => {
				clock.pass(3_001);
				if (it.isChatInputCommand()) code.keep(await codeOf(it.reply('late')));
			},
			{ now: clock.now, after: never },
		);
		expect((await discord.slash(asking)).kind).toBe('failed');
		expect(await code.promise).toBe(10062);
	});

	it('takes one first response only: 40060', async () => {
		const code = aNote<unknown>();
		const discord = await open(async (it) => {
			if (!it.isChatInputCommand()) return;
			await it.reply('one');
			it.replied = false;
			code.keep(await codeOf(it.reply('two')));
		});
		await discord.slash(asking);
		expect(await code.promise).toBe(40060);
	});

	it('cannot be edited after fifteen minutes: 50027', async () => {
		const clock = aClock();
		const code = aNote<unknown>();
		const discord = await open(
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

	it('offers choices while an option is typed', async () => {
		const discord = await open(
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

	it('turns the page of a message by its button', async () => {
		const discord = await open(async (it) => {
			if (it.isChatInputCommand()) await it.reply({ content: 'page 1', components: [row] });
			if (it.isButton()) await it.update(`page of ${it.customId}`);
		});
		const message = (await discord.slash(asking)).message();
		if (message === undefined) throw new Error('no message');
		await discord.press({ as: 'omar', message, customId: 'older' });
		expect(discord.messages('general').map(({ content }) => content)).toEqual(['page of older']);
	});

	it('opens what was chosen in a menu for the chooser alone', async () => {
		const discord = await open(async (it) => {
			if (it.isChatInputCommand()) await it.reply({ content: 'who', components: [menu] });
			if (it.isStringSelectMenu())
				await it.reply({ content: `profile of ${it.values[0]}`, flags: 64 });
		});
		const message = (await discord.slash(asking)).message();
		if (message === undefined) throw new Error('no message');
		const answer = await discord.choose({
			as: 'omar',
			message,
			customId: 'people',
			values: ['mia'],
		});
		expect(answer.ephemeral).toBe(true);
		expect(discord.messages('general', 'mia')).toHaveLength(1);
		expect(discord.messages('general', 'omar')).toHaveLength(2);
	});

	it('refuses what a Discord client would not let a person do', async () => {
		const discord = await open(
			async (it) =>
				it.isChatInputCommand() && it.reply({ content: 'x', components: [row], flags: 64 }),
		);
		const message = (await discord.slash(asking)).message();
		if (message === undefined) throw new Error('no message');
		const press = (as: string, customId: string) => discord.press({ as, message, customId });
		await expect(press('mia', 'newer')).rejects.toThrow('switched off');
		await expect(press('mia', 'none')).rejects.toThrow('no button');
		await expect(press('omar', 'older')).rejects.toThrow('Only its reader');
		await expect(discord.slash({ ...asking, options: {} })).rejects.toThrow('required');
		await expect(discord.slash({ ...asking, command: 'reload', options: {} })).rejects.toThrow(
			'not offered',
		);
		await expect(discord.slash({ ...asking, command: 'nothing' })).rejects.toThrow('no command');
		await expect(discord.slash({ ...asking, in: 'moderators' })).rejects.toThrow('cannot see');
	});

	it('tells the bot what the member and it may do', async () => {
		const seen = aNote<unknown>();
		const discord = await open(async (it) => {
			if (!it.isChatInputCommand()) return;
			seen.keep([it.memberPermissions?.has('ManageGuild'), it.appPermissions.has('SendMessages')]);
			await it.reply('ok');
		});
		await discord.slash({ as: 'omar', in: 'moderators', command: 'reload' });
		expect(await seen.promise).toEqual([true, true]);
	});

	it('works in direct messages, without a member', async () => {
		const discord = await open(
			async (it) => it.isChatInputCommand() && it.reply(`in a guild: ${it.inGuild()}`),
		);
		const direct = await request(discord, 'POST', '/users/@me/channels', {
			recipient_id: local.mia,
		});
		const answer = await discord.slash({ ...asking, in: direct.body.id });
		expect(answer.message()?.content).toBe('in a guild: false');
		await expect(discord.slash({ ...asking, as: 'omar', in: direct.body.id })).rejects.toThrow(
			'cannot see',
		);
	});

	it('carries the message that a message command is about', async () => {
		const discord = await open(
			async (it) =>
				it.isMessageContextMenuCommand() && it.reply(`on “${it.targetMessage.content}”`),
		);
		const commands = `/applications/${local.application}/commands`;
		await request(discord, 'POST', commands, { name: 'Brief this', type: 3 });
		const message = discord.say({ as: 'mia', in: 'general', content: 'Taiwan?' });
		const answer = await discord.messageCommand({ as: 'omar', message, command: 'Brief this' });
		expect(answer.message()?.content).toBe('on “Taiwan?”');
	});

	it('carries a subcommand with its options and what they name', async () => {
		const discord = await open(async (it) => {
			if (!it.isChatInputCommand()) return;
			const channel = it.options.getChannel('channel', true);
			await it.reply(`${it.options.getSubcommand()} ${channel.name}`);
		});
		const channel = { type: 7, name: 'channel', description: 'Where', required: true };
		const add = { type: 1, name: 'add', description: 'Add one', options: [channel] };
		const commands = `/applications/${local.application}/guilds/${local.guild}/commands`;
		await request(discord, 'POST', commands, { name: 'digest', description: 'x', options: [add] });
		const answer = await discord.slash({
			as: 'mia',
			in: 'general',
			command: 'digest add',
			options: { channel: local.news },
		});
		expect(answer.message()?.content).toBe('add news');
	});

	it('answers a hundred at once', async () => {
		const discord = await open(async (it) => it.isChatInputCommand() && it.reply('ok'));
		const answers = await Promise.all(Array.from({ length: 100 }, () => discord.slash(asking)));
		expect(answers.every(({ kind }) => kind === 'answered')).toBe(true);
	});
});
