import { local, misleadingAnswers, type SignedPost } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { privately, publicly, type Reply } from '#src/bot/command.ts';
import { loginRefusal } from '#src/discord/login.ts';
import { describeStartError, exitCodeFor } from '#src/observe/start-refusal.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';
import { alwaysLate } from '../harness/late.ts';
import { aCommand, openBot, type TestBotSettings } from '../harness/open-bot.ts';
import { interactionsUrl } from '../harness/open-flow.ts';

const asking = { as: 'mia', in: 'general', command: 'status' };

/** A bot by HTTP with a command that gives this answer; `post` sends what a test signs. */
async function open(answer: Reply = publicly(renderNotice('Rain.')), more: TestBotSettings = {}) {
	const opened = await openBot([aCommand(() => answer)], { byHttp: true, ...more });
	const url = interactionsUrl(opened.logged);
	const post = async ({ headers, body }: SignedPost, change: RequestInit = {}, path = '') => {
		const sent = { method: 'POST', headers, body, ...change };
		return (await fetch(`${url}${path}`, sent)).status;
	};
	return { ...opened, post };
}

const ping = JSON.stringify({ id: '1', type: 1, token: 'a' });

describe('interactions by HTTP', () => {
	it('answers a command in the response, for everybody or only for the reader', async () => {
		const { discord, logged } = await open();
		const [answer] = [await discord.slash(asking)];
		expect(answer).toMatchObject({ kind: 'answered', response: 4, ephemeral: false });
		expect(JSON.stringify(answer.message())).toContain('Rain.');
		expect(discord.requests().filter(({ path }) => path.includes('/callback'))).toEqual([]);
		expect([discord.connected(), logged.errors()]).toEqual([0, []]);
		const hidden = await open(privately(renderNotice('Rain.')));
		expect(await hidden.discord.slash(asking)).toMatchObject({ response: 4, ephemeral: true });
	});

	it('sends files with the answer', async () => {
		const files = [{ name: 'rain.txt', text: 'It rains.' }];
		const { discord } = await open({ ...publicly(renderNotice('Rain.')), files });
		const message = (await discord.slash(asking)).message();
		expect(message?.attachments).toMatchObject([{ filename: 'rain.txt', size: 9 }]);
	});

	it('shows “thinking…” for a slow answer, and edits that by REST', async () => {
		const { promise, resolve } = Promise.withResolvers<Reply>();
		const slow = aCommand(() => promise, { seenBy: 'reader' });
		const { discord } = await openBot([slow], { byHttp: true, deferAfter: alwaysLate });
		const answer = await discord.slash(asking);
		expect(answer).toMatchObject({ response: 5, deferred: true, ephemeral: true });
		resolve(privately(renderNotice('Rain.')));
		expect(JSON.stringify(await answer.settled())).toContain('Rain.');
	});

	it('sends what follows again if Discord has not taken the first response yet', async () => {
		const slow = aCommand(() => privately(renderNotice('Rain.')), { seenBy: 'reader' });
		const { discord, logged } = await openBot([slow], {
			byHttp: true,
			deferAfter: alwaysLate,
			before({ faults }) {
				const editing = 'PATCH /webhooks/:application/:token/messages/:message';
				faults.failNext(editing, 404, 3, 10_015);
			},
		});
		const answer = await discord.slash(asking);
		expect(JSON.stringify(await answer.settled())).toContain('Rain.');
		expect(logged.warnings()).toEqual([]);
	});

	it('asks for a server once a minute at most, also if that is refused, and not where the bot is not', async () => {
		const { discord } = await open();
		const lookups = () => discord.requests().filter(({ path }) => path.includes('/guilds/'));
		discord.faults.failNext('GET /guilds/:guild', 403, 9, 50_001);
		await discord.slash({ ...asking, as: 'omar' });
		await discord.slash({ ...asking, as: 'omar' });
		await discord.slash(asking);
		expect(lookups()).toHaveLength(3);
	});

	it('refuses a body that is signed otherwise, too long ago, or far ahead', async () => {
		const { post, discord } = await open();
		const ago = (ms: number) => discord.signInteraction(ping, new Date(Date.now() - ms));
		const right = discord.signInteraction(ping);
		expect(await post(right)).toBe(200);
		expect(await post({ ...right, body: ping.replace('a', 'b') })).toBe(401);
		expect(await post(right, { headers: { 'content-type': 'application/json' } })).toBe(401);
		expect([await post(ago(400_000)), await post(ago(-400_000))]).toEqual([401, 401]);
	});

	it('answers an interaction that is sent twice only once', async () => {
		const { discord, post, logged } = await open();
		await discord.slash(asking);
		const [posted] = discord.postedInteractions();
		expect(posted && [posted.status, await post(posted)]).toEqual([200, 401]);
		expect(logged.warnings().join()).toContain('interaction-repeated');
		expect(discord.messages('general')).toHaveLength(1);
	});

	it('refuses what is no interaction with the right status, and goes on', async () => {
		const { discord, post, logged } = await open();
		const sign = (body: string) => discord.signInteraction(body);
		expect(await post(sign('no JSON'))).toBe(400);
		expect(await post(sign('[]'))).toBe(400);
		expect(await post(sign('{"id":"1","type":2}'))).toBe(400);
		expect(await post(sign('{"id":"2","type":2,"token":"a"}'))).toBe(500);
		expect(logged.errors().join()).toContain('interaction-failed');
		expect(await post(sign('x'.repeat(1_100_000)))).toBe(413);
		const asText = { ...sign(ping).headers, 'content-type': 'text/plain' };
		expect(await post(sign(ping), { headers: asText })).toBe(415);
		const { headers } = sign(ping);
		expect(await post(sign(ping), { method: 'GET', headers, body: null })).toBe(405);
		expect(await post(sign(ping), {}, '/more')).toBe(404);
		expect(await post(sign(ping))).toBe(200);
	});

	it('is connected while it takes interactions, and knows no list of servers', async () => {
		const { bot } = await open();
		expect([bot().isConnected(), bot().serverIds()]).toEqual([true, undefined]);
		await bot().close();
		expect(bot().isConnected()).toBe(false);
	});

	it('sends nothing while another process may have taken over', async () => {
		const state = { mayPost: true };
		const { bot, discord } = await open(undefined, { mayPost: () => state.mayPost });
		const { sender } = bot();
		const destination = { channelId: local.general, as: 'message' } as const;
		expect((await sender.send(destination, anOwedMessage())).kind).toBe('sent');
		state.mayPost = false;
		const other = { ...anOwedMessage(), nonce: 'another' };
		expect(await sender.send(destination, other)).toMatchObject({ kind: 'wait' });
		expect(discord.messages('general')).toHaveLength(1);
	});
});

