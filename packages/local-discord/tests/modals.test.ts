import {
	ChannelType,
	type Interaction,
	LabelBuilder,
	ModalBuilder,
	type ModalSubmitInteraction,
	TextInputBuilder,
	TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../src/local-discord.ts';
import { local } from '../src/world/default-world.ts';
import { aNote, asking } from './a-bot.ts';
import { openAnswering, openBotOn, openDiscord, until } from './open-discord.ts';
import { label, menu, modal, respond, textInput } from './parts-of-modals.ts';

const everything = modal(
	{ type: 10, content: 'Tell us **more**.' },
	label('Topic', textInput('topic', { min_length: 2, max_length: 10, value: 'rain' })),
	label('Days', menu('days', ['mon', 'tue', 'wed'], { max_values: 2 })),
	label('Where', { type: 8, custom_id: 'where', channel_types: [ChannelType.GuildAnnouncement] }),
	label('Ping', { type: 6, custom_id: 'ping', required: false }),
);

/** A bot that opens this modal for `/brief`, and notes the submission that it answers. */
async function openAsking(form: object) {
	const submitted = aNote<ModalSubmitInteraction>();
	const discord = await openDiscord();
	const bot = await openBotOn(discord, async (it) => {
		if (it.isChatInputCommand()) await respond(discord, it, 9, form);
		if (!it.isModalSubmit()) return;
		submitted.keep(it);
		await it.reply({ content: 'Thank you', flags: 64 });
	});
	const submit = (values = {}) => discord.submitModal({ as: 'mia', values });
	return { discord, bot, submit, submitted: submitted.promise };
}

const row = {
	type: 1 as const,
	components: [{ type: 2 as const, style: 2 as const, label: 'Form', custom_id: 'form' }],
};

/** A bot whose `/brief` has a button that opens a modal, answered in this way. */
async function openFromButton(answer: (it: ModalSubmitInteraction) => Promise<unknown>) {
	const discord: LocalDiscord = await openAnswering(async (it) => {
		if (it.isChatInputCommand()) await it.reply({ content: 'before', components: [row] });
		if (it.isButton()) await respond(discord, it, 9, modal(label('Topic', textInput('topic'))));
		if (it.isModalSubmit()) await answer(it);
	});
	const message = (await discord.slash(asking)).message();
	if (message === undefined) throw new Error('no message');
	await discord.press({ as: 'mia', message, customId: 'form' });
	return { discord, message };
}

describe('a modal', () => {
	it('discord.js opens a modal that it built, and reads what a person filled in', async () => {
		const input = new TextInputBuilder().setCustomId('topic').setStyle(TextInputStyle.Short);
		const field = new LabelBuilder().setLabel('Topic').setTextInputComponent(input);
		const built = new ModalBuilder().setCustomId('a').setTitle('A').addLabelComponents(field);
		const text = aNote<string>();
		const discord = await openAnswering(async (it) => {
			if (it.isChatInputCommand()) await it.showModal(built);
			if (!it.isModalSubmit()) return;
			text.keep(it.fields.getTextInputValue('topic'));
			await it.reply('ok');
		});
		const opened = await discord.slash(asking);
		expect([opened.response, opened.modal?.title, opened.message()]).toEqual([9, 'A', undefined]);
		await discord.submitModal({ as: 'mia', values: { topic: 'snow' } });
		expect(await text.promise).toBe('snow');
	});

	it('discord.js reads texts, choices, channels and roles of a modal', async () => {
		const { discord, submitted } = await openAsking(everything);
		await discord.slash(asking);
		const values = { topic: 'snow', days: ['tue', 'wed'], where: ['#news'], ping: ['Moderators'] };
		const answer = await discord.submitModal({ as: 'mia', values, locale: 'de' });
		const { fields, customId, locale, message } = await submitted;
		expect([customId, locale, message]).toEqual(['a-form', 'de', null]);
		expect(fields.getTextInputValue('topic')).toBe('snow');
		expect(fields.getStringSelectValues('days')).toEqual(['tue', 'wed']);
		expect(fields.getSelectedChannels('where')?.map((one) => one?.id)).toEqual([local.news]);
		expect(fields.getSelectedRoles('ping')?.map((one) => one?.name)).toEqual(['Moderators']);
		expect([answer.message()?.content, answer.ephemeral]).toEqual(['Thank you', true]);
	});

	it('A submission contains the fields without their labels, and an empty one that need not be filled', async () => {
		const { discord, bot, submit } = await openAsking(everything);
		await discord.slash(asking);
		const sent = until(bot, 'raw');
		await submit({ days: ['mon'], where: ['news'] });
		expect(await sent).toMatchObject({ d: { type: 5, data: { custom_id: 'a-form' } } });
		const { d } = JSON.parse(JSON.stringify(await sent));
		expect(d.data.components).toEqual([
			{ type: 10, id: 1 },
			{ type: 18, id: 2, component: { type: 4, id: 3, custom_id: 'topic', value: 'rain' } },
			{ type: 18, id: 4, component: { type: 3, id: 5, custom_id: 'days', values: ['mon'] } },
			{ type: 18, id: 6, component: { type: 8, id: 7, custom_id: 'where', values: [local.news] } },
			{ type: 18, id: 8, component: { type: 6, id: 9, custom_id: 'ping', values: [] } },
		]);
		expect(Object.keys(d.data.resolved.channels)).toEqual([local.news]);
		expect(d.message).toBeUndefined();
	});

	it('discord.js reads the older form of text inputs, and boxes, people and files', async () => {
		const older = modal(
			{ type: 1, components: [textInput('topic', { label: 'Topic' })] },
			label('Which', {
				type: 21,
				custom_id: 'which',
				options: ['a', 'b'].map((value) => ({ label: value, value })),
			}),
			label('Ping', { type: 23, custom_id: 'ping' }),
			label('Who', { type: 7, custom_id: 'who', max_values: 2 }),
			label('File', { type: 19, custom_id: 'file' }),
		);
		const { discord, submit, submitted } = await openAsking(older);
		await discord.slash(asking);
		const file = [{ name: 'a.txt', text: 'hello' }];
		const who = ['omar', 'Moderators'];
		await submit({ topic: 'rain', which: 'b', ping: true, who, file });
		const { fields } = await submitted;
		expect(fields.getTextInputValue('topic')).toBe('rain');
		expect(fields.getField('which')).toMatchObject({ value: 'b' });
		expect(fields.getField('ping')).toMatchObject({ value: true });
		expect(fields.getSelectedUsers('who')?.map(({ username }) => username)).toEqual(['omar']);
		expect(fields.getSelectedRoles('who')?.map((one) => one?.name)).toEqual(['Moderators']);
		expect(fields.getUploadedFiles('file')?.map(({ name }) => name)).toEqual(['a.txt']);
	});

	it('A modal that a button opened knows the message, and its answer can change it', async () => {
		const { discord, message } = await openFromButton(
			async (it) => it.isFromMessage() && it.update(`about ${it.message.content}`),
		);
		await discord.submitModal({ as: 'mia', values: { topic: 'x' } });
		expect(discord.messages('general').map(({ content }) => content)).toEqual(['about before']);
		expect(discord.messages('general')[0]?.id).toBe(message.id);
	});

	it('The answer to a modal names the interaction that opened it', async () => {
		const { discord, message } = await openFromButton((it) => it.reply('thank you'));
		const answer = await discord.submitModal({ as: 'mia', values: { topic: 'x' } });
		const metadata = answer.message()?.interaction_metadata;
		expect(metadata).toMatchObject({
			type: 5,
			user: { username: 'mia' },
			triggering_interaction_metadata: { type: 3, interacted_message_id: message.id },
		});
		expect(metadata).not.toHaveProperty('interacted_message_id');
	});

	it.each<[string, object, string]>([
		['too short', { topic: 'x' }, 'needs at least 2'],
		['too long', { topic: 'x'.repeat(11) }, 'at most 10'],
		['empty', { topic: '' }, '“topic” is required'],
		['left out', {}, '“days” is required'],
		['too many choices', { days: ['mon', 'tue', 'wed'] }, 'Choose 1 to 2'],
		['no such choice', { days: ['sun'] }, '“sun” is not offered'],
		[
			'a channel of another kind',
			{ days: ['mon'], where: ['general'] },
			'“general” is not offered',
		],
		['no such field', { name: 'x' }, 'no field “name”'],
	])('A person cannot submit what their client would not allow: %s', async (_, values, why) => {
		const { discord, submit } = await openAsking(everything);
		await discord.slash(asking);
		await expect(submit(values)).rejects.toThrow(why);
	});

	it('A modal can be submitted once, and not after it was dismissed', async () => {
		const { discord, submit } = await openAsking(modal(label('Topic', textInput('topic'))));
		await expect(submit()).rejects.toThrow('no form open');
		await discord.slash(asking);
		await expect(discord.submitModal({ as: 'omar' })).rejects.toThrow('no form open');
		await submit({ topic: 'x' });
		await expect(submit({ topic: 'x' })).rejects.toThrow('no form open');
		await discord.slash(asking);
		discord.dismissModal({ as: 'mia' });
		await expect(submit({ topic: 'x' })).rejects.toThrow('no form open');
	});

	it('A person has one modal open, the newest', async () => {
		const count = { opened: 0 };
		const customId = aNote<string>();
		const discord: LocalDiscord = await openAnswering(async (it) => {
			if (it.isModalSubmit()) {
				customId.keep(it.customId);
				await it.reply('ok');
			} else if (it.isChatInputCommand()) {
				count.opened += 1;
				const form = modal(label('Topic', textInput('topic')));
				await respond(discord, it, 9, { ...form, custom_id: `form ${count.opened}` });
			}
		});
		await discord.slash(asking);
		await discord.slash(asking);
		await discord.submitModal({ as: 'mia', values: { topic: 'x' } });
		expect(await customId.promise).toBe('form 2');
	});

	it('A modal stays open when the bot does not answer', async () => {
		const isSilent = { now: true };
		const timer = { expire: () => {} };
		const discord: LocalDiscord = await openAnswering(
			async (it) => {
				const form = modal(label('Topic', textInput('topic')));
				if (it.isChatInputCommand()) await respond(discord, it, 9, form);
				if (!it.isModalSubmit()) return;
				if (isSilent.now) timer.expire();
				else await it.reply('ok');
			},
			{
				after(_, run) {
					timer.expire = run;
					return () => {};
				},
			},
		);
		await discord.slash(asking);
		const submit = () => discord.submitModal({ as: 'mia', values: { topic: 'x' } });
		expect((await submit()).kind).toBe('failed');
		isSilent.now = false;
		expect((await submit()).message()?.content).toBe('ok');
	});

	it('A modal cannot answer a modal, nor come after another answer', async () => {
		const refused = aNote<unknown>();
		const form = modal(label('Topic', textInput('topic')));
		const open = async (it: Interaction) => (await respond(discord, it, 9, form)).body?.code;
		const discord: LocalDiscord = await openAnswering(async (it) => {
			if (it.isChatInputCommand()) await open(it);
			if (!it.isModalSubmit()) return;
			const first = await open(it);
			await it.reply('ok');
			refused.keep([first, await open(it)]);
		});
		await discord.slash(asking);
		await discord.submitModal({ as: 'mia', values: { topic: 'x' } });
		expect(await refused.promise).toEqual([50035, 40060]);
	});
});
