/** Timers that end when a test ends them. */
export type Patience = {
	readonly after: (ms: number, run: () => void) => () => void;
	/** The delays of the timers that are running, in order. */
	waiting(): readonly number[];
	/** Resolves when a timer was started. */
	begun(): Promise<void>;
	/** Ends all timers, now and from now on. */
	end(): void;
};

export function openPatience(): Patience {
	const timers = new Set<{ readonly ms: number; readonly run: () => void }>();
	const begun = Promise.withResolvers<void>();
	let isOver = false;

	return {
		after(ms, run) {
			const timer = { ms, run };
			if (isOver) setImmediate(run);
			else timers.add(timer);
			begun.resolve();
			return () => timers.delete(timer);
		},
		waiting: () => [...timers].map(({ ms }) => ms),
		begun: () => begun.promise,
		end() {
			isOver = true;
			for (const { run } of [...timers]) run();
			timers.clear();
		},
	};
}
