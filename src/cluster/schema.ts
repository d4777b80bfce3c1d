import type { Pool } from 'pg';
import { z } from 'zod';
import { StartRefusal } from '#src/observe/start-refusal.ts';
import { createLeaseTable } from '#src/store/lease.ts';
import { refuseEncoding } from '#src/store/postgres-refusal.ts';
import { changeTables, createKeyIndex, stateTable } from '#src/store/postgres-store.ts';
import { createInteractionsTable } from './answered-interactions.ts';
import { createTotalTable, lockNumber } from './cluster-tables.ts';
import { createIdentifyTable } from './identify-turns.ts';
import { questionTables } from './questions.ts';
import { createLogTables } from './shared-log.ts';
import { createCallTable } from './summary-calls.ts';

/** Increases with every change to the tables. */
const schemaVersion = 2;

/**
 * The server that a document is of: the one that its settings are named after, or the one that its
 * subscription names. A text in a document cannot pretend to be that, because its quotes are escaped.
 */
const createStateTable = `CREATE TABLE IF NOT EXISTS ${stateTable} (
		key VARCHAR(255) PRIMARY KEY,
		value TEXT
	);
	ALTER TABLE ${stateTable} ADD COLUMN IF NOT EXISTS guild BIGINT GENERATED ALWAYS AS (
		CASE
			WHEN starts_with(key, 'settings:') THEN substring(key from '^settings:(\\d{1,19})$')::bigint
			WHEN starts_with(key, 'subscription:')
				THEN substring(value from '"guildId":"(\\d{1,19})"')::bigint
		END
	) STORED;
	${createKeyIndex}`;

/** Can be run again; the lock lets one process at a time do it. */
const createTables = [
	`SELECT pg_advisory_xact_lock(${lockNumber})`,
	createStateTable,
	createLeaseTable,
	createTotalTable,
	createIdentifyTable,
	createLogTables,
	questionTables,
	createInteractionsTable,
	createCallTable,
	'CREATE TABLE IF NOT EXISTS dateline_schema (version INT NOT NULL)',
	`INSERT INTO dateline_schema SELECT 0 WHERE NOT EXISTS (SELECT FROM dateline_schema)`,
	`UPDATE dateline_schema SET version = ${schemaVersion} WHERE version < ${schemaVersion}`,
].join(';\n');

const Exists = z.array(z.object({ exists: z.boolean() }));
const Versions = z.array(z.object({ version: z.number() }));

/**
 * Creates the tables that processes share, or brings those of an older version up to date, which can take
 * minutes: `onChanging` is called before. Throws a `StartRefusal` if a newer version made them,
 * or if the database cannot hold all characters.
 */
export async function prepareSchema(
	pool: Pick<Pool, 'query'>,
	onChanging: (versions: { readonly from: number; readonly to: number }) => void = () => {},
): Promise<void> {
	await refuseEncoding(pool);
	const from = await readVersion(pool);
	if (from < schemaVersion) {
		onChanging({ from, to: schemaVersion });
		await changeTables(pool, createTables);
	}
	if ((await readVersion(pool)) === schemaVersion) return;
	const what = 'The database in CLUSTER_URL was made by a newer Dateline.';
	throw new StartRefusal(`${what} Install that version here too.`, { isOfConfiguration: true });
}

async function readVersion(pool: Pick<Pool, 'query'>): Promise<number> {
	const look = `SELECT to_regclass('dateline_schema') IS NOT NULL AS exists`;
	const [table] = Exists.parse((await pool.query(look)).rows);
	if (table?.exists !== true) return 0;
	const { rows } = await pool.query('SELECT version FROM dateline_schema');
	return Versions.parse(rows)[0]?.version ?? 0;
}
