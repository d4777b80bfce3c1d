import { describe, expect, it } from 'vitest';
import { misleadingAnswers, type RawAnswer, unauthorized } from '../src/faults.ts';
import type { After } from '../src/world/interactions.ts';
import { aNote, request, token } from './a-bot.ts';
import { creating, openDiscord, openSending, path, statusesOf } from './open-discord.ts';
import { ask } from './page-server/open-page.ts';

describe('sending messages', () => {
	it('has no effect when a failure is ordered', async () => {
		const discord = await openDiscord();
		discord.faults.failNext(creating, 503, 1, 130000);
		const refused = await request(discord, 'POST', path, { content: 'x' });
		expect([refused.status, refused.body.code]).toEqual([503, 130000]);
		expect(discord.messages('general')).toEqual([]);
	});

	it('has no effect when the connection is reset first', async () => {
		const discord = await openDiscord();
		discord.faults.hangUpNext(creating);
		await expect(request(discord, 'POST', path, { content: 'x' })).rejects.toThrow('fetch failed');
		expect(discord.messages('general')).toEqual([]);
		expect((await request(discord, 'POST', path, { content: 'x' })).status).toBe(200);
	});

	it('is refused by an ordered 429 as Discord words it, with the wait in body and header', async () => {
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

	it('waits as long as an ordered 429 says', async () => {
		const { discord, general } = await openSending();
		discord.faults.rateLimitNext(creating, 10);
		await general.send({ content: 'one' });
		expect(statusesOf(discord, creating)).toEqual([429, 200]);
	});

	it('has no effect until an ordered delay is over', async () => {
		const asked = aNote<{ ms: number; run: () => void }>();
		const after: After = (ms, run) => {
			asked.keep({ ms, run });
			return () => undefined;
		};
		const discord = await openDiscord({ after });
		discord.faults.delayNext(creating, 2_500);
		const sending = request(discord, 'POST', path, { content: 'x' });
		const { ms, run } = await asked.promise;
		expect([ms, discord.messages('general')]).toEqual([2_500, []]);
		run();
		expect((await sending).status).toBe(200);
		expect(discord.messages('general')).toHaveLength(1);
	});

	it.each(Object.entries(misleadingAnswers))(
		'is answered by somebody else, before or after it is done: %s',
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

	it('is refused once with 401, and then goes on', async () => {
		const discord = await openDiscord();
		discord.faults.answerNext(creating, unauthorized);
		expect((await request(discord, 'POST', path, { content: 'x' })).status).toBe(401);
		expect((await request(discord, 'POST', path, { content: 'x' })).status).toBe(200);
	});

	it('can run into a global limit that lasts for minutes', async () => {
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

	it('fails as often as ordered, by the oldest order first, and on no other route', async () => {
		const discord = await openDiscord();
		discord.faults.failNext(/^POST .*messages$/, 503, 2);
		discord.faults.failNext(creating, 502);
		expect((await request(discord, 'GET', path)).status).toBe(200);
		for (const status of [503, 503, 502, 200]) {
			expect((await request(discord, 'POST', path, { content: 'x' })).status).toBe(status);
		}
	});

	it('cannot be made to fail on a route that does not exist', async () => {
		const discord = await openDiscord();
		expect(() => discord.faults.failNext('POST /nothing', 503)).toThrow('There is no route');
	});
});
