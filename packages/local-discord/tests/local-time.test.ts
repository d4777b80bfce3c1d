import { describe, expect, it } from 'vitest';
import { aClock, hourMs, minuteMs } from '../../../tests/harness/a-clock.ts';
import { createLocalTime, createTimeControl } from '../src/local-time.ts';

const start = '2025-06-19T08:00:00.000Z';

describe('the local time', () => {
	it('The local time is real time plus how far it was moved', () => {
		const real = aClock(start);
		const localTime = createLocalTime(real.now);
		expect(localTime.now().toISOString()).toBe(start);
		localTime.forward(hourMs);
		real.advance(minuteMs);
		expect(localTime.now().toISOString()).toBe('2025-06-19T09:01:00.000Z');
		expect(localTime.aheadMs()).toBe(hourMs);
	});

	it('The local time never goes back', () => {
		const localTime = createLocalTime(aClock(start).now);
		localTime.forward(-hourMs);
		expect(localTime.now().toISOString()).toBe(start);
	});
});

describe('moving the local time', () => {
	it('Moving the local time lets the bot finish first, and has it do what is then due', async () => {
		const localTime = createLocalTime(aClock(start).now);
		const done: string[] = [];
		const due = {
			nextDue: () => undefined,
			tick: async () => void done.push(`ticked at ${localTime.now().toISOString()}`),
			idle: async () => void done.push(`idle at ${localTime.now().toISOString()}`),
		};
		await createTimeControl(localTime, () => due).forward(hourMs);
		expect(done).toEqual([
			'idle at 2025-06-19T08:00:00.000Z',
			'ticked at 2025-06-19T09:00:00.000Z',
			'idle at 2025-06-19T09:00:00.000Z',
		]);
	});

	it('Moving the local time stops at whatever falls due in between, so that nothing is late', async () => {
		const localTime = createLocalTime(aClock(start).now);
		const ticked: string[] = [];
		const quarter = 15 * minuteMs;
		const due = {
			nextDue: () => new Date((Math.floor(localTime.now().getTime() / quarter) + 1) * quarter),
			tick: async () => void ticked.push(localTime.now().toISOString().slice(11, 16)),
			idle: async () => undefined,
		};
		const { forward } = createTimeControl(localTime, () => due);
		await forward(40 * minuteMs);
		expect(ticked).toEqual(['08:15', '08:30', '08:40']);
		ticked.length = 0;
		await forward(366 * 24 * hourMs);
		expect(ticked.length).toBeLessThanOrEqual(101);
		expect(localTime.now().toISOString()).toBe('2026-06-20T08:40:00.000Z');
	});

	it('The local time can be moved before there is a bot', async () => {
		const localTime = createLocalTime(aClock(start).now);
		const control = createTimeControl(localTime, () => undefined);
		await control.forward(hourMs);
		expect([control.aheadMs(), control.next()]).toEqual([hourMs, undefined]);
	});
});
