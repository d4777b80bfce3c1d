import { describe, expect, it, vi } from 'vitest';
import { clusterTablesIn } from '#src/cluster/cluster-tables.ts';
import { type LeavingSettings, leaveToOthers } from '#src/cluster/leave-to-others.ts';
import { steadyTime } from '#src/concurrency/steady-time.ts';
import { createWait } from '#src/concurrency/wait.ts';
import { openBreakableConnection } from '../store/breakable-connection.ts';
import { connectTo, openDatabase } from './open-database.ts';
import { briefMs, openProcesses, patienceMs, total } from './open-processes.ts';

/** What a process looks at before it joins the others. */
function aProcessThatStarts(url: string, lifeMs: number): LeavingSettings {
	const { signal } = new AbortController();
	const wait = createWait(steadyTime.after, signal);
	const leases = clusterTablesIn(connectTo(url));
	return { leases, lifeMs, lag: () => ({ behind: 0, total: 0 }), wait, signal, onTrouble() {} };
}

describe('processes that share a database', () => {
	it('one serves everything, and hands half over to one that joins', async ({ skip }) => {
		const { url } = await openDatabase(skip);
		const { start, heldBy, allOnce } = openProcesses();
		const first = await start('a', url);
		await vi.waitFor(allOnce, patienceMs);
		expect(heldBy('a')).toBe(8);
		await start('b', url);
		await vi.waitFor(() => expect([heldBy('a'), heldBy('b')]).toEqual([4, 4]), patienceMs);
		allOnce();
		expect(first.membership.ranges().map(({ index }) => index)).toEqual([0, 1, 2, 3]);
		await start('c', url);
		await vi.waitFor(
			() => expect([heldBy('a'), heldBy('b'), heldBy('c')].toSorted()).toEqual([2, 3, 3]),
			patienceMs,
		);
		await vi.waitFor(allOnce, patienceMs);
		expect(first.events).not.toContain('close 0');
	});

	it('one that stops hands over at once, without waiting for its lease', async ({ skip }) => {
		const { url } = await openDatabase(skip);
		const { start, heldBy, allOnce } = openProcesses();
		const lifeMs = 3 * briefMs;
		const first = await start('a', url, { lifeMs: patienceMs * 10 });
		await vi.waitFor(allOnce, patienceMs);
		const second = start('b', url, { lifeMs });
		await second;
		await first.membership.close();
		expect(heldBy('a')).toBe(0);
		await vi.waitFor(() => expect(heldBy('b')).toBe(8), patienceMs);
		expect((await second).membership.ranges()[0]).toEqual({ index: 0, from: 0, to: 0 });
	});

	it('one that is cut off is replaced, and learns that it has lost its ranges', async ({
		skip,
	}) => {
		const { url } = await openDatabase(skip);
		const { start, heldBy } = openProcesses();
		const connection = await openBreakableConnection(url);
		const first = await start('a', connection.url);
		await vi.waitFor(() => expect(heldBy('a')).toBe(8), patienceMs);
		connection.freeze();
		await start('b', url);
		await vi.waitFor(() => expect(heldBy('b')).toBe(8), patienceMs);
		await connection.restore();
		await vi.waitFor(() => expect(first.lost()).toBeGreaterThan(0), patienceMs);
	});

	it('goes on with the same ranges after Postgres was away and nobody took them', async ({
		skip,
	}) => {
		const { url, pool } = await openDatabase(skip);
		const { start, allOnce } = openProcesses();
		const connection = await openBreakableConnection(url);
		const { membership, events, lost } = await start('a', connection.url);
		await vi.waitFor(allOnce, patienceMs);
		await connection.cut();
		const held = async () =>
			(await pool.query(`SELECT FROM dateline_leases WHERE until > now()`)).rows.length;
		await vi.waitFor(async () => expect(await held()).toBe(0), patienceMs);
		await connection.restore();
		await vi.waitFor(async () => expect(await held()).toBe(9), patienceMs);
		expect(membership.ranges()).toHaveLength(8);
		expect(events.filter((event) => event.startsWith('close'))).toEqual([]);
		expect(lost()).toBe(0);
	});

	it('all go on with their ranges after Postgres was away for longer than a lease, also if one starts then', async ({
		skip,
	}) => {
		const { url } = await openDatabase(skip);
		const { start, heldBy, allOnce } = openProcesses();
		const connection = await openBreakableConnection(url);
		const all = [];
		// As in the program: each has time to connect again, and to renew its leases before others may take them.
		const times = { lifeMs: 15_000, timeoutMs: 5_000 };
		for (const id of ['a', 'b', 'c']) all.push(await start(id, connection.url, times));
		const areEven = () => expect(['a', 'b', 'c'].map(heldBy).toSorted()).toEqual([2, 3, 3]);
		await vi.waitFor(() => {
			areEven();
			allOnce();
		}, patienceMs);
		const before = all.map(({ events }) => [...events]);
		const pool = connectTo(url);
		const freeLeases = async () => {
			const sql = `SELECT FROM dateline_leases WHERE name LIKE 'shards:%' AND until < now()`;
			return (await pool.query(sql)).rows.length;
		};
		await connection.cut();
		await vi.waitFor(async () => expect(await freeLeases()).toBe(total), patienceMs);
		await connection.restore();
		await leaveToOthers(aProcessThatStarts(url, times.lifeMs));
		expect(await freeLeases()).toBe(0);
		expect(all.map(({ lost }) => lost())).toEqual([0, 0, 0]);
		expect(all.map(({ events }) => [...events])).toEqual(before);
	});

	it('says which ranges nobody gave back before their leases ran out', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const { start } = openProcesses();
		const tables = clusterTablesIn(pool);
		const first = await start('a', url, { lifeMs: patienceMs * 10 });
		await vi.waitFor(() => expect(first.membership.ranges()).toHaveLength(8), patienceMs);
		expect(await tables.hasLapsed()).toBe(false);
		await pool.query('UPDATE dateline_leases SET until = now()');
		expect(await tables.hasLapsed()).toBe(true);
		await tables.joinAlone(({ begin }) => begin(8));
		expect(await tables.hasLapsed()).toBe(false);
		const second = await start('b', url, { lifeMs: patienceMs * 10 });
		await vi.waitFor(() => expect(second.membership.ranges()).toHaveLength(8), patienceMs);
		await second.membership.close();
		expect(await tables.hasLapsed()).toBe(false);
	});

	it('a range that cannot be served is reported, and closing still hands over all others', async ({
		skip,
	}) => {
		const { url } = await openDatabase(skip);
		const { start, heldBy } = openProcesses();
		const { membership, failures } = await start('a', url, {
			lifeMs: patienceMs * 10,
			opened: () => Promise.reject(new Error('No.')),
		});
		await vi.waitFor(() => expect(failures).toHaveLength(8), patienceMs);
		await membership.close();
		await start('b', url);
		await vi.waitFor(() => expect(heldBy('b')).toBe(8), patienceMs);
	});

	it('can be closed while a range is still being opened', async ({ skip }) => {
		const { url } = await openDatabase(skip);
		const { start, heldBy } = openProcesses();
		const { membership, failures } = await start('a', url, { opened: () => new Promise(() => {}) });
		await vi.waitFor(() => expect(heldBy('a')).toBe(8), patienceMs);
		await membership.close();
		expect([heldBy('a'), failures]).toEqual([0, []]);
	});
});

