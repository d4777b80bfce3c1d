import { type LocalDiscord, misleadingAnswers } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { publicly } from '#src/bot/command.ts';
import { loginRefusal } from '#src/discord/login.ts';
import { describeStartError, exitCodeFor } from '#src/observe/start-refusal.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { aCommand, aPatience, openBot } from '../harness/open-bot.ts';
import { openReader } from '../harness/open-reader.ts';

const rain = aCommand(() => publicly(renderNotice('Rain.')));

describe('a broken connection to Discord', () => {
	it.each([
		['without a word', undefined],
		['with a close code', 4000],
	])('that ends %s is taken up again, and who asked meanwhile is answered', async (_, code) => {
		const { discord, logged } = await openBot([rain]);
		discord.faults.dropGateway(code);
		const asked = openReader(discord, 'mia').asks('test');
		expect((await asked).text).toBe('Rain.');
		expect(logged.lines().join()).toContain('gateway-resumed');
		expect(logged.errors()).toEqual([]);
	});

	it('is taken up again after every code that allows it', async () => {
		const { discord, refusals, logged } = await openBot([rain]);
		const codes = [1001, 4001, 4002, 4009, 4444];
		for (const [times, code] of codes.entries()) {
			discord.faults.dropGateway(code);
			await logged.until('gateway-resumed', times + 1);
		}
		expect((await openReader(discord, 'mia').asks('test')).text).toBe('Rain.');
		expect(refusals).toEqual([]);
	});

	it('is made anew after every code that ends the session alone', async () => {
		const { discord, refusals, logged } = await openBot([rain]);
		const codes = [1000, 4003, 4005, 4007, 4008];
		for (const [times, code] of codes.entries()) {
			discord.faults.dropGateway(code);
			await logged.until('gateway-identified', times + 2);
		}
		expect((await openReader(discord, 'mia').asks('test')).text).toBe('Rain.');
		expect(refusals).toEqual([]);
	});

	it('that Discord asks for is taken up again', async () => {
		const { discord, logged } = await openBot([rain]);
		discord.faults.reconnect();
		await logged.until('gateway-resumed');
		expect((await openReader(discord, 'mia').asks('test')).text).toBe('Rain.');
		expect(logged.errors()).toEqual([]);
	});

	it('whose session is over is made anew', async () => {
		const { discord, logged } = await openBot([rain]);
		discord.faults.invalidateSession(false);
		await logged.until('gateway-identified', 2);
		expect((await openReader(discord, 'mia').asks('test')).text).toBe('Rain.');
		expect(logged.errors()).toEqual([]);
	});
});

