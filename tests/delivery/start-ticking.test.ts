import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startTicking } from '#src/delivery/delivery.ts';

const dayMs = 86_400_000;

/** Starts ticking on fake timers, and counts the ticks. */
function begin() {
	vi.useFakeTimers({ now: new Date('2025-06-20T07:58:30Z') });
	let ticks = 0;
	const stop = startTicking(
		async () => {
			ticks += 1;
		},
		() => new Date(),
	);
	onTestFinished(() => {
		stop();
		vi.useRealTimers();
	});
	return { ticks: () => ticks, stop };
}

describe('the tick', () => {
	it('a tick comes at the start of each minute until the ticking is stopped', () => {
		const { ticks, stop } = begin();
		vi.advanceTimersByTime(29_999);
		expect(ticks()).toBe(0);
		vi.advanceTimersByTime(1);
		expect([ticks(), new Date().toISOString()]).toEqual([1, '2025-06-20T07:59:00.000Z']);
		vi.advanceTimersByTime(60_000);
		expect([ticks(), new Date().toISOString()]).toEqual([2, '2025-06-20T08:00:00.000Z']);
		stop();
		vi.advanceTimersByTime(dayMs);
		expect(ticks()).toBe(2);
	});

	it('a tick comes in its minute, and once, also if the timer fires slightly early', () => {
		const { ticks } = begin();
		// The clock is a millisecond behind the timers.
		vi.setSystemTime(Date.now() - 1);
		const at: string[] = [];
		for (let ms = 0; ms < 120_000; ms += 1) {
			const before = ticks();
			vi.advanceTimersByTime(1);
			if (ticks() > before) at.push(new Date().toISOString());
		}
		expect(at).toEqual(['2025-06-20T07:59:00.000Z', '2025-06-20T08:00:00.000Z']);
	});

	it.each([
		['back by a day', -dayMs],
		['back by a month', -30 * dayMs],
		['back by half a minute', -30_000],
		['ahead by a month', 30 * dayMs],
		['ahead by ten years', 3_652 * dayMs],
	])('ticks continue within a minute when the clock is set %s', (_, ms) => {
		const { ticks } = begin();
		vi.advanceTimersByTime(90_000);
		const before = ticks();
		vi.setSystemTime(Date.now() + ms);
		vi.advanceTimersByTime(60_000);
		expect(ticks() - before).toBe(1);
		vi.advanceTimersByTime(600_000);
		expect(ticks() - before).toBe(11);
	});
});
