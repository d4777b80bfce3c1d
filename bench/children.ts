import { fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

/** A program of the bench in a process of its own, so that its memory and start-up are its own. */
export type Child = {
	tell(message: object): void;
	/** The child's next message. Rejects when the child ends without one. */
	hear<Schema extends z.ZodType>(schema: Schema): Promise<z.output<Schema>>;
	/** Lets go of the child, which ends by itself then; one that does not is killed. */
	close(): Promise<void>;
};

const endsWithinMs = 10_000;

/** What `src/main.ts` turns on for itself; here every bot has it, the constant ones too. */
const compileCache = join(tmpdir(), 'dateline-bench-compiled');

/** Starts `bench/<program>.ts`; what it writes to standard error is shown. */
export function startChild(program: string, words: readonly (string | number)[]): Child {
	const file = fileURLToPath(new URL(`./${program}.ts`, import.meta.url));
	const child = fork(file, words.map(String), {
		execArgv: ['--expose-gc'],
		env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	});
	const ended = once(child, 'exit');

	return {
		tell: (message) => child.send(message),
		async hear(schema) {
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
	};
}

/** Runs a program that has one thing to tell, and waits for its end. */
export async function runJob<Schema extends z.ZodType>(
	program: string,
	words: readonly (string | number)[],
	schema: Schema,
): Promise<z.output<Schema>> {
	const child = startChild(program, words);
	try {
		return await child.hear(schema);
	} finally {
		await child.close();
	}
}
