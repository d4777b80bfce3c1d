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
