import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pg, { type Pool } from 'pg';
import { z } from 'zod';
import { logStateTable } from '#src/cluster/log-publisher.ts';
import { StartRefusal, systemCodeOf } from '#src/observe/start-refusal.ts';

/** Dumps and restores whole databases with Postgres’s own programs. */
export type PostgresTools = {
	/** Writes one consistent state of the database into a new file, and reads it back. */
	readonly dump: (url: string, file: string) => Promise<void>;
	/** Rejects unless the whole dump can be read. */
	readonly verify: (file: string) => Promise<void>;
	/** Restores everything or, if it rejects, nothing. */
	readonly restore: (file: string, url: string) => Promise<void>;
};

/**
 * Takes the programs from the folder in `PG_BIN`, else from `PATH`. They get the address in their
 * environment and never as an argument, because everyone on a machine can read the arguments of a
 * program, and an address can contain a password. All reject with a `StartRefusal` if a program is
 * missing, and with the program’s own words if it fails.
 */
export function createPostgresTools(environment: NodeJS.ProcessEnv): PostgresTools {
	const run = (name: string, args: readonly string[], url?: string) =>
		runTool(name, args, environment, url);
	const verify = (file: string) => run('pg_restore', ['--file=/dev/null', file]);
	return {
		verify,
		async dump(url, file) {
			// What is not logged is only of the moment: what readers asked another process just now.
			const parts = ['--format=custom', '--no-unlogged-table-data', ...asNobody];
			await run('pg_dump', [...parts, `--file=${file}`], url);
			await verify(file);
		},
		restore: (file, url) =>
			run(
				'pg_restore',
				[
					'--single-transaction',
					'--exit-on-error',
					...asNobody,
					`--dbname=${databaseOf(url)}`,
					file,
				],
				url,
			),
	};
}

/** Whoever restores owns what is restored. */
const asNobody = ['--no-owner', '--no-privileges'];

async function runTool(
	name: string,
	args: readonly string[],
	environment: NodeJS.ProcessEnv,
	url: string | undefined,
): Promise<void> {
	const folder = environment.PG_BIN?.trim();
	const tool = spawn(folder ? join(folder, name) : name, args, {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: {
			PATH: environment.PATH,
			HOME: environment.HOME,
			...(url === undefined ? {} : connectionVariables(url)),
		},
	});
	const ended = once(tool, 'close').catch((cause: unknown) => {
		throw systemCodeOf(cause) === 'ENOENT' ? missing(name, folder, cause) : cause;
	});
	const [complaint, [code]] = await Promise.all([text(tool.stderr), ended]);
	if (code === 0) return;
	throw new Error(`${name} failed: ${complaint.replaceAll(`${name}: error: `, '').trim()}`);
}

function missing(name: string, folder: string | undefined, cause: unknown): StartRefusal {
	const where = folder ? `in PG_BIN, ${folder}` : 'in PATH';
	const then =
		'Install the client programs of Postgres, at least as new as the server, or set PG_BIN to their folder.';
	return new StartRefusal(`${name} was not found ${where}. ${then}`, {
		cause,
		isOfConfiguration: true,
	});
}

/** The variables of libpq for what an address says. */
function connectionVariables(address: string): NodeJS.ProcessEnv {
	const { hostname, port, username, password, searchParams } = new URL(address);
	return {
		PGHOST: searchParams.get('host') ?? hostname.replace(/^\[|\]$/g, ''),
		PGPORT: port || undefined,
		PGUSER: decodeURIComponent(username) || undefined,
		PGPASSWORD: decodeURIComponent(password) || undefined,
		PGDATABASE: databaseOf(address),
		PGSSLMODE: searchParams.get('sslmode') ?? undefined,
		PGSSLROOTCERT: searchParams.get('sslrootcert') ?? undefined,
		PGCONNECT_TIMEOUT: '10',
	};
}

function databaseOf(address: string): string {
	const { pathname, username } = new URL(address);
	return decodeURIComponent(pathname.slice(1) || username);
}

const Tables = z.array(z.object({ name: z.string() }));
const Counts = z.array(z.object({ rows: z.coerce.number() }));

/** The names of a database’s own tables, quoted and with their schemas. */
export function tablesIn(url: string): Promise<readonly string[]> {
	return askDatabase(url, readTables);
}

/** The number of rows of each of a database’s own tables. */
export function countRows(url: string): Promise<ReadonlyMap<string, number>> {
	return askDatabase(url, async (pool) => {
		const counts = new Map<string, number>();
		for (const name of await readTables(pool)) counts.set(name, await countOf(pool, name));
		return counts;
	});
}

/** Whether a database has the articles of several processes. */
export function hasSharedLog(url: string): Promise<boolean> {
	return askDatabase(url, async (pool) => {
		const table = (await readTables(pool)).find((name) => name.endsWith(`.${logStateTable}`));
		return table !== undefined && (await countOf(pool, table)) > 0;
	});
}

/** Counting the rows of a large table takes a while. */
const askMsMax = 600_000;

async function askDatabase<Answer>(
	url: string,
	ask: (pool: Pool) => Promise<Answer>,
): Promise<Answer> {
	const pool = new pg.Pool({
		connectionString: url,
		connectionTimeoutMillis: 10_000,
		query_timeout: askMsMax,
	});
	// The next question is asked on another connection.
	pool.on('error', () => {});
	try {
		return await ask(pool);
	} finally {
		await pool.end();
	}
}

async function readTables(pool: Pool): Promise<readonly string[]> {
	const { rows } = await pool.query(`SELECT format('%I.%I', schemaname, tablename) AS name
		FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY name`);
	return Tables.parse(rows).map(({ name }) => name);
}

async function countOf(pool: Pool, table: string): Promise<number> {
	const { rows } = await pool.query(`SELECT count(*) AS rows FROM ${table}`);
	return Counts.parse(rows)[0]?.rows ?? 0;
}