describe('a token that Discord', () => {
	it('does not know is refused at login', async () => {
		await expect(openBot([rain], { token: 'another-token' })).rejects.toThrow();
	});

	it('revokes is told in a sentence when the connection is made again (4004)', async () => {
		const { discord, refusals, logged } = await openBot([rain]);
		discord.faults.revokeToken();
		discord.faults.dropGateway(4000);
		await logged.until('gateway-closed');
		expect(refusals).toEqual([
			'Discord closed the connection for good (4004). The token is not accepted. Put a new one into DISCORD_TOKEN.',
		]);
	});

	it.each([
		[4010, 'It does not know this shard. Start Dateline again.'],
		[
			4011,
			'The bot is in too many servers for its connections. Start Dateline again to open more.',
		],
		[4012, 'This version of the gateway is gone. Install a newer Dateline.'],
		[4013, 'An intent that Dateline asks for does not exist. Install a newer Dateline.'],
		[
			4014,
			'An intent that Dateline asks for is not allowed for this bot. Allow it in its settings.',
		],
	])(
		'does not let in again for another reason (%d) ends the bot with a sentence',
		async (code, why) => {
			const { discord, refusals, logged } = await openBot([rain]);
			discord.faults.dropGateway(code);
			await logged.until('gateway-closed');
			expect(refusals).toEqual([`Discord closed the connection for good (${code}). ${why}`]);
		},
	);

	it.each([
		[4004, 'stay down'],
		[4010, 'start again'],
		[4011, 'start again'],
		[4014, 'stay down'],
	])('closes the connection for (%d) has the program %s', async (code, then) => {
		const refused = Promise.withResolvers<string>();
		const { discord } = await openBot([rain], {
			onRefused: (_, what) => refused.resolve(what),
		});
		discord.faults.dropGateway(code);
		expect(await refused.promise).toBe(then);
	});

	it('closes the connection for (4004) is told in the same sentence', async () => {
		const { discord, refusals, logged } = await openBot([rain]);
		discord.faults.dropGateway(4004);
		await logged.until('gateway-closed');
		expect(refusals).toHaveLength(1);
	});

	it('no longer accepts after login (401), and says so when it is asked once more, is told in a sentence', async () => {
		const refused = Promise.withResolvers<string>();
		const opening = openBot([rain], {
			onRefused: refused.resolve,
			before({ faults }) {
				faults.failNext('GET /applications/:application/commands', 401);
				faults.failNext('GET /users/@me', 401);
			},
		});
		await expect(opening).rejects.toThrow();
		expect(await refused.promise).toBe(
			'Discord no longer accepts this token (401). Put a new one into DISCORD_TOKEN.',
		);
	});

	it('accepts when it is asked once more is not given up for one answer of 401', async () => {
		const { discord, refusals, restart } = await openBot([rain]);
		discord.faults.failNext('GET /applications/:application/commands', 401);
		await expect(restart()).rejects.toThrow();
		await restart();
		expect(refusals).toEqual([]);
	});

	it('is not refused by two pages of a proxy’s (401)', async () => {
		const { discord, refusals, restart } = await openBot([rain]);
		const page = { ...misleadingAnswers.html403, status: 401 };
		discord.faults.answerNext('GET /applications/:application/commands', page);
		discord.faults.answerNext('GET /users/@me', page);
		await expect(restart()).rejects.toThrow();
		await restart();
		expect(refusals).toEqual([]);
	});

	it.each([
		['GET /gateway/bot', 200],
		['GET /gateway/bot', 401],
		['GET /applications/:application/commands', 200],
		['PUT /applications/:application/commands', 200],
	])('is not what answers %s with a page (%i), which is said so', async (route, status) => {
		const opening = openBot([rain], {
			before({ faults }) {
				faults.answerNext(route, { ...misleadingAnswers.html400, status });
			},
		});
		const refusal = await opening.then(() => undefined, loginRefusal);
		expect([exitCodeFor(refusal), describeStartError(refusal)]).toEqual([
			1,
			'Discord cannot be reached: something else answers in its place. Check the network; if you set DISCORD_API_URL, check that too.',
		]);
	});

	it('refuses at the start leaves no connection behind, so that the program can end', async () => {
		const seen: LocalDiscord[] = [];
		const opening = openBot([rain], {
			before(discord) {
				seen.push(discord);
				discord.faults.failNext('GET /applications/:application/commands', 403);
			},
		});
		await expect(opening).rejects.toThrow();
		await expect.poll(() => seen.map((discord) => discord.connected())).toEqual([0]);
	});

	it('refuses an interaction of (401, 50027) goes on being used', async () => {
		const patience = aPatience();
		const { discord, refusals, logged } = await openBot([rain], {
			discord: { after: patience.after },
		});
		discord.faults.failNext('POST /interactions/:interaction/:token/callback', 401, 1, 50027);
		const late = discord.slash({ as: 'mia', in: 'general', command: 'test' });
		await logged.until('answer-too-late');
		patience.end();
		expect((await late).kind).toBe('failed');
		expect(refusals).toEqual([]);
		expect((await openReader(discord, 'mia').asks('test')).text).toBe('Rain.');
	});
});
