import { KeyvPostgres } from '@keyv/postgres';
import pg, { type Pool, type PoolClient } from 'pg';
import { z } from 'zod';
import { StartRefusal } from '#src/observe/start-refusal.ts';
import {
	documentsPerPage,
	type RawEntry,
	type ServerSettings,
	type StoreBackend,
} from './document-store.ts';
import { type DocumentChange, groupWrites } from './group-writes.ts';
import { LeaseTaken, takeLease, type WaitingSettings } from './keep-lease.ts';
import {
	isOfCluster,
	type Lease,
	leaseNames,
	leasesIn,
	leaseTable,
	prepareLeases,
} from './lease.ts';
import { isOutage, isReadOnly, NotWritten, Unconfirmed } from './outage.ts';
import { postgresRefusal, refuseEncoding } from './postgres-refusal.ts';

export const stateTable = 'dateline_state';

/** By bytes, whatever the database’s language, so that keys that begin alike are beside each other. */
const byteOrder = 'key COLLATE "C"';
/** Without it, each page of documents would read all of the table. */
export const createKeyIndex = `CREATE INDEX IF NOT EXISTS ${stateTable}_by_key
	ON ${stateTable} (${byteOrder})`;

/** One for writes, the others for reading and for leases meanwhile; more only if they are needed. */
const connectionsMax = 8;

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
	const pool = openPool({ url, onTrouble, timeoutMs });
	// The adapter creates its table by itself, and only emits an error if it cannot.
	let cause: unknown;
	try {
		await refuseEncoding(pool);
		const postgres = createAdapter(pool);
		postgres.on('error', (error) => {
			cause = error;
		});
		await postgres.get('');
		const holding = { onWaiting, onLost, onTrouble };
		const lease = await takeAll(pool, { lifeMs: leaseMs, ...holding });
		const close = async () => {
			// If this fails, the next process only has to wait until the lease ends.
			await lease.release().catch(onTrouble);
			await pool.end();
		};
		return createBackend(postgres, { lease, close });
	} catch (error) {
		await pool.end();
		throw error instanceof LeaseTaken
			? inUseRefusal(url, error)
			: postgresRefusal('STATE_URL', url, cause ?? error);
	}
}

/** Takes the documents of all ranges, unless processes that share them are alive. */
async function takeAll(
	pool: Pool,
	settings: Omit<WaitingSettings, 'name' | 'leases'>,
): Promise<Lease> {
	await prepareLeases(pool);
	const leases = leasesIn(pool);
	const lease = await takeLease({ ...settings, leases, name: leaseNames.single });
	if ((await leases.held()).some(isOfCluster)) {
		await lease.release();
		throw new LeaseTaken();
	}
	await pool.query(fenceRanges);
	await changeTables(pool, createKeyIndex);
	return lease;
}

/** What is frozen and held a range writes nothing when it wakes. */
const fenceRanges = `UPDATE ${leaseTable} SET epoch = epoch + 1
	WHERE starts_with(name, '${leaseNames.range}')`;

/**
 * A client from `connect` has the listener `rejectsNext`, which is to be taken off when it is released. All of it
 * happens in one go, because a connection can end in the very packet that says that it is ready.
 */
class NotWrittenMarkingPool extends pg.Pool {
	override connect(callback?: ConnectCallback): Promise<PoolClient> {
		const { promise, resolve, reject } = Promise.withResolvers<PoolClient>();
		const listened: ConnectCallback = (error, client) => {
			client?.on('error', rejectsNext);
			if (client === undefined) reject(error);
			else resolve(client);
		};
		// `query` passes one, and listens by itself.
		const call = callback ?? listened;
		super.connect((error, client, release) =>
			call(error ? new NotWritten(error) : undefined, client, release),
		);
		return promise;
	}

	override async query(...[sql, values]: Parameters<Pool['query']>): ReturnType<Pool['query']> {
		try {
			return await super.query(sql, values);
		} catch (error) {
			throw isReadOnly(error) ? new NotWritten(error) : error;
		}
	}
}

type ConnectCallback = NonNullable<Parameters<Pool['connect']>[0]>;

/**
 * Connections to a server, which answers in bounded time or fails. Rejects with `NotWritten` if none can be
 * made, or if the server can only be read.
 */
export function openPool({
	url,
	onTrouble,
	timeoutMs,
}: Pick<ServerSettings, 'url' | 'onTrouble' | 'timeoutMs'>): Pool {
	const pool = new NotWrittenMarkingPool({
		connectionString: url,
		max: connectionsMax,
		connectionTimeoutMillis: timeoutMs,
		query_timeout: timeoutMs,
		keepAlive: true,
		onConnect: (client) => client.query(readCommitted),
	});
	pool.on('error', onTrouble);
	return pool;
}

/**
 * Whatever the database has as its default: all our statements rely on it. One that waited for another’s lock goes
 * on with what that wrote, where stricter levels refuse it, or show it what was there before.
 */
const readCommitted = `SET default_transaction_isolation = 'read committed'`;

/** Listens for errors of a connection in use: what is under way rejects with them, or else what comes next. */
export function rejectsNext(): void {}

/** A large table can be written again as a whole. */
const changeMsMax = 3_600_000;

/** Changes tables in one transaction, for which the usual limit of a statement does not count. */
export async function changeTables(pool: Pick<Pool, 'query'>, sql: string): Promise<void> {
	const text = `SET LOCAL statement_timeout = ${changeMsMax}; ${sql}`;
	await pool.query({ text, query_timeout: changeMsMax });
}

