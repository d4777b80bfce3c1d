import { describe, expect, it } from 'vitest';
import { asking } from './a-bot.ts';
import { openAnswering } from './open-discord.ts';

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

describe('an interaction', () => {
	it('A button can change the message that it is on', async () => {
		const discord = await openAnswering(async (it) => {
			if (it.isChatInputCommand()) await it.reply({ content: 'page 1', components: [row] });
			if (it.isButton()) await it.update(`page of ${it.customId}`);
		});
		const message = (await discord.slash(asking)).message();
		if (message === undefined) throw new Error('no message');
		await discord.press({ as: 'omar', message, customId: 'older' });
		expect(discord.messages('general').map(({ content }) => content)).toEqual(['page of older']);
	});

	it('The answer to a choice in a menu can be for one person only', async () => {
		const discord = await openAnswering(async (it) => {
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

	it('A person cannot do what their Discord client would not allow', async () => {
		const discord = await openAnswering(
			async (it) =>
				it.isChatInputCommand() && it.reply({ content: 'x', components: [row], flags: 64 }),
		);
		const message = (await discord.slash(asking)).message();
		if (message === undefined) throw new Error('no message');
		const press = (as: string, customId: string) => discord.press({ as, message, customId });
		await expect(press('mia', 'newer')).rejects.toThrow('is disabled');
		await expect(press('mia', 'none')).rejects.toThrow('no button');
		await expect(press('omar', 'older')).rejects.toThrow('Only its recipient');
		await expect(discord.slash({ ...asking, options: {} })).rejects.toThrow('required');
		await expect(discord.slash({ ...asking, command: 'reload', options: {} })).rejects.toThrow(
			'not offered',
		);
		await expect(discord.slash({ ...asking, command: 'nothing' })).rejects.toThrow('no command');
		await expect(discord.slash({ ...asking, in: 'moderators' })).rejects.toThrow('cannot see');
	});
});
