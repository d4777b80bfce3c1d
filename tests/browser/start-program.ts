import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The program without a token, as `npm start` runs it. */
export type RunningProgram = {
	/** Where its page is. */
	readonly url: string;
	/** The warnings and errors that it logged, one a line. */
	readonly complaints: () => readonly string[];
	close(): Promise<void>;
};

const root = join(import.meta.dirname, '../..');

/** Starts it on a free port, with an empty state; the articles are the project’s own unless a folder is given. */
export async function startProgram(dataFolder = 'data'): Promise<RunningProgram> {
	const stateFolder = mkdtempSync(join(tmpdir(), 'dateline-page-'));
	const program = spawn(
		process.execPath,
		['--disable-warning=ExperimentalWarning', 'src/main.ts'],
		{
			cwd: root,
			env: {
				PATH: process.env.PATH,
				TZ: process.env.TZ,
				DISCORD_TOKEN: '',
				PLAYGROUND_PORT: '0',
				STATE_DIR: stateFolder,
				DATA_DIR: dataFolder,
			},
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	);
	const complaints: string[] = [];
	const ended = once(program, 'exit');
	createInterface(program.stderr).on('line', (line) => complaints.push(line));
	return {
		url: await addressIn(program.stdout),
		complaints: () => complaints,
		async close() {
			program.kill('SIGTERM');
			await ended;
			rmSync(stateFolder, { recursive: true });
		},
	};
}

/** The address that the program says when it is ready. */
export async function addressIn(stdout: Readable): Promise<string> {
	for await (const line of createInterface(stdout)) {
		const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
		if (address !== undefined) return address;
	}
	throw new Error('The program ended without an address.');
}
