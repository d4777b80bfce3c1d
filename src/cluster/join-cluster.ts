import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { StartRefusal } from '#src/observe/start-refusal.ts';
import {
	type Lease,
	type LeaseSettings,
	leaseNames,
	leaseTable,
	takeIfFree,
} from '#src/store/lease.ts';

const table = 'dateline_shards_total';

export const createTotalTable = `CREATE TABLE IF NOT EXISTS ${table} (
	only_row BOOLEAN PRIMARY KEY DEFAULT true CHECK (only_row),
	total INT NOT NULL
)`;

/** What changes the tables or joins locks this number: any, as long as no other program uses the same one. */
export const lockNumber = 4_117_020_260;

const othersAlive = `SELECT count(*)::int AS count FROM ${leaseTable}
	WHERE starts_with(name, '${leaseNames.process}') AND until > now()`;

const storeTotal = `INSERT INTO ${table} (total) VALUES ($1)
	ON CONFLICT (only_row) DO UPDATE SET total = excluded.total`;

/** A process that is frozen may hold a range by another total: that one had other documents. */
const fenceRanges = `UPDATE ${leaseTable} SET epoch = epoch + 1, until = now()
	WHERE starts_with(name, '${leaseNames.range}') OR (name = '${leaseNames.single}' AND until <= now())`;

/** One that is frozen for so long finds its lease gone when it wakes, and ends. */
const forgetDead = `DELETE FROM ${leaseTable}
	WHERE starts_with(name, '${leaseNames.process}') AND until < now() - interval '1 day'`;

const singleHolders = `SELECT count(*)::int AS count FROM ${leaseTable}
	WHERE name = '${leaseNames.single}' AND until > now()`;

const Counts = z.array(z.object({ count: z.number() }));
const Totals = z.array(z.object({ total: z.number() }));

export type JoinSettings = Omit<LeaseSettings, 'name' | 'pool' | 'holder'> & {
	readonly pool: Pool;
	/** The id of this process, different from all others. */
	readonly id: string;
	/** How many shards there are if no other process is running. */
	readonly total: number;
	/** Whether an operator chose `total`, so that others must have the same. */
	readonly isTotalChosen: boolean;
};

/** The lease that says that this process is alive, and the number of shards that all agree on. */
export type Joined = { readonly presence: Lease; readonly total: number };

/** Joins the processes that share a database. Throws a `StartRefusal` if it may not. */
export async function joinCluster(settings: JoinSettings): Promise<Joined> {
	const joined = await inTransaction(settings.pool, (client) => join(settings, client));
	const [single] = Counts.parse((await settings.pool.query(singleHolders)).rows);
	if (single?.count === 0) return joined;
	await joined.presence.release();
	const what = 'A Dateline with this database as its STATE_URL is still running.';
	throw new StartRefusal(`${what} Stop it first, or give it another database.`);
}

async function join(settings: JoinSettings, client: PoolClient): Promise<Joined> {
	await client.query('SELECT pg_advisory_xact_lock($1)', [lockNumber]);
	await client.query(forgetDead);
	const total = await agreeOnTotal(settings, client);
	const { id } = settings;
	const presence = await takeIfFree(
		{ ...settings, name: leaseNames.process + id, holder: id },
		client,
	);
	if (presence === undefined) throw new Error(`Another process is called ${id} too.`);
	return { presence, total };
}

async function agreeOnTotal(
	{ total, isTotalChosen }: JoinSettings,
	client: PoolClient,
): Promise<number> {
	const [others] = Counts.parse((await client.query(othersAlive)).rows);
	if (others?.count === 0) {
		await client.query(storeTotal, [total]);
		await client.query(fenceRanges);
		return total;
	}
	const [agreed] = Totals.parse((await client.query(`SELECT total FROM ${table}`)).rows);
	if (agreed === undefined) throw new Error('No process has stored the number of shards.');
	if (!isTotalChosen || agreed.total === total) return agreed.total;
	const what = `SHARDS_TOTAL is ${total}, but the processes that are running have ${agreed.total} shards.`;
	const then = 'Set it to that, or stop all of them before you change it.';
	throw new StartRefusal(`${what} ${then}`, { isOfConfiguration: true });
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
	}
}
