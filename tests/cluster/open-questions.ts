import type { Pool } from 'pg';
import { expect, onTestFinished } from 'vitest';
import { type Listener, openListener } from '#src/cluster/listen.ts';
import { answeredChannel, askedChannel, questionTables } from '#src/cluster/questions.ts';
import type { After } from '#src/concurrency/wait.ts';
import { startTimer } from '#src/program/connect-to-discord.ts';
import { takeLease } from '#src/store/keep-lease.ts';
import { createLeaseTable, type Lease, leasesIn } from '#src/store/lease.ts';
import { emptyLocation, openTestPool, testStores } from '../store/test-stores.ts';

const postgres = testStores.filter(({ name }) => name === 'Postgres')[0];
export const patienceMs = 60_000;
export const first = 'shards:0';

export const onTrouble = (error: unknown) => expect.unreachable(String(error));

type Skip = (why: string) => never;

/** One process’s connection to an empty database, without the waits of a real one. */
export async function openDatabase(
	skip: Skip,
): Promise<{ readonly url: string; readonly pool: Pool }> {
	if (postgres === undefined) throw new Error('There is no Postgres among the stores.');
	const { url = '' } = await emptyLocation(postgres, skip);
	const pool = openTestPool(url);
	onTestFinished(() => pool.end());
	await pool.query(createLeaseTable);
	await pool.query(questionTables);
	return { url, pool };
}

export function listenTo(
	url: string,
	onTrouble: (error: unknown) => void = () => {},
	after: After = startTimer,
): Listener {
	const listener = openListener({
		url,
		channels: [askedChannel, answeredChannel],
		after,
		timeoutMs: 1_500,
		lookEveryMs: 500,
		onTrouble,
	});
	onTestFinished(listener.close);
	return listener;
}

export async function hold(pool: Pool, name = first, lifeMs = patienceMs): Promise<Lease> {
	const lease = await takeLease({
		leases: leasesIn(pool),
		name,
		lifeMs,
		onWaiting() {},
		onLost() {},
		onTrouble() {},
	});
	onTestFinished(() => lease.release().catch(() => undefined));
	return lease;
}

/** Each look happens at once, and takes a second of the time that passes. */
export function hurried(): {
	readonly listen: Pick<Listener, 'next'>;
	readonly elapsedMs: () => number;
} {
	let elapsed = 0;
	return {
		listen: {
			next: async () => {
				elapsed += 1_000;
			},
		},
		elapsedMs: () => elapsed,
	};
}

export async function questionsLeft(pool: Pool): Promise<number> {
	return (await pool.query('SELECT FROM dateline_questions')).rows.length;
}

/** A connection on which a statement fails with what is returned, if anything is. */
export function failingFor(
	pool: Pick<Pool, 'query'>,
	statement: RegExp,
	failure: () => Error | undefined,
): Pick<Pool, 'query'> {
	return {
		async query(text, values) {
			const error = statement.test(String(text)) ? failure() : undefined;
			if (error !== undefined) throw error;
			return pool.query(text, values);
		},
	};
}