/** The documents of one range of shards, which its holder alone can write. */
export type RangeStoreSettings = {
	readonly pool: Pool;
	/** Released by whoever took it, once the store is closed. */
	readonly lease: Lease;
	/** The shards `from` to `to`, both included, of `total`; those of no server are with shard 0. */
	readonly shards: { readonly from: number; readonly to: number; readonly total: number };
	readonly onTrouble: (error: unknown) => void;
};

/** Keeps the documents of one range; the table has to be there, with its column `guild`. */
export function createRangeBackend({
	pool,
	lease,
	shards,
	onTrouble,
}: RangeStoreSettings): StoreBackend {
	const postgres = createAdapter(pool);
	postgres.on('error', onTrouble);
	return createBackend(postgres, { lease, shards, close: async () => undefined });
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
	return new OverPool({ table: stateTable });
}

function inUseRefusal(url: string, cause: LeaseTaken): StartRefusal {
	const { protocol, host } = new URL(url);
	const what = `Another Dateline is using the state store at ${protocol}//${host}.`;
	return new StartRefusal(`${what} Stop it, or set a different STATE_URL for this one.`, { cause });
}

/** Reads documents that another process writes; one that cannot be read is left to that one. */
export function createReadingBackend({
	pool,
	onTrouble,
}: Pick<RangeStoreSettings, 'pool' | 'onTrouble'>): StoreBackend {
	const postgres = createAdapter(pool);
	postgres.on('error', onTrouble);
	const refuse = async () => {
		throw new Error('Another Dateline writes these documents.');
	};
	return {
		adapter: Object.assign(postgres, { set: refuse, delete: refuse }),
		isHeld: () => false,
		pages: (prefix) => pagesOf(postgres, prefix, undefined),
		rename: async () => undefined,
		close: async () => undefined,
	};
}

type BackendSettings = Pick<RangeStoreSettings, 'lease'> &
	Partial<Pick<RangeStoreSettings, 'shards'>> &
	Pick<StoreBackend, 'close'>;

function createBackend(
	postgres: KeyvPostgres,
	{ lease, shards, close }: BackendSettings,
): StoreBackend {
	const commit = (changes: readonly DocumentChange[]) => commitUnder(lease, postgres, changes);
	const writes = groupWrites({ commit, isOutage });
	return {
		adapter: Object.assign(postgres, { set: writes.set, delete: writes.delete }),
		isHeld: lease.isHeld,
		leases: () => [lease.facts()],
		pages: (prefix) => pagesOf(postgres, prefix, shards),
		async rename(from, to) {
			await writeUnder(lease, postgres, renameOne, [from, to]);
		},
		close,
	};
}

/** Each statement locks the lease until it has written, and writes nothing under another epoch. */
const underLease = `WITH lease AS
	(SELECT 1 FROM ${leaseTable} WHERE name = $1 AND epoch = $2::bigint FOR SHARE)`;
const isLeased = 'EXISTS (SELECT FROM lease)';

const commitAll = `${underLease}, stored AS (
		INSERT INTO ${stateTable} (key, value) SELECT * FROM unnest($3::text[], $4::text[]) WHERE ${isLeased}
		ON CONFLICT (key) DO UPDATE SET value = excluded.value
	), removed AS (DELETE FROM ${stateTable} WHERE key = ANY($5::text[]) AND ${isLeased})
	SELECT FROM lease`;

const renameOne = `${underLease}, renamed AS
	(UPDATE ${stateTable} SET key = $4 WHERE key = $3 AND ${isLeased}) SELECT FROM lease`;

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
	{ name, epoch }: Lease,
	postgres: KeyvPostgres,
	sql: string,
	values: readonly unknown[],
): Promise<void> {
	const written = postgres.query(sql, [name, epoch, ...values]).catch((error: unknown) => {
		throw error instanceof NotWritten || !isOutage(error) ? error : new Unconfirmed(error);
	});
	const leases = Leases.parse(await written);
	if (leases.length === 0) throw new Error('Another Dateline has taken over these documents.');
}

const Leases = z.array(z.object({}));

const Rows = z.array(z.object({ key: z.string(), value: z.string() }));

/** KeyvPostgres pages without an order, so it can skip entries when others are written meanwhile. */
async function* pagesOf(
	postgres: KeyvPostgres,
	prefix: string,
	shards: RangeStoreSettings['shards'] | undefined,
): AsyncGenerator<RawEntry[]> {
	const select = `SELECT key, coalesce(value, '') AS value FROM ${stateTable}
		WHERE ${byteOrder} >= $1 AND ${byteOrder} <= $2 AND ${byteOrder} > $3
		${shards === undefined ? '' : inShards} ORDER BY ${byteOrder} LIMIT ${documentsPerPage}`;
	const bounds = shards === undefined ? [] : [shards.total, shards.from, shards.to];
	let after = '';
	for (;;) {
		const values = [prefix, prefix + lastCharacter, after, ...bounds];
		const rows = Rows.parse(await postgres.query(select, values));
		yield rows.map(({ key, value }): RawEntry => [key, value]);
		const last = rows.at(-1);
		if (last === undefined || rows.length < documentsPerPage) return;
		after = last.key;
	}
}

/** No key has it. */
const lastCharacter = '\u{10ffff}';

/** Discord’s rule for a server’s shard. */
const inShards = 'AND coalesce((guild >> 22) % $4::int, 0) BETWEEN $5 AND $6';
