import { describe, expect, it, vi } from 'vitest';
import { clusterTablesIn } from '#src/cluster/cluster-tables.ts';
import type { SteadyTime } from '#src/concurrency/steady-time.ts';
import { setReadOnly } from '../store/test-stores.ts';
import { openDatabase } from './open-database.ts';
import { openProcesses, patienceMs } from './open-processes.ts';

/** Time that passes only when the test says so. */
function aTime() {
	const timers = new Set<{ readonly atMs: number; readonly run: () => void }>();
	let elapsedMs = 0;
	const time: SteadyTime = {
		elapsedMs: () => elapsedMs,
		after(ms, run) {
			const timer = { atMs: elapsedMs + ms, run };
			timers.add(timer);
			return () => timers.delete(timer);
		},
	};
	const pass = (ms: number) => {
		elapsedMs += ms;
		for (const timer of [...timers].filter(({ atMs }) => atMs <= elapsedMs)) {
			timers.delete(timer);
			timer.run();
		}
	};
	return { time, pass, waiting: () => timers.size };
}

/** Five leases to renew, and the next look. */
const timersOfOne = 6;

describe('while Postgres can only be read', () => {
	it('all processes go on with their ranges, however long it lasted', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const { start, heldBy, allOnce } = openProcesses();
		// By Postgres’s time it never runs out by itself.
		const lifeMs = patienceMs * 10;
		const lookMs = lifeMs / 10;
		const [a, b] = [aTime(), aTime()];
		const first = await start('a', url, { lifeMs, time: a.time });
		await vi.waitFor(allOnce, patienceMs);
		const second = await start('b', url, { lifeMs, time: b.time });
		await vi.waitFor(() => {
			for (const { pass } of [a, b]) pass(lookMs);
			expect([heldBy('a'), heldBy('b')]).toEqual([4, 4]);
			allOnce();
		}, patienceMs);
		const before = [first, second].map(({ events }) => [...events]);

		await setReadOnly(url, true);
		const sum = () => first.troubles() + second.troubles();
		// Each of the ten leases several times, so that what ended connections is long past.
		const failed = sum() + 60;
		await vi.waitFor(() => {
			for (const { pass } of [a, b]) pass(lookMs);
			expect(sum()).toBeGreaterThan(failed);
		}, patienceMs);
		await pool.query('BEGIN READ WRITE; UPDATE dateline_leases SET until = now(); COMMIT');
		await setReadOnly(url, false);

		// The first looks several times before any of them renews a lease.
		const held = vi.spyOn(first.tables, 'held');
		for (const _ of [1, 2, 3]) {
			await vi.waitFor(() => expect(a.waiting()).toBeGreaterThanOrEqual(timersOfOne), patienceMs);
			a.pass(lookMs);
		}
		for (const [id, { pass }] of Object.entries({ b, a })) {
			pass(lifeMs / 3);
			const renewed = `SELECT FROM dateline_leases WHERE holder = '${id}' AND until > now()`;
			await vi.waitFor(
				async () => expect((await pool.query(renewed)).rows).toHaveLength(5),
				patienceMs,
			);
		}
		const later = held.mock.calls.length + 6;
		await vi.waitFor(() => {
			for (const { pass } of [a, b]) pass(lifeMs / 2);
			expect(held.mock.calls.length).toBeGreaterThan(later);
		}, patienceMs);
		expect([first, second].map(({ lost }) => lost())).toEqual([0, 0]);
		expect([first, second].map(({ events }) => [...events])).toEqual(before);
	});

	it('no lease counts as left by its holder, because none can be renewed', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const tables = clusterTablesIn(pool);
		await setReadOnly(url, true);
		await expect(tables.hasLapsed()).rejects.toThrow('read-only');
		await setReadOnly(url, false);
		expect(await tables.hasLapsed()).toBe(false);
	});
});