describe('the number of shards', () => {
	it('is the same for all, and another one is refused while any of them is alive', async ({
		skip,
	}) => {
		const { url } = await openDatabase(skip);
		const { start } = openProcesses();
		const first = await start('a', url, { chosen: 8 });
		expect((await start('b', url)).membership.total).toBe(8);
		await expect(start('c', url, { chosen: 16 })).rejects.toThrow(
			'SHARDS_TOTAL is 16, but the processes that are running have 8 shards. Set it to that, or stop all of them before you change it.',
		);
		expect((await start('d', url, { chosen: 8 })).membership.total).toBe(8);
		expect(first.membership.total).toBe(8);
	});

	it('can change when none is alive, and then no range of before can be written', async ({
		skip,
	}) => {
		const { url, pool } = await openDatabase(skip);
		const { start } = openProcesses();
		const first = await start('a', url);
		await vi.waitFor(() => expect(first.membership.ranges()).toHaveLength(8), patienceMs);
		const epochs = async () =>
			(await pool.query(`SELECT epoch FROM dateline_leases WHERE name = 'shards:7'`)).rows;
		const before = await epochs();
		await first.membership.close();
		expect((await start('b', url, { chosen: 2 })).membership.total).toBe(2);
		expect(await epochs()).not.toEqual(before);
	});

	it('cannot change while a process holds a range, even if it has yet to say again that it is alive', async ({
		skip,
	}) => {
		const { url, pool } = await openDatabase(skip);
		const { start } = openProcesses();
		const first = await start('a', url, { lifeMs: patienceMs * 10 });
		await vi.waitFor(() => expect(first.membership.ranges()).toHaveLength(8), patienceMs);
		const epochs = async () =>
			(await pool.query(`SELECT epoch FROM dateline_leases WHERE name LIKE 'shards:%'`)).rows;
		const before = await epochs();
		await pool.query(`UPDATE dateline_leases SET until = now() WHERE name = 'process:a'`);
		await expect(start('b', url, { chosen: 16 })).rejects.toThrow('SHARDS_TOTAL is 16');
		await start('c', url);
		expect(await epochs()).toEqual(before);
	});

	it('all that start together agree on it', async ({ skip }) => {
		const { url } = await openDatabase(skip);
		const { start } = openProcesses();
		const chosen = [3, 5, 7, 9];
		const starts = await Promise.allSettled(
			chosen.map((total, n) => start(`p${n}`, url, { chosen: total })),
		);
		expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	});

	it('a process with these documents alone is refused by name', async ({ skip }) => {
		const { url, pool } = await openDatabase(skip);
		const { start } = openProcesses();
		const hold = `INSERT INTO dateline_leases (name, epoch, until) VALUES ('state', 1, now() + interval '1 hour')`;
		await pool.query(hold);
		await expect(start('a', url)).rejects.toThrow(
			'A Dateline with this database as its STATE_URL is still running.',
		);
		await pool.query(`UPDATE dateline_leases SET until = now()`);
		await start('b', url);
		const { rows } = await pool.query(`SELECT epoch FROM dateline_leases WHERE name = 'state'`);
		expect(rows).toEqual([{ epoch: '2' }]);
	});
});
