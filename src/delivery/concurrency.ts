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
