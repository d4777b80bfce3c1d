import { describe, expect, it } from 'vitest';
import type { After } from '#src/playground/interactions.ts';
import { request } from './a-bot.ts';
import { aNote } from './a-note.ts';
import { creating, openDiscord, openSending, path, statusesOf } from './open-discord.ts';

describe('sending messages', () => {
	it('is not done at all by an ordered failure', async () => {
		const discord = await openDiscord();
		discord.faults.failNext(creating, 503, 1, 130000);
		const refused = await request(discord, 'POST', path, { content: 'x' });
		expect([refused.status, refused.body.code]).toEqual([503, 130000]);
		expect(discord.messages('general')).toEqual([]);
	});

	it('waits when it is told to by an ordered 429', async () => {
		const { discord, general } = await openSending();
		discord.faults.rateLimitNext(creating, 10);
		await general.send({ content: 'one' });
		expect(statusesOf(discord, creating)).toEqual([429, 200]);
	});

	it('may be answered slowly: nothing is done before', async () => {
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

	it('is struck as often as ordered, by the oldest order first, and on no other route', async () => {
		const discord = await openDiscord();
		discord.faults.failNext(/^POST .*messages$/, 503, 2);
		discord.faults.failNext(creating, 502);
		expect((await request(discord, 'GET', path)).status).toBe(200);
		for (const status of [503, 503, 502, 200]) {
			expect((await request(discord, 'POST', path, { content: 'x' })).status).toBe(status);
		}
	});

	it('does not fail by an order for a route that does not exist: the order is refused', async () => {
		const discord = await openDiscord();
		expect(() => discord.faults.failNext('POST /nothing', 503)).toThrow('No route');
	});
});
