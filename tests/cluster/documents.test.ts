import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { lockNumber } from '#src/cluster/cluster-tables.ts';
import { prepareSchema } from '#src/cluster/schema.ts';
import type { DocumentStore } from '#src/store/document-store.ts';
import { takeIfFree } from '#src/store/keep-lease.ts';
import { type Lease, leasesIn } from '#src/store/lease.ts';
import { createStore, openDocumentStore } from '#src/store/open-store.ts';
import { createRangeBackend, createReadingBackend } from '#src/store/postgres-store.ts';
import { settingsKey, subscriptionKey } from '#src/subscriptions/documents.ts';
import { anAlert } from '../harness/a-subscription.ts';
import { connectTo, openDatabase, openEmptyDatabase, type TestDatabase } from './open-database.ts';

const total = 4;
/** A server on a shard. */
const guildOn = (shard: number) => `${(BigInt(2 ** 30 * total + shard) << 22n) + 17n}`;

async function take({ pool }: TestDatabase, name: string): Promise<Lease | undefined> {
	const settings = { leases: leasesIn(pool), lifeMs: 600_000, onLost() {}, onTrouble() {} };
	const lease = await takeIfFree({ ...settings, name });
	if (lease !== undefined) onTestFinished(() => lease.release());
	return lease;
}

async function openRange(
	database: TestDatabase,
	{ from, to }: { readonly from: number; readonly to: number },
) {
	const lease = await take(database, `shards:${from}`);
	if (lease === undefined) throw new Error('It is taken.');
	const { pool } = database;
	const shards = { from, to, total };
	return createStore(createRangeBackend({ pool, lease, shards, onTrouble() {} }));
}

async function keysIn(store: DocumentStore, prefix = ''): Promise<readonly string[]> {
	const keys: string[] = [];
	for await (const { key } of store.all(prefix)) keys.push(key);
	return keys.toSorted();
}

describe('documents of several processes', () => {
	it('each range has the documents of its servers, and the first also those of none', async ({
		skip,
	}) => {
		const database = await openDatabase(skip);
		const first = await openRange(database, { from: 0, to: 1 });
		const second = await openRange(database, { from: 2, to: 3 });
		for (const shard of [0, 1, 2, 3]) {
			const store = shard < 2 ? first : second;
			const subscription = anAlert({ id: `ofserver0${shard}`, guildId: guildOn(shard) });
			await store.put(subscriptionKey(subscription.id), subscription);
			await store.put(settingsKey(guildOn(shard)), { language: 'de' });
		}
		const { guildId: _, ...own } = anAlert({ id: 'ofamember0', place: 'dm' });
		await first.put(subscriptionKey(own.id), own);
		await first.put('feed:a', { name: `"guildId":"${guildOn(3)}"`, guildId: guildOn(3) });
		expect(await keysIn(first)).toEqual(
			[
				'feed:a',
				'subscription:ofamember0',
				...[0, 1].flatMap((n) => [`subscription:ofserver0${n}`, settingsKey(guildOn(n))]),
			].toSorted(),
		);
		expect(await keysIn(second)).toEqual(
			[2, 3].flatMap((n) => [`subscription:ofserver0${n}`, settingsKey(guildOn(n))]).toSorted(),
		);
	});

	it('no text in a document makes it another server’s', async ({ skip }) => {
		const database = await openDatabase(skip);
		const first = await openRange(database, { from: 0, to: 1 });
		await first.put('subscription:hostile', { text: `"guildId":"${guildOn(3)}"` });
		expect(await keysIn(first)).toEqual(['subscription:hostile']);
	});

	it('every document is in exactly one range, also many of them', async ({ skip }) => {
		const database = await openDatabase(skip);
		const ranges = [
			await openRange(database, { from: 0, to: 0 }),
			await openRange(database, { from: 1, to: 3 }),
		] as const;
		const [first, second] = ranges;
		const numbers = Array.from({ length: 450 }, (_, n) => n);
		await Promise.all(
			numbers.map((n) =>
				(n % total === 0 ? first : second).put(settingsKey(`${BigInt(n) << 22n}`), {}),
			),
		);
		const keys = [...(await keysIn(first)), ...(await keysIn(second))];
		expect(keys).toHaveLength(450);
		expect(new Set(keys).size).toBe(450);
		expect(await keysIn(first)).toHaveLength(113);
	});

	it('reading some of them does not read all of the table', async ({ skip }) => {
		const database = await openDatabase(skip);
		const { pool } = database;
		const range = await openRange(database, { from: 0, to: 3 });
		for (const key of ['feed', 'feed:a', 'feed:\u{1f4f0}', 'feeds:a']) await range.put(key, {});
		await pool.query(
			`INSERT INTO dateline_state SELECT 'subscription:' || n, '{}' FROM generate_series(1, 5000) AS n`,
		);
		await pool.query('ANALYZE dateline_state');
		const query = vi.spyOn(pool, 'query');
		const store = createStore(createReadingBackend({ pool, onTrouble() {} }));
		expect(await keysIn(store, 'feed:')).toEqual(['feed:a', 'feed:\u{1f4f0}']);
		const [sql, values] = query.mock.calls.find(([text]) => `${text}`.startsWith('SELECT')) ?? [];
		const { rows } = await pool.query(`EXPLAIN ${sql}`, values as never);
		const plan = JSON.stringify(rows);
		expect(plan).toContain('using dateline_state_by_key');
		expect(plan).not.toContain('Sort');
	});

	it('a holder that was frozen past its lease writes nothing once another has taken over', async ({
		skip,
	}) => {
		const database = await openDatabase(skip);
		const frozen = await openRange(database, { from: 2, to: 3 });
		await frozen.put('settings:1', { by: 'first' });
		await database.pool.query(`UPDATE dateline_leases SET until = now()`);
		const next = await openRange(database, { from: 2, to: 3 });
		await next.put('settings:1', { by: 'second' });
		await expect(frozen.put('settings:1', { by: 'first' })).rejects.toThrow('taken over');
		await expect(frozen.remove('settings:1')).rejects.toThrow('taken over');
		expect(await next.get('settings:1')).toEqual({ by: 'second' });
	});

	it('documents of one process go on with several, and are refused to one meanwhile', async ({
		skip,
	}) => {
		const database = await openEmptyDatabase(skip);
		const one = async () =>
			openDocumentStore({ url: database.url, file: '', onTrouble() {}, leaseMs: 600_000 });
		const before = await one();
		await before.put(settingsKey(guildOn(3)), { language: 'de' });
		await before.put('feed:a', {});
		await before.close();
		// As an older version left it.
		await database.pool.query('ALTER TABLE dateline_leases DROP COLUMN holder, DROP COLUMN facts');
		await prepareSchema(database.pool);
		const second = await openRange(database, { from: 2, to: 3 });
		expect(await keysIn(second)).toEqual([settingsKey(guildOn(3))]);
		const inUse = 'Another Dateline is using the state store';
		// Also by one that has yet to renew the lease that says that it is alive.
		await expect(one()).rejects.toThrow(inUse);
		const runOut = `UPDATE dateline_leases SET until = now() WHERE name = 'shards:2'`;
		await database.pool.query(runOut);
		const alive = await take(database, 'process:a');
		await expect(one()).rejects.toThrow(inUse);
		await alive?.release();
		const again = await one();
		onTestFinished(again.close);
		expect(await again.get('feed:a')).toEqual({});
		await expect(second.put('settings:1', {})).rejects.toThrow('taken over');
	});
});

