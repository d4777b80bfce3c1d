import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { DocumentStore } from '#src/store/document-store.ts';
import { createLeaseTable, leasesIn, leaseTable } from '#src/store/lease.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { openBreakableConnection } from './breakable-connection.ts';
import { emptyLocation, openTestPool, type TestLocation, testStores } from './test-stores.ts';

const serverStores = testStores.filter(({ name }) => name !== 'a file');
const patienceMs = 120_000;

/** How often a holder renews decides how soon a test can go on; a loaded machine must not lose it by itself. */
const briefMs = 3_000;

type Opened = { readonly store: DocumentStore; readonly lost: () => number };

async function open(
	{ url }: Pick<TestLocation, 'url'>,
	{ leaseMs = briefMs } = {},
): Promise<Opened> {
	let count = 0;
	const onLost = () => {
		count += 1;
	};
	const settings = { url, file: '', onTrouble() {}, onLost, timeoutMs: 1_500, leaseMs };
	const store = await openDocumentStore(settings);
	onTestFinished(store.close);
	return { store, lost: () => count };
}

describe.each(serverStores)('the lease on a state store in $name', (testStore) => {
	const locate = (skip: (why: string) => never) => emptyLocation(testStore, skip);

	it('refuses a second process while the first one lives, and says what to do', async ({
		skip,
	}) => {
		const location = await locate(skip);
		const { store } = await open(location);
		await expect(open(location)).rejects.toThrow(
			/^Another Dateline is using the state store at postgres:\/\/[\d.:]+\. Stop it, or set a different STATE_URL for this one\.$/,
		);
		expect(store.isHeld()).toBe(true);
		await store.put('a', {});
	});

	it('tells its holder how long it lasts, and by which number', async ({ skip }) => {
		const location = await locate(skip);
		const connection = await openBreakableConnection(location.url ?? '');
		const first = await open(connection);
		const epochOf = ({ store }: Opened) => store.leases?.()[0]?.epoch ?? 0;
		const [lease, ...others] = first.store.leases?.() ?? [];
		expect(others).toEqual([]);
		expect(lease).toMatchObject({ name: 'state', isHeld: true, epoch: expect.any(Number) });
		expect(lease?.secondsLeft).toBeGreaterThan(0);
		expect(lease?.secondsLeft).toBeLessThanOrEqual(briefMs / 1_000);
		connection.freeze();
		const second = await open(location);
		expect(first.store.leases?.()).toMatchObject([{ isHeld: false, secondsLeft: 0 }]);
		expect(epochOf(second)).toBe(epochOf(first) + 1);
	});

	it('keeps nothing of what its holder told others once it is given up, as SECURITY.md says', async ({
		skip,
	}) => {
		const { url = '' } = await locate(skip);
		const pool = openTestPool(url);
		onTestFinished(() => pool.end());
		await pool.query(createLeaseTable);
		const leases = leasesIn(pool);
		const claim = { name: 'process:a', holder: 'a', facts: '{"by":"1100"}', lifeMs: 60_000 };
		const epoch = (await leases.take(claim)) ?? '';
		const rows = async () => (await pool.query(`SELECT facts FROM ${leaseTable}`)).rows;
		expect(await rows()).toEqual([{ facts: { by: '1100' } }]);
		await leases.giveUp({ name: claim.name, epoch });
		expect(await rows()).toEqual([{ facts: null }]);
	});

	it('lets one of many processes in that start together', async ({ skip }) => {
		const location = await locate(skip);
		const openings = await Promise.allSettled(Array.from({ length: 5 }, () => open(location)));
		expect(openings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	});

	it('a process that ended leaves the store to the next one at once', async ({ skip }) => {
		const location = await locate(skip);
		const leaseMs = 10 * patienceMs;
		const { store } = await open(location, { leaseMs });
		await store.close();
		const next = await open(location, { leaseMs });
		await next.store.put('a', {});
	});

	it('a process cut off for longer than its lease writes nothing once another has taken over', async ({
		skip,
	}) => {
		const location = await locate(skip);
		const connection = await openBreakableConnection(location.url ?? '');
		const first = await open(connection);
		await first.store.put('a', { by: 'first' });
		connection.freeze();
		const second = await open(location);
		expect(first.store.isHeld()).toBe(false);
		await second.store.put('a', { by: 'second' });

		await connection.restore();
		await vi.waitFor(() => expect(first.lost()).toBe(1), patienceMs);
		expect(first.store.isHeld()).toBe(false);
		await expect(first.store.put('a', { by: 'first' })).rejects.toThrow('taken over');
		await expect(first.store.remove('a')).rejects.toThrow('taken over');
		await expect(first.store.setAside('a')).rejects.toThrow('taken over');
		expect(await second.store.get('a')).toEqual({ by: 'second' });
	});

	it('a process that was cut off goes on by itself if nobody took over', async ({ skip }) => {
		const location = await locate(skip);
		const connection = await openBreakableConnection(location.url ?? '');
		const { store, lost } = await open(connection);
		connection.freeze();
		await vi.waitFor(() => expect(store.isHeld()).toBe(false), patienceMs);
		await connection.restore();
		await vi.waitFor(() => expect(store.isHeld()).toBe(true), patienceMs);
		await store.put('a', {});
		expect(lost()).toBe(0);
	});

	it('a process that was stopped for longer than its lease writes nothing when it wakes', async ({
		skip,
	}) => {
		const location = await locate(skip);
		const child = spawn(process.execPath, ['--input-type=module', '-e', writingProgram], {
			env: { ...process.env, URL_OF_STORE: location.url, LEASE_MS: String(briefMs) },
			stdio: ['ignore', 'pipe', 'inherit'],
			cwd: process.cwd(),
		});
		onTestFinished(() => void child.kill('SIGKILL'));
		const said: string[] = [];
		child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
		const saysNext = async (text: string) =>
			vi.waitFor(() => expect(said.join('')).toContain(text), patienceMs);
		await saysNext('written');
		child.kill('SIGSTOP');
		const { store } = await open(location);
		await store.put('a', { by: 'second' });
		said.length = 0;
		child.kill('SIGCONT');
		await once(child, 'exit');
		expect(said.join('')).toMatch(/refused: Another Dateline has taken over/);
		expect(await store.get('a')).toEqual({ by: 'second' });
	});

	it('does not depend on the clocks of the machines', async ({ skip }) => {
		const location = await locate(skip);
		const { store } = await open(location, { leaseMs: patienceMs });
		onTestFinished(() => void vi.useRealTimers());
		vi.useFakeTimers({ now: Date.now() + 10 * patienceMs, toFake: ['Date'] });
		const pool = openTestPool(location.url ?? '');
		onTestFinished(() => pool.end());
		const { rows } = await pool.query('SELECT until > now() AS holds FROM dateline_leases');
		expect(rows).toEqual([{ holds: true }]);
		expect(store.isHeld()).toBe(true);
	});
});

/** Writes one document again and again until a write is refused, and says so. */
const writingProgram = `
	const { openDocumentStore } = await import('#src/store/open-store.ts');
	const settings = { file: '', onTrouble() {}, leaseMs: Number(process.env.LEASE_MS) };
	const store = await openDocumentStore({ ...settings, url: process.env.URL_OF_STORE });
	try {
		for (;;) {
			await store.put('a', { by: 'first' });
			console.log('written');
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
	} catch (error) {
		console.log('refused: ' + error.message);
	}
	await store.close();
`;
