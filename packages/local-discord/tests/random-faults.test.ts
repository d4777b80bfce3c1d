import { describe, expect, it } from 'vitest';
import { drawFault, misleadingAnswers, unauthorized } from '../src/faults.ts';
import { request } from './a-bot.ts';
import { creating, openDiscord, path, statusesOf } from './open-discord.ts';

const shares = { loseAnswer: 1 / 8, hangUp: 1 / 8, fail5xx: 1 / 8, rateLimit: 1 / 8, delay: 1 / 8 };

/** Draws these numbers, and then one at which nothing strikes. */
function aDie(...falls: number[]): () => number {
	return () => falls.shift() ?? 0.999;
}

async function open() {
	const discord = await openDiscord({
		after: (_, run) => {
			setImmediate(run);
			return () => undefined;
		},
	});
	const send = async () => {
		try {
			return (await request(discord, 'POST', path, { content: 'x' })).status;
		} catch {
			return 'reset';
		}
	};
	return { discord, send };
}

const proxyShares = { limitAll: 0.25, misleading: 0.25, misleadingDone: 0.25, unauthorized: 0.25 };

describe('a storm', () => {
	it.each([
		[0, { kind: 'rate-limit', retryAfterMs: 360_000, isGlobal: true }],
		[0.25, { kind: 'answer', answer: misleadingAnswers.html400, isDone: false }],
		[0.499, { kind: 'answer', answer: misleadingAnswers.empty502, isDone: false }],
		[0.5, { kind: 'answer', answer: misleadingAnswers.html400, isDone: true }],
		[0.749, { kind: 'answer', answer: misleadingAnswers.empty502, isDone: true }],
		[0.75, { kind: 'answer', answer: unauthorized, isDone: false }],
	])('A storm can answer as a proxy would, at a draw of %d', (drawn, fault) => {
		const storm = { pattern: creating, shares: proxyShares, next: () => drawn };
		expect(drawFault(storm)).toEqual(fault);
	});

	it('A storm draws each of the misleading answers', () => {
		const count = Object.keys(misleadingAnswers).length;
		const drawn = Array.from({ length: count }, (_, n) =>
			drawFault({ pattern: creating, shares: { misleading: 1 }, next: () => (n + 0.5) / count }),
		);
		expect(new Set(drawn.map((fault) => JSON.stringify(fault))).size).toBe(count);
	});

	it.each([
		[0, 'lose-answer'],
		[1, 'hang-up'],
		[2, 'fail'],
		[3, 'rate-limit'],
		[4, 'delay'],
		[5, undefined],
		[7.99, undefined],
	])('A storm strikes by its shares: a draw of %d eighths is %s', (eighths, kind) => {
		const drawn = drawFault({ pattern: creating, shares, next: () => eighths / 8 });
		expect(drawn?.kind).toBe(kind);
	});

	it('A storm draws for every request of its route until it is ended', async () => {
		const { discord, send } = await open();
		const next = aDie(0, 1 / 8, 2 / 8, 3 / 8, 4 / 8);
		const end = discord.faults.atRandom({ pattern: creating, shares, next });
		const answers = [];
		for (let sent = 0; sent < 6; sent += 1) answers.push(await send());
		expect(answers).toEqual(['reset', 'reset', 503, 429, 200, 200]);
		expect(statusesOf(discord, creating)).toEqual([200, 0, 503, 429, 200, 200]);
		expect(discord.messages('general')).toHaveLength(3);
		end();
		discord.faults.atRandom({ pattern: creating, shares: { fail5xx: 1 }, next: () => 0 })();
		expect(await send()).toBe(200);
	});

	it('A storm leaves other routes alone, and ordered faults go first', async () => {
		const { discord, send } = await open();
		discord.faults.atRandom({ pattern: creating, shares: { fail5xx: 1 }, next: () => 0 });
		discord.faults.failNext(creating, 502);
		expect((await request(discord, 'GET', path)).status).toBe(200);
		expect([await send(), await send()]).toEqual([502, 503]);
	});

	it('A storm for a route that does not exist is refused', async () => {
		const { discord } = await open();
		const pattern = 'POST /nothing';
		expect(() => discord.faults.atRandom({ pattern, shares, next: () => 0 })).toThrow(
			'There is no route',
		);
	});
});
