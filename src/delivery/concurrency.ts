/** Runs jobs for many subscriptions at once, and for each of them one at a time. */
export type Jobs = {
	isRunning(id: string): boolean;
	isAnyRunning(): boolean;
	/** Runs a job for a subscription and then sends what it owes; does nothing while another job runs for it. */
	start(id: string, job: () => Promise<void>): void;
	/** Resolves when no job is running. */
	idle(): Promise<void>;
};

/** Every job ends with `sendOwed`; if that resolves to true, `onMoreDue` is called once the job is over. */
export function createJobs(
	sendOwed: (id: string) => Promise<boolean>,
	onMoreDue: () => void,
): Jobs {
	const running = new Map<string, Promise<void>>();

	return {
		isRunning: (id) => running.has(id),
		isAnyRunning: () => running.size > 0,
		start(id, job) {
			if (!running.has(id)) running.set(id, run(id, job));
		},
		async idle() {
			while (running.size > 0) await Promise.all(running.values());
		},
	};

	async function run(id: string, job: () => Promise<void>): Promise<void> {
		let isMoreDue = false;
		try {
			await job();
			isMoreDue = await sendOwed(id);
		} finally {
			running.delete(id);
			if (isMoreDue) onMoreDue();
		}
	}
}

/** Lets other work run first: answers to readers must not wait. */
export function yieldToOthers(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

/** Runs a limited number of tasks at once; the others wait in line. */
export type Limiter = { run<Result>(task: () => Promise<Result>): Promise<Result> };

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

/** A task that never overlaps itself: requested while it runs, it runs once more afterwards. */
export type RerunnableTask = {
	/** Resolves after the run, and after the rerun if one was requested meanwhile. */
	run(): Promise<void>;
	isRunning(): boolean;
	/** Resolves when it is not running. */
	idle(): Promise<void>;
};

export function createRerunnableTask(task: () => Promise<void>): RerunnableTask {
	let running: Promise<void> | undefined;
	let isRerunRequested = false;

	return {
		isRunning: () => running !== undefined,
		idle: () => running ?? Promise.resolve(),
		run() {
			isRerunRequested = running !== undefined;
			running ??= repeat().finally(() => {
				running = undefined;
			});
			return running;
		},
	};

	async function repeat(): Promise<void> {
		do {
			isRerunRequested = false;
			await task();
		} while (isRerunRequested);
	}
}

/** Calls back after a delay in milliseconds; returns a function that cancels. */
export type After = (ms: number, run: () => void) => () => void;

/** Makes a `wait` that resolves after a delay, or at once when `signal` is aborted. */
export function createWait(after: After, signal: AbortSignal): (ms: number) => Promise<void> {
	const waiting = new Set<() => void>();
	// One listener for all waits: Node warns of a leak if a signal has many.
	signal.addEventListener('abort', () => {
		for (const end of [...waiting]) end();
	});

	return (ms) => {
		if (signal.aborted) return Promise.resolve();
		return new Promise((resolve) => {
			const end = () => {
				cancel();
				waiting.delete(end);
				resolve();
			};
			const cancel = after(ms, end);
			waiting.add(end);
		});
	};
}
