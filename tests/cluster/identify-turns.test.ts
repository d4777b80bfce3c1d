import { expect, it, vi } from 'vitest';
import { createIdentifyTurns } from '#src/cluster/identify-turns.ts';
import { connectTo, openDatabase } from './open-database.ts';

const longMs = 600_000;
const onTrouble = () => undefined;
const never = new AbortController().signal;

it('shards of one bucket take turns across processes, and others need not wait', async ({
	skip,
}) => {
	const { url, pool } = await openDatabase(skip);
	const one = createIdentifyTurns({ pool, onTrouble, turnMs: longMs });
	const other = createIdentifyTurns({ pool: connectTo(url), onTrouble, turnMs: longMs });
	await Promise.all([one(0, 4, never), other(1, 4, never)]);
	const waiting = new AbortController();
	const fifth = vi.fn();
	const turn = other(4, 4, waiting.signal).then(fifth, () => undefined);
	await one(2, 4, never);
	await other(3, 4, never);
	expect(fifth).not.toHaveBeenCalled();
	waiting.abort();
	await turn;
	expect(fifth).not.toHaveBeenCalled();
});

it('the next shard identifies when a turn is over, even if whoever had it is gone', async ({
	skip,
}) => {
	const { pool } = await openDatabase(skip);
	await createIdentifyTurns({ pool, onTrouble, turnMs: 50 })(0, 1, never);
	await createIdentifyTurns({ pool, onTrouble, turnMs: longMs })(1, 1, never);
	const { rows } = await pool.query(
		'SELECT bucket, free_at > now() AS taken FROM dateline_identify_turns',
	);
	expect(rows).toEqual([{ bucket: 0, taken: true }]);
});

it('asks again if Postgres fails', async ({ skip }) => {
	const { pool } = await openDatabase(skip);
	const onTrouble = vi.fn();
	let isAway = true;
	const flaky = {
		async query(sql: string, values?: readonly unknown[]) {
			if (isAway) throw new Error('It is away.');
			return pool.query(sql, values);
		},
	};
	const turn = createIdentifyTurns({ pool: flaky, onTrouble })(0, 1, never);
	await vi.waitFor(() => expect(onTrouble).toHaveBeenCalled());
	isAway = false;
	await turn;
});
