import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

/** A Postgres server for the bench. */
export type BenchServer = {
	/** Creates an empty database in place of one with the same name; returns its address. */
	emptyDatabase(name: string): Promise<string>;
	close(): Promise<void>;
};

/**
 * Starts a server with its data in this folder, or takes the one of `TEST_POSTGRES_URL`. Undefined if
 * Postgres is not installed.
 */
export async function openBenchServer(folder: string): Promise<BenchServer | undefined> {
	const { TEST_POSTGRES_URL: running } = process.env;
	const { url, pids } = running ? { url: running, pids: [] } : await start(folder);
	if (url === undefined) return undefined;
	return {
		async emptyDatabase(name) {
			const client = new pg.Client({ connectionString: url });
			await client.connect();
			await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
			await client.query(`CREATE DATABASE ${name}`);
			await client.end();
			return Object.assign(new URL(url), { pathname: `/${name}` }).href;
		},
		async close() {
			for (const pid of pids) process.kill(pid, 'SIGINT');
			while (pids.some(isRunning)) await wait(lookEveryMs);
		},
	};
}

const lookEveryMs = 50;
const project = new URL('..', import.meta.url);

async function start(folder: string): Promise<{ url: string | undefined; pids: number[] }> {
	mkdirSync(folder, { recursive: true });
	// Postgres does not run as root, and has to get to its folder.
	chmodSync(dirname(folder), 0o711);
	const { stdout } = await promisify(execFile)('.ci/start-servers', [folder], { cwd: project });
	const [, url] = /^export TEST_POSTGRES_URL=(.*)$/m.exec(stdout) ?? [];
	const [, pids = ''] = /^SERVER_PIDS='(.*)'$/m.exec(stdout) ?? [];
	return { url, pids: pids.split(' ').filter(Boolean).map(Number) };
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
