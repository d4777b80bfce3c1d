/** How a program ends: what was opened last is closed first. The first to ask says how. */
export type Ending = {
	/** Has `close` called before the program ends. */
	closeAtEnd(close: () => Promise<void>): void;
	/** Ends the program in good order because it was asked to: silently, and with exit code 0. */
	stop(): Promise<void>;
	/** Ends the program in good order because it cannot go on, and says why. */
	fail(why: string, exitCode: number): Promise<void>;
};

/** What has not closed by then is left: every promise is in a true state at every moment. */
const closingMs = 4_500;

export type EndingSettings = {
	/** Tells whoever started the program why it cannot run. */
	readonly complain: (why: string) => void;
	/** Ends the process at once. */
	readonly exit: (code: number) => void;
	/** Calls back after so long, without keeping the process alive. */
	readonly after: (ms: number, run: () => void) => void;
};

export function createEnding({ complain, exit, after }: EndingSettings): Ending {
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

	/** Once the end has begun, what fails because of it is no news, and a second signal is the same wish. */
	function end(code: number, why: string | undefined): Promise<void> {
		if (ended !== undefined) return ended;
		exitCode = code;
		if (why !== undefined) complain(why);
		after(closingMs, exitNow);
		ended = closeAll().then(exitNow);
		return ended;
	}

	function exitNow(): void {
		exit(exitCode ?? 0);
	}

	/** One that fails to close keeps none of the others open. */
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
