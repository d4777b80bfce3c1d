import { expect, it } from 'vitest';
import { requestsPerSecond } from '#src/discord/create-client.ts';

const identifyTurn = async () => undefined;

it('bots that share shards also share Discord’s limit of requests, by their number of shards', () => {
	const of = (from: number, to: number, total: number) =>
		requestsPerSecond({ from, to, total, identifyTurn });
	expect(of(0, 7, 8)).toBe(45);
	expect([of(0, 3, 8), of(4, 7, 8)]).toEqual([22, 22]);
	expect([of(0, 0, 3), of(1, 2, 3)]).toEqual([15, 30]);
	expect(of(0, 1, 128)).toBe(1);
});
