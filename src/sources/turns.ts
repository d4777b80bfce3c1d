/** Runs a task when it is its turn. */
export type Limit = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** Lets only so many tasks run at once; the others wait in the order in which they came. */
export function createLimit(tasksMax: number): Limit {
	const waiting: (() => void)[] = [];
	let running = 0;
	return async (task) => {
		if (running < tasksMax) running += 1;
		else await new Promise<void>((resolve) => waiting.push(resolve));
		try {
			return await task();
		} finally {
			// Whoever waits takes the place over.
			const next = waiting.shift();
			if (next === undefined) running -= 1;
			else next();
		}
	};
}

/** Runs a task when those with the same key that came before it have ended, however they did. */
export type Turns = <Result>(key: string, task: () => Promise<Result>) => Promise<Result>;

/** Lets tasks with the same key follow each other; those with different keys run side by side. */
export function createTurns(): Turns {
	const last = new Map<string, Promise<unknown>>();
	return (key, task) => {
		const result = (last.get(key) ?? Promise.resolve()).then(task);
		const ended = result
			.catch(() => undefined)
			.then(() => {
				if (last.get(key) === ended) last.delete(key);
			});
		last.set(key, ended);
		return result;
	};
}
