import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import type { DocumentStore } from '#src/store/document-store.ts';
import { openDocumentStore } from '#src/store/open-store.ts';

/** An empty place for a store's documents. */
export type StorePlace = {
	/** What `openDocumentStore` needs to know of it. */
	readonly url: string | undefined;
	readonly file: string;
	/** Writes past the store, as nothing of ours does; the store must be closed meanwhile. */
	readonly putRaw: (key: string, raw: string) => Promise<void>;
	/** All that there is, as it is stored; the store must be closed meanwhile. */
	readonly rawEntries: () => Promise<Record<string, string>>;
};

export type StoreAtHand = {
	readonly name: string;
	/** Undefined where its server is not here. Each worker of the tests has a place of its own, emptied for each test. */
	readonly empty: (() => Promise<StorePlace>) | undefined;
};

const { TEST_POSTGRES_URL: postgresUrl } = process.env;
const worker = Number(process.env.VITEST_POOL_ID ?? 1);

/** Every kind of store, with where tests may have one; see `.ci/start-servers`. */
export const storesAtHand: readonly StoreAtHand[] = [
	{ name: 'a file', empty: emptyFile },
	{
		name: 'Postgres',
		empty: postgresUrl === undefined ? undefined : () => emptyPostgres(postgresUrl),
	},
];

/** An empty place in a store, or the word that the test was skipped because it is not here. */
export async function anEmptyPlace(
	{ name, empty }: StoreAtHand,
	skip: (why: string) => never,
): Promise<StorePlace> {
	if (empty === undefined) return skip(`not here, skipped: ${name}`);
	return empty();
}

/** Opens the store in a place, to be closed with the test at the latest. */
export async function openAt({
	url,
	file,
}: Pick<StorePlace, 'url' | 'file'>): Promise<DocumentStore> {
	const store = await openDocumentStore({ url, file, onTrouble: () => {} });
	onTestFinished(store.close);
	return store;
}

export async function emptyFile(): Promise<StorePlace> {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-state-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const file = join(folder, 'state/subscriptions.sqlite');
	const using = <Result>(use: (database: DatabaseSync) => Result): Result => {
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
			using((database) => database.prepare(upsert).run(key, raw));
		},
		rawEntries: async () =>
			Object.fromEntries(
				using((database) => database.prepare('SELECT key, value FROM documents').all()).map(
					({ key, value }) => [String(key), String(value)],
				),
			),
	};
}

async function emptyPostgres(server: string): Promise<StorePlace> {
	const name = `dateline_test_${worker}`;
	const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
	const run = async (at: string, sql: string, values: readonly unknown[] = []) => {
		const pool = new pg.Pool({ connectionString: at });
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
			return (rows[0] as { all: Record<string, string> }).all;
		},
	};
}
