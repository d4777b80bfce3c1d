import { KeyvPostgres } from '@keyv/postgres';
import pg, { type Pool } from 'pg';
import { z } from 'zod';
import {
	documentsPerPage,
	type RawEntry,
	type ServerSettings,
	type StoreBackend,
	storeRefusal,
} from './document-store.ts';
import { type DocumentChange, groupWrites } from './group-writes.ts';

const table = 'dateline_state';
/** One for writes, the others for reading meanwhile. */
const connectionsMax = 4;

/**
 * Keeps documents in a Postgres table. Writes are grouped, which keeps their order across several
 * connections and turns up to 200 of them into one statement. Throws a `StartRefusal` if the server
 * cannot be used.
 */
export async function openPostgres({
	url,
	onTrouble,
	timeoutMs,
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
		return createBackend(postgres);
	} catch (error) {
		await pool.end();
		throw storeRefusal(url, cause ?? error);
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

function createBackend(postgres: KeyvPostgres): StoreBackend {
	const commit = (changes: readonly DocumentChange[]) => commitTo(postgres, changes);
	const writes = groupWrites({ commit, isOutage });
	return {
		adapter: Object.assign(postgres, { set: writes.set, delete: writes.delete }),
		pages: (prefix) => pagesOf(postgres, prefix),
		async rename(from, to) {
			await postgres.query(`UPDATE ${table} SET key = $2 WHERE key = $1`, [from, to]);
		},
		close: () => postgres.disconnect(),
	};
}

async function commitTo(postgres: KeyvPostgres, changes: readonly DocumentChange[]): Promise<void> {
	const stored = changes.flatMap(({ key, raw }) =>
		raw === undefined ? [] : [{ key, value: raw }],
	);
	const removed = changes.flatMap(({ key, raw }) => (raw === undefined ? [key] : []));
	if (stored.length > 0) await postgres.setMany(stored);
	if (removed.length > 0) await postgres.deleteMany(removed);
}

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
