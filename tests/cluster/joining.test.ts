import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { clusterTablesIn } from '#src/cluster/cluster-tables.ts';
import { StartRefusal } from '#src/observe/start-refusal.ts';
import { connectTo, openDatabase } from './open-database.ts';

const patienceMs = 120_000;

/** A process in the middle of joining. */
async function startJoining(url: string, limits: Parameters<typeof clusterTablesIn>[1] = {}) {
	const begun = Promise.withResolvers<void>();
	const goesOn = Promise.withResolvers<void>();
	const joining = clusterTablesIn(connectTo(url), limits).joinAlone(async ({ total, begin }) => {
		await begin(7);
		begun.resolve();
		await goesOn.promise;
		return total();
	});
	const joined = vi.fn();
	const ended = joining.then(joined, joined);
	onTestFinished(() => {
		goesOn.resolve();
		return ended;
	});
	await Promise.race([begun.promise, joining]);
	return { goOn: goesOn.resolve, joining };
}

describe('a process that joins the others', () => {
	it('and is frozen meanwhile loses its turn to the next one, with all that it did', async ({
		skip,
	}) => {
		const { url } = await openDatabase(skip);
		const frozen = await startJoining(url, { silentMaxMs: 5_000 });
		const next = clusterTablesIn(connectTo(url), { waitMaxMs: patienceMs });
		expect(await next.joinAlone(({ total }) => total())).toBeUndefined();
		// Meanwhile it hears that its connection has ended.
		await next.joinAlone(async () => undefined);
		frozen.goOn();
		await expect(frozen.joining).rejects.toThrow();
	});

	it('is refused in the end while another one takes its time', async ({ skip }) => {
		const { url } = await openDatabase(skip);
		const slow = await startJoining(url);
		const next = clusterTablesIn(connectTo(url), { waitMaxMs: 200 });
		await expect(next.joinAlone(async () => 'joined')).rejects.toThrow(StartRefusal);
		slow.goOn();
		expect(await slow.joining).toBe(7);
		expect(await next.joinAlone(({ total }) => total())).toBe(7);
	});
});