describe('the token of a bot by HTTP', () => {
	it.each([
		['Discord', 78, 'Discord does not accept the token in DISCORD_TOKEN.'],
		['a proxy’s page', 1, 'Discord cannot be reached: something else answers in its place.'],
	])('refuses to start if the first call is answered with 401 by %s', async (by, code, why) => {
		const opening = openBot([aCommand(() => publicly(renderNotice('Rain.')))], {
			byHttp: true,
			before({ faults }) {
				if (by === 'Discord') faults.revokeToken();
				else
					faults.answerNext('GET /applications/@me', { ...misleadingAnswers.html400, status: 401 });
			},
		});
		const refusal = await opening.then(() => undefined, loginRefusal);
		expect(exitCodeFor(refusal)).toBe(code);
		expect(describeStartError(refusal)).toContain(why);
	});

	it('stops when Discord no longer accepts it', async () => {
		const { bot, discord, refusals } = await open();
		discord.faults.revokeToken();
		await bot().sender.send({ channelId: local.general, as: 'message' }, anOwedMessage());
		await expect.poll(() => refusals.join()).toContain('no longer accepts this token (401)');
	});

	it('stops when a command shows that Discord no longer accepts it', async () => {
		const { discord, refusals } = await open();
		discord.faults.revokeToken();
		expect(await discord.slash({ ...asking, as: 'omar' })).toMatchObject({ kind: 'answered' });
		await expect.poll(() => refusals.join()).toContain('no longer accepts this token (401)');
	});
});
