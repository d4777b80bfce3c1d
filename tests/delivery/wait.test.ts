import { describe, expect, it } from 'vitest';
import { createWait } from '#src/delivery/concurrency.ts';
import { openPatience } from './patience.ts';

function aWait() {
	const patience = openPatience();
	const stopping = new AbortController();
	return { patience, stopping, wait: createWait(patience.after, stopping.signal) };
}

describe('a wait of the delivery', () => {
	it('a wait ends when its time has passed, and not before', async () => {
		const { patience, wait } = aWait();
		let isOver = false;
		const waiting = wait(60_000).then(() => {
			isOver = true;
		});
		await new Promise((resolve) => setImmediate(resolve));
		expect(isOver).toBe(false);
		patience.end();
		await waiting;
	});

	it('a wait ends at once when the delivery stops, and leaves no timer behind', async () => {
		const { patience, stopping, wait } = aWait();
		const waiting = [wait(60_000), wait(3_600_000)];
		expect(patience.waiting()).toEqual([60_000, 3_600_000]);
		stopping.abort();
		await Promise.all(waiting);
		expect(patience.waiting()).toEqual([]);
	});

	it('a wait is over at once if it begins after the delivery stopped', async () => {
		const { patience, stopping, wait } = aWait();
		stopping.abort();
		await wait(60_000);
		expect(patience.waiting()).toEqual([]);
	});
});
