import querystring from 'node:querystring';
import type { Pool } from 'pg';
import { z } from 'zod';
import { StartRefusal, systemCodeOf } from '#src/observe/start-refusal.ts';
import { NotWritten } from './outage.ts';

/** A variable that names a database. */
export type DatabaseVariable = 'STATE_URL' | 'CLUSTER_URL';

/**
 * Explains why the database that a variable names cannot be used; never repeats its password. What
 * only an operator can change is a configuration problem; a server that does not answer may do so later.
 * What is a refusal already stays as it is.
 */
export function postgresRefusal(
	variable: DatabaseVariable,
	url: string,
	error: unknown,
): StartRefusal {
	if (error instanceof StartRefusal) return error;
	const cause = error instanceof NotWritten ? error.cause : error;
	const code = systemCodeOf(cause) ?? '';
	const message = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
	const facts = { variable, code, message, ...partsOf(url) };
	const sign = `${code} ${message}`;
	const fault = faults.find(([signs]) => signs.test(sign))?.[1];
	if (fault !== undefined)
		return new StartRefusal(fault(facts), { cause, isOfConfiguration: true });
	const why = /^E[A-Z_]+$/.test(code)
		? `cannot be reached (${code})`
		: `cannot be used: ${message}`;
	const what = `Postgres at ${facts.server}, which ${variable} names, ${why}.`;
	const then = `Check that it is running, and that ${variable} is right.`;
	return new StartRefusal(`${what} ${then}`, { cause });
}

const Encodings = z.tuple([z.object({ database: z.string(), encoding: z.string() })]);

/** They can hold all characters: the second takes any bytes as they are. */
const wholeEncodings: ReadonlySet<string> = new Set(['UTF8', 'SQL_ASCII']);

/** Throws a `StartRefusal` if a database cannot hold all characters. */
export async function refuseEncoding(pool: Pick<Pool, 'query'>): Promise<void> {
	const select = `SELECT current_database() AS database, current_setting('server_encoding') AS encoding`;
	const [{ database, encoding }] = Encodings.parse((await pool.query(select)).rows);
	if (wholeEncodings.has(encoding)) return;
	const what = `The database “${database}” has the encoding ${encoding}.`;
	throw new StartRefusal(`${what} Create it with UTF8.`, { isOfConfiguration: true });
}

type Facts = ReturnType<typeof partsOf> & {
	readonly variable: DatabaseVariable;
	readonly code: string;
	readonly message: string;
};

/** What an address says, with what Postgres takes for the parts that it leaves out. */
function partsOf(url: string) {
	const { hostname, port, username, pathname, searchParams } = new URL(url);
	return {
		server: `${searchParams.get('host') ?? hostname}, port ${port || '5432'}`,
		database: querystring.unescape(pathname.slice(1) || username),
	};
}

/** By the code of Postgres, Node or TLS, and the message after it: the Postgres client’s own errors have no code. */
const faults: readonly (readonly [RegExp, (facts: Facts) => string])[] = [
	[
		/^3D000 /,
		({ variable, server, database }) =>
			`The database “${database}” in ${variable} does not exist on Postgres at ${server}. Create it, or correct ${variable}.`,
	],
	[
		/^28P01 /,
		({ variable, server, message }) =>
			`Postgres at ${server} does not accept the role and password in ${variable}: ${message}. Correct ${variable}.`,
	],
	[
		/password must be a/,
		({ variable, server }) =>
			`Postgres at ${server} asks for a password, and ${variable} has none. Add it there.`,
	],
	[
		/^28000 /,
		({ variable, server, message }) =>
			`Postgres at ${server} does not admit the role in ${variable}: ${message}. Correct ${variable}, with ?sslmode=require if the server wants TLS, or admit that role there.`,
	],
	[
		/^42501 /,
		({ variable, database, message }) =>
			`The role in ${variable} lacks a right in the database “${database}”: ${message}. Make it the owner of that database, or correct ${variable}.`,
	],
	[
		/does not support SSL/,
		({ variable, server }) =>
			`Postgres at ${server} does not offer TLS, which ${variable} asks for. Remove sslmode from ${variable}, or set up TLS there.`,
	],
	[
		/^(?:ERR_TLS|UNABLE_TO_|\w*CERT)/,
		({ variable, server, code }) =>
			`The certificate of Postgres at ${server} is not trusted (${code}). Renew it, or name the file of its authority with sslrootcert in ${variable}.`,
	],
	[
		/, open '/,
		({ variable, message }) =>
			`A file that ${variable} names cannot be read: ${message}. Correct ${variable}.`,
	],
];
