/** Ends the program: closes what was opened last first. Only the first `stop` or `fail` counts. */
export type Shutdown = {
	/** Calls `close` before the program ends. */
	closeAtEnd(close: () => Promise<void>): void;
	/** Shuts down cleanly on request: without a complaint, and with exit code 0. */
	stop(): Promise<void>;
	/** Shuts down cleanly because the program cannot continue, and says why. */
	fail(why: string, exitCode: number): Promise<void>;
	/** Whether it has begun. */
	isEnding(): boolean;
};

/** Whatever has not closed by then is abandoned, which is safe: the store is correct at every moment. */
const closeTimeoutMs = 4_500;

export type ShutdownSettings = {
	/** Tells the operator why the program cannot run. */
	readonly report: (why: string) => void;
	/** Exits the process at once. */
	readonly exit: (code: number) => void;
	/** Calls back after a delay, without keeping the process alive. */
	readonly after: (ms: number, run: () => void) => void;
};

/** Creates the shutdown; `after` only limits how long it takes. */
export function createShutdown({ report, exit, after }: ShutdownSettings): Shutdown {
	const closers: (() => Promise<void>)[] = [];
	let exitCode: number | undefined;
	let ending: Promise<void> | undefined;
	let isClosing = false;

	return {
		closeAtEnd(close) {
			closers.unshift(close);
			// What is being closed comes first, because it can need what was opened before it.
			if (ending !== undefined && !isClosing) void closeAll();
		},
		stop: () => end(0, undefined),
		fail: (why, code) => end(code, why),
		isEnding: () => ending !== undefined,
	};

	/** Later calls change nothing: the shutdown itself can cause failures, and signals can repeat. */
	function end(code: number, why: string | undefined): Promise<void> {
		if (ending !== undefined) return ending;
		exitCode = code;
		if (why !== undefined) report(why);
		after(closeTimeoutMs, exitNow);
		ending = closeAll().then(exitNow);
		return ending;
	}

	function exitNow(): void {
		exit(exitCode ?? 0);
	}

	/** Continues with the others if one fails to close. */
	async function closeAll(): Promise<void> {
		isClosing = true;
		for (let close = closers.shift(); close !== undefined; close = closers.shift()) {
			try {
				await close();
			} catch (error) {
				exitCode ||= 1;
				report(`Dateline did not shut down cleanly: ${reasonOf(error)}`);
			}
		}
		isClosing = false;
	}
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
