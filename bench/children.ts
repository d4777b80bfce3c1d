import { fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

/** A bench program in its own process, so that its memory and start can be measured separately. */
export type Child = {
	send(message: object): void;
	/** The child's next message. Rejects if the child ends without one. */
	receive<Schema extends z.ZodType>(schema: Schema): Promise<z.output<Schema>>;
	/** Disconnects the child, which then ends, and kills it if it does not. */
	close(): Promise<void>;
	/** Kills the child at once. */
	kill(): Promise<void>;
};

const endsWithinMs = 10_000;

/** `src/main.ts` turns the cache on for itself; here the constant bots need it too. */
const compileCache = join(tmpdir(), 'dateline-bench-compiled');

/** Those of `npm start`. */
const startFlags = ['--max-semi-space-size=8'];

const bots: readonly string[] = ['dateline-bot', 'cluster-bot'];

/** Where a child runs, and what is added to its environment. */
export type ChildPlace = { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv };

/** Starts `bench/<program>.ts` and shows its standard error. */
export function startChild(
	program: string,
	args: readonly (string | number)[],
	{ cwd, env }: ChildPlace = {},
): Child {
	const file = fileURLToPath(new URL(`./${program}.ts`, import.meta.url));
	const child = fork(file, args.map(String), {
		execArgv: ['--expose-gc', ...(bots.includes(program) ? startFlags : [])],
		cwd,
		env: { ...process.env, NODE_COMPILE_CACHE: compileCache, ...env },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	});
	const ended = once(child, 'exit');

	return {
		send: (message) => child.send(message),
		async receive(schema) {
			const tooSoon = ended.then(([code, signal]) => {
				throw new Error(`bench/${program}.ts ended too soon (${code ?? signal})`);
			});
			const [message] = await Promise.race([once(child, 'message'), tooSoon]);
			return schema.parse(message);
		},
		async close() {
			if (child.connected) child.disconnect();
			const timer = setTimeout(() => child.kill('SIGKILL'), endsWithinMs);
			await ended;
			clearTimeout(timer);
		},
		async kill() {
			child.kill('SIGKILL');
			await ended;
		},
	};
}

/** Runs a program that sends one message, and waits until it ends. */
export async function runJob<Schema extends z.ZodType>(
	program: string,
	args: readonly (string | number)[],
	schema: Schema,
): Promise<z.output<Schema>> {
	const child = startChild(program, args);
	try {
		return await child.receive(schema);
	} finally {
		await child.close();
	}
}
