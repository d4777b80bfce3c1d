import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { prepareSchema } from '#src/cluster/schema.ts';
import { exitCodeFor } from '#src/observe/start-refusal.ts';
import { openDocumentStore } from '#src/store/open-store.ts';
import { postgresRefusal } from '#src/store/postgres-refusal.ts';
import { emptyLocation, openTestPool, testStores } from './test-stores.ts';

const url = 'postgres://news:pa55word@db.example/desk';

/** What the operator reads about an error of the client, and the exit code. */
function refusalOf(code: string | undefined, message: string) {
	const cause = Object.assign(new Error(message), code !== undefined && { code });
	const refusal = postgresRefusal('CLUSTER_URL', url, cause);
	expect(inspect(refusal, { depth: 9 })).not.toContain('pa55word');
	return { message: refusal.message, exitCode: exitCodeFor(refusal) };
}

describe('a database that cannot be used', () => {
	it.each([
		[
			'28P01',
			'password authentication failed for user "news"',
			'Postgres at db.example, port 5432 does not accept the role and password in CLUSTER_URL: password authentication failed for user "news". Correct CLUSTER_URL.',
		],
		[
			undefined,
			'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string',
			'Postgres at db.example, port 5432 asks for a password, and CLUSTER_URL has none. Add it there.',
		],
		[
			'42501',
			'permission denied for schema public',
			'The role in CLUSTER_URL lacks a right in the database “desk”: permission denied for schema public. Make it the owner of that database, or correct CLUSTER_URL.',
		],
		[
			'28000',
			'no pg_hba.conf entry for host "10.0.0.7", user "news", database "desk", no encryption',
			'Postgres at db.example, port 5432 does not admit the role in CLUSTER_URL: no pg_hba.conf entry for host "10.0.0.7", user "news", database "desk", no encryption. Correct CLUSTER_URL, with ?sslmode=require if the server wants TLS, or admit that role there.',
		],
		[
			'SELF_SIGNED_CERT_IN_CHAIN',
			'self-signed certificate in certificate chain',
			'The certificate of Postgres at db.example, port 5432 is not trusted (SELF_SIGNED_CERT_IN_CHAIN). Renew it, or name the file of its authority with sslrootcert in CLUSTER_URL.',
		],
	])('is a configuration problem if it fails with %s: %s', (code, message, sentences) => {
		expect(refusalOf(code, message)).toEqual({ message: sentences, exitCode: 78 });
	});

	it.each([
		['ECONNREFUSED', 'connect ECONNREFUSED 10.0.0.9:5432', 'cannot be reached (ECONNREFUSED)'],
		['ENOTFOUND', 'getaddrinfo ENOTFOUND db.example', 'cannot be reached (ENOTFOUND)'],
		[
			'57P03',
			'the database system is starting up',
			'cannot be used: the database system is starting up',
		],
		[
			undefined,
			'Connection terminated unexpectedly',
			'cannot be used: Connection terminated unexpectedly',
		],
	])('can be used later if it fails with %s: %s', (code, message, why) => {
		expect(refusalOf(code, message)).toEqual({
			message: `Postgres at db.example, port 5432, which CLUSTER_URL names, ${why}. Check that it is running, and that CLUSTER_URL is right.`,
			exitCode: 1,
		});
	});

	it.for([
		['LATIN1', 'The database “dateline_latin1” has the encoding LATIN1. Create it with UTF8.'],
		['SQL_ASCII', undefined],
	] as const)(
		'is refused before tables are made if it cannot hold all characters: %s',
		async ([encoding, sentences], { skip }) => {
			const [postgres] = testStores.filter(({ name }) => name === 'Postgres');
			const location = await emptyLocation(
				postgres ?? { name: 'Postgres', empty: undefined },
				skip,
			);
			const name = `dateline_${encoding.toLowerCase()}`;
			const server = openTestPool(location.url ?? '');
			const url = Object.assign(new URL(location.url ?? ''), { pathname: `/${name}` }).href;
			const drop = `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`;
			onTestFinished(() => server.query(drop).then(() => server.end()));
			await server.query(drop);
			await server.query(
				`CREATE DATABASE ${name} ENCODING '${encoding}' LOCALE 'C' TEMPLATE template0`,
			);
			const pool = openTestPool(url);
			onTestFinished(() => pool.end());
			const opening = openDocumentStore({ ...location, url, onTrouble() {} });
			if (sentences === undefined) {
				const store = await opening;
				await store.put('a', { text: '台灣' });
				expect(await store.get('a')).toEqual({ text: '台灣' });
				await store.close();
				return prepareSchema(pool);
			}
			const refusal = { message: sentences, isOfConfiguration: true };
			await expect(opening).rejects.toMatchObject(refusal);
			await expect(prepareSchema(pool)).rejects.toMatchObject(refusal);
			const tables = `SELECT FROM pg_tables WHERE schemaname = 'public'`;
			expect((await pool.query(tables)).rows).toEqual([]);
		},
	);

	it.for([
		['/none', '', /^The database “none” in STATE_URL does not exist on Postgres at 127/],
		[
			'',
			'?user=nobody',
			/^Postgres at \S+ port \d+ does not admit the role in STATE_URL: role "nobody" does not/,
		],
		['', '?sslmode=verify-full', /does not offer TLS, which STATE_URL asks for\. Remove/],
		['', '?sslmode=verify-full&sslrootcert=/none', /^A file that STATE_URL names cannot be/],
	] as const)(
		'is a configuration problem if a real server is asked for %s%s',
		async ([pathname, search, sentences], { skip }) => {
			const [postgres] = testStores.filter(({ name }) => name === 'Postgres');
			const location = await emptyLocation(
				postgres ?? { name: 'Postgres', empty: undefined },
				skip,
			);
			const wrong = Object.assign(new URL(location.url ?? ''), { pathname, search });
			const opening = openDocumentStore({ ...location, url: wrong.href, onTrouble() {} });
			const refusal = await opening.then(
				() => undefined,
				(error: unknown) => error,
			);
			expect(refusal).toMatchObject({
				message: expect.stringMatching(sentences),
				isOfConfiguration: true,
			});
		},
	);
});
