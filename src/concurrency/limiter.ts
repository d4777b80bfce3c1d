/** Runs a limited number of tasks at once. */
export type Limiter = { run<Result>(task: () => Promise<Result>): Promise<Result> };

/** The others wait in the order in which they came. */
export function createLimiter(atOnceMax: number): Limiter {
	const waiting: (() => void)[] = [];
	let running = 0;

	return {
		async run(task) {
			if (running >= atOnceMax) await new Promise<void>((resolve) => waiting.push(resolve));
			else running += 1;
			try {
				return await task();
			} finally {
				// The next in line takes over, so the count goes down only when nobody waits.
				const next = waiting.shift();
				if (next === undefined) running -= 1;
				else next();
			}
		},
	};
}
