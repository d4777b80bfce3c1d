import { expect, it, vi } from 'vitest';
import { createIdentifyTurns } from '#src/cluster/identify-turns.ts';
import { connectTo, openDatabase } from './open-database.ts';

const longMs = 600_000;
const never = new AbortController().signal;

it('shards of one bucket take turns across processes, and others need not wait', async ({
	skip,
}) => {
	const { url, pool } = await openDatabase(skip);
	const one = createIdentifyTurns(pool, longMs);
	const other = createIdentifyTurns(connectTo(url), longMs);
	await Promise.all([one.wait(0, 4, never), other.wait(1, 4, never)]);
	const waiting = new AbortController();
	const fifth = vi.fn();
	const turn = other.wait(4, 4, waiting.signal).then(fifth, () => undefined);
	await one.wait(2, 4, never);
	await other.wait(3, 4, never);
	expect(fifth).not.toHaveBeenCalled();
	waiting.abort();
	await turn;
	expect(fifth).not.toHaveBeenCalled();
});

it('the next shard identifies when a turn is over, even if whoever had it is gone', async ({
	skip,
}) => {
	const { pool } = await openDatabase(skip);
	await createIdentifyTurns(pool, 50).wait(0, 1, never);
	await createIdentifyTurns(pool, longMs).wait(1, 1, never);
	const { rows } = await pool.query(
		'SELECT bucket, free_at > now() AS taken FROM dateline_identify_turns',
	);
	expect(rows).toEqual([{ bucket: 0, taken: true }]);
});
