import { describe, expect, it } from 'vitest';
import { createReplayGuard } from '#src/discord/replay-guard.ts';
import { aClock, minuteMs } from '../harness/a-clock.ts';

describe('the guard against requests that are sent again', () => {
	const start = new Date('2026-01-05T12:00:00Z');
	const seconds = start.getTime() / 1_000;

	it('takes times of five minutes around now, and nothing that is no time', () => {
		const { isRecent } = createReplayGuard(() => start);
		const times = [0, -300, 300, -301, 301].map((offset) => isRecent(`${seconds + offset}`));
		expect(times).toEqual([true, true, true, false, false]);
		expect(['', 'now', '1e9', `${seconds}.5`, `-${seconds}`].map(isRecent)).not.toContain(true);
	});

	it('remembers an interaction for as long as its request can be recent', () => {
		const clock = aClock(start);
		const guard = createReplayGuard(clock.now);
		expect([guard.isFirst('1'), guard.isFirst('1')]).toEqual([true, false]);
		clock.advance(10 * minuteMs);
		expect([guard.isFirst('2'), guard.isFirst('1')]).toEqual([true, false]);
		clock.advance(1);
		expect([guard.isFirst('3'), guard.isFirst('1')]).toEqual([true, true]);
	});

	it('forgets the oldest of too many', () => {
		const guard = createReplayGuard(() => start);
		for (let id = 0; id <= 100_000; id += 1) guard.isFirst(`${id}`);
		expect([guard.isFirst('0'), guard.isFirst('2')]).toEqual([true, false]);
	});
});
