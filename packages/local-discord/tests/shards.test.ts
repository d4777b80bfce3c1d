import { describe, expect, it } from 'vitest';
import { createIdentifyTurns, serversOf, shardsFor } from '../src/gateway/identify.ts';
import { aClock } from './a-bot.ts';

describe('the shards that are recommended', () => {
	const ids = (count: number) => Array.from({ length: count }, (_, n) => `${BigInt(n) << 22n}`);

	it.each([
		[0, 2_500, 1],
		[2_500, 2_500, 1],
		[2_501, 2_500, 2],
		[7, 2, 4],
		[3, 0, 3],
	])('For %i servers, at most %i per shard, %i shards are recommended', (count, most, shards) => {
		expect(shardsFor(ids(count), most)).toBe(shards);
	});

	it('More shards are recommended when ids are spread unevenly, so that none has too many servers', () => {
		const even = ids(8).filter((_, n) => n % 2 === 0);
		const shards = shardsFor(even, 2);
		const most = Array.from({ length: shards }, (_, n) => serversOf(even, [n, shards]).length);
		expect([shards, Math.max(...most)]).toEqual([3, 2]);
	});
});

describe('the turn to identify', () => {
	it('Shards that share a turn identify one at a time, every 5 s', () => {
		const clock = aClock();
		const mayIdentify = createIdentifyTurns(clock.now, 2);
		expect([0, 1, 2, 3].map(mayIdentify)).toEqual([true, true, false, false]);
		clock.pass(5_000);
		expect([2, 3, 0].map(mayIdentify)).toEqual([true, true, false]);
	});
});
