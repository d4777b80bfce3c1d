import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

/** The project’s folder. */
export const root = join(import.meta.dirname, '..', '..');

export type Program = ChildProcessByStdio<null, Readable, Readable>;

/** Runs `src/main.ts` as `npm start` does, with its own state folder; it looks for `.env` in `cwd`. */
export function start(environment: NodeJS.ProcessEnv, cwd = root): Program {
	const program = spawn(process.execPath, [join(root, 'src/main.ts')], {
		cwd,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: environmentWith(environment),
	});
	onTestFinished(() => void program.kill('SIGKILL'));
	return program;
}

/** Adds a state folder, which is removed when the test ends, to the program's environment. */
export function environmentWith(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-start-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return { PATH: process.env.PATH, DISCORD_TOKEN: '', STATE_DIR: folder, ...environment };
}

/** Resolves with the address that the program prints when it is ready; rejects if it ends without one. */
export function pageUrlOf({ stdout }: { readonly stdout: Readable }): Promise<string> {
	let written = '';
	return new Promise((resolve, reject) => {
		stdout.on('data', (chunk) => {
			written += chunk;
			const line =
				/^Dateline is starting\.\nDateline is running\. Open (\S+) in a browser\. Press Ctrl-C to stop\.\n$/;
			const [, pageUrl] = line.exec(written) ?? [];
			if (pageUrl !== undefined) resolve(pageUrl);
		});
		stdout.once('end', () => reject(new Error(`the program wrote only “${written}”`)));
	});
}

/** Occupies this port, or a free one, until the test ends. */
export async function takePort(preferred = 0): Promise<number> {
	const server = createServer();
	server.listen(preferred, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => void server.close());
	const { port } = z.object({ port: z.number() }).parse(server.address());
	return port;
}

/** Resolves with the first whole line that has this in it. */
export function lineWith(output: Readable, wanted: string): Promise<string> {
	let written = '';
	return new Promise((resolve) => {
		output.on('data', (chunk) => {
			written += chunk;
			const whole = written.split('\n').slice(0, -1);
			const line = whole.find((one) => one.includes(wanted));
			if (line !== undefined) resolve(line);
		});
	});
}
