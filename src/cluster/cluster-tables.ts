import { setTimeout } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { StartRefusal } from '#src/observe/start-refusal.ts';
import { type LeaseTable, leaseNames, leasesIn, leaseTable } from '#src/store/lease.ts';
import { rejectsNext } from '#src/store/postgres-store.ts';

/** What processes share to agree on who serves what. */
export type ClusterTables = LeaseTable & {
	/**
	 * Whether the lease of a range has run out without having been given up, and nobody has taken it since.
	 * Rejects while Postgres is away, or can only be read.
	 */
	hasLapsed(): Promise<boolean>;
	/**
	 * Lets one process at a time join. What `join` did is undone if it throws, or is frozen for some seconds.
	 * Throws a `StartRefusal` if another process takes too long.
	 */
	joinAlone<Result>(join: (tables: JoiningTables) => Promise<Result>): Promise<Result>;
};

/** What a process does while no other one joins. */
export type JoiningTables = Pick<LeaseTable, 'take' | 'held'> & {
	/** Forgets processes that have been dead for a day. */
	forgetDead(): Promise<void>;
	/** How many shards there are; undefined until a process has begun. */
	total(): Promise<number | undefined>;
	/** Stores how many shards there are; whoever holds a range until now can write nothing more. */
	begin(total: number): Promise<void>;
};

const totalTable = 'dateline_shards_total';

export const createTotalTable = `CREATE TABLE IF NOT EXISTS ${totalTable} (
	only_row BOOLEAN PRIMARY KEY DEFAULT true CHECK (only_row),
	total INT NOT NULL
)`;

/** What changes the tables or joins locks this number: any, as long as no other program uses the same one. */
export const lockNumber = 4_117_020_260;

const storeTotal = `INSERT INTO ${totalTable} (total) VALUES ($1)
	ON CONFLICT (only_row) DO UPDATE SET total = excluded.total`;

/**
 * A process that is frozen may hold a range by another total: that one had other documents. By the time
 * it is now, because the transaction may have begun long before it got the lock.
 */
const fenceRanges = `UPDATE ${leaseTable} SET epoch = epoch + 1, until = clock_timestamp(), holder = NULL, facts = NULL
	WHERE starts_with(name, '${leaseNames.range}') OR (name = '${leaseNames.single}' AND until <= clock_timestamp())`;

/** One that is frozen for so long finds its lease gone when it wakes, and ends. */
const forgetDead = `DELETE FROM ${leaseTable}
	WHERE starts_with(name, '${leaseNames.process}') AND until < now() - interval '1 day'`;

/** Locks what it finds, which is refused where nothing can be renewed either; no renewal has to wait for that. */
const selectLapsed = `SELECT FROM ${leaseTable}
	WHERE starts_with(name, '${leaseNames.range}') AND until <= now() AND holder IS NOT NULL
	LIMIT 1 FOR KEY SHARE`;

const Totals = z.array(z.object({ total: z.number() }));

const tryLock = `SELECT pg_try_advisory_xact_lock(${lockNumber}) AS "isLocked"`;

const Locks = z.tuple([z.object({ isLocked: z.boolean() })]);

const tryEveryMs = 200;

type JoiningLimits = {
	/** After how long without a word a process that joins loses its turn. Range 5 to 60 s: a busy one is silent for some. */
	readonly silentMaxMs?: number;
	/** How long others are waited for: longer than one that is frozen keeps its turn. */
	readonly waitMaxMs?: number;
};

/** Those in Postgres. */
export function clusterTablesIn(
	pool: Pool,
	{ silentMaxMs = 10_000, waitMaxMs = 30_000 }: JoiningLimits = {},
): ClusterTables {
	return {
		...leasesIn(pool),
		hasLapsed: async () => (await pool.query(selectLapsed)).rows.length > 0,
		async joinAlone(join) {
			for (let waitedMs = 0; ; waitedMs += tryEveryMs) {
				const joined = await joinUnlessLocked(join);
				if (joined !== undefined) return joined.result;
				if (waitedMs >= waitMaxMs) throw busyRefusal(waitedMs);
				await setTimeout(tryEveryMs);
			}
		},
	};

	function joinUnlessLocked<Result>(join: (tables: JoiningTables) => Promise<Result>) {
		return inTransaction(pool, async (client) => {
			// Postgres then ends the connection of one that is frozen, or cut off, and with it its transaction.
			await client.query(`SET LOCAL idle_in_transaction_session_timeout = ${silentMaxMs}`);
			const [{ isLocked }] = Locks.parse((await client.query(tryLock)).rows);
			return isLocked ? { result: await join(joiningTablesIn(client)) } : undefined;
		});
	}
}

function busyRefusal(waitedMs: number): StartRefusal {
	const what = `Other Datelines with this CLUSTER_URL have been starting for ${waitedMs / 1_000} s.`;
	return new StartRefusal(`${what} Start this one again, and fewer at once.`);
}

function joiningTablesIn(client: PoolClient): JoiningTables {
	return {
		...leasesIn(client),
		async forgetDead() {
			await client.query(forgetDead);
		},
		async total() {
			const { rows } = await client.query(`SELECT total FROM ${totalTable}`);
			return Totals.parse(rows)[0]?.total;
		},
		async begin(total) {
			await client.query(storeTotal, [total]);
			await client.query(fenceRanges);
		},
	};
}

/** Commits what `work` did unless it throws. */
async function inTransaction<Result>(
	pool: Pool,
	work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
	const client = await pool.connect();
	try {
		await client.query('BEGIN');
		const result = await work(client);
		await client.query('COMMIT');
		client.release();
		return result;
	} catch (error) {
		// Closing the connection undoes all of it, also where it is the connection that failed.
		client.release(error);
		throw error;
	} finally {
		client.off('error', rejectsNext);
	}
}
