/** Runs tasks, so many at once at the most; the others wait in the order in which they came. */
export type Lanes = { run<Result>(task: () => Promise<Result>): Promise<Result> };

export function openLanes(atOnceMax: number): Lanes {
	const waiting: (() => void)[] = [];
	let running = 0;

	return {
		async run(task) {
			if (running >= atOnceMax) await new Promise<void>((resolve) => waiting.push(resolve));
			else running += 1;
			try {
				return await task();
			} finally {
				// The lane goes to the next in line, or is free.
				const next = waiting.shift();
				if (next === undefined) running -= 1;
				else next();
			}
		},
	};
}
