import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import type { LogChange } from '#src/archive/log-change.ts';
import type { CuratedFile } from '#src/archive/reload/curated-names-table.ts';
import { type Lease, leaseTable } from '#src/store/lease.ts';
import { isOutage } from '#src/store/outage.ts';
import { rejectsNext } from '#src/store/postgres-store.ts';
import { NothingSaved, PerhapsSaved } from '#src/subscriptions/unsaved-change.ts';
import { leadingRange, rangeLease } from './ranges.ts';

/** Writes the log in Postgres as the leader. */
export type LogPublisher = {
	/**
	 * Writes a change in one transaction, part by part; resolves when its last part is written for good.
	 * Rejects if another process leads now, or the log is not as the change expects it; with `NothingSaved` or
	 * `PerhapsSaved` if Postgres is away.
	 */
	publish(change: LogChange): Promise<void>;
	/** Puts these name files and decisions in place of those before. */
	publishNames(files: readonly CuratedFile[]): Promise<void>;
};

/** The channel on which Postgres says that the log has changed. */
export const logChannel = 'dateline_log';

/** Has one row once a leader has written. */
export const logStateTable = 'dateline_log_state';

/** Somebody else holds the lease, or the log has another number than expected. */
class NotPublished extends Error {}

/** Postgres ends the transaction of a process that was frozen in it, so that its locks hold nobody up. */
const idleMsMax = 10_000;
const begin = `BEGIN; SET LOCAL idle_in_transaction_session_timeout = ${idleMsMax}`;

const insert = `INSERT INTO dateline_log SELECT * FROM
	unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::text[])`;

/** Locks the lease until the transaction ends, so that nobody can take it before. */
const lockLease = `WITH lease AS
	(SELECT 1 FROM ${leaseTable} WHERE name = '${rangeLease(leadingRange)}' AND epoch = $1::bigint FOR SHARE)`;

const answer = `SELECT EXISTS (SELECT FROM lease) AS "isLeader", EXISTS (SELECT FROM written) AS "isExpected",
	pg_notify('${logChannel}', '')`;

const advance = `${lockLease}, written AS (UPDATE ${logStateTable} SET last = $4
	WHERE name = $2 AND last = $3 AND EXISTS (SELECT FROM lease) RETURNING 1) ${answer}`;

const start = `${lockLease}, written AS (INSERT INTO ${logStateTable}
	SELECT true, $2, $3, 0 WHERE EXISTS (SELECT FROM lease) ON CONFLICT DO NOTHING RETURNING 1) ${answer}`;

const replaceNames = `${lockLease}, removed AS
	(DELETE FROM dateline_shared WHERE name <> ALL ($2::text[]) AND EXISTS (SELECT FROM lease)),
	stored AS (INSERT INTO dateline_shared SELECT * FROM unnest($2::text[], $3::text[])
		WHERE EXISTS (SELECT FROM lease) ON CONFLICT (name) DO UPDATE SET value = excluded.value),
	written AS (UPDATE ${logStateTable} SET names_version = names_version + 1
		WHERE EXISTS (SELECT FROM lease) RETURNING 1) ${answer}`;

const Answers = z.tuple([z.object({ isLeader: z.boolean(), isExpected: z.boolean() })]);

/** Writes under a lease, whose epoch every change compares. */
export function createLogPublisher(
	pool: Pick<Pool, 'query' | 'connect'>,
	{ epoch }: Pick<Lease, 'epoch'>,
): LogPublisher {
	/** In a transaction, between two parts of a change. */
	let writing: PoolClient | undefined;

	return {
		async publish(change) {
			let isCommitting = false;
			try {
				if (change.isFirst) await beginChange(change);
				if (writing === undefined) throw new NotPublished('The change was not begun.');
				await writePart(writing, change);
				if (change.last === undefined) return;
				await finish(writing, change, change.last);
				isCommitting = true;
				await writing.query('COMMIT');
				end(undefined);
			} catch (error) {
				end(error);
				if (isRepeated(error)) throw new NotPublished(goneOn, { cause: error });
				if (error instanceof NotPublished || !isOutage(error)) throw error;
				throw isCommitting ? new PerhapsSaved(error) : new NothingSaved(error);
			}
		},
		async publishNames(files) {
			const names = files.map(({ file }) => file);
			const values = files.map(({ json }) => json);
			checkAnswer((await pool.query(replaceNames, [epoch, names, values])).rows);
		},
	};

	async function beginChange({ before }: LogChange): Promise<void> {
		end(new Error('the change before was not finished'));
		writing = await pool.connect();
		await writing.query(begin);
		// Of a log that was never finished.
		if (before === undefined) await writing.query('DELETE FROM dateline_log');
	}

	/** Writes all but the commit. The lease is compared last, because it stays locked until then. */
	async function finish(
		client: PoolClient,
		{ name, before }: LogChange,
		last: number,
	): Promise<void> {
		const { rows } =
			before === undefined
				? await client.query(start, [epoch, name, last])
				: await client.query(advance, [epoch, name, before, last]);
		checkAnswer(rows);
	}

	/** An error closes the connection, and with it the transaction. */
	function end(error: unknown): void {
		writing?.release(error);
		writing?.off('error', rejectsNext);
		writing = undefined;
	}
}

async function writePart(
	client: PoolClient,
	{ entries, forgotten }: Pick<LogChange, 'entries' | 'forgotten'>,
): Promise<void> {
	if (entries.length > 0) {
		await client.query(insert, [
			entries.map(({ n }) => n),
			entries.map(({ number }) => number),
			entries.map(({ id }) => id),
			entries.map(({ at }) => at.getTime()),
			entries.map(({ origin }) => origin),
			entries.map(({ json }) => json ?? null),
		]);
	}
	if (forgotten.length > 0)
		await client.query('DELETE FROM dateline_log WHERE n = ANY ($1::bigint[])', [forgotten]);
}

function checkAnswer(rows: readonly unknown[]): void {
	const [{ isLeader, isExpected }] = Answers.parse(rows);
	if (!isLeader) throw new NotPublished('Another Dateline has taken over the log of articles.');
	if (!isExpected) throw new NotPublished(goneOn);
}

const goneOn = 'The log of articles has gone on elsewhere.';

/** Whether a number is taken already. */
function isRepeated(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === uniqueViolation;
}

const uniqueViolation = '23505';
