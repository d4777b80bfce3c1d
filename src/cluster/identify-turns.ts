import { setTimeout } from 'node:timers/promises';
import type { Pool } from 'pg';
import { z } from 'zod';

const table = 'dateline_identify_turns';

export const createIdentifyTable = `CREATE TABLE IF NOT EXISTS ${table} (
	bucket INT PRIMARY KEY,
	free_at TIMESTAMPTZ NOT NULL
)`;

/** Discord lets one shard of each bucket identify in 5 s; the rest is for requests that take longer than others. */
const turnMsDefault = 5_500;

const takeTurn = `INSERT INTO ${table} AS turn VALUES ($1, now() + $2 * interval '1 ms')
	ON CONFLICT (bucket) DO UPDATE SET free_at = excluded.free_at WHERE turn.free_at <= now()
	RETURNING bucket`;

const look = `SELECT greatest(0, extract(epoch FROM free_at - now()) * 1000)::float8 AS "waitMs"
	FROM ${table} WHERE bucket = $1`;

const Waits = z.array(z.object({ waitMs: z.number() }));

/** The turns in which shards may identify, kept across all processes. */
export type IdentifyTurns = {
	/** Resolves when a shard may identify, where Discord allows `atOnce` shards at the same time. */
	wait(shard: number, atOnce: number, signal: AbortSignal): Promise<void>;
};

/** A turn is only taken when it is free, so that a process that dies while it waits holds up no other. */
export function createIdentifyTurns(
	pool: Pick<Pool, 'query'>,
	turnMs = turnMsDefault,
): IdentifyTurns {
	return {
		async wait(shard, atOnce, signal) {
			const bucket = shard % atOnce;
			for (;;) {
				const { rows } = await pool.query(takeTurn, [bucket, turnMs]);
				if (rows.length > 0) return;
				const [turn] = Waits.parse((await pool.query(look, [bucket])).rows);
				await setTimeout(turn?.waitMs, undefined, { signal });
			}
		},
	};
}
