import { describe, expect, it } from 'vitest';
import { misleadingAnswers, type RawAnswer, unauthorized } from '../src/faults.ts';
import type { After } from '../src/world/interactions.ts';
import { aNote, request, token } from './a-bot.ts';
import { creating, openDiscord, openSending, path, statusesOf } from './open-discord.ts';
import { ask } from './page-server/open-page.ts';

describe('sending messages', () => {
	it('An ordered failure answers with its status and posts nothing', async () => {
		const discord = await openDiscord();
		discord.faults.failNext(creating, 503, 1, 130000);
		const refused = await request(discord, 'POST', path, { content: 'x' });
		expect([refused.status, refused.body.code]).toEqual([503, 130000]);
		expect(discord.messages('general')).toEqual([]);
	});

	it('An ordered hang-up resets the connection and posts nothing', async () => {
		const discord = await openDiscord();
		discord.faults.hangUpNext(creating);
		await expect(request(discord, 'POST', path, { content: 'x' })).rejects.toThrow('fetch failed');
		expect(discord.messages('general')).toEqual([]);
		expect((await request(discord, 'POST', path, { content: 'x' })).status).toBe(200);
	});

	it('An ordered 429 has Discord’s wording, and the wait in body and header', async () => {
		const discord = await openDiscord();
		const { id } = (await request(discord, 'POST', path, { content: 'x' })).body;
		discord.faults.failNext('PATCH /channels/:channel/messages/:message', 429, 1, 30046);
		const refused = await request(discord, 'PATCH', `${path}/${id}`, { content: 'y' });
		expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
		expect(refused.body).toEqual({
			code: 30046,
			message: 'Maximum number of edits to messages older than 1 hour reached. Try again later',
			retry_after: 1,
			global: false,
		});
	});

	it('discord.js waits as long as an ordered 429 says', async () => {
		const { discord, general } = await openSending();
		discord.faults.rateLimitNext(creating, 10);
		await general.send({ content: 'one' });
		expect(statusesOf(discord, creating)).toEqual([429, 200]);
	});

	it('A request has no effect until its ordered delay is over', async () => {
		const ordered = aNote<{ ms: number; run: () => void }>();
		const after: After = (ms, run) => {
			ordered.keep({ ms, run });
			return () => undefined;
		};
		const discord = await openDiscord({ after });
		discord.faults.delayNext(creating, 2_500);
		const sending = request(discord, 'POST', path, { content: 'x' });
		const { ms, run } = await ordered.promise;
		expect([ms, discord.messages('general')]).toEqual([2_500, []]);
		run();
		expect((await sending).status).toBe(200);
		expect(discord.messages('general')).toHaveLength(1);
	});

	it.each(Object.entries(misleadingAnswers))(
		'A proxy’s answer can replace Discord’s, before or after the message is posted: %s',
		async (_, answer: RawAnswer) => {
			const discord = await openDiscord();
			const { port } = new URL(discord.url);
			const send = () => {
				const headers = { authorization: `Bot ${token}`, 'content-type': 'application/json' };
				const sent = { method: 'POST', body: '{"content":"x"}', headers };
				return ask(`http://127.0.0.1:${port}`, { path: `/api/v10${path}`, ...sent });
			};
			const type = answer.headers?.['content-type'] ?? 'application/json';
			discord.faults.answerNext(creating, answer);
			const before = await send();
			expect([before.status, before.text]).toEqual([answer.status, answer.text ?? '']);
			expect(before.headers['content-type']).toBe(type);
			expect(discord.messages('general')).toEqual([]);
			discord.faults.answerNextWhenDone(creating, answer);
			expect((await send()).text).toBe(answer.text ?? '');
			expect(discord.messages('general')).toHaveLength(1);
			expect((await send()).status).toBe(200);
		},
	);

	it('An ordered 401 refuses one request and lets the next pass', async () => {
		const discord = await openDiscord();
		discord.faults.answerNext(creating, unauthorized);
		expect((await request(discord, 'POST', path, { content: 'x' })).status).toBe(401);
		expect((await request(discord, 'POST', path, { content: 'x' })).status).toBe(200);
	});

	it('A global limit can be ordered to last for minutes', async () => {
		const discord = await openDiscord();
		discord.faults.limitAllNext(creating, 360_000);
		const { status, headers, body } = await request(discord, 'POST', path, { content: 'x' });
		expect([status, headers.get('retry-after'), headers.get('x-ratelimit-global')]).toEqual([
			429,
			'360',
			'true',
		]);
		expect(body).toMatchObject({ retry_after: 360, global: true });
		expect(discord.messages('general')).toEqual([]);
	});

	it('Faults strike as often as ordered, the oldest order first, and on no other route', async () => {
		const discord = await openDiscord();
		discord.faults.failNext(/^POST .*messages$/, 503, 2);
		discord.faults.failNext(creating, 502);
		expect((await request(discord, 'GET', path)).status).toBe(200);
		for (const status of [503, 503, 502, 200]) {
			expect((await request(discord, 'POST', path, { content: 'x' })).status).toBe(status);
		}
	});

	it('A fault for a route that does not exist is refused', async () => {
		const discord = await openDiscord();
		expect(() => discord.faults.failNext('POST /nothing', 503)).toThrow('There is no route');
	});
});
