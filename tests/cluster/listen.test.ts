import { describe, expect, it, vi } from 'vitest';
import { answeredChannel, askedChannel } from '#src/cluster/questions.ts';
import { openBreakableConnection } from '../store/breakable-connection.ts';
import { listenTo, openDatabase, patienceMs } from './open-questions.ts';

describe('what processes announce to each other', () => {
	it('is heard again after the connection broke', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const connection = await openBreakableConnection(url);
		const broke = vi.fn();
		const listen = listenTo(connection.url, broke);
		// Wakes once it listens.
		await listen.next(askedChannel, patienceMs);
		await connection.cut();
		await vi.waitFor(() => expect(broke).toHaveBeenCalled(), patienceMs);
		const woken = listen.next(askedChannel, patienceMs);
		await connection.restore();
		await woken;
		const heard = listen.next(askedChannel, 2 * patienceMs);
		await pool.query(`NOTIFY ${askedChannel}`);
		await heard;
	});

	it('wakes nobody who waits for something else', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const listen = listenTo(url);
		await listen.next(askedChannel, patienceMs);
		const order: string[] = [];
		const other = listen.next(answeredChannel, patienceMs).then(() => order.push('other'));
		const asked = listen.next(askedChannel, patienceMs).then(() => order.push('asked'));
		await pool.query(`NOTIFY ${askedChannel}`);
		await asked;
		await pool.query(`NOTIFY ${answeredChannel}`);
		await other;
		expect(order).toEqual(['asked', 'other']);
	});

	it('wakes nobody whom it is not for', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const listen = listenTo(url);
		await listen.next(askedChannel, patienceMs);
		const order: string[] = [];
		const waits = ['b', 'a'].map((name) =>
			listen.next(askedChannel, patienceMs, (told) => told === name).then(() => order.push(name)),
		);
		await pool.query(`NOTIFY ${askedChannel}, 'a'`);
		await waits[1];
		await pool.query(`NOTIFY ${askedChannel}, 'b'`);
		await waits[0];
		expect(order).toEqual(['a', 'b']);
	});
});
