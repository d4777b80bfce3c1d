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
