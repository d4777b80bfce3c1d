/** Ends the program: what was opened last is closed first, and the first reason given counts. */
export type Shutdown = {
	/** Calls `close` before the program ends. */
	closeAtEnd(close: () => Promise<void>): void;
	/** Shuts down cleanly on request: silently, and with exit code 0. */
	stop(): Promise<void>;
	/** Shuts down cleanly because it cannot go on, and says why. */
	fail(why: string, exitCode: number): Promise<void>;
};

/** What has not closed by then is abandoned: stored promises are correct at every moment. */
const closeTimeoutMs = 4_500;

export type ShutdownSettings = {
	/** Tells the operator why the program cannot run. */
	readonly complain: (why: string) => void;
	/** Exits the process at once. */
	readonly exit: (code: number) => void;
	/** Calls back after a delay, without keeping the process alive. */
	readonly after: (ms: number, run: () => void) => void;
};

export function createShutdown({ complain, exit, after }: ShutdownSettings): Shutdown {
	const closers: (() => Promise<void>)[] = [];
	let exitCode: number | undefined;
	let ended: Promise<void> | undefined;

	return {
		closeAtEnd(close) {
			closers.unshift(close);
			// Opened while the program was already ending: nobody else would close it.
			if (ended !== undefined) void closeAll();
		},
		stop: () => end(0, undefined),
		fail: (why, code) => end(code, why),
	};

	/** Once the shutdown has begun, failures that it causes are not reported, and a second signal changes nothing. */
	function end(code: number, why: string | undefined): Promise<void> {
		if (ended !== undefined) return ended;
		exitCode = code;
		if (why !== undefined) complain(why);
		after(closeTimeoutMs, exitNow);
		ended = closeAll().then(exitNow);
		return ended;
	}

	function exitNow(): void {
		exit(exitCode ?? 0);
	}

	/** If one fails to close, the others are closed all the same. */
	async function closeAll(): Promise<void> {
		for (let close = closers.shift(); close !== undefined; close = closers.shift()) {
			try {
				await close();
			} catch (error) {
				exitCode ||= 1;
				complain(`Dateline did not end in good order: ${reasonOf(error)}`);
			}
		}
	}
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
