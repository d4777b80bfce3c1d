/** Works on many subscriptions at once, and on each by one at a time. */
export type Jobs = {
	isRunning(id: string): boolean;
	isAnyRunning(): boolean;
	/** Does something for a subscription, and then whatever is always done; nothing where it is busy. */
	start(id: string, begin: () => Promise<void>): void;
	/** Resolves when nothing is being worked on. */
	idle(): Promise<void>;
};

/** `goOn` is always done; where it says that there is more to do, `lookAgain` is called once nobody is busy with it. */
export function createJobs(goOn: (id: string) => Promise<boolean>, lookAgain: () => void): Jobs {
	const working = new Map<string, Promise<void>>();

	return {
		isRunning: (id) => working.has(id),
		isAnyRunning: () => working.size > 0,
		start(id, begin) {
			if (!working.has(id)) working.set(id, workOn(id, begin));
		},
		async idle() {
			while (working.size > 0) await Promise.all(working.values());
		},
	};

	async function workOn(id: string, begin: () => Promise<void>): Promise<void> {
		let isMore = false;
		try {
			await begin();
			isMore = await goOn(id);
		} finally {
			working.delete(id);
			if (isMore) lookAgain();
		}
	}
}

/** Lets whatever waits run before more is done: answers to readers come first. */
export function yieldToOthers(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

/** Runs tasks, so many at once at the most; the others wait in the order in which they came. */
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
				// The lane goes to the next in line, or is free.
				const next = waiting.shift();
				if (next === undefined) running -= 1;
				else next();
			}
		},
	};
}

/** Something that runs one at a time; asked while it runs, it runs once more. */
export type RerunnableTask = {
	/** Resolves when it has run, and has run again where that was asked for. */
	run(): Promise<void>;
	isRunning(): boolean;
	/** Resolves when it does not run. */
	idle(): Promise<void>;
};

export function createRerunnableTask(run: () => Promise<void>): RerunnableTask {
	let running: Promise<void> | undefined;
	let again = false;

	return {
		isRunning: () => running !== undefined,
		idle: () => running ?? Promise.resolve(),
		run() {
			again = running !== undefined;
			running ??= repeat().finally(() => {
				running = undefined;
			});
			return running;
		},
	};

	async function repeat(): Promise<void> {
		do {
			again = false;
			await run();
		} while (again);
	}
}

/** Ends all waiting at once when the delivery is to stop. */
export type Stop = {
	/** Resolves after so long, or at once when it is to stop. */
	wait(ms: number): Promise<void>;
	isStopping(): boolean;
	begin(): void;
};

export function openStop(after: (ms: number, run: () => void) => () => void): Stop {
	const waiting = new Set<() => void>();
	let stopping = false;

	return {
		wait(ms) {
			if (stopping) return Promise.resolve();
			return new Promise((resolve) => {
				const end = () => {
					cancel();
					waiting.delete(end);
					resolve();
				};
				const cancel = after(ms, end);
				waiting.add(end);
			});
		},
		isStopping: () => stopping,
		begin() {
			stopping = true;
			for (const end of [...waiting]) end();
		},
	};
}
