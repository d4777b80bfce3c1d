/** How a program ends: what was opened last is closed first. */
export type Ending = {
	/** Has `close` called before the program ends. */
	closeAtEnd(close: () => Promise<void>): void;
	/** Ends the program in good order; a reason says why it could not go on. */
	stop(why?: string): Promise<void>;
};

/** What has not closed by then is left: every promise is in a true state at every moment. */
const closingMs = 4_500;

export type EndingSettings = {
	/** Tells whoever started the program why it cannot run. */
	readonly complain: (why: string) => void;
	/** Ends the process at once. */
	readonly exit: () => void;
	/** Calls back after so long, without keeping the process alive. */
	readonly after: (ms: number, run: () => void) => void;
};

export function openEnding({ complain, exit, after }: EndingSettings): Ending {
	const closers: (() => Promise<void>)[] = [];
	let isEnding = false;

	return { closeAtEnd, stop };

	function closeAtEnd(close: () => Promise<void>): void {
		closers.unshift(close);
		// Opened while the program was already ending: nobody else would close it.
		if (isEnding) void closeAll();
	}

	async function stop(why?: string): Promise<void> {
		if (why !== undefined) complain(why);
		if (!isEnding) after(closingMs, exit);
		isEnding = true;
		await closeAll();
	}

	async function closeAll(): Promise<void> {
		await closeInOrder(closers.splice(0));
	}
}

/** One that fails to close keeps none of the others open. */
async function closeInOrder([close, ...others]: readonly (() => Promise<void>)[]): Promise<void> {
	if (close === undefined) return;
	try {
		await close();
	} finally {
		await closeInOrder(others);
	}
}
