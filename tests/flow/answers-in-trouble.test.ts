import { misleadingAnswers } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { publicly } from '#src/bot/command.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { aCommand, aPatience, openBot, type TestBotSettings } from '../harness/open-bot.ts';
import { openReader, shownMessage } from '../harness/open-reader.ts';

const callback = 'POST /interactions/:interaction/:token/callback';
const asking = { as: 'mia', in: 'general', command: 'status' };
const rain = aCommand(() => publicly(renderNotice('Rain.')));

async function openRain(settings: TestBotSettings = {}) {
	const bot = await openBot([rain], settings);
	return { ...bot, mia: openReader(bot.discord, 'mia') };
}

describe('answers while Discord has trouble', () => {
	it.each([
		['is too busy to take', 429],
		['fails to take', 503],
	])('gives an answer later that Discord %s at first (%i)', async (_, status) => {
		const { discord, mia, logged } = await openRain();
		if (status === 429) discord.faults.rateLimitNext(callback, 10);
		else discord.faults.failNext(callback, status, 2);
		expect((await mia.asks('status')).text).toBe('Rain.');
		expect(discord.messages('general')).toHaveLength(1);
		expect(logged.errors()).toEqual([]);
	});

	it.each(['Wed, 21 Oct 2099 07:28:00 GMT', '3000000'])(
		'gives up an answer that Discord postpones until “%s”, and gives the next one',
		async (retryAfter) => {
			const patience = aPatience();
			const { discord, mia, logged } = await openRain({ discord: { after: patience.after } });
			const headers = { 'content-type': 'text/html', 'retry-after': retryAfter };
			discord.faults.answerNext(callback, { ...misleadingAnswers.html429, headers }, 2);
			const unanswered = discord.slash(asking);
			await logged.until('answer-not-sent');
			patience.end();
			expect((await unanswered).kind).toBe('failed');
			expect((await mia.asks('status')).text).toBe('Rain.');
		},
	);

	it('does not repeat an answer that Discord took without confirming it', async () => {
		const { discord, mia, logged } = await openRain();
		discord.faults.loseNextAnswer(callback);
		expect((await mia.asks('status')).text).toBe('Rain.');
		expect((await mia.asks('status')).text).toBe('Rain.');
		expect(discord.messages('general')).toHaveLength(2);
		expect([logged.errors(), logged.warnings()]).toEqual([[], []]);
	});

	it('logs an answer that Discord never takes, and gives the next one', async () => {
		const patience = aPatience();
		const { discord, mia, logged } = await openRain({ discord: { after: patience.after } });
		discord.faults.failNext(callback, 500, 4);
		const unanswered = discord.slash(asking);
		await logged.until('answer-not-sent');
		patience.end();
		expect((await unanswered).kind).toBe('failed');
		expect((await mia.asks('status')).text).toBe('Rain.');
	});

	it('logs an answer that comes too late, but not as an error, and gives the next one', async () => {
		const patience = aPatience();
		const started = Promise.withResolvers<void>();
		const finished = Promise.withResolvers<void>();
		const late = aCommand(async () => {
			started.resolve();
			await finished.promise;
			return publicly(renderNotice('Rain.'));
		});
		const { discord, logged } = await openBot([late], { discord: { after: patience.after } });
		const answer = discord.slash(asking);
		await started.promise;
		patience.end();
		expect((await answer).kind).toBe('failed');
		finished.resolve();
		await logged.until('answer-too-late');
		expect((await openReader(discord, 'mia').asks('status')).text).toBe('Rain.');
		expect(logged.lines().join()).toContain('answer-too-late { code: 10062 }');
		expect(logged.errors()).toEqual([]);
	});
});

describe('a command with a bug', () => {
	const broken = aCommand(() => {
		throw new TypeError('no such thing');
	});

	it('apologizes privately for a bug, with a code under which the log has the details', async () => {
		const { discord, logged } = await openBot([broken]);
		const apology = await openReader(discord, 'mia').asks('status');
		expect(apology.text).toContain(
			'it is not your fault. If you report it, include this code: c0de',
		);
		expect(apology.isPrivate).toBe(true);
		expect(logged.errors().join()).toMatch(/command-failed \{\s+code: 'c0de'[\s\S]*no such thing/);
	});

	it('answers again after a bug in a command', async () => {
		const { discord, logged } = await openBot([broken]);
		const mia = openReader(discord, 'mia');
		await mia.asks('status');
		await mia.asks('status');
		expect(logged.errors()).toHaveLength(2);
	});
});

describe('buttons that no longer work', () => {
	it.each([
		['whose command was removed', 'gone?page=2', 'That command is gone.'],
		['whose options cannot be read', 'status?page=x', 'This button no longer works.'],
	])('explains that a button %s does not work', async (_, customId, text) => {
		const menu = aCommand(() =>
			publicly(renderNotice('Rain.', [{ label: 'Press', target: customId }])),
		);
		const { discord, logged } = await openBot([menu]);
		const answer = await discord.slash(asking);
		const message = await answer.settled();
		const pressed = await discord.press({ as: 'mia', message, customId });
		expect(shownMessage(await pressed.settled()).text).toContain(text);
		expect(logged.errors()).toEqual([]);
	});
});
