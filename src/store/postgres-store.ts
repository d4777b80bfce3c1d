import { KeyvPostgres } from '@keyv/postgres';
import pg, { type Pool } from 'pg';
import { z } from 'zod';
import { StartRefusal } from '#src/observe/start-refusal.ts';
import {
	documentsPerPage,
	type RawEntry,
	type ServerSettings,
	type StoreBackend,
	storeRefusal,
} from './document-store.ts';
import { type DocumentChange, groupWrites } from './group-writes.ts';
import { type Lease, LeaseTaken, leaseTable, takeLease } from './lease.ts';

const table = 'dateline_state';
/** One for writes, the others for reading and for the lease meanwhile. */
const connectionsMax = 4;
const leaseName = 'state';

/**
 * Keeps documents in a Postgres table, which one process at a time can write. Writes are grouped, which
 * keeps their order across several connections and turns up to 200 of them into one statement. Throws
 * a `StartRefusal` if the server cannot be used, or another process uses it.
 */
export async function openPostgres({
	url,
	onTrouble,
	onWaiting,
	onLost,
	timeoutMs,
	leaseMs,
}: ServerSettings): Promise<StoreBackend> {
	const pool = new pg.Pool({
		connectionString: url,
		max: connectionsMax,
		connectionTimeoutMillis: timeoutMs,
		query_timeout: timeoutMs,
		keepAlive: true,
	});
	pool.on('error', onTrouble);
	const postgres = createAdapter(pool);
	// It creates its table by itself, and only emits an error if it cannot.
	let cause: unknown;
	postgres.on('error', (error) => {
		cause = error;
	});
	try {
		await postgres.get('');
		const holding = { onWaiting, onLost, onTrouble };
		const lease = await takeLease({ pool, name: leaseName, lifeMs: leaseMs, ...holding });
		return createBackend(postgres, lease, onTrouble);
	} catch (error) {
		await pool.end();
		throw error instanceof LeaseTaken
			? inUseRefusal(url, error)
			: storeRefusal(url, cause ?? error);
	}
}

/**
 * Gives KeyvPostgres our pool. Its own is shared by all instances and has no error listener, so
 * losing an idle connection would end the process.
 */
function createAdapter(pool: Pool): KeyvPostgres {
	class OverPool extends KeyvPostgres {
		override async connect() {
			return async (sql: string, values?: unknown[]) => [...(await pool.query(sql, values)).rows];
		}

		override disconnect() {
			return pool.end();
		}
	}
	return new OverPool({ table });
}

function inUseRefusal(url: string, cause: LeaseTaken): StartRefusal {
	const { protocol, host } = new URL(url);
	const what = `Another Dateline is using the state store at ${protocol}//${host}.`;
	return new StartRefusal(`${what} Stop it, or set a different STATE_URL for this one.`, { cause });
}

function createBackend(
	postgres: KeyvPostgres,
	lease: Lease,
	onTrouble: (error: unknown) => void,
): StoreBackend {
	const commit = (changes: readonly DocumentChange[]) => commitUnder(lease, postgres, changes);
	const writes = groupWrites({ commit, isOutage });
	return {
		adapter: Object.assign(postgres, { set: writes.set, delete: writes.delete }),
		isHeld: lease.isHeld,
		leases: () => [lease.facts()],
		pages: (prefix) => pagesOf(postgres, prefix),
		async rename(from, to) {
			await writeUnder(lease, postgres, renameOne, [from, to]);
		},
		async close() {
			// If this fails, the next process only has to wait until the lease ends.
			await lease.release().catch(onTrouble);
			await postgres.disconnect();
		},
	};
}

/** Each statement locks the lease until it has written, and writes nothing under another epoch. */
const underLease = `WITH lease AS
	(SELECT 1 FROM ${leaseTable} WHERE name = $1 AND epoch = $2::bigint FOR SHARE)`;
const isLeased = 'EXISTS (SELECT FROM lease)';

const commitAll = `${underLease}, stored AS (
		INSERT INTO ${table} (key, value) SELECT * FROM unnest($3::text[], $4::text[]) WHERE ${isLeased}
		ON CONFLICT (key) DO UPDATE SET value = excluded.value
	), removed AS (DELETE FROM ${table} WHERE key = ANY($5::text[]) AND ${isLeased})
	SELECT FROM lease`;

const renameOne = `${underLease}, renamed AS
	(UPDATE ${table} SET key = $4 WHERE key = $3 AND ${isLeased}) SELECT FROM lease`;

async function commitUnder(
	lease: Lease,
	postgres: KeyvPostgres,
	changes: readonly DocumentChange[],
): Promise<void> {
	const stored = changes.filter(({ raw }) => raw !== undefined);
	const removed = changes.filter(({ raw }) => raw === undefined);
	const keysOf = (some: readonly DocumentChange[]) => some.map(({ key }) => key);
	const values = stored.map(({ raw }) => raw);
	await writeUnder(lease, postgres, commitAll, [keysOf(stored), values, keysOf(removed)]);
}

async function writeUnder(
	{ epoch }: Lease,
	postgres: KeyvPostgres,
	sql: string,
	values: readonly unknown[],
): Promise<void> {
	const leases = Leases.parse(await postgres.query(sql, [leaseName, epoch, ...values]));
	if (leases.length === 0) throw new Error('Another Dateline has taken over the state store.');
}

const Leases = z.array(z.object({}));

/**
 * Whether an error is anything but a statement that a healthy server refused. Error classes 08
 * (connection), 53 (resources), 57 (shutdown), 58 and XX (its own faults) mean it is not healthy.
 */
function isOutage(error: unknown): boolean {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return !/^(?!08|53|57|58|XX)[0-9A-Z]{5}$/.test(code);
}

const Rows = z.array(z.object({ key: z.string(), value: z.string() }));

/** KeyvPostgres pages without an order, so it can skip entries when others are written meanwhile. */
async function* pagesOf(postgres: KeyvPostgres, prefix: string): AsyncGenerator<RawEntry[]> {
	const select = `SELECT key, coalesce(value, '') AS value FROM ${table} WHERE starts_with(key, $1) AND key > $2
		ORDER BY key LIMIT ${documentsPerPage}`;
	let after = '';
	for (;;) {
		const rows = Rows.parse(await postgres.query(select, [prefix, after]));
		yield rows.map(({ key, value }): RawEntry => [key, value]);
		const last = rows.at(-1);
		if (last === undefined || rows.length < documentsPerPage) return;
		after = last.key;
	}
}
