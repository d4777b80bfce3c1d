import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { LocalDiscord } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand, privately, publicly } from '#src/bot/command.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { alwaysLate } from '../harness/late.ts';
import { aCommand, openBot, type TestBotSettings } from '../harness/open-bot.ts';
import { nextPrivateMessage, openReader } from '../harness/open-reader.ts';

const callback = 'POST /interactions/:interaction/:token/callback';
const editing = 'PATCH /webhooks/:application/:token/messages/:message';
const deleting = 'DELETE /webhooks/:application/:token/messages/:message';
const following = 'POST /webhooks/:application/:token';
const asking = { as: 'mia', in: 'general', command: 'status' };
const rain = aCommand(() => publicly(renderNotice('Rain.')));

/** discord.js itself retries three times after a reset, and never after a close. */
it.each([
	['closed before Discord has it', 'hangUpNext', 'closed', 1],
	['closed after Discord has it', 'loseNextAnswer', 'closed', 1],
	['reset four times before Discord has it', 'hangUpNext', 'reset', 4],
	['reset four times after Discord has it', 'loseNextAnswer', 'reset', 4],
] as const)(
	'gives an answer once, and its follow-up, when the connection is %s',
	async (_, strike, breaks, times) => {
		const news = { ...publicly(renderNotice('Rain.')), more: [renderNotice('By the way.')] };
		const { discord, logged } = await openBot([aCommand(() => news)]);
		const privateMessage = nextPrivateMessage(discord);
		discord.faults[strike](callback, times, breaks);
		expect((await openReader(discord, 'mia').asks('status')).text).toBe('Rain.');
		expect((await privateMessage).text).toBe('By the way.');
		expect(discord.messages('general')).toHaveLength(1);
		expect(logged.errors()).toEqual([]);
	},
);

describe.each([
	['before', 'hangUpNext'],
	['after', 'loseNextAnswer'],
] as const)('a connection that closes %s Discord has the request', (when, strike) => {
	const breakNext = ({ faults }: LocalDiscord, route: string) => faults[strike](route, 1, 'closed');

	it(`the bot turns the page when the connection closes ${when} Discord has the request`, async () => {
		const { discord, mia, logged } = await openPages({});
		const first = await mia.asks('status');
		breakNext(discord, callback);
		expect((await mia.presses(first, 'Older ›')).text).toBe('Page 2.');
		expect(logged.errors()).toEqual([]);
	});

	it.each([
		['announcement', callback],
		['text', editing],
	])(
		`gives a slow answer when the connection closes ${when} Discord has its %s`,
		async (_, route) => {
			const { discord, mia, logged } = await openRain({ deferAfter: alwaysLate });
			breakNext(discord, route);
			expect((await mia.asks('status')).text).toBe('Rain.');
			expect(discord.messages('general')).toHaveLength(1);
			expect(logged.errors()).toEqual([]);
		},
	);

	it.each([callback, editing])(
		`turns to a slow page when the connection closes ${when} Discord has %s`,
		async (route) => {
			const { discord, mia, logged } = await openPages({ deferAfter: alwaysLate });
			const first = await mia.asks('status');
			breakNext(discord, route);
			expect((await mia.presses(first, 'Older ›')).text).toBe('Page 2.');
			expect(logged.errors()).toEqual([]);
		},
	);

	it.each([callback, deleting, following])(
		`gives an answer that turns out private when the connection closes ${when} Discord has %s`,
		async (route) => {
			const whisper = aCommand(() => privately(renderNotice('Rain.')));
			const { discord, logged } = await openBot([whisper], { deferAfter: alwaysLate });
			const privateMessage = nextPrivateMessage(discord);
			breakNext(discord, route);
			await discord.slash(asking);
			expect((await privateMessage).text).toBe('Rain.');
			expect(discord.messages('general')).toEqual([]);
			expect(logged.errors()).toEqual([]);
		},
	);

	it(`the bot offers choices when the connection closes ${when} Discord has them`, async () => {
		const { discord, mia, logged } = await openTyping();
		breakNext(discord, callback);
		expect(await mia.types('brief', 'topic', 'taip')).toEqual([
			{ name: 'Taipei', value: 'taipei' },
		]);
		expect(logged.errors()).toEqual([]);
	});
});

it('the bot shows “thinking…” again when that failed, and then answers', async () => {
	const { discord, mia, logged } = await openRain({ deferAfter: alwaysLate });
	discord.faults.hangUpNext(callback, 2, 'closed');
	expect((await mia.asks('status')).text).toBe('Rain.');
	expect(logged.errors()).toEqual([]);
});

it('the bot logs an answer that no connection takes, and gives the next one', async () => {
	const { discord, mia, logged } = await openRain();
	discord.faults.hangUpNext(callback, 2, 'closed');
	void discord.slash(asking);
	await logged.until('answer-not-sent');
	expect((await mia.asks('status')).text).toBe('Rain.');
});

async function openRain(settings: TestBotSettings = {}) {
	const bot = await openBot([rain], settings);
	return { ...bot, mia: openReader(bot.discord, 'mia') };
}

async function openPages(settings: TestBotSettings) {
	const older = { label: 'Older ›', target: 'status?page=2' };
	const pages = aCommand(({ page = '1' }) => publicly(renderNotice(`Page ${page}.`, [older])));
	const { discord, logged } = await openBot([pages], settings);
	return { discord, logged, mia: openReader(discord, 'mia') };
}

async function openTyping() {
	const weather = defineCommand({
		data: {
			name: 'brief',
			description: 'doesBrief',
			options: [
				{
					type: ApplicationCommandOptionType.String,
					name: 'topic',
					description: 'optionTopic',
					autocomplete: true,
				},
			],
		},
		options: z.unknown(),
		for: 'readers',
		seenBy: 'everyone',
		run: () => publicly(renderNotice('Rain.')),
		complete: { topic: () => [{ name: 'Taipei', value: 'taipei' }] },
	});
	const { discord, logged } = await openBot([weather]);
	return { discord, logged, mia: openReader(discord, 'mia') };
}
