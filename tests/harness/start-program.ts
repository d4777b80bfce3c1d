import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';

export const root = join(import.meta.dirname, '..', '..');

export type Program = ChildProcessByStdio<null, Readable, Readable>;

/** Runs `src/main.ts` as `npm start` does, with a state folder of its own; `cwd` is where it looks for `.env`. */
export function start(environment: NodeJS.ProcessEnv, cwd = root): Program {
	const program = spawn(process.execPath, [join(root, 'src/main.ts')], {
		cwd,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: environmentWith(environment),
	});
	onTestFinished(() => void program.kill('SIGKILL'));
	return program;
}

/** What the program is started with: what is given, and a state folder that goes with the test. */
export function environmentWith(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-start-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return { PATH: process.env.PATH, DISCORD_TOKEN: '', STATE_DIR: folder, ...environment };
}

/** The address that the program says, once it runs; rejects when it ends without one. */
export function pageUrlOf({ stdout }: { readonly stdout: Readable }): Promise<string> {
	let written = '';
	return new Promise((resolve, reject) => {
		stdout.on('data', (chunk) => {
			written += chunk;
			const said = /^Dateline is running\. Open (\S+) in a browser\. Press Ctrl-C to stop\.\n$/;
			const [, pageUrl] = said.exec(written) ?? [];
			if (pageUrl !== undefined) resolve(pageUrl);
		});
		stdout.once('end', () => reject(new Error(`the program said only “${written}”`)));
	});
}
