import { setTimeout } from 'node:timers/promises';
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
	/** A whole number in digits. */
	readonly epoch: string;
	/** Whether no other process can hold it; becomes false in time if it cannot be renewed. */
	isHeld(): boolean;
	facts(): LeaseFacts;
	/** Lets another process take it at once. */
	release(): Promise<void>;
};

export type LeaseSettings = {
	readonly pool: Pick<Pool, 'query'>;
	readonly name: string;
	/** How long it lasts unless it is renewed, which happens every third of that. */
	readonly lifeMs: number;
	/** Called once if another process holds it, with how long it is waited for at most unless it is renewed. */
	readonly onWaiting: (ms: number) => void;
	/** Called once, if another process has taken it. */
	readonly onLost: () => void;
	readonly onTrouble: (error: unknown) => void;
};

/** Another process holds the lease and renews it. */
export class LeaseTaken extends Error {}

export const leaseTable = 'dateline_leases';

const createTable = `CREATE TABLE IF NOT EXISTS ${leaseTable} (
	name TEXT PRIMARY KEY,
	epoch BIGINT NOT NULL,
	until TIMESTAMPTZ NOT NULL
)`;

const take = `INSERT INTO ${leaseTable} AS lease VALUES ($1, 1, now() + $2 * interval '1 ms')
	ON CONFLICT (name) DO UPDATE SET epoch = lease.epoch + 1, until = excluded.until
	WHERE lease.until <= now() RETURNING epoch::text`;

const look = `SELECT epoch::text, until::text,
	greatest(0, extract(epoch FROM until - now()) * 1000)::float8 AS "leftMs"
	FROM ${leaseTable} WHERE name = $1`;

/** Also when it has run out, as long as nobody else took it. */
const renew = `UPDATE ${leaseTable} SET until = now() + $3 * interval '1 ms'
	WHERE name = $1 AND epoch = $2::bigint RETURNING epoch::text`;

const giveUp = `UPDATE ${leaseTable} SET until = now() WHERE name = $1 AND epoch = $2::bigint`;

const Epochs = z.array(z.object({ epoch: z.string() }));
const Holds = z.array(z.object({ epoch: z.string(), until: z.string(), leftMs: z.number() }));

/** What is left of a lease when its holder stops sending: more than a request on its way takes. */
const spareShare = 0.2;
const renewalsPerLife = 3;

/**
 * Takes a lease, and renews it until it is released. One that a dead process left is waited for. Rejects
 * with `LeaseTaken` if its holder renews it meanwhile.
 */
export async function takeLease(settings: LeaseSettings): Promise<Lease> {
	const { pool, name, lifeMs, onLost, onTrouble } = settings;
	await createLeases(pool);
	const { epoch, takenAt } = await takeOnceFree(settings);
	let heldUntil = takenAt + lifeMs * (1 - spareShare);
	let isOver = false;
	let renewing: Promise<void> | undefined;
	const renewals = setInterval(() => {
		renewing ??= renewOnce().finally(() => {
			renewing = undefined;
		});
	}, lifeMs / renewalsPerLife).unref();

	const secondsLeft = () => (isOver ? 0 : Math.max(0, heldUntil - performance.now()) / 1_000);
	const isHeld = () => secondsLeft() > 0;

	return {
		epoch,
		isHeld,
		facts: () => ({ name, epoch: Number(epoch), isHeld: isHeld(), secondsLeft: secondsLeft() }),
		async release() {
			end();
			await renewing;
			await pool.query(giveUp, [name, epoch]);
		},
	};

	async function renewOnce(): Promise<void> {
		const askedAt = performance.now();
		try {
			const { rows } = await pool.query(renew, [name, epoch, lifeMs]);
			if (isOver) return;
			if (rows.length > 0) heldUntil = askedAt + lifeMs * (1 - spareShare);
			else {
				end();
				onLost();
			}
		} catch (error) {
			onTrouble(error);
		}
	}

	function end(): void {
		isOver = true;
		clearInterval(renewals);
	}
}

/** Two processes that start together can both try to create the table, and one of them is then refused. */
async function createLeases(pool: LeaseSettings['pool']): Promise<void> {
	try {
		await pool.query(createTable);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === uniqueViolation)) throw error;
	}
}

const uniqueViolation = '23505';

async function takeOnceFree({
	pool,
	name,
	lifeMs,
	onWaiting,
}: LeaseSettings): Promise<{ readonly epoch: string; readonly takenAt: number }> {
	let seen: string | undefined;
	for (;;) {
		const takenAt = performance.now();
		const [taken] = Epochs.parse((await pool.query(take, [name, lifeMs])).rows);
		if (taken !== undefined) return { epoch: taken.epoch, takenAt };
		const [hold] = Holds.parse((await pool.query(look, [name])).rows);
		if (hold === undefined) continue;
		const renewal = `${hold.epoch} ${hold.until}`;
		if (seen !== undefined && seen !== renewal) throw new LeaseTaken();
		if (seen === undefined) onWaiting(hold.leftMs);
		seen = renewal;
		await setTimeout(Math.min(hold.leftMs, lifeMs / 2) + 1);
	}
}
