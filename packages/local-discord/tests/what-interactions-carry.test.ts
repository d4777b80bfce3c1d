import { describe, expect, it } from 'vitest';
import { local } from '../src/world/default-world.ts';
import { aNote, asking, request } from './a-bot.ts';
import { openAnswering } from './open-discord.ts';

describe('an interaction', () => {
	it('An interaction contains the permissions of the member and of the bot', async () => {
		const seen = aNote<unknown>();
		const discord = await openAnswering(async (it) => {
			if (!it.isChatInputCommand()) return;
			seen.keep([it.memberPermissions?.has('ManageGuild'), it.appPermissions.has('SendMessages')]);
			await it.reply('ok');
		});
		await discord.slash({ as: 'omar', in: 'moderators', command: 'reload' });
		expect(await seen.promise).toEqual([true, true]);
	});

	it('An interaction in direct messages has no server', async () => {
		const discord = await openAnswering(
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

	it('In direct messages with the bot, it has the permissions that Discord grants there', async () => {
		const seen = aNote<readonly string[]>();
		const discord = await openAnswering(async (it) => {
			if (!it.isChatInputCommand()) return;
			seen.keep(it.appPermissions.toArray());
			await it.reply('ok');
		});
		const direct = await request(discord, 'POST', '/users/@me/channels', {
			recipient_id: local.mia,
		});
		await discord.slash({ ...asking, in: direct.body.id });
		expect(await seen.promise).toEqual([
			'EmbedLinks',
			'AttachFiles',
			'MentionEveryone',
			'UseExternalEmojis',
		]);
	});

	it('A message command contains its message', async () => {
		const discord = await openAnswering(
			async (it) =>
				it.isMessageContextMenuCommand() && it.reply(`on “${it.targetMessage.content}”`),
		);
		const commands = `/applications/${local.application}/commands`;
		await request(discord, 'POST', commands, { name: 'Brief this', type: 3 });
		const message = discord.say({ as: 'mia', in: 'general', content: 'Taiwan?' });
		const answer = await discord.messageCommand({ as: 'omar', message, command: 'Brief this' });
		expect(answer.message()?.content).toBe('on “Taiwan?”');
	});

	it('A subcommand contains its options and the channels they name', async () => {
		const discord = await openAnswering(async (it) => {
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
});
