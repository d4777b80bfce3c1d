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

export type IdentifySettings = {
	readonly pool: Pick<Pool, 'query'>;
	/** Called if Postgres fails; it is asked again. */
	readonly onTrouble: (error: unknown) => void;
	readonly turnMs?: number;
};

/** Resolves when a shard may identify, where Discord allows `atOnce` shards at the same time. */
export type IdentifyTurn = (shard: number, atOnce: number, signal: AbortSignal) => Promise<void>;

const retryMs = 1_000;

/**
 * Keeps the turns in which shards may identify across all processes. A turn is only taken when it is
 * free, so that a process that dies while it waits holds up no other. Rejects only if it is aborted.
 */
export function createIdentifyTurns({
	pool,
	onTrouble,
	turnMs = turnMsDefault,
}: IdentifySettings): IdentifyTurn {
	return async (shard, atOnce, signal) => {
		const bucket = shard % atOnce;
		for (;;) {
			const waitMs = await takeOrWait(bucket).catch((error: unknown) => {
				onTrouble(error);
				return retryMs;
			});
			signal.throwIfAborted();
			if (waitMs === undefined) return;
			await setTimeout(waitMs, undefined, { signal });
		}
	};

	/** Undefined if the turn was taken; otherwise how long it is somebody else’s. */
	async function takeOrWait(bucket: number): Promise<number | undefined> {
		const { rows } = await pool.query(takeTurn, [bucket, turnMs]);
		if (rows.length > 0) return undefined;
		const [turn] = Waits.parse((await pool.query(look, [bucket])).rows);
		return turn?.waitMs ?? 0;
	}
}
