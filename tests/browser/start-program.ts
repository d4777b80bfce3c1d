import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Dateline without a token, as `npm start` runs it. */
export type RunningProgram = {
	/** The address of its page. */
	readonly url: string;
	/** The warnings and errors that it logged, one per line. */
	readonly complaints: () => readonly string[];
	close(): Promise<void>;
};

const root = join(import.meta.dirname, '../..');

/**
 * Starts Dateline on a free port with an empty state, by default with the project’s own articles.
 * `before` is a module that is loaded before the program.
 */
export async function startProgram(dataFolder = 'data', before?: URL): Promise<RunningProgram> {
	const stateFolder = mkdtempSync(join(tmpdir(), 'dateline-page-'));
	const program = spawn(
		process.execPath,
		[
			'--disable-warning=ExperimentalWarning',
			...(before === undefined ? [] : [`--import=${before}`]),
			'src/main.ts',
		],
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
		url: await readAddress(program.stdout),
		complaints: () => complaints,
		async close() {
			program.kill('SIGTERM');
			await ended;
			rmSync(stateFolder, { recursive: true });
		},
	};
}

/** The address that the program prints when it is ready. */
export async function readAddress(stdout: Readable): Promise<string> {
	for await (const line of createInterface(stdout)) {
		const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
		if (address !== undefined) return address;
	}
	throw new Error('The program ended without printing an address.');
}