describe('the tables that processes share', () => {
	it('are made once, however many processes start together', async ({ skip }) => {
		const { pool } = await openEmptyDatabase(skip);
		await Promise.all(Array.from({ length: 8 }, () => prepareSchema(pool)));
		const { rows } = await pool.query('SELECT version FROM dateline_schema');
		expect(rows).toEqual([{ version: expect.any(Number) }]);
	});

	it('may take longer to change than other statements', async ({ skip }) => {
		const { url, pool } = await openEmptyDatabase(skip);
		const other = await pool.connect();
		onTestFinished(async () => other.release());
		await other.query(`BEGIN; SELECT pg_advisory_xact_lock(${lockNumber})`);
		const limited = connectTo(`${url}?options=-c%20statement_timeout%3D1000`);
		const onChanging = vi.fn();
		const changing = prepareSchema(limited, onChanging);
		const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database()
			AND wait_event_type = 'Lock' AND clock_timestamp() > query_start + interval '1600 ms'`;
		await vi.waitFor(
			async () => {
				await Promise.race([changing, undefined]);
				expect((await pool.query(waiting)).rows).toHaveLength(1);
			},
			{ timeout: 60_000, interval: 100 },
		);
		expect(onChanging.mock.calls).toEqual([[{ from: 0, to: expect.any(Number) }]]);
		await other.query('COMMIT');
		await changing;
		const { rows } = await pool.query('SELECT count(*)::int AS versions FROM dateline_schema');
		expect(rows).toEqual([{ versions: 1 }]);
	});

	it('of a newer version are refused, and stay as they are', async ({ skip }) => {
		const { pool } = await openDatabase(skip);
		await pool.query('UPDATE dateline_schema SET version = 1000');
		await expect(prepareSchema(pool)).rejects.toThrow(
			'The database in CLUSTER_URL was made by a newer Dateline. Install that version here too.',
		);
		expect((await pool.query('SELECT version FROM dateline_schema')).rows).toEqual([
			{ version: 1000 },
		]);
	});
});
