import type { Pool } from 'pg';
import { z } from 'zod';
import type { LeaseFacts } from '#src/observe/vitals.ts';

/**
 * The right to write, which one process at a time holds by a row that it renews. Each holder gets a
 * higher epoch, and every write compares it: a process that was frozen for longer than its lease
 * lasts can write nothing, whatever it believes. How long a lease lasts is Postgres’s time, so that
 * clocks of machines can differ. It needs no session, which a pooler would share among processes.
 */
export type Lease = {
	readonly name: string;
	/** A whole number in digits. */
	readonly epoch: string;
	/** Whether no other process can hold it; becomes false in time if it cannot be renewed. */
	isHeld(): boolean;
	facts(): LeaseFacts;
	/** Lets another process take it at once. */
	release(): Promise<void>;
};

/** How one is taken, and renewed with the same. */
export type LeaseClaim = {
	readonly name: string;
	/** Who takes it, for others to see. */
	readonly holder?: string | undefined;
	/** What its holder tells others, as JSON. */
	readonly facts?: string | undefined;
	/** How long it lasts from now on. */
	readonly lifeMs: number;
};

/** Where leases are. Each operation happens as a whole or not at all, even if it rejects. */
export type LeaseTable = {
	/** Resolves with the new epoch; undefined if somebody holds it. */
	take(claim: LeaseClaim): Promise<string | undefined>;
	/** Also when it has run out, as long as nobody else took it; otherwise resolves with false. */
	renew(epoch: string, claim: LeaseClaim): Promise<boolean>;
	/** Ends it now, with its holder and what that told others, if it is still that of this epoch. */
	giveUp(lease: Pick<Lease, 'name' | 'epoch'>): Promise<void>;
	/** Undefined if nobody ever took it. */
	look(name: string): Promise<Hold | undefined>;
	/** All that somebody holds now. */
	held(): Promise<readonly HeldLease[]>;
};

/** How a lease was last held: `renewal` is another text after each renewal. */
export type Hold = { readonly renewal: string; readonly leftMs: number };

export type HeldLease = { readonly name: string; readonly holder: string | null };

export const leaseTable = 'dateline_leases';

/** How leases are named: that of one process that has all documents, and those of several processes. */
export const leaseNames = { single: 'state', process: 'process:', range: 'shards:' } as const;

/**
 * Whether a process that shares its documents with others has it. One that holds a range is alive, also
 * while it has yet to renew the lease that says so.
 */
export function isOfCluster({ name }: HeldLease): boolean {
	return name.startsWith(leaseNames.process) || name.startsWith(leaseNames.range);
}

/** Older versions had no `holder` and no `facts`. */
export const createLeaseTable = `CREATE TABLE IF NOT EXISTS ${leaseTable} (
		name TEXT PRIMARY KEY,
		epoch BIGINT NOT NULL,
		until TIMESTAMPTZ NOT NULL
	);
	ALTER TABLE ${leaseTable} ADD COLUMN IF NOT EXISTS holder TEXT,
		ADD COLUMN IF NOT EXISTS facts JSONB`;

const take = `INSERT INTO ${leaseTable} AS lease (name, epoch, until, holder, facts)
	VALUES ($1, 1, clock_timestamp() + $2 * interval '1 ms', $3, $4)
	ON CONFLICT (name) DO UPDATE SET epoch = lease.epoch + 1, until = excluded.until,
		holder = excluded.holder, facts = excluded.facts
	WHERE lease.until <= clock_timestamp() RETURNING epoch::text`;

const look = `SELECT epoch::text, until::text,
	greatest(0, extract(epoch FROM until - now()) * 1000)::float8 AS "leftMs"
	FROM ${leaseTable} WHERE name = $1`;

/** Also when it has run out, as long as nobody else took it. */
const renew = `UPDATE ${leaseTable} SET until = now() + $3 * interval '1 ms', facts = $4
	WHERE name = $1 AND epoch = $2::bigint RETURNING epoch::text`;

const giveUp = `UPDATE ${leaseTable} SET until = now(), holder = NULL, facts = NULL
	WHERE name = $1 AND epoch = $2::bigint`;

const selectHeld = `SELECT name, holder FROM ${leaseTable} WHERE until > now()`;

const Epochs = z.array(z.object({ epoch: z.string() }));
const Holds = z.array(z.object({ epoch: z.string(), until: z.string(), leftMs: z.number() }));
const HeldLeases = z.array(z.object({ name: z.string(), holder: z.string().nullable() }));

/** The leases in Postgres, by its own time; `connection` can be in a transaction. */
export function leasesIn(connection: Pick<Pool, 'query'>): LeaseTable {
	return {
		async take({ name, holder = null, facts = null, lifeMs }) {
			const { rows } = await connection.query(take, [name, lifeMs, holder, facts]);
			return Epochs.parse(rows)[0]?.epoch;
		},
		async renew(epoch, { name, facts = null, lifeMs }) {
			return (await connection.query(renew, [name, epoch, lifeMs, facts])).rows.length > 0;
		},
		async giveUp({ name, epoch }) {
			await connection.query(giveUp, [name, epoch]);
		},
		async look(name) {
			const [hold] = Holds.parse((await connection.query(look, [name])).rows);
			return hold && { renewal: `${hold.epoch} ${hold.until}`, leftMs: hold.leftMs };
		},
		held: async () => HeldLeases.parse((await connection.query(selectHeld)).rows),
	};
}

/** Two processes that start together can both try to create the table, and one of them is then refused. */
export async function prepareLeases(pool: Pick<Pool, 'query'>): Promise<void> {
	try {
		await pool.query(createLeaseTable);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === uniqueViolation)) throw error;
	}
}

const uniqueViolation = '23505';
