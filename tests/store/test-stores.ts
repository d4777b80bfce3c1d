import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg, { type Pool } from 'pg';
import { onTestFinished } from 'vitest';
import type { DocumentStore } from '#src/store/document-store.ts';
import { openDocumentStore } from '#src/store/open-store.ts';

/** Where a store of the tests keeps its documents. */
export type TestLocation = {
	/** `url` and `file` are what `openDocumentStore` takes. */
	readonly url: string | undefined;
	readonly file: string;
	/** Writes a raw text without the store, which must be closed. */
	readonly putRaw: (key: string, raw: string) => Promise<void>;
	/** Everything as it is stored; the store must be closed. */
	readonly rawEntries: () => Promise<Record<string, string>>;
};

export type TestStore = {
	readonly name: string;
	/** Empties the location of this test worker. Undefined if its server is not running. */
	readonly empty: (() => Promise<TestLocation>) | undefined;
};

const { TEST_POSTGRES_URL: postgresUrl } = process.env;
const worker = Number(process.env.VITEST_POOL_ID ?? 1);

/** Every kind of store. `.ci/start-servers` starts the servers. */
export const testStores: readonly TestStore[] = [
	{ name: 'a file', empty: emptyFile },
	{
		name: 'Postgres',
		empty: postgresUrl === undefined ? undefined : () => emptyPostgres(postgresUrl),
	},
];

/** An empty location for a store; skips the test if its server is not running. */
export async function emptyLocation(
	{ name, empty }: TestStore,
	skip: (reason: string) => never,
): Promise<TestLocation> {
	if (empty === undefined) return skip(`skipped because it is not running: ${name}`);
	return empty();
}

/** Opens a store, and closes it at the end of the test. */
export async function openAt({
	url,
	file,
}: Pick<TestLocation, 'url' | 'file'>): Promise<DocumentStore> {
	const store = await openDocumentStore({ url, file, onTrouble: () => {} });
	onTestFinished(store.close);
	return store;
}

/** Where no file is yet. */
export async function emptyFile(): Promise<TestLocation> {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-state-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const file = join(folder, 'state/subscriptions.sqlite');
	const withDatabase = <Result>(use: (database: DatabaseSync) => Result): Result => {
		const database = new DatabaseSync(file);
		try {
			return use(database);
		} finally {
			database.close();
		}
	};
	const upsert = 'INSERT OR REPLACE INTO documents VALUES (?, ?)';
	return {
		url: undefined,
		file,
		putRaw: async (key, raw) => {
			withDatabase((database) => database.prepare(upsert).run(key, raw));
		},
		rawEntries: async () =>
			Object.fromEntries(
				withDatabase((database) => database.prepare('SELECT key, value FROM documents').all()).map(
					({ key, value }) => [String(key), String(value)],
				),
			),
	};
}

/**
 * Connections for a test to close. One that is still being closed when the next test drops the database
 * gets an error, which nobody else would take.
 */
export function openTestPool(connectionString: string): Pool {
	return new pg.Pool({ connectionString }).on('error', () => undefined);
}

/** Lets a database be read only, or be written again, as after a failover; ends all connections to it. */
export async function setReadOnly(url: string, isReadOnly: boolean): Promise<void> {
	const name = new URL(url).pathname.slice(1);
	const pool = openTestPool(Object.assign(new URL(url), { pathname: '/postgres' }).href);
	await pool.query(`ALTER DATABASE ${name} SET default_transaction_read_only = ${isReadOnly}`);
	const end = 'SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname = $1';
	await pool.query(end, [name]).finally(() => pool.end());
}

async function emptyPostgres(server: string): Promise<TestLocation> {
	const name = `dateline_test_${worker}`;
	const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
	const run = async (connectionString: string, sql: string, values: readonly unknown[] = []) => {
		const pool = openTestPool(connectionString);
		return pool.query(sql, values).finally(() => pool.end());
	};
	await run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
	await run(server, `CREATE DATABASE ${name}`);
	const upsert = `INSERT INTO dateline_state VALUES ($1, $2)
		ON CONFLICT (key) DO UPDATE SET value = excluded.value`;
	return {
		url,
		file: '',
		putRaw: async (key, raw) => {
			await run(url, upsert, [key, raw]);
		},
		rawEntries: async () => {
			const { rows } = await run(
				url,
				'SELECT json_object_agg(key, value) AS all FROM dateline_state',
			);
			// An aggregate always returns one row.
			return (rows[0] as { all: Record<string, string> }).all;
		},
	};
}
