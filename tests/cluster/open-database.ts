import type { Pool } from 'pg';
import { onTestFinished } from 'vitest';
import { prepareSchema } from '#src/cluster/schema.ts';
import { openPool } from '#src/store/postgres-store.ts';
import { emptyLocation, testStores } from '../store/test-stores.ts';

/** A database that processes share, with its tables. */
export type TestDatabase = { readonly url: string; readonly pool: Pool };

/** A new connection to a database, which ends with the test. */
export function connectTo(url: string, timeoutMs = 1_500): Pool {
	const pool = openPool({ url, onTrouble() {}, timeoutMs });
	onTestFinished(() => pool.end());
	return pool;
}

/** An empty database; skips the test if Postgres is not running. */
export async function openEmptyDatabase(skip: (why: string) => never): Promise<TestDatabase> {
	const postgres = testStores.find(({ name }) => name === 'Postgres');
	const { url } = await emptyLocation(postgres ?? { name: 'Postgres', empty: undefined }, skip);
	const pool = connectTo(url ?? '');
	return { url: url ?? '', pool };
}

export async function openDatabase(skip: (why: string) => never): Promise<TestDatabase> {
	const database = await openEmptyDatabase(skip);
	await prepareSchema(database.pool);
	return database;
}
