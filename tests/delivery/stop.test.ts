import { describe, expect, it } from 'vitest';
import { openStop } from '#src/delivery/concurrency.ts';
import { openPatience } from './patience.ts';

describe('a wait', () => {
	it('ends when its time has passed, and not before', async () => {
		const patience = openPatience();
		const stop = openStop(patience.after);
		let isOver = false;
		const waiting = stop.wait(60_000).then(() => {
			isOver = true;
		});
		await new Promise((resolve) => setImmediate(resolve));
		expect(isOver).toBe(false);
		patience.end();
		await waiting;
		expect(stop.isStopping()).toBe(false);
	});

	it('ends at once when all is to stop, and leaves no order behind', async () => {
		const patience = openPatience();
		const stop = openStop(patience.after);
		const waiting = [stop.wait(60_000), stop.wait(3_600_000)];
		expect(patience.waiting()).toEqual([60_000, 3_600_000]);
		stop.begin();
		await Promise.all(waiting);
		expect(patience.waiting()).toEqual([]);
	});

	it('that begins after the stop is over at once', async () => {
		const patience = openPatience();
		const stop = openStop(patience.after);
		stop.begin();
		await stop.wait(60_000);
		expect(patience.waiting()).toEqual([]);
		expect(stop.isStopping()).toBe(true);
	});
});
