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
		['without a close code', undefined],
		['with a close code', 4000],
	])(
		'resumes a connection that ends %s, and answers what was asked in the meantime',
		async (_, code) => {
			const { discord, logged } = await openBot([rain]);
			discord.faults.dropGateway(code);
			const answer = openReader(discord, 'mia').asks('status');
			expect((await answer).text).toBe('Rain.');
			expect(logged.lines().join()).toContain('gateway-resumed');
			expect(logged.errors()).toEqual([]);
		},
	);

	it('resumes the connection after every close code that allows it', async () => {
		const { discord, refusals, logged } = await openBot([rain]);
		const codes = [1001, 4001, 4002, 4009, 4444];
		for (const [times, code] of codes.entries()) {
			discord.faults.dropGateway(code);
			await logged.until('gateway-resumed', times + 1);
		}
		expect((await openReader(discord, 'mia').asks('status')).text).toBe('Rain.');
		expect(refusals).toEqual([]);
	});

	it('starts a new session after every close code that ends only the session', async () => {
		const { discord, refusals, logged } = await openBot([rain]);
		const codes = [1000, 4003, 4005, 4007, 4008];
		for (const [times, code] of codes.entries()) {
			discord.faults.dropGateway(code);
			await logged.until('gateway-identified', times + 2);
		}
		expect((await openReader(discord, 'mia').asks('status')).text).toBe('Rain.');
		expect(refusals).toEqual([]);
	});

	it('resumes the connection when Discord asks for it', async () => {
		const { discord, logged } = await openBot([rain]);
		discord.faults.reconnect();
		await logged.until('gateway-resumed');
		expect((await openReader(discord, 'mia').asks('status')).text).toBe('Rain.');
		expect(logged.errors()).toEqual([]);
	});

	it('starts a new session when Discord ends the session', async () => {
		const { discord, logged } = await openBot([rain]);
		discord.faults.invalidateSession(false);
		await logged.until('gateway-identified', 2);
		expect((await openReader(discord, 'mia').asks('status')).text).toBe('Rain.');
		expect(logged.errors()).toEqual([]);
	});

	it('does not say that it reconnects when the bot closes it', async () => {
		const { bot, logged } = await openBot([rain]);
		await bot().close();
		expect(logged.lines().filter((line) => line.startsWith('gateway-reconnecting'))).toEqual([]);
	});
});

describe('a token or connection that Discord refuses', () => {
	it('fails at login with a token that Discord does not know', async () => {
		await expect(openBot([rain], { token: 'another-token' })).rejects.toThrow();
	});

	it('explains a token that Discord revoked when it reconnects (4004)', async () => {
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
	])('explains why Discord closed the connection for good (%d)', async (code, why) => {
		const { discord, refusals, logged } = await openBot([rain]);
		discord.faults.dropGateway(code);
		await logged.until('gateway-closed');
		expect(refusals).toEqual([`Discord closed the connection for good (${code}). ${why}`]);
	});

	it('says what helps where several processes have too few shards (4011)', async () => {
		const shards = { from: 0, to: 0, total: 1, identifyTurn: async () => undefined };
		const { discord, refusals, logged } = await openBot([rain], { shards });
		discord.faults.dropGateway(4011);
		await logged.until('gateway-closed');
		expect(refusals).toEqual([expect.stringContaining('Stop all its processes')]);
	});

	it.each([
		[4004, 'stay down'],
		[4010, 'start again'],
		[4011, 'start again'],
		[4014, 'stay down'],
	])('makes the program react to close code %d by this: %s', async (code, then) => {
		const refused = Promise.withResolvers<string>();
		const { discord } = await openBot([rain], {
			onRefused: (_, what) => refused.resolve(what),
		});
		discord.faults.dropGateway(code);
		expect(await refused.promise).toBe(then);
	});

	it('reports a refused token only once (4004)', async () => {
		const { discord, refusals, logged } = await openBot([rain]);
		discord.faults.dropGateway(4004);
		await logged.until('gateway-closed');
		expect(refusals).toHaveLength(1);
	});

	it('explains that Discord no longer accepts the token (401) once a second request confirms it', async () => {
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

	it('keeps a token after one 401 if a second request accepts it', async () => {
		const { discord, refusals, restart } = await openBot([rain]);
		discord.faults.failNext('GET /applications/:application/commands', 401);
		await expect(restart()).rejects.toThrow();
		await restart();
		expect(refusals).toEqual([]);
	});

	it('keeps a token after two pages of a proxy with status 401', async () => {
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
	])('says that something else answers when %s returns a page (%i)', async (route, status) => {
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

	it('leaves no connection open when the start is refused, so that the program can end', async () => {
		const discords: LocalDiscord[] = [];
		const opening = openBot([rain], {
			before(discord) {
				discords.push(discord);
				discord.faults.failNext('GET /applications/:application/commands', 403);
			},
		});
		await expect(opening).rejects.toThrow();
		await expect.poll(() => discords.map((discord) => discord.connected())).toEqual([0]);
	});

	it('keeps using a token when one interaction is refused (401, 50027)', async () => {
		const patience = aPatience();
		const { discord, refusals, logged } = await openBot([rain], {
			discord: { after: patience.after },
		});
		discord.faults.failNext('POST /interactions/:interaction/:token/callback', 401, 1, 50027);
		const late = discord.slash({ as: 'mia', in: 'general', command: 'status' });
		await logged.until('answer-too-late');
		patience.end();
		expect((await late).kind).toBe('failed');
		expect(refusals).toEqual([]);
		expect((await openReader(discord, 'mia').asks('status')).text).toBe('Rain.');
	});
});
