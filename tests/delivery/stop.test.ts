import { describe, expect, it } from 'vitest';
import { openStop } from '#src/delivery/stop.ts';

/** A clock's orders, which a test carries out; one that was taken back is none. */
function openOrders() {
	const orders = new Set<() => void>();
	return {
		orders,
		after: (_: number, run: () => void) => {
			orders.add(run);
			return () => orders.delete(run);
		},
		pass: () => orders.forEach((run) => void run()),
	};
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a wait', () => {
	it('ends when its time has passed, and not before', async () => {
		const { after, pass } = openOrders();
		const stop = openStop(after);
		let isOver = false;
		const waiting = stop.wait(60_000).then(() => {
			isOver = true;
		});
		await settle();
		expect(isOver).toBe(false);
		pass();
		await waiting;
		expect(stop.isStopping()).toBe(false);
	});

	it('ends at once when all is to stop, and leaves no order behind', async () => {
		const { after, orders } = openOrders();
		const stop = openStop(after);
		const waiting = [stop.wait(60_000), stop.wait(3_600_000)];
		expect(orders.size).toBe(2);
		stop.begin();
		await Promise.all(waiting);
		expect(orders.size).toBe(0);
	});

	it('that begins after the stop is over at once', async () => {
		const { after, orders } = openOrders();
		const stop = openStop(after);
		stop.begin();
		await stop.wait(60_000);
		expect(orders.size).toBe(0);
		expect(stop.isStopping()).toBe(true);
	});
});
